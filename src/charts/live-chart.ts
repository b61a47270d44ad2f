/** What the browser needs to make a chart interactive: its values, and where they stand in the drawing that is there already. */
import type { DrawnSeries } from './chart-series.ts';
import { drawnSeries } from './chart-series.ts';
import type { Frame, RoundFrame } from './configuration.ts';
import type { ChartSpec, NumberStyle } from './spec.ts';
import type { DrawingRoom } from './axes/upright-plan.ts';
import type { ChartType } from './types/chart-type.ts';
import { chartTypeOf } from './types/registry.ts';

/** A chart as data: goes to the page as JSON, so a gap is null. */
export interface LiveChart {
  readonly shape: ChartType['shape'];
  readonly categories: readonly string[];
  readonly series: readonly LiveSeries[];
  readonly numbers: NumberStyle;
  /** Of lines on a second axis. */
  readonly lineNumbers?: NumberStyle;
  /** Frames of the drawings at each width, the wide one first. */
  readonly frames: readonly (Frame | RoundFrame)[];
}

/** A series as it is drawn. */
export interface LiveSeries extends Omit<DrawnSeries, 'values'> {
  readonly values: readonly (number | null)[];
}

/** The chart for the browser; `rooms` are those of its drawings. */
export function liveChart(spec: ChartSpec, rooms: readonly DrawingRoom[]): LiveChart {
  const type = chartTypeOf(spec);
  const series = drawnSeries({ ...spec, traits: type.traits });
  return {
    shape: type.shape,
    categories: spec.categories,
    series: series.map((one) => ({ ...one, values: one.values.map((value) => value ?? null) })),
    numbers: spec.numbers,
    ...(spec.lineNumbers ? { lineNumbers: spec.lineNumbers } : {}),
    frames: rooms.map((room) => framed(type.frame(spec, room))),
  };
}

/** Lengths of plots with scales to a hundredth of a point, as in drawings: the page is shorter for it. */
function framed(frame: Frame | RoundFrame): Frame | RoundFrame {
  if ('isRing' in frame) return frame;
  return JSON.parse(
    JSON.stringify(frame, (_, value: unknown) => (typeof value === 'number' ? Math.round(value * 100) / 100 : value)),
  ) as Frame;
}
