/** Charts drawn for their room on a page; in parts, where a page is too low for all categories in letters that can be read. */
import { drawChart } from '../../charts/draw-chart.ts';
import { partOfChart, type ChartPart } from '../../charts/part-of-chart.ts';
import type { ChartSpec } from '../../charts/spec.ts';
import { chartTypeOf } from '../../charts/types/registry.ts';
import type { Drawing } from '../../drawing/drawing.ts';
import type { ChartDesign, PageDesign } from '../design/page-design.ts';
import { measureText } from '../fonts/fonts.ts';

/** Points that a chart may take on a page with its caption. */
export interface ChartRoom {
  readonly width: number;
  readonly height: number;
}

/** The drawings of a chart, one for each of its parts: a single one wherever its words can be read in it. */
export function chartDrawings(spec: ChartSpec, room: ChartRoom, design: PageDesign): readonly Drawing[] {
  const { charts, isOneColumn } = design;
  const drawing = chartFor(spec, room, charts);
  const isWhole = isReadable(drawing, room, charts) && !leavesNamesOut(drawing, spec);
  if (isWhole || !isOneColumn) return [drawing];
  return inParts(spec, room, charts) ?? [drawing];
}

/** The scale at which the smallest words of a drawing are `smallest` points; 0 where none need be as large as that. */
export function leastScale({ ops }: Drawing, smallest: number | undefined): number {
  const sizes = ops.flatMap((op) => (op.op === 'text' ? [op.size] : []));
  return smallest === undefined || sizes.length === 0 ? 0 : smallest / Math.min(...sizes);
}

/** A chart as wide as its room: one that is scaled down because its room is low is drawn wider. */
function chartFor(spec: ChartSpec, room: ChartRoom, charts: ChartDesign): Drawing {
  const { scale, smallest } = charts;
  const drawing = drawnAt(spec, { width: widthAt(scale, room), room }, charts);
  const fitting = Math.max(room.height / drawing.height, leastScale(drawing, smallest));
  if (smallest === undefined || fitting >= scale) return drawing;
  return drawnAt(spec, { width: widthAt(fitting, room), room }, charts);
}

/** To half a point, so that a drawing that is there already is found again. */
function widthAt(scale: number, { width }: ChartRoom): number {
  return Math.floor((width / scale) * 2 + 0.001) / 2;
}

function drawnAt(
  spec: ChartSpec,
  { width, room }: { readonly width: number; readonly room: ChartRoom },
  charts: ChartDesign,
): Drawing {
  const { height, lineHeight, leastPlot } = charts;
  const wanted = chartTypeOf(spec).traits.mark === 'line' ? lineHeight : height;
  const lowest = leastPlot === undefined ? {} : { leastPlot };
  return drawChart(spec, {
    width,
    height: Math.min(wanted, (room.height * width) / room.width),
    ...lowest,
    measureText,
  });
}

/**
 * As few parts as can be read, with as many categories each, all drawn to one scale; where a key alone fills a page, each names as many
 * series as it has room for. Undefined where none can be read.
 */
function inParts(spec: ChartSpec, room: ChartRoom, charts: ChartDesign): readonly Drawing[] | undefined {
  const type = chartTypeOf(spec);
  const { length } = spec.categories;
  const most = type.shape === 'round' ? 1 : length;
  for (const keys of keysOf(type.keyLength(spec))) {
    // A key that has no room beside a single category has none beside several.
    const narrowest = partOfChart(spec, { from: 0, to: type.shape === 'round' ? length : 1, ...keys[0] });
    if (!isReadable(chartFor(narrowest, room, charts), room, charts)) continue;
    for (let count = 1; count <= most; count++) {
      const ranges = rangesOf(length, count).flatMap((range) => keys.map((key) => ({ ...range, ...key })));
      const drawings = toOneScale(
        ranges.map((range) => partOfChart(spec, range)),
        room,
        charts,
      );
      if (drawings) return drawings;
    }
  }
  return undefined;
}

/** The whole key, then the key in two parts, in three, and so on. */
function keysOf(length: number): readonly (readonly Pick<ChartPart, 'named'>[])[] {
  const inSome = Array.from({ length: Math.max(0, length - 1) }, (_, at) =>
    rangesOf(length, at + 2).map(({ from, to }) => ({
      named: Array.from({ length: to - from }, (__, one) => from + one),
    })),
  );
  return [[{}], ...inSome];
}

/** About as many positions each, in `count` ranges or fewer. */
function rangesOf(length: number, count: number): readonly ChartPart[] {
  const size = Math.ceil(length / count);
  return Array.from({ length: Math.ceil(length / size) }, (_, at) => ({
    from: at * size,
    to: Math.min((at + 1) * size, length),
  }));
}

function toOneScale(parts: readonly ChartSpec[], room: ChartRoom, charts: ChartDesign): readonly Drawing[] | undefined {
  let width = 0;
  for (const part of parts) {
    const drawing = chartFor(part, room, charts);
    if (!isReadable(drawing, room, charts)) return undefined;
    width = Math.max(width, drawing.width);
  }
  const drawings = parts.map((part) => drawnAt(part, { width, room }, charts));
  const fit = drawings.every((drawing, at) => {
    const part = parts[at];
    return part && isReadable(drawing, room, charts) && !leavesNamesOut(drawing, part);
  });
  return fit ? drawings : undefined;
}

function isReadable(drawing: Drawing, { width, height }: ChartRoom, { smallest }: ChartDesign): boolean {
  const scale = Math.min(width / drawing.width, height / drawing.height);
  return scale >= leastScale(drawing, smallest) * 0.9999;
}

/** Names are turned where nothing else is possible, and then some of them may have no room at all. */
function leavesNamesOut({ ops }: Drawing, { categories }: ChartSpec): boolean {
  const turned = ops.filter((op) => op.op === 'text' && op.rotate === -90).length;
  return turned > 0 && turned < categories.length;
}
