/** What stands around the text of a page: running head, page number, stamps. All are artifacts, not read aloud. */
import { colours } from '../colours.ts';
import type { Furniture } from '../flow.ts';
import type { Face, Fonts } from '../fonts/fonts.ts';
import type { Geometry } from './geometry.ts';
import type { PlacedItem } from './laid-out.ts';
import type { Wording } from '../../locales/en-GB/locale.ts';

const size = 10;
const leading = 14;
/** Baselines, in points from the page's top and bottom edges. */
const headBaseline = 40;
const footBaseline = 42;
const slideFootBaseline = 26;
const gapOfHead = 24;
/** A title that does not fit beside its meeting takes at most this share of the running head, on at most two lines. */
const titleShare = 0.6;

/** Which page it is. */
export interface PagePlace {
  readonly label: string;
  readonly isFirstOfSection: boolean;
  /** On the left of an open pack: its outside is the left edge. */
  readonly isLeft: boolean;
  /** A slide has no running head: its title stands at its foot, beside the number. */
  readonly isSlide: boolean;
  readonly geometry: Geometry;
  /** The words of the document's language. */
  readonly words: Wording;
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
  { geometry, label, isLeft, words }: PagePlace,
  { baseline, fonts }: { baseline: number; fonts: Fonts },
): PlacedItem[] {
  const number = pageNumbers === 'page' ? words.paper.page(label) : '';
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

/** The sentence on a blank page between two sections; where such pages are marked, the stamps and the note too. */
export function blankPageItems(
  marks: Pick<Furniture, 'stamps' | 'footNote'>,
  { geometry, words }: Pick<PagePlace, 'geometry' | 'words'>,
  fonts: Fonts,
): PlacedItem[] {
  const place = { x: geometry.width / 2, y: geometry.height / 2, anchor: 0.5 };
  const withoutNumber = { ...marks, headLeft: '', headRight: '', pageNumbers: 'none' } as const;
  // A blank page is the back of a sheet: it lies on the left.
  const page = { label: '', isFirstOfSection: true, isLeft: true, isSlide: false, geometry, words };
  return [textAt(words.paper.blankPage, place, fonts), ...furnitureOf(withoutNumber, page, fonts)];
}

function runningHead(furniture: Furniture, { left, columnWidth }: Geometry, fonts: Fonts): PlacedItem[] {
  const lines = headLines(furniture, columnWidth, fonts);
  const count = Math.max(lines.left.length, lines.right.length);
  const top = headBaseline - ((count - 1) * leading) / 2;
  const set = (texts: readonly string[], place: { x: number; anchor: number }): PlacedItem[] =>
    texts.map((text, index) => textAt(text, { ...place, y: top + index * leading }, fonts));
  return [...set(lines.left, { x: left, anchor: 0 }), ...set(lines.right, { x: left + columnWidth, anchor: 1 })];
}

/** Title and meeting on one line where both fit; else the date stands under the committee, and the title takes two lines. */
function headLines(
  { headLeft, headRight }: Furniture,
  width: number,
  fonts: Fonts,
): Record<'left' | 'right', readonly string[]> {
  const roomBeside = (texts: readonly string[]): number =>
    width - Math.max(0, ...texts.map((text) => widthOf(text, 'regular', fonts) + gapOfHead));
  const right = headRight === '' ? [] : [headRight];
  if (headLeft === '') return { left: [], right };
  if (widthOf(headLeft, 'regular', fonts) <= roomBeside(right)) return { left: [headLeft], right };
  const parted = right.flatMap(partDate);
  const room = Math.min(roomBeside(parted), parted.length === 0 ? width : width * titleShare);
  const [first = '', ...more] = wrap(headLeft, room, fonts);
  return { left: more.length === 0 ? [first] : [first, shorten(more.join(' '), room, fonts)], right: parted };
}

/** "Corporate Parenting Board, 7 December 2022" as two lines. */
function partDate(text: string): string[] {
  const comma = text.lastIndexOf(', ');
  return comma === -1 ? [text] : [text.slice(0, comma), text.slice(comma + 2)];
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
