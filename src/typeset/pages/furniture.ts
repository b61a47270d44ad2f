/** What stands around the text of a page: running head, page number, stamps. All are artifacts, not read aloud. */
import type { Furniture } from '../flow.ts';
import type { Face, Fonts } from '../fonts/fonts.ts';
import type { FurnitureDesign, Geometry, PageDesign } from '../design/page-design.ts';
import { isKept } from '../text/break-lines.ts';
import type { PlacedItem } from './laid-out.ts';
import type { StandardPlace } from './standard-pages.ts';
import type { Wording } from '../../locales/en-GB/locale.ts';

/** Between the item and its title. */
const separator = ' · ';

/** Which page it is. */
export interface FurniturePlace {
  readonly label: string;
  readonly isFirstOfSection: boolean;
  /** On the left of an open pack: its outside is the left edge. */
  readonly isLeft: boolean;
  /** The page itself, which may lie on its side. */
  readonly geometry: Geometry;
  /** Where it has no running head, its title stands at its foot, beside the number. */
  readonly design: PageDesign;
  /** The words of the document's language. */
  readonly words: Wording;
  /** Where the pages of the standard edition stand on it, in an edition that has others. */
  readonly standard?: StandardPlace | undefined;
}

/** The items around the text of one page. */
export function furnitureOf(furniture: Furniture, page: FurniturePlace, fonts: Fonts): PlacedItem[] {
  const { design, geometry } = page;
  const { head, ...type } = design.furniture;
  const setter = new Setter(fonts, type, design.colours);
  // Without a running head the foot names the document, where there is no other note.
  if (head === undefined)
    return foot({ ...furniture, footNote: furniture.footNote ?? furniture.headLeft }, page, setter);
  const around = page.isFirstOfSection
    ? stamps(
        [...(furniture.stamps ?? []), ...(furniture.tag === undefined ? [] : [furniture.tag])],
        { geometry, baseline: head },
        setter,
      )
    : runningHead(furniture, { geometry, baseline: head }, setter);
  return [...around, ...foot(furniture, page, setter), ...standardMarks(page, setter)];
}

/** The page number on the outside, with the note. */
function foot(
  { footNote, pageNumbers }: Furniture,
  { geometry, label, isLeft, words, standard, design }: FurniturePlace,
  setter: Setter,
): PlacedItem[] {
  const own = standard ? words.paper.pageOfStandard(label, standard.number, standard.of) : words.paper.page(label);
  const number = pageNumbers === 'page' ? own : '';
  const [left, right] = [geometry.left, geometry.left + geometry.columnWidth];
  const folio = { face: 'bold', size: setter.type.folio } as const;
  // In one column the note stands under the number, else beside it.
  const under = design.isOneColumn ? setter.type.leading : 0;
  const room = geometry.columnWidth - (under > 0 ? 0 : setter.width(number, folio) + setter.type.gap);
  const lines = setter.wrap(footNote ?? '', room);
  const top = geometry.height - setter.type.foot;
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
    ...setter.under(lines, { ...(under > 0 ? numberPlace : notePlace), y: top + under }),
    setter.strong(number, { ...numberPlace, ...folio, y: top }),
  ].filter((item) => item.text !== '');
}

/** Between the numbers of standard pages and the text, in points. */
const marginGap = 6;

/** The numbers of standard pages in the margin, beside the lines with which they begin. */
function standardMarks({ geometry, standard }: FurniturePlace, setter: Setter): PlacedItem[] {
  const folio = { face: 'bold', size: setter.type.size, anchor: 1, x: geometry.left - marginGap } as const;
  return (standard?.begun ?? []).map(({ number, y }) =>
    setter.strong(String(number), { ...folio, y: y + setter.type.size }),
  );
}

/** The sentence on a blank page between two sections; where such pages are marked, the stamps and the note too. */
export function blankPageItems(
  marks: Pick<Furniture, 'stamps' | 'footNote'>,
  { design, words }: Pick<FurniturePlace, 'design' | 'words'>,
  fonts: Fonts,
): PlacedItem[] {
  const geometry = design.page;
  const setter = new Setter(fonts, design.furniture, design.colours);
  const place = { x: geometry.width / 2, y: geometry.height / 2, anchor: 0.5 };
  const withoutNumber = { ...marks, headLeft: '', headRight: '', pageNumbers: 'none' } as const;
  // A blank page is the back of a sheet: it lies on the left.
  const page = { label: '', isFirstOfSection: true, isLeft: true, geometry, design, words };
  return [setter.text(words.paper.blankPage, place), ...furnitureOf(withoutNumber, page, fonts)];
}

/** A page and the baseline of what stands at its head. */
interface HeadPlace {
  readonly geometry: Geometry;
  readonly baseline: number;
}

