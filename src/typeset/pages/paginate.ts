/**
 * Pagination: which strips stand on which page. A page is filled until a strip does not fit, and then ends at the last
 * place where it may; footnotes take their room from the page their marks stand on. One pass, linear in the number of strips.
 */
import { floatStart, moveFloat } from './floats.ts';
import type { PageDesign } from '../design/page-design.ts';
import { heightOf, type Strip } from './strips.ts';

/** One page's share. */
export interface PageOfStrips {
  readonly strips: readonly Strip[];
  /** Strips of the notes at its foot, those carried over from the page before first. */
  readonly notes: readonly Strip[];
  readonly isTurned: boolean;
}

/** Height in points that a page's share takes, what was put in after publication included. */
export function heightOnPage({ strips, notes }: PageOfStrips, noteSeparator: number): number {
  const foot = notes.length === 0 ? 0 : heightOf(notes) + noteSeparator;
  return (strips[0]?.repeated?.height ?? 0) + heightOf(strips) + foot;
}

/** Height that text can fill, in points. */
export interface Capacity {
  readonly upright: number;
  readonly turned: number;
  /** Space above the first note of a page, the rule included. */
  readonly noteSeparator: number;
  /** Space between a float that has moved and the text it now stands against. */
  readonly floatSpace: number;
}

/** What the pages of a design hold. */
export function capacityOf({ page, turned = page, spaces }: PageDesign): Capacity {
  return {
    upright: page.columnHeight,
    turned: turned.columnHeight,
    noteSeparator: spaces.footnotes.separator,
    floatSpace: spaces.float,
  };
}

/** Notes up to this share of a page stand whole on the page of their mark; longer ones may be continued. */
const wholeNoteShare = 1 / 3;
/** Less white than this share of a page is left as it is, and no figure moves for it. */
const leastRoom = 0.05;
/** Rather than leave more than this share of a page white a figure moves past a heading. */
const mostWhite = 0.12;

/**
 * Breaks strips into pages. Every strip and every note stands on exactly one page, in order; only floats that do not
 * fit where they stand are passed by text that does.
 */
export function paginate(given: readonly Strip[], capacity: Capacity): PageOfStrips[] {
  const strips = [...given];
  const pages: PageOfStrips[] = [];
  let carried: readonly Strip[] = [];
  let start = 0;
  while (start < strips.length || carried.length > 0) {
    if (start > 0) start = afterSpaces(strips, start);
    const isTurned = strips[start]?.isTurned ?? false;
    const height = isTurned ? capacity.turned : capacity.upright;
    const filled = fillPage(strips, start, { ...capacity, height, carried: heightOf(carried) });
    const onPage = strips.slice(start, filled.end);
    const waiting = [...carried, ...onPage.flatMap((strip) => strip.notes.flatMap((note) => note.strips))];
    const room = { height: height - filled.used, separator: capacity.noteSeparator };
    const notes = takeNotes(waiting, room, onPage.length === 0);
    if (onPage.length === 0 && notes.length === 0) break;
    pages.push({ strips: onPage, notes, isTurned });
    carried = waiting.slice(notes.length);
    start = filled.end;
  }
  return pages;
}

/** White space is not carried over to the top of the next page, unless that page was asked for. */
function afterSpaces(strips: readonly Strip[], start: number): number {
  let index = start;
  while (strips[index]?.isSpace && strips[index]?.cut !== 'must' && strips[index]?.marks.length === 0) index += 1;
  return index;
}

/** Where the page ends (0-based, exclusive) and how much of it the strips fill. */
interface FilledPage {
  readonly end: number;
  readonly used: number;
}

/** A page before it is filled. */
interface EmptyPage extends Pick<Capacity, 'noteSeparator' | 'floatSpace'> {
  readonly height: number;
  /** Height of the notes that come from the page before. */
  readonly carried: number;
}

function fillPage(strips: Strip[], start: number, page: EmptyPage): FilledPage {
  const ends: (FilledPage | undefined)[] = [];
  let used = 0;
  let notes = page.carried > 0 ? Math.min(page.carried, page.height * wholeNoteShare) + page.noteSeparator : 0;
  const isTurned = strips[start]?.isTurned;
  let first = start;
  while (strips[first]?.isAddedLater) first += 1;
  for (let index = start; index < strips.length; index++) {
    const strip = strips[index];
    if (!strip) break;
    if (strip.isAddedLater) continue;
    const isFirst = index === first;
    if (!isFirst && (strip.cut === 'must' || strip.isTurned !== isTurned)) return { end: index, used };
    if (!isFirst) ends[rank[strip.cut]] = { end: index, used };
    const above = isFirst ? (strip.repeated?.height ?? 0) : strip.gap;
    notes += roomForNotes(strip, notes, page);
    if (!isFirst && used + above + strip.height + notes > page.height) {
      const room = page.height - notes - (ends[0]?.used ?? used);
      const float = room > page.height * leastRoom ? floatStart(strips, index) : undefined;
      const isLastEnd = float !== undefined && float === ends[0]?.end;
      const passesSections = room > page.height * mostWhite;
      if (isLastEnd && moveFloat(strips, float, { room, passesSections, space: page.floatSpace }))
        return fillPage(strips, start, page);
      return ends.find((end) => end !== undefined) ?? { end: index, used };
    }
    used += above + strip.height;
  }
  return { end: strips.length, used };
}

/** Which end of a page goes before which. */
const rank = { must: 0, free: 0, avoid: 1, never: 2 } as const;

function roomForNotes(strip: Strip, reserved: number, page: EmptyPage): number {
  if (strip.notes.length === 0) return 0;
  const own = strip.notes.reduce((sum, note) => sum + Math.min(note.height, page.height * wholeNoteShare), 0);
  return own + (reserved === 0 ? page.noteSeparator : 0);
}

/** As many note strips as fit, at least one where the page holds nothing else. */
function takeNotes(
  waiting: readonly Strip[],
  room: { height: number; separator: number },
  isOnlyContent: boolean,
): readonly Strip[] {
  let height = room.separator;
  for (const [index, strip] of waiting.entries()) {
    height += strip.height + (index === 0 ? 0 : strip.gap);
    if (height > room.height + 0.001 && !(isOnlyContent && index === 0)) return waiting.slice(0, index);
  }
  return waiting;
}
