/** What a type of chart is. Whoever adds one writes a file and a line in the registry; nothing else names it. */
import type { Finding } from '../../diagnostics/diagnostic.ts';
import type { DrawingRoom } from '../axes/upright-plan.ts';
import type { Frame, RoundFrame } from '../configuration.ts';
import type { Drawing } from '../../drawing/drawing.ts';
import type { ChartSpec, ChartTraits } from '../spec.ts';

/** Why a chart cannot be drawn, and what to do. */
export type ChartProblem = Finding;

/** A type of chart. */
export interface ChartType {
  readonly traits: ChartTraits;
  /** Which configuration of Chart.js draws it in the browser. */
  readonly shape: 'bars-and-lines' | 'round';
  /** An axis says what the values are given in; else each value says it. */
  readonly hasAxis: boolean;
  /** How many series or slices a key of a chart would name; 0 where there is nothing to tell apart. */
  keyLength(spec: ChartSpec): number;
  draw(spec: ChartSpec, room: DrawingRoom): Drawing;
  /** Where the marks stand in the drawing for the same room. */
  frame(spec: ChartSpec, room: DrawingRoom): Frame | RoundFrame;
  /** What keeps charts of the type, whose values are there, from being drawn or understood. */
  problem(spec: ChartSpec): ChartProblem | undefined;
}
