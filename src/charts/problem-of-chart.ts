/** What a chart cannot show, found before it is drawn, in words for the author. */
import { seriesColours } from '../drawing/palette.ts';
import { wordsOfMessages } from '../locales/locales.ts';
import type { ChartSpec } from './spec.ts';

/** Why a chart cannot be drawn, and what to do. */
export interface ChartProblem {
  readonly reason: string;
  readonly hint: string;
}

/** More points of a line, or bars, than this lie closer together than printers and eyes resolve. */
const mostPoints = 4000;
const mostBars = 1000;
const written = (count: number): string => wordsOfMessages.figures.digits(count, 0);

/** The first thing that keeps a chart from being drawn or understood; undefined for a chart that can be drawn. `hasHidden`: some of its gaps are small figures that are hidden. */
export function problemOfChart(
  { type, series, categories }: ChartSpec,
  { hasHidden }: { readonly hasHidden: boolean } = { hasHidden: false },
): ChartProblem | undefined {
  const most = seriesColours.length;
  const values = series.flatMap((one) => one.values.filter((value) => value !== undefined));
  const isRound = type === 'pie' || type === 'doughnut';
  if (hasHidden && (isRound ? values.every((value) => value === 0) : values.length === 0))
    return { reason: 'the figures are hidden because they are small', hint: 'Say so in words instead.' };
  if (values.length === 0)
    return { reason: 'the chart has no value to draw', hint: 'Choose a column and rows with values.' };
  if (isRound) {
    if (series.length > 1)
      return {
        reason: `a ${type} shows one column, but ${series.length} are given`,
        hint: 'Choose one column, or type="stacked-bar".',
      };
    if (values.some((value) => value < 0))
      return { reason: `a ${type} cannot show numbers below zero`, hint: 'Use type="bar".' };
    if (values.every((value) => value === 0))
      return { reason: `every slice of the ${type} is zero`, hint: 'Say so in words instead.' };
    if (categories.length > most)
      return {
        reason: `a ${type} of ${categories.length} slices cannot be read`,
        hint: `Use type="bar", or at most ${most} rows.`,
      };
    return undefined;
  }
  const mostAlong = type === 'line' || type === 'area' ? mostPoints : mostBars;
  if (categories.length > mostAlong) {
    return {
      reason: `a chart of ${written(categories.length)} values side by side cannot be read`,
      hint: `Choose at most ${written(mostAlong)} rows with where="…", or add them up by month or year first.`,
    };
  }
  if (series.length > most) {
    return {
      reason: `${series.length} series cannot be told apart`,
      hint: `Draw at most ${most}, or make two charts.`,
    };
  }
  if (type === 'area' && series.length > 1 && values.some((value) => value < 0)) {
    return { reason: 'areas on one another cannot show numbers below zero', hint: 'Use type="line".' };
  }
  return undefined;
}
