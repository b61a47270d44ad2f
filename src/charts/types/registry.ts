/** Every type of chart that authors can write. */
import type { ChartSpec } from '../spec.ts';
import { area } from './area.ts';
import { bar } from './bar.ts';
import type { ChartType } from './chart-type.ts';
import { combo } from './combo.ts';
import { doughnut } from './doughnut.ts';
import { line } from './line.ts';
import { pie } from './pie.ts';
import { stackedBar } from './stacked-bar.ts';

/** The types by the names that authors write, in the order in which the guide lists them. */
export const chartTypes = {
  bar,
  'stacked-bar': stackedBar,
  line,
  area,
  pie,
  doughnut,
  combo,
} as const satisfies Readonly<Record<string, ChartType>>;

/** The names that authors write. */
export type ChartTypeName = keyof typeof chartTypes;

/** The same as a list. */
export const chartTypeNames = Object.keys(chartTypes) as ChartTypeName[];

/** The type of a chart. Throws where there is none of its name. */
export function chartTypeOf({ type }: Pick<ChartSpec, 'type'>): ChartType {
  const found = new Map<string, ChartType>(Object.entries(chartTypes)).get(type);
  if (!found) throw new Error(`There is no type of chart "${type}"`);
  return found;
}
