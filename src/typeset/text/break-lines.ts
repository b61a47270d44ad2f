/** Line breaking: ragged right, no hyphenation, breaks where Unicode allows them (UAX 14). */
import LineBreaker from 'linebreak';
import { monthNames } from '../../calendar/plain-date.ts';
import type { Fonts } from '../fonts/fonts.ts';
import type { TextPart } from './text-parts.ts';

/** A stretch of one part on one line. Lengths are points. */
export interface Fragment {
  /** From where the line begins. */
  readonly x: number;
  /** Without the spaces at the end of a line. */
  readonly width: number;
  readonly text: string;
  readonly part: TextPart;
}

/** One line, broken. */
export interface Line {
  readonly fragments: readonly Fragment[];
  readonly width: number;
}

/** What stands between two places where a line may end. Widths are thousandths of the size. */
interface Piece {
  readonly segments: readonly { readonly part: TextPart; readonly text: string }[];
  /** With its spaces at the end. */
  readonly width: number;
  /** Without them: what must fit. */
  readonly bareWidth: number;
  readonly endsLine: boolean;
}

/** Text cut into pieces, ready to be broken at any width and size. */
export interface BreakableText {
  readonly pieces: readonly Piece[];
  /** Width of the widest piece, in thousandths of the size: the narrowest column that cuts no word. */
  readonly least: number;
  /** Width of the longest line when nothing but forced breaks ends it. */
  readonly most: number;
}

/** Cuts parts into pieces and measures them. */
export function breakable(parts: readonly TextPart[], fonts: Fonts): BreakableText {
  const pieces = cut(parts, fonts);
  let [least, most, line] = [0, 0, 0];
  for (const piece of pieces) {
    least = Math.max(least, piece.bareWidth);
    most = Math.max(most, line + piece.bareWidth);
    line = piece.endsLine ? 0 : line + piece.width;
  }
  return { pieces, least, most };
}

function cut(parts: readonly TextPart[], fonts: Fonts): Piece[] {
  const text = parts.length === 1 ? (parts[0]?.text ?? '') : parts.map((part) => part.text).join('');
  const breaker = new LineBreaker(text);
  const pieces: Piece[] = [];
  const cursor = { part: 0, offset: 0 };
  let start = 0;
  for (let at = breaker.nextBreak(); at; at = breaker.nextBreak()) {
    if (!at.required && isKept(text, at.position)) continue;
    const segments = takeSegments(parts, cursor, at.position - start);
    pieces.push(measurePiece(segments, at.required && text[at.position - 1] === '\n', fonts));
    start = at.position;
  }
  return pieces;
}

/** A day before its month, and what a number belongs to. */
const keptBefore = /(?:(?:^|[^\d,.])\d{1,2}|Table|Figure|Item|Appendix|paragraph|section|Section) $/;
/** A short beginning of a word before its hyphen. */
const shortBeginning = /(?:^|[^\p{L}])\p{L}{1,3}-$/u;
const keptAfter = new RegExp(`^(?:${monthNames.join('|')})\\b`);

/** True where a line may not end, at an offset of a text: "1 | April", "sub-|committee", "Table | 4". */
export function isKept(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 14), at);
  // A line may end at every space of a text, and there are few hyphens.
  if (before.endsWith('-')) return shortBeginning.test(before) && /^\p{Ll}/u.test(text.slice(at));
  if (!keptBefore.test(before)) return false;
  const after = text.slice(at, at + 12);
  return /\d $/.test(before) ? keptAfter.test(after) : /^\d/.test(after);
}

function takeSegments(
  parts: readonly TextPart[],
  cursor: { part: number; offset: number },
  length: number,
): Piece['segments'] {
  const segments: { part: TextPart; text: string }[] = [];
  for (let rest = length; rest > 0;) {
    const part = parts[cursor.part];
    if (!part) break;
    const text = part.text.slice(cursor.offset, cursor.offset + rest);
    if (text !== '') segments.push({ part, text });
    rest -= text.length;
    cursor.offset += text.length;
    if (cursor.offset >= part.text.length) {
      cursor.part += 1;
      cursor.offset = 0;
    }
  }
  return segments;
}

function measurePiece(segments: Piece['segments'], endsLine: boolean, fonts: Fonts): Piece {
  let [width, bareWidth] = [0, 0];
  for (const { part, text } of segments) {
    const word = withoutSpaces(text);
    if (word !== '') {
      width += fonts.width(word, 1000, part.face) * part.scale;
      bareWidth = width;
    }
    if (word.length < text.length) width += fonts.width(text.slice(word.length), 1000, part.face) * part.scale;
  }
  return { segments, width, bareWidth, endsLine };
}

function withoutSpaces(text: string): string {
  let end = text.length;
  while (end > 0 && (text[end - 1] === ' ' || text[end - 1] === '\n')) end -= 1;
  return text.slice(0, end);
}

