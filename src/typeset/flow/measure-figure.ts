/** Pictures: scaled to the area, never beyond 1.5 of their natural size, one strip each. */
import type { FigureFlow } from '../flow.ts';
import type { Item } from '../pages/laid-out.ts';
import type { Area, Setting } from '../setting.ts';

const largestScale = 1.5;
/** A pixel of an image file at its natural size: 1/96 inch. */
const pixel = 0.75;

/** Measures a picture into its area. One without alt text is an artifact. */
export function measureFigure(flow: FigureFlow, area: Area, setting: Setting): void {
  const { strips } = area;
  const { columnHeight } = setting.geometry;
  const most = Math.min(columnHeight * setting.figureShare, columnHeight - strips.repeatedHeight);
  const { width, height } = sizeOf(flow, area.width, most);
  if (flow.destination !== undefined) strips.mark({ destination: flow.destination });
  strips.space(4);
  strips.add({ height, items: [pictureItem(flow, { x: area.x, width, height, tag: tagOf(flow, area, setting) })] });
  strips.space(8);
  if (flow.keepWithNext) strips.keepNext();
}

function tagOf(flow: FigureFlow, area: Area, { tags }: Setting): number | undefined {
  if (flow.alt === undefined) return undefined;
  const { alt, attachments } = flow;
  return tags.content(tags.add({ role: 'Figure', parent: area.parent, alt, ...(attachments && { attachments }) }));
}

function sizeOf(flow: FigureFlow, areaWidth: number, most: number): { width: number; height: number } {
  const { picture } = flow;
  const natural =
    picture.kind === 'drawing'
      ? { width: picture.drawing.width, height: picture.drawing.height }
      : { width: picture.width * pixel, height: picture.height * pixel };
  const maxHeight = Math.min(flow.maxHeight ?? Infinity, most);
  const scale = Math.min(areaWidth / natural.width, maxHeight / natural.height, largestScale);
  return { width: natural.width * scale, height: natural.height * scale };
}

function pictureItem(
  { picture }: FigureFlow,
  { tag, ...box }: { x: number; width: number; height: number; tag: number | undefined },
): Item {
  const place = { ...box, y: 0, ...(tag !== undefined && { tag }) };
  if (picture.kind === 'drawing') return { kind: 'drawing', ...place, drawing: picture.drawing };
  return { kind: 'image', ...place, bytes: picture.bytes };
}
