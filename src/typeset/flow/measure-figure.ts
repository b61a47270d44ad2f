/** Pictures under their captions: scaled to the area, never beyond 1.5 of their natural size, one strip each. Charts are drawn for the area. */
import { drawChart } from '../../charts/draw-chart.ts';
import { chartTypeOf } from '../../charts/types/registry.ts';
import type { ChartSpec } from '../../charts/spec.ts';
import type { Drawing } from '../../drawing/drawing.ts';
import type { PageDesign } from '../design/page-design.ts';
import type { FigureFlow } from '../flow.ts';
import { measureText } from '../fonts/fonts.ts';
import type { Item } from '../pages/laid-out.ts';
import type { Area, Setting } from '../setting.ts';

const largestScale = 1.5;
/** A pixel of an image file at its natural size: 1/96 inch. */
const pixel = 0.75;

interface Scales {
  readonly least: number;
  readonly largest: number;
}

/** What is painted: a drawing, or the file of an image. */
type Picture = { readonly drawing: Drawing } | Extract<FigureFlow['picture'], { kind: 'image' }>;

/** Measures a picture into its area. One without alt text is an artifact. */
export function measureFigure(flow: FigureFlow, area: Area, setting: Setting): void {
  const { strips } = area;
  const { page, spaces, figureShare } = setting.design;
  const whole = page.columnHeight - strips.repeatedHeight;
  const most = Math.min(page.columnHeight * figureShare, whole);
  const picture = pictureOf(flow, { width: area.width, height: most }, setting);
  const { width, height } = sizeOf(picture, {
    width: area.width,
    height: most,
    whole,
    ...scalesOf(flow, picture, setting),
  });
  const element = elementOf(flow, area, setting);
  measureCaption(flow, { ...area, parent: element ?? area.parent }, setting);
  const tag = element === undefined ? undefined : setting.tags.content(element);
  if (flow.destination !== undefined) strips.mark({ destination: flow.destination });
  strips.space(spaces.figure.before);
  strips.add({ height, items: [pictureItem(picture, { x: area.x, width, height, tag })] });
  strips.space(spaces.figure.after);
  if (flow.keepWithNext) strips.keepNext();
}

/** Between which a picture is scaled: a chart never so far that its words could not be read. */
function scalesOf({ picture: { kind } }: FigureFlow, picture: Picture, { design }: Setting): Scales {
  if (kind !== 'chart' || !('drawing' in picture)) return { least: 0, largest: largestScale };
  const { scale, smallest } = design.charts;
  return { least: Math.min(leastScale(picture.drawing, smallest), scale), largest: scale };
}

/** The scale at which the smallest words of a drawing are `smallest` points; 0 where none need be as large as that. */
function leastScale({ ops }: Drawing, smallest: number | undefined): number {
  const sizes = ops.flatMap((op) => (op.op === 'text' ? [op.size] : []));
  return smallest === undefined || sizes.length === 0 ? 0 : smallest / Math.min(...sizes);
}

function pictureOf({ picture }: FigureFlow, area: { width: number; height: number }, { design }: Setting): Picture {
  switch (picture.kind) {
    case 'chart':
      return { drawing: chartFor(picture.spec, area, design) };
    case 'drawing':
    case 'image':
      return picture;
  }
}

/** A chart as wide as its room: one that is scaled down because its room is low is drawn wider. */
function chartFor(
  spec: ChartSpec,
  area: { readonly width: number; readonly height: number },
  { charts }: PageDesign,
): Drawing {
  const { scale, height, lineHeight, leastPlot, smallest } = charts;
  const wanted = chartTypeOf(spec).traits.mark === 'line' ? lineHeight : height;
  const lowest = leastPlot === undefined ? {} : { leastPlot };
  const drawnFor = (scaled: number): Drawing => {
    // To half a point, so that a drawing that is there already is found again.
    const width = Math.floor((area.width / scaled) * 2 + 0.001) / 2;
    return drawChart(spec, { width, height: Math.min(wanted, area.height / scaled), ...lowest, measureText });
  };
  const drawing = drawnFor(scale);
  const fitting = Math.max(area.height / drawing.height, leastScale(drawing, smallest));
  return smallest !== undefined && fitting < scale ? drawnFor(fitting) : drawing;
}

/** The Figure node; a decorative picture has none. */
function elementOf(flow: FigureFlow, area: Area, { tags }: Setting): number | undefined {
  if (flow.alt === undefined) return undefined;
  const { alt, attachments } = flow;
  return tags.add({ role: 'Figure', parent: area.parent, alt, ...(attachments && { attachments }) });
}

function measureCaption({ caption = [] }: FigureFlow, area: Area, setting: Setting): void {
  if (caption.length === 0) return;
  const parent = setting.tags.add({ role: 'Caption', parent: area.parent });
  setting.measure(caption, { ...area, parent, hangs: false, canTurn: false });
}

/** `whole` is the height of a page, which nothing is taller than, however small its words become. */
function sizeOf(
  picture: Picture,
  most: Scales & { readonly width: number; readonly height: number; readonly whole: number },
): { width: number; height: number } {
  const natural =
    'drawing' in picture ? picture.drawing : { width: picture.width * pixel, height: picture.height * pixel };
  const inHeight = Math.min(Math.max(most.height / natural.height, most.least), most.whole / natural.height);
  const scale = Math.min(most.width / natural.width, inHeight, most.largest);
  return { width: natural.width * scale, height: natural.height * scale };
}

function pictureItem(
  picture: Picture,
  { tag, ...box }: { x: number; width: number; height: number; tag: number | undefined },
): Item {
  const place = { ...box, y: 0, ...(tag !== undefined && { tag }) };
  if ('drawing' in picture) return { kind: 'drawing', ...place, drawing: picture.drawing };
  return { kind: 'image', ...place, bytes: picture.bytes };
}
