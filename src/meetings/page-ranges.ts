/**
 * Page ranges that are measured, not typed: a document whose first section prints where its other sections stand is
 * measured until what it prints is true, and then laid out.
 */
import { layOut } from '../typeset/pages/lay-out.ts';
import type { LaidOut } from '../typeset/pages/laid-out.ts';
import type { PdfDocument } from '../typeset/flow.ts';
import { loadFonts } from '../typeset/fonts/fonts.ts';
import { placeSections } from '../typeset/pages/place-sections.ts';

/** Printed pages of an item: the first and last number. */
export interface PageRange {
  readonly first: number;
  readonly last: number;
}

/** A pack laid out, with the pages of each item by its number. */
export interface LaidOutPack {
  readonly document: PdfDocument;
  readonly laidOut: LaidOut;
  readonly ranges: ReadonlyMap<number, PageRange>;
}

/** More rounds than this cannot be needed: ranges only grow by a digit or a line at a time. */
const mostRounds = 6;

/**
 * Lays out the document that `documentFor` makes of some ranges until they agree with its pages. `items` are the numbers
 * of its sections after the first, in their order. Throws an Error where the ranges do not settle.
 */
export function settle(
  documentFor: (ranges: ReadonlyMap<number, PageRange>) => PdfDocument,
  items: readonly number[],
): LaidOutPack {
  let ranges: ReadonlyMap<number, PageRange> = new Map();
  for (let round = 0; round < mostRounds; round++) {
    const document = documentFor(ranges);
    const measured = rangesOf(document, items);
    if (isSame(ranges, measured)) return { document, laidOut: layOut(document), ranges };
    ranges = measured;
  }
  throw new Error(`The page ranges of "${documentFor(ranges).facts.title}" do not settle.`);
}

function rangesOf(document: PdfDocument, items: readonly number[]): Map<number, PageRange> {
  const [, ...sections] = placeSections(document, loadFonts());
  return new Map(
    items.map((number, index) => {
      const { first = 1, last = first } = sections[index] ?? {};
      return [number, { first, last }];
    }),
  );
}

function isSame(one: ReadonlyMap<number, PageRange>, other: ReadonlyMap<number, PageRange>): boolean {
  if (one.size !== other.size) return false;
  return [...one].every(
    ([number, range]) => other.get(number)?.first === range.first && other.get(number)?.last === range.last,
  );
}
