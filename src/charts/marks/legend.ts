/** A legend above the plot: samples and names in rows, in the order of the series. */
import type { DrawnSeries } from '../chart-series.ts';
import { inPart, type DrawingOp, type MeasureText } from '../../drawing/drawing.ts';
import { blockHeight, labelOps, labelSize } from '../labels/label-type.ts';
import type { ChartSpec } from '../spec.ts';
import { swatchOf, swatchWidth } from './swatch.ts';
import { widestOf, wrapText } from '../../drawing/wrap-text.ts';

/** A legend ready to be drawn at the top of a drawing. */
export interface Legend {
  /** Points, 0 where there is nothing to name. */
  readonly height: number;
  readonly ops: readonly DrawingOp[];
}

const between = 16;
const rowGap = 2;

/** The legend of those of a chart's series that are named nowhere else: none where there is one series alone. */
export function legendOf(
  { series, named }: Pick<ChartSpec, 'series' | 'named'>,
  unnamed: readonly DrawnSeries[],
  { width, measureText }: { readonly width: number; readonly measureText: MeasureText },
): Legend {
  const own = series.length > 1 ? unnamed.filter(({ position }) => named?.includes(position) !== false) : [];
  return layLegend(own, width, measureText);
}

/** Sets the names of series in rows of at most `width` points, beginning at the top left corner. */
function layLegend(series: readonly DrawnSeries[], width: number, measureText: MeasureText): Legend {
  const ops: DrawingOp[] = [];
  let [x, top, rowHeight] = [0, 0, 0];
  for (const one of series) {
    const lines = wrapText(one.name, { width: width - swatchWidth(one), size: labelSize, measureText });
    const itemWidth = swatchWidth(one) + widestOf(lines, { size: labelSize, measureText });
    if (x > 0 && x + itemWidth > width) [x, top, rowHeight] = [0, top + rowHeight + rowGap, 0];
    const height = blockHeight(lines.length);
    const label = labelOps(lines, { x: x + swatchWidth(one), middle: top + height / 2, anchor: 'start' });
    const parts = inPart<DrawingOp>(`series-${one.position}`, [swatchOf(one, x, top + blockHeight(1) / 2), ...label]);
    for (const op of parts) ops.push(op);
    x += itemWidth + between;
    rowHeight = Math.max(rowHeight, height);
  }
  return { height: top + rowHeight, ops };
}
