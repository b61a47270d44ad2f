/** What a chart shows, made from data by the Chart block: everything a drawing, a table or a reader's tool needs. */

/** The kinds of charts that authors can write. */
export type ChartType = 'bar' | 'stacked-bar' | 'line' | 'area' | 'pie' | 'doughnut' | 'combo';

/** One column or group of values. */
export interface Series {
  readonly name: string;
  /** One per category; undefined leaves a gap (missing or hidden). */
  readonly values: readonly (number | undefined)[];
  /** In a combo: drawn as a line. */
  readonly isLine: boolean;
}

/** How numbers of the chart are written on axes and labels. */
export interface NumberStyle {
  readonly unit: 'number' | 'percent' | 'money';
  readonly decimals: number;
  /** What stands above the axis: "Net cost (£ thousands)"; absent for plain units. */
  readonly title?: string;
}

/** Everything that is drawn. */
export interface ChartSpec {
  readonly type: ChartType;
  /** BCP 47 tag of the words that the drawing itself says. */
  readonly language: string;
  /** Texts along x, in the data's order. */
  readonly categories: readonly string[];
  /**
   * Where the categories lie in time, in steps of their kind: years, months, quarters or days. Given where these are not equally far
   * apart; lines and areas then stand at true distances.
   */
  readonly times?: readonly number[];
  /** Name of the column along x. */
  readonly xTitle: string;
  readonly series: readonly Series[];
  readonly numbers: NumberStyle;
  /** In a combo whose lines have another unit than its bars: the lines' numbers, on a second axis at the right. */
  readonly lineNumbers?: NumberStyle;
}
