/** Pictures under their captions: scaled to the area, never beyond 1.5 of their natural size, one strip each. Charts are drawn for the area. */
import type { Drawing } from '../../drawing/drawing.ts';
import type { FigureFlow, TextFlow } from '../flow.ts';
import type { Item } from '../pages/laid-out.ts';
import type { Area, Setting } from '../setting.ts';
import { keyedDrawing } from './keyed-drawing.ts';
import { chartDrawings, leastScale, type ChartRoom } from './split-chart.ts';

const largestScale = 1.5;
/** A pixel of an image file at its natural size: 1/96 inch. */
const pixel = 0.75;

interface Scales {
  readonly least: number;
  readonly largest: number;
}

/** What is painted: a drawing, or the file of an image. */
type Picture = { readonly drawing: Drawing } | Extract<FigureFlow['picture'], { kind: 'image' }>;

/** A figure, or a part of one, with what is painted. */
interface FigurePart {
  readonly flow: FigureFlow;
  readonly picture: Picture;
  /** What letters in a drawing stand for, below it. */
  readonly key?: readonly TextFlow[];
}

/** Measures a picture into its area, a chart in parts where it must be. One without alt text is an artifact. */
export function measureFigure(flow: FigureFlow, area: Area, setting: Setting): void {
  const { page, figureShare } = setting.design;
  const whole = page.columnHeight - area.strips.repeatedHeight;
  const room = { width: area.width, height: Math.min(page.columnHeight * figureShare, whole) };
  const rooms = { ...room, whole };
  for (const part of partsOf(flow, room, setting))
    measurePart(readable(part, rooms, setting), { area, room: rooms }, setting);
}

/** The same figure; a drawing of others with its words below it, where they would be smaller in it than the design has any. */
function readable(part: FigurePart, room: ChartRoom & { readonly whole: number }, setting: Setting): FigurePart {
  const { flow, picture } = part;
  const { smallest } = setting.design.charts;
  if (flow.picture.kind !== 'drawing' || !('drawing' in picture) || smallest === undefined) return part;
  const { width } = sizeOf(picture, { ...room, ...scalesOf(flow, picture, setting) });
  const scale = width / picture.drawing.width;
  if (scale >= leastScale(picture.drawing, smallest) * 0.9999) return part;
  const { drawing, key } = keyedDrawing(picture.drawing, smallest / scale);
  const lines = key.map(({ mark, words }, at): TextFlow => ({
    kind: 'text',
    role: 'P',
    style: 'note',
    runs: [
      ...(mark === undefined ? [] : [{ kind: 'text', text: `${mark}: `, bold: true } as const]),
      { kind: 'text', text: words },
    ],
    keepWithNext: at + 1 < key.length || flow.keepWithNext === true,
  }));
  return {
    flow: { ...flow, keepWithNext: lines.length > 0 || flow.keepWithNext === true },
    picture: { drawing },
    key: lines,
  };
}

function measurePart(
  { flow, picture, key = [] }: FigurePart,
  { area, room }: { readonly area: Area; readonly room: ChartRoom & { readonly whole: number } },
  setting: Setting,
): void {
  const { strips } = area;
  const { spaces } = setting.design;
  const { width, height } = sizeOf(picture, { ...room, ...scalesOf(flow, picture, setting) });
  const element = elementOf(flow, area, setting);
  measureCaption(flow, { ...area, parent: element ?? area.parent }, setting);
  const tag = element === undefined ? undefined : setting.tags.content(element);
  if (flow.destination !== undefined) strips.mark({ destination: flow.destination });
  strips.space(spaces.figure.before);
  strips.add({ height, items: [pictureItem(picture, { x: area.x, width, height, tag })] });
  strips.space(spaces.figure.after);
  if (flow.keepWithNext) strips.keepNext();
  if (key.length > 0) setting.measure(key, { ...area, hangs: false, isRunning: false });
}

/** Between which a picture is scaled: a chart never so far that its words could not be read. */
function scalesOf({ picture: { kind } }: FigureFlow, picture: Picture, { design }: Setting): Scales {
  if (kind !== 'chart' || !('drawing' in picture)) return { least: 0, largest: largestScale };
  const { scale, smallest } = design.charts;
  return { least: Math.min(leastScale(picture.drawing, smallest), scale), largest: scale };
}

/** The parts of a figure: more than one only of a chart that does not fit a page in letters that can be read. */
function partsOf(flow: FigureFlow, room: ChartRoom, { design, words }: Setting): readonly FigurePart[] {
  const { picture } = flow;
  if (picture.kind !== 'chart') return [{ flow, picture }];
  const drawings = chartDrawings(picture.spec, room, design);
  return drawings.map((drawing, at) => {
    if (drawings.length === 1) return { flow, picture: { drawing } };
    const part = words.blocks.partOf(at + 1, drawings.length);
    return {
      flow: partOf(flow, { part, isFirst: at === 0, isLast: at + 1 === drawings.length }),
      picture: { drawing },
    };
  });
}

/** Each part says which it is; the first has what a figure has once: its finding, its place and its files; notes follow the last. */
function partOf(
  { picture, alt, caption = [], destination, attachments, keepWithNext = false }: FigureFlow,
  { part, isFirst, isLast }: { readonly part: string; readonly isFirst: boolean; readonly isLast: boolean },
): FigureFlow {
  const named = caption.at(-1);
  const once = isFirst ? caption.slice(0, -1) : [];
  return {
    kind: 'figure',
    picture,
    ...(alt !== undefined && { alt: `${alt}${part}` }),
    ...(named && { caption: [...once, { ...named, runs: [...named.runs, { kind: 'text', text: part }] }] }),
    ...(isFirst && destination !== undefined && { destination }),
    ...(isFirst && attachments && { attachments }),
    keepWithNext: isLast && keepWithNext,
  };
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
  setting.measure(caption, { ...area, parent, hangs: false, isRunning: false });
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
