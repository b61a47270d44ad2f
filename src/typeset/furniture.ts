/** What stands around the text of a page: running head, page number, stamps. All are artifacts, not read aloud. */
import { colours } from './colours.ts';
import type { Furniture } from './flow.ts';
import type { Face, Fonts } from './fonts.ts';
import type { Geometry } from './geometry.ts';
import type { PlacedItem } from './laid-out.ts';

const size = 10;
const leading = 14;
/** Baselines, in points from the page's top and bottom edges. */
const headBaseline = 40;
const footBaseline = 42;
const slideFootBaseline = 26;
const gapOfHead = 24;

/** Which page it is. */
export interface PagePlace {
  readonly label: string;
  readonly isFirstOfSection: boolean;
  /** On the left of an open pack: its outside is the left edge. */
  readonly isLeft: boolean;
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
  return [...items, ...foot(furniture, page, { baseline: footBaseline, fonts })];
}

/** A slide has no running head: its foot names the presentation where there is no other note. */
function slideFoot(furniture: Furniture, page: PagePlace, fonts: Fonts): PlacedItem[] {
  const note = furniture.footNote ?? furniture.headLeft;
  return foot({ ...furniture, footNote: note }, page, { baseline: slideFootBaseline, fonts });
}

/** The page number on the outside, the note beside it. */
function foot(
  { footNote, pageNumbers }: Furniture,
  { geometry, label, isLeft }: PagePlace,
  { baseline, fonts }: { baseline: number; fonts: Fonts },
): PlacedItem[] {
  const number = pageNumbers === 'page' ? `Page ${label}` : '';
  const [left, right] = [geometry.left, geometry.left + geometry.columnWidth];
  const room = geometry.columnWidth - widthOf(number, 'regular', fonts) - gapOfHead;
  const lines = wrap(footNote ?? '', room, fonts);
  const top = geometry.height - baseline;
  const [numberPlace, notePlace] = isLeft
    ? [
        { x: left, anchor: 0 },
        { x: right, anchor: 1 },
      ]
    : [
        { x: right, anchor: 1 },
        { x: left, anchor: 0 },
      ];
  return [
    ...lines.map((text, index) => textAt(text, { ...notePlace, y: top + index * leading }, fonts)),
    textAt(number, { ...numberPlace, y: top }, fonts),
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