/** "Item 6 · Fostering services": which item every page belongs to, beside its meeting, in as many lines as that takes. */
function runningHead(furniture: Furniture, { geometry, baseline }: HeadPlace, setter: Setter): PlacedItem[] {
  const { left, columnWidth } = geometry;
  const { headLeft, headRight, item } = furniture;
  const lead = tagged(item ?? '', furniture);
  const before = lead === '' || headLeft === '' ? lead : `${lead}${separator}`;
  const leadWidth = setter.width(before, { face: 'bold' });
  const room = columnWidth - leadWidth - setter.width(headLeft) - setter.type.gap;
  const right = meetingLines(headRight, room, setter);
  const widest = Math.max(0, ...right.map((text) => setter.width(text) + setter.type.gap));
  const y = baseline - ((right.length - 1) * setter.type.leading) / 2;
  const title = setter.lines(headLeft, { width: columnWidth - leadWidth - widest, most: Math.max(1, right.length) });
  // What stands beside two lines shares the baseline of the first.
  return [
    setter.strong(before, { x: left, y, anchor: 0, face: 'bold' }),
    ...setter.under(title, { x: left + leadWidth, y, anchor: 0 }),
    ...setter.under(right, { x: left + columnWidth, y, anchor: 1 }),
  ].filter((one) => one.text !== '');
}

/** "DRAFT · …" for what is a draft. */
function tagged(text: string, { tag }: Furniture): string {
  return [tag ?? '', text].filter((part) => part !== '').join(separator);
}

/** The meeting in one line where it has room, else with its date under the committee. */
function meetingLines(text: string, room: number, setter: Setter): readonly string[] {
  if (text === '') return [];
  return setter.width(text) <= room ? [text] : partDate(text);
}

/** "Corporate Parenting Board, 7 December 2022" as two lines. */
function partDate(text: string): string[] {
  const comma = text.lastIndexOf(', ');
  return comma === -1 ? [text] : [text.slice(0, comma), text.slice(comma + 2)];
}

function stamps(texts: readonly string[], { geometry, baseline }: HeadPlace, setter: Setter): PlacedItem[] {
  const place = { x: geometry.left + geometry.columnWidth, y: baseline, anchor: 1, face: 'bold' } as const;
  return setter.under(texts, place).map((one) => ({ ...one, colour: setter.colours.text }));
}

/** Where a text stands; `anchor` is the share of its width that stands left of x. */
interface TextPlace {
  readonly x: number;
  readonly y: number;
  readonly anchor: number;
  readonly face?: Face;
  /** That of the furniture where absent. */
  readonly size?: number;
}

/** Sets single lines in the type of a page's furniture. */
class Setter {
  readonly type: Omit<FurnitureDesign, 'head'>;
  readonly colours: PageDesign['colours'];
  readonly #fonts: Fonts;

  constructor(fonts: Fonts, type: Omit<FurnitureDesign, 'head'>, colours: PageDesign['colours']) {
    this.#fonts = fonts;
    this.type = type;
    this.colours = colours;
  }

  width(text: string, { face = 'regular', size = this.type.size }: { face?: Face; size?: number } = {}): number {
    return this.#fonts.width(text, size, { face });
  }

  text(text: string, place: TextPlace): Extract<PlacedItem, { kind: 'text' }> {
    const { face = 'regular', size = this.type.size } = place;
    const x = place.x - place.anchor * this.width(text, { face, size });
    return { kind: 'text', x, y: place.y, text, face, size, colour: this.colours.quiet };
  }

  /** A text in the colour of words. */
  strong(text: string, place: TextPlace): Extract<PlacedItem, { kind: 'text' }> {
    return { ...this.text(text, place), colour: this.colours.text };
  }

  /** Lines under one another, the first at the place. */
  under(texts: readonly string[], place: TextPlace): Extract<PlacedItem, { kind: 'text' }>[] {
    return texts.map((text, index) => this.text(text, { ...place, y: place.y + index * this.type.leading }));
  }

  /** As many whole words as fit, with an ellipsis where some are left out. */
  shorten(text: string, room: number): string {
    if (this.width(text) <= room) return text;
    const words = text.split(' ');
    while (words.length > 1) {
      words.pop();
      const short = `${words.join(' ').replace(/[,;:.–—-]+$/, '')}…`;
      if (this.width(short) <= room) return short;
    }
    return '';
  }

  /** As few lines as can be, of about the same length, `most` of them at most; the last is shortened where the text needs more. */
  lines(text: string, { width, most }: { width: number; most: number }): string[] {
    const lines = this.wrap(text, width);
    if (lines.length <= most && lines.every((line) => this.width(line) <= width)) return this.#balanced(text, lines);
    return [...lines.slice(0, most - 1), this.shorten(lines.slice(most - 1).join(' '), width)];
  }

  /** The same number of lines, in the narrowest measure that has them. */
  #balanced(text: string, lines: string[]): string[] {
    let found = lines;
    for (;;) {
      const widest = Math.max(0, ...found.map((line) => this.width(line)));
      const narrower = this.wrap(text, widest - 1);
      if (narrower.length > lines.length || narrower.some((line) => this.width(line) >= widest)) return found;
      found = narrower;
    }
  }

  wrap(text: string, width: number): string[] {
    const lines: string[] = [];
    for (const word of unbroken(text)) {
      const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
      if (lines.length > 0 && this.width(longer) <= width) lines[lines.length - 1] = longer;
      else lines.push(word);
    }
    return lines;
  }
}

/** The words of a text, and what no line may break as one: "15 October". */
function unbroken(text: string): readonly string[] {
  const pieces: string[] = [];
  let start = 0;
  for (const { index } of text.matchAll(/ /g)) {
    if (isKept(text, index + 1)) continue;
    pieces.push(text.slice(start, index));
    start = index + 1;
  }
  return [...pieces, text.slice(start)];
}
