/** The scale of values: always with zero, from one round number to another, in four to six round steps. */
import { writeNumber } from './chart-numbers.ts';
import type { ChartSpec, NumberStyle } from './spec.ts';

/** A scale of values. */
export interface ValueAxis {
  readonly min: number;
  readonly max: number;
  /** Where gridlines stand, from min to max, with their labels. */
  readonly ticks: readonly { readonly value: number; readonly label: string }[];
}

const mostSteps = 5;
const roundSteps = [1, 2, 2.5, 5, 10];

/** The scale for a chart: it begins at zero (or ends there), since a cut scale makes small differences look large. */
export function valueAxisOf(spec: ChartSpec): ValueAxis {
  const sums = isStacked(spec)
    ? stackSums(spec)
    : spec.series.flatMap(({ values }) => values.filter((value) => value !== undefined));
  const lowest = Math.min(0, ...sums);
  const highest = Math.max(0, ...sums);
  const step = roundStep((highest - lowest || 1) / mostSteps, spec.numbers);
  const first = Math.floor(lowest / step + 1e-9);
  const last = Math.max(Math.ceil(highest / step - 1e-9), first + 1);
  const style = { ...spec.numbers, decimals: decimalsOf(step) };
  const ticks = Array.from({ length: last - first + 1 }, (_, at) => {
    const value = Number(((first + at) * step).toPrecision(12));
    return { value, label: writeNumber(value, style) };
  });
  return { min: ticks[0]?.value ?? 0, max: ticks.at(-1)?.value ?? 1, ticks };
}

/** Whether the values of a category stand on one another: stacked bars, and areas of several series. */
export function isStacked({ type, series }: ChartSpec): boolean {
  return type === 'stacked-bar' || (type === 'area' && series.length > 1);
}

/** The height and the depth of every category's stack. */
function stackSums({ categories, series }: ChartSpec): number[] {
  return categories.flatMap((_, at) => {
    const values = series.map(({ values: all }) => all[at] ?? 0);
    const sum = (some: number[]): number => some.reduce((total, value) => total + value, 0);
    return [sum(values.filter((value) => value > 0)), sum(values.filter((value) => value < 0))];
  });
}

/** The smallest round step that is at least `least`; whole numbers are not split. */
function roundStep(least: number, { decimals }: NumberStyle): number {
  const power = 10 ** Math.floor(Math.log10(least) + 1e-9);
  const step =
    roundSteps
      .map((factor) => Number((factor * power).toPrecision(12)))
      .find((candidate) => candidate >= least * (1 - 1e-9)) ?? 10 * power;
  const smallest = 10 ** -decimals;
  if (step < smallest) return smallest;
  return decimals === 0 && !Number.isInteger(step) ? Math.ceil(step) : step;
}

function decimalsOf(step: number): number {
  return /\.(\d+)/.exec(String(step))?.[1]?.length ?? 0;
}
