/** What stands around the text of a page: running head, page number, stamps. Artifacts all, for readers by ear know their place. */
import { colours } from './colours.ts';
import type { Furniture } from './flow.ts';
import type { Face, Fonts } from './fonts.ts';
import type { Geometry } from './geometry.ts';
import type { PlacedItem } from './laid-out.ts';

const size = 10;
const leading = 14;
/** Baselines, in points from the page's top and bottom edges. */
const headBaseline = 40;
const footBaseline = 34;
const slideFootBaseline = 20;
const gapOfHead = 24;

/** Which page it is. */
export interface PagePlace {
  readonly label: string;
  readonly isFirstOfSection: boolean;
  /** A slide has no running head: its title stands at its foot, beside the number. */
  readonly isSlide: boolean;
  readonly geometry: Geometry;
}

/** The items around the text of one page. */
export function furnitureOf(furniture: Furniture, page: PagePlace, fonts: Fonts): PlacedItem[] {
  const { geometry } = page;
  if (page.isSlide) return slideFoot(furniture, page, fonts);
  const items: PlacedItem[] = [];
  if (page.isFirstOfSection) items.push(...stamps(furniture.stamps ?? [], geometry, fonts));
  else items.push(...runningHead(furniture, geometry, fonts));
  const foot = geometry.height - footBaseline;
  const centre = geometry.left + geometry.columnWidth / 2;
  if (furniture.footNote !== undefined) {
    for (const [index, text] of wrap(furniture.footNote, geometry.columnWidth, fonts).toReversed().entries()) {
      items.push(textAt(text, { x: centre, y: foot - leading * (index + 1), anchor: 0.5 }, fonts));
    }
  }
  if (furniture.pageNumbers === 'page') {
    items.push(textAt(`Page ${page.label}`, { x: centre, y: foot, anchor: 0.5 }, fonts));
  }
  return items;
}

function slideFoot(furniture: Furniture, { geometry, label }: PagePlace, fonts: Fonts): PlacedItem[] {
  const y = geometry.height - slideFootBaseline;
  const right = geometry.left + geometry.columnWidth;
  const number = furniture.pageNumbers === 'page' ? `Page ${label}` : '';
  const title = [furniture.headLeft, furniture.footNote]
    .filter((text) => text !== undefined && text !== '')
    .join(' · ');
  const room = geometry.columnWidth - widthOf(number, 'regular', fonts) - gapOfHead;
  return [
    textAt(shorten(title, room, fonts), { x: geometry.left, y, anchor: 0 }, fonts),
    textAt(number, { x: right, y, anchor: 1 }, fonts),
  ].filter((item) => item.text !== '');
}

/** The sentence on a blank page between two sections. */
export function blankPageItems(geometry: Geometry, fonts: Fonts): PlacedItem[] {
  const place = { x: geometry.width / 2, y: geometry.height / 2, anchor: 0.5 };
  return [textAt('This page is intentionally left blank', place, fonts)];
}

function runningHead(furniture: Furniture, geometry: Geometry, fonts: Fonts): PlacedItem[] {
  const { left, columnWidth } = geometry;
  const right = furniture.headRight;
  const room = columnWidth - (right === '' ? 0 : widthOf(right, 'regular', fonts) + gapOfHead);
  const items: PlacedItem[] = [];
  const short = shorten(furniture.headLeft, room, fonts);
  if (short !== '') items.push(textAt(short, { x: left, y: headBaseline, anchor: 0 }, fonts));
  if (right !== '') items.push(textAt(right, { x: left + columnWidth, y: headBaseline, anchor: 1 }, fonts));
  return items;
}

function stamps(texts: readonly string[], { left, columnWidth }: Geometry, fonts: Fonts): PlacedItem[] {
  return texts.map((text, index) => ({
    ...textAt(text, { x: left + columnWidth, y: headBaseline + index * leading, anchor: 1, face: 'bold' }, fonts),
    colour: colours.text,
  }));
}

/** Text at a place; `anchor` is the share of its width that stands left of x. */
function textAt(
  text: string,
  place: { x: number; y: number; anchor: number; face?: Face },
  fonts: Fonts,
): Extract<PlacedItem, { kind: 'text' }> {
  const face = place.face ?? 'regular';
  const x = place.x - place.anchor * widthOf(text, face, fonts);
  return { kind: 'text', x, y: place.y, text, face, size, colour: colours.quiet };
}

function widthOf(text: string, face: Face, fonts: Fonts): number {
  return fonts.width(text, size, { face });
}

/** As many whole words as fit, with an ellipsis where some are left out. */
function shorten(text: string, room: number, fonts: Fonts): string {
  if (widthOf(text, 'regular', fonts) <= room) return text;
  const words = text.split(' ');
  while (words.length > 1) {
    words.pop();
    const short = `${words.join(' ').replace(/[,;:.–—-]+$/, '')}…`;
    if (widthOf(short, 'regular', fonts) <= room) return short;
  }
  return '';
}

function wrap(text: string, width: number, fonts: Fonts): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && widthOf(longer, 'regular', fonts) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
