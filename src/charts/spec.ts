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
}

/** Everything that is drawn. */
export interface ChartSpec {
  readonly type: ChartType;
  /** BCP 47 tag of the words that the drawing itself says. */
  readonly language: string;
  /** Texts along x, in the data's order. */
  readonly categories: readonly string[];
  /** Name of the column along x. */
  readonly xTitle: string;
  readonly series: readonly Series[];
  readonly numbers: NumberStyle;
  /** In a combo whose lines have another unit than its bars: the lines' numbers, on a second axis at the right. */
  readonly lineNumbers?: NumberStyle;
}
