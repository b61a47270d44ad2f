/** What a chart shows, made from data by the Chart block: everything a drawing, a table or a reader's tool needs. */

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
  /** Name of its type in the registry. */
  readonly type: string;
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
  /** Of a part of a chart: the whole, whose scale it has. */
  readonly whole?: ChartSpec;
  /** Of a part of a chart whose key is in parts: 0-based positions of the series, or slices, that its key names. */
  readonly named?: readonly number[];
}

/** What the charts of a type have in common, as far as axes, marks and labels ask. */
export interface ChartTraits {
  /** What a series is drawn as. */
  readonly mark: 'bar' | 'line' | 'area';
  /** Some series may be drawn as lines over the others, on an axis of their own. */
  readonly mixesLines: boolean;
  /** Whether the values of a category stand on one another: always, never, or where there are several series. */
  readonly stacks: 'always' | 'never' | 'several';
}

/** A chart with the traits of its type. */
export interface TypedChart extends ChartSpec {
  readonly traits: ChartTraits;
}
