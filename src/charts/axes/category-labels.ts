/** Names of categories under a chart: whole, broken into lines, shortened months, every second or third one; never cut. */
import { greatest } from '../../data/numbers/numbers.ts';
import type { MeasureText } from '../../drawing/drawing.ts';
import { blockHeight, labelSize, smallestSize } from '../labels/label-type.ts';
import { isSequence, timeWordsOf, type TimeWord } from './time-words.ts';
import { widestOf, wrapText } from '../../drawing/wrap-text.ts';

/** The labels under an axis. */
export interface CategoryLabels {
  /** Points. */
  readonly size: number;
  /** Lines of each category's label; none for a category whose label is left to the reader. */
  readonly lines: readonly (readonly string[])[];
  /** Points that the labels need under the axis. */
  readonly height: number;
  /** Turned anticlockwise by a quarter, to be read from below: only where nothing else is possible. */
  readonly isTurned: boolean;
  /** In very small type, many lines or turned: horizontal bars read better then. */
  readonly isCramped: boolean;
}

/** Room and type of the labels. */
export interface CategoryRoom {
  /** Points from one category to the next. */
  readonly slot: number;
  readonly measureText: MeasureText;
}

/** Space between neighbouring labels in points. */
const gap = 4;
const mostLines = 3;
const mostCrampedLines = 8;

/**
 * The labels that read best in their room: whole names in a few lines, short months, some of a sequence; at last
 * cramped ones in small type and many lines, or turned by a quarter.
 */
export function fitNames(categories: readonly string[], room: CategoryRoom): CategoryLabels {
  return (
    wholeWords(categories, room) ??
    shortTimes(categories, room) ??
    everyFew(categories, room) ??
    smallWords(categories, room) ??
    turned(categories, room)
  );
}

/** Where categories stand on a scale of time, from 0 at the first, and how wide that is in points. */
export interface TimeRoom {
  readonly places: readonly number[];
  readonly width: number;
  readonly measureText: MeasureText;
}

/** Names of categories at unequal distances: those of the first and the last, and of all others that have room. */
export function fitAlongTime(categories: readonly string[], { places, width, measureText }: TimeRoom): CategoryLabels {
  const scale = width / Math.max(places.at(-1) ?? 1, 1e-9);
  const halfOf = (at: number): number => measureText(categories[at] ?? '', labelSize, 400) / 2;
  const last = categories.length - 1;
  const beginOfLast = (places[last] ?? 0) * scale - halfOf(last);
  let end = -Infinity;
  const lines = categories.map((category, at) => {
    const middle = (places[at] ?? 0) * scale;
    const isFree = middle - halfOf(at) >= end && (at === 0 || at === last || middle + halfOf(at) + gap <= beginOfLast);
    if (isFree) end = middle + halfOf(at) + gap;
    return isFree || at === last ? [category] : [];
  });
  return labelsOf(lines, labelSize);
}

function smallWords(categories: readonly string[], room: CategoryRoom): CategoryLabels | undefined {
  const labels = wrapped(categories, room, { size: smallestSize, lines: mostCrampedLines });
  return labels && { ...labels, isCramped: true };
}

function wholeWords(categories: readonly string[], room: CategoryRoom): CategoryLabels | undefined {
  const lines = isSequence(categories) ? 1 : mostLines;
  if (timeWordsOf(categories)?.some(({ change }) => change !== undefined)) return undefined;
  const whole = wrapped(categories, room, { size: labelSize, lines });
  return whole ?? (lines === 1 ? undefined : wrapped(categories, room, { size: labelSize - 1, lines }));
}

function wrapped(
  categories: readonly string[],
  { slot, measureText }: CategoryRoom,
  { size, lines: most }: { readonly size: number; readonly lines: number },
): CategoryLabels | undefined {
  const width = slot - gap;
  const lines = categories.map((category) => wrapText(category, { width, size, measureText }));
  const fits = lines.every((label) => label.length <= most && widestOf(label, { size, measureText }) <= width);
  return fits ? labelsOf(lines, size) : undefined;
}

function shortTimes(categories: readonly string[], room: CategoryRoom): CategoryLabels | undefined {
  const words = timeWordsOf(categories);
  if (!words) return undefined;
  for (const size of [labelSize, labelSize - 1, smallestSize]) {
    const lines = timeLines(words, 1);
    if (areApart(lines, size, room)) return labelsOf(lines, size);
  }
  return undefined;
}

/** The first, and every second, third, … of a sequence, as few left out as can be. */
function everyFew(categories: readonly string[], room: CategoryRoom): CategoryLabels | undefined {
  if (!isSequence(categories)) return undefined;
  const words = timeWordsOf(categories) ?? categories.map((each) => ({ each }));
  for (const every of [2, 3, 4, 6, 12, 24, 60, 120]) {
    const lines = timeLines(words, every);
    if (areApart(lines, labelSize, room)) return labelsOf(lines, labelSize);
  }
  return undefined;
}

/** One line for each word, and a second where its year is another than that of the label before. */
function timeLines(words: readonly TimeWord[], every: number): string[][] {
  let said: string | undefined;
  return words.map(({ each, change }, at) => {
    if (at % every !== 0) return [];
    const lines = change === undefined || change === said ? [each] : [each, change];
    said = change;
    return lines;
  });
}

/** Whether no label touches the next one in the same line. */
function areApart(lines: readonly (readonly string[])[], size: number, { slot, measureText }: CategoryRoom): boolean {
  return [0, 1].every((row) => {
    let end = -Infinity;
    return lines.every((label, at) => {
      const text = label[row];
      if (text === undefined) return true;
      const half = measureText(text, size, 400) / 2;
      const isFree = at * slot - half >= end;
      end = at * slot + half + (size < labelSize ? gap + 1.5 : gap);
      return isFree;
    });
  });
}

function turned(categories: readonly string[], { slot, measureText }: CategoryRoom): CategoryLabels {
  const size = smallestSize;
  const every = Math.max(1, Math.ceil(blockHeight(1, size) / slot));
  const lines = categories.map((category, at) => (at % every === 0 ? [category] : []));
  const height = greatest(
    lines.map((label) => widestOf(label, { size, measureText })),
    0,
  );
  return { size, lines, height, isTurned: true, isCramped: true };
}

function labelsOf(lines: readonly (readonly string[])[], size: number): CategoryLabels {
  const most = greatest(
    lines.map((label) => label.length),
    1,
  );
  return { size, lines, height: blockHeight(most, size), isTurned: false, isCramped: false };
}
