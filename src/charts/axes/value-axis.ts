/** The scale of values: always with zero, from one round number to another, in four to six round steps. */
import { greatest, least } from '../../data/numbers/numbers.ts';
import { wordingOf } from '../../locales/locales.ts';
import { writeNumber, type Digits } from './chart-numbers.ts';
import { wholeOf } from '../part-of-chart.ts';
import type { ChartSpec, NumberStyle, Series, TypedChart } from '../spec.ts';

/** A scale of values. */
export interface ValueAxis {
  readonly min: number;
  readonly max: number;
  /** Where gridlines stand, from min to max, with their labels. */
  readonly ticks: readonly { readonly value: number; readonly label: string }[];
}

const mostSteps = 5;
const roundSteps = [1, 2, 2.5, 5, 10];

/** The scales of a chart: of all its values, or of its bars at the left and of its lines at the right. */
export interface ValueAxes {
  readonly main: ValueAxis;
  /** As many steps as the main scale, so that both have zero at one height and one set of gridlines serves both. */
  readonly lines?: ValueAxis;
}

/** A scale as steps: ticks stand at the whole multiples of `step` from `first` (0 or less) to `last` (0 or more). */
interface Steps {
  readonly step: number;
  readonly first: number;
  readonly last: number;
}

/** The scales for a chart, or for that which it is a part of: they hold zero, since a cut scale makes small differences look large. */
export function valueAxesOf(spec: TypedChart): ValueAxes {
  const whole = wholeOf(spec);
  const { series, numbers, lineNumbers } = whole;
  const { digits } = wordingOf(spec.language).figures;
  if (lineNumbers === undefined) {
    return { main: axisOf(stepsOf(isStacked(whole) ? stackSums(whole) : valuesOf(series), numbers), numbers, digits) };
  }
  const bars = stepsOf(valuesOf(series.filter(({ isLine }) => !isLine)), numbers);
  const lines = stepsOf(valuesOf(series.filter(({ isLine }) => isLine)), lineNumbers);
  const ends = { first: Math.min(bars.first, lines.first), last: Math.max(bars.last, lines.last) };
  return {
    main: axisOf({ ...bars, ...ends }, numbers, digits),
    lines: axisOf({ ...lines, ...ends }, lineNumbers, digits),
  };
}

function valuesOf(series: readonly Series[]): number[] {
  return series.flatMap(({ values }) => values.filter((value) => value !== undefined));
}

function stepsOf(values: readonly number[], numbers: NumberStyle): Steps {
  const lowest = least(values, 0);
  const highest = greatest(values, 0);
  const step = roundStep((highest - lowest || 1) / mostSteps, numbers);
  const first = Math.floor(lowest / step + 1e-9);
  return { step, first, last: Math.max(Math.ceil(highest / step - 1e-9), first + 1) };
}

function axisOf({ step, first, last }: Steps, numbers: NumberStyle, digits: Digits): ValueAxis {
  const style = { ...numbers, decimals: decimalsOf(step) };
  const ticks = Array.from({ length: last - first + 1 }, (_, at) => {
    const value = Number(((first + at) * step).toPrecision(12));
    return { value, label: writeNumber(value, style, digits) };
  });
  return { min: ticks[0]?.value ?? 0, max: ticks.at(-1)?.value ?? 1, ticks };
}

/** Without an axis there are no round ends to reach: the longest bar takes the room. */
export function extentOf(values: readonly number[]): { min: number; max: number } {
  const [min, max] = [least(values, 0), greatest(values, 0)];
  return { min, max: min === max ? 1 : max };
}

/** Whether the values of a category stand on one another. */
export function isStacked({ traits, series }: TypedChart): boolean {
  return traits.stacks === 'always' || (traits.stacks === 'several' && series.length > 1);
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
