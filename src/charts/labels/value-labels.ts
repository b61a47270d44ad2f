/** Values written at the ends of bars, where there are few, or inside the parts of stacked bars, where there is room. */
import { greatest } from '../../data/numbers/numbers.ts';
import { wordingOf } from '../../locales/locales.ts';
import { writeNumber } from '../axes/chart-numbers.ts';
import type { DrawnSeries } from '../chart-series.ts';
import type { MeasureText, TextOp } from '../../drawing/drawing.ts';
import { blockHeight, labelOps, labelSize, smallestSize } from './label-type.ts';
import { textColourOn } from '../../drawing/palette.ts';
import type { DrawnChart } from '../run-chart.ts';
import type { ChartSpec } from '../spec.ts';

/** More bars than this bear no values (and then the axis does). */
const mostValues = 12;
const gap = 4;

/** A value of a chart with its words. */
export interface WrittenValue {
  readonly dataset: number;
  readonly index: number;
  readonly value: number;
  readonly text: string;
}

/** Every value of a chart in reading order, category by category. */
export function writtenValues(spec: ChartSpec): WrittenValue[] {
  const { digits } = wordingOf(spec.language).figures;
  return spec.categories.flatMap((_, index) =>
    spec.series.flatMap(({ values }, dataset) => {
      const value = values[index];
      return value === undefined ? [] : [{ dataset, index, value, text: writeNumber(value, spec.numbers, digits) }];
    }),
  );
}

/** Whether a chart has so few values that each can be written. */
export function hasFewValues(values: readonly WrittenValue[]): boolean {
  return values.length <= mostValues;
}

/** The largest size in points at which every value fits over its own bar; undefined where none does. */
export function sizeOverBars(
  values: readonly WrittenValue[],
  pitch: number,
  measureText: MeasureText,
): number | undefined {
  const fits = (size: number): boolean => values.every(({ text }) => measureText(text, size, 400) + 2 <= pitch);
  return [labelSize, labelSize - 1, smallestSize].find(fits);
}

/** Width in points of the widest value with its distance from the bar. */
export function widestValue(values: readonly WrittenValue[], measureText: MeasureText): number {
  const widths = values.map(({ text }) => measureText(text, labelSize, 400));
  return gap + greatest(widths, 0);
}

/** Values above upright bars, below those that hang down. */
export function valuesOverBars(values: readonly WrittenValue[], chart: DrawnChart, size: number): TextOp[] {
  return values.flatMap(({ dataset, index, value, text }) => {
    const away = (blockHeight(1, size) / 2 + 1) * (value < 0 ? 1 : -1);
    const middle = chart.mark(dataset, index, 'y') + away;
    return labelOps([text], { x: chart.mark(dataset, index, 'x'), middle, anchor: 'middle', size });
  });
}

/** Values to the right of horizontal bars, to the left of those that run to the left. */
export function valuesBesideBars(values: readonly WrittenValue[], chart: DrawnChart): TextOp[] {
  return values.flatMap(({ dataset, index, value, text }) => {
    const place = { middle: chart.mark(dataset, index, 'y'), x: chart.mark(dataset, index, 'x') };
    return labelOps(
      [text],
      value < 0 ? { ...place, x: place.x - gap, anchor: 'end' } : { ...place, x: place.x + gap, anchor: 'start' },
    );
  });
}

/** Values in the middle of the parts of stacked bars: all of them, or none where one does not fit (zeros are not seen). */
export function valuesInBars(
  values: readonly WrittenValue[],
  series: readonly DrawnSeries[],
  {
    chart,
    isHorizontal,
    measureText,
  }: { readonly chart: DrawnChart; readonly isHorizontal: boolean; readonly measureText: MeasureText },
): TextOp[] {
  const seen = values.filter(({ value }) => value !== 0);
  const boxes = seen.map(({ dataset, index }) => {
    const [x, y, base] = (['x', 'y', 'base'] as const).map((property) => chart.mark(dataset, index, property));
    const [alongX = 0, alongY = 0, from = 0] = [x, y, base];
    return isHorizontal
      ? {
          x: (alongX + from) / 2,
          y: alongY,
          width: Math.abs(alongX - from),
          height: chart.mark(dataset, index, 'height'),
        }
      : {
          x: alongX,
          y: (alongY + from) / 2,
          width: chart.mark(dataset, index, 'width'),
          height: Math.abs(alongY - from),
        };
  });
  const fits = boxes.every(
    ({ width, height }, at) =>
      measureText(seen[at]?.text ?? '', labelSize, 400) + gap <= width && blockHeight(1) <= height,
  );
  if (!fits) return [];
  return boxes.flatMap(({ x, y }, at) => {
    const { text, dataset } = seen[at] ?? { text: '', dataset: 0 };
    return labelOps([text], {
      x,
      middle: y,
      anchor: 'middle',
      colour: textColourOn(series[dataset]?.colour ?? '#ffffff'),
    });
  });
}