/** How wide lines may be and how large their type is, in points. */
export interface LineSize {
  readonly width: number;
  readonly size: number;
}

/** Rounding of sums of widths must not push a word over that fits exactly. */
const tolerance = 0.01;

/** Breaks text into lines; text without words gives one empty line. A word wider than the line is cut between letters. */
export function breakLines(text: BreakableText, { width, size }: LineSize, fonts: Fonts): Line[] {
  const lines: Line[] = [];
  const available = (width * 1000) / size + tolerance;
  let line: Piece[] = [];
  let used = 0;
  const finish = (): void => {
    lines.push(setLine(line, size, fonts));
    line = [];
    used = 0;
  };
  const add = (piece: Piece): void => {
    if (line.length > 0 && used + piece.bareWidth > available) finish();
    line.push(piece);
    used += piece.width;
  };
  for (const whole of text.pieces) {
    if (whole.bareWidth <= available) add(whole);
    else {
      if (line.length > 0) finish();
      cutWord(whole, available, fonts).forEach(add);
    }
    if (whole.endsLine) finish();
  }
  if (line.length > 0 || lines.length === 0) finish();
  return lines;
}

/** A last line shorter than this many ems looks like a hole below the paragraph. */
const shortestLastLine = 2.5;

/** Breaks a paragraph into lines: where it can be had, the last holds two words, and more than a short one like "it is". */
export function breakParagraph(text: BreakableText, { width, size }: LineSize, fonts: Fonts): Line[] {
  const lines = breakLines(text, { width, size }, fonts);
  const isGood = (some: readonly Line[]): boolean => (some.at(-1)?.width ?? 0) >= shortestLastLine * size;
  if (lines.length < 2) return lines;
  const together = breakLines(withLastTogether(text, (width * 1000) / size), { width, size }, fonts);
  if (together.length === lines.length && isGood(together)) return together;
  for (let share = 0.99; share > 0.9; share -= 0.01) {
    const narrower = breakLines(text, { width: width * share, size }, fonts);
    if (narrower.length > lines.length) break;
    if (isGood(narrower)) return narrower;
  }
  return lines;
}

/** The same text with its last two words as one, where both fit on a line of that width (thousandths of the size). */
function withLastTogether(text: BreakableText, available: number): BreakableText {
  const [last, before] = [text.pieces.at(-1), text.pieces.at(-2)];
  if (!last || !before || before.endsLine || before.width + last.bareWidth > available) return text;
  const { width, segments } = before;
  const joined: Piece = {
    segments: [...segments, ...last.segments],
    width: width + last.width,
    bareWidth: width + last.bareWidth,
    endsLine: last.endsLine,
  };
  return { ...text, pieces: [...text.pieces.slice(0, -2), joined] };
}

/** Breaks a heading into as few lines as can be, and those as even as can be: no single word on the last. */
export function balanceLines(text: BreakableText, { width, size }: LineSize, fonts: Fonts): Line[] {
  const lines = breakLines(text, { width, size }, fonts);
  if (lines.length < 2) return lines;
  let [tooNarrow, enough] = [width / 2, width];
  let balanced = lines;
  while (enough - tooNarrow > 4) {
    const middle = (tooNarrow + enough) / 2;
    const attempt = breakLines(text, { width: middle, size }, fonts);
    if (attempt.length > lines.length) {
      tooNarrow = middle;
    } else {
      enough = middle;
      balanced = attempt;
    }
  }
  return balanced;
}

function setLine(pieces: readonly Piece[], size: number, fonts: Fonts): Line {
  const joined: { part: TextPart; text: string }[] = [];
  for (const { part, text } of pieces.flatMap((piece) => piece.segments)) {
    const last = joined.at(-1);
    if (last?.part === part) last.text += text;
    else joined.push({ part, text });
  }
  let x = 0;
  const fragments = joined.map(({ part, text }, index): Fragment => {
    // The space of a forced line end is not seen, but keeps the words apart for who copies or listens.
    const printed = text.replace('\n', ' ');
    const seen = index === joined.length - 1 ? withoutSpaces(printed) : printed;
    const width = fonts.width(seen, size * part.scale, part.face);
    const fragment = { x, width, text: printed, part };
    x += width;
    return fragment;
  });
  const last = fragments.at(-1);
  return { fragments, width: last ? last.x + last.width : 0 };
}

function cutWord(word: Piece, available: number, fonts: Fonts): Piece[] {
  const pieces: Piece[] = [];
  for (const { part, text } of word.segments) {
    let taken = '';
    for (const letter of text) {
      const longer = taken + letter;
      const isTooWide = fonts.width(withoutSpaces(longer), 1000, part.face) * part.scale > available;
      if (taken !== '' && isTooWide) {
        pieces.push(measurePiece([{ part, text: taken }], false, fonts));
        taken = letter;
      } else {
        taken = longer;
      }
    }
    if (taken !== '') pieces.push(measurePiece([{ part, text: taken }], false, fonts));
  }
  return pieces;
}
