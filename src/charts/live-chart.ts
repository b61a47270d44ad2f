/** What the browser needs to bring a chart to life: its values, and where they stand in the drawing that is there already. */
import type { DrawnSeries } from './chart-series.ts';
import { drawnSeries } from './chart-series.ts';
import type { Frame, RoundFrame } from './configuration.ts';
import { planHorizontal } from './horizontal-chart.ts';
import { roundFrame } from './round-chart.ts';
import type { ChartSpec, NumberStyle } from './spec.ts';
import { planUpright, type DrawingRoom } from './axes/upright-plan.ts';

/** A chart as data: goes to the page as JSON, so a gap is null. */
export interface LiveChart {
  readonly shape: 'bars-and-lines' | 'round';
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
  const isRound = spec.type === 'pie' || spec.type === 'doughnut';
  return {
    shape: isRound ? 'round' : 'bars-and-lines',
    categories: spec.categories,
    series: drawnSeries(spec).map((series) => ({ ...series, values: series.values.map((value) => value ?? null) })),
    numbers: spec.numbers,
    ...(spec.lineNumbers ? { lineNumbers: spec.lineNumbers } : {}),
    frames: rooms.map((room) => (isRound ? roundFrame(spec, room) : frameOf(spec, room))),
  };
}

function frameOf(spec: ChartSpec, room: DrawingRoom): Frame {
  const upright = planUpright(spec, room);
  const lies = (spec.type === 'bar' || spec.type === 'stacked-bar') && upright.names.isCramped;
  return roundedFrame(lies ? planHorizontal(spec, room).frame : upright.frame);
}

/** Lengths to a hundredth of a point, as in drawings: the page is shorter for it. */
function roundedFrame(frame: Frame): Frame {
  return JSON.parse(
    JSON.stringify(frame, (_, value: unknown) => (typeof value === 'number' ? Math.round(value * 100) / 100 : value)),
  ) as Frame;
}
