/**
 * Page ranges that are measured, not typed: a document whose first section prints where its other sections stand is
 * measured until what it prints is true, and then laid out.
 */
import { layOut } from '../../typeset/pages/lay-out.ts';
import type { LaidOut } from '../../typeset/pages/laid-out.ts';
import type { PdfDocument } from '../../typeset/flow.ts';
import { loadFonts } from '../../typeset/fonts/fonts.ts';
import { placeSections } from '../../typeset/pages/place-sections.ts';

/** Printed pages of an item: the first and last number. */
export interface PageRange {
  readonly first: number;
  readonly last: number;
}

/** A pack laid out, with the pages of each item by its number, or by another name where an item has several papers. */
export interface LaidOutPack<Name extends number | string = number> {
  readonly document: PdfDocument;
  readonly laidOut: LaidOut;
  readonly ranges: ReadonlyMap<Name, PageRange>;
}

/** The last page number that a pack takes, be it of a page that was taken out. */
export function lastNumberOf({ laidOut, ranges }: LaidOutPack): number {
  return Math.max(laidOut.pages.at(-1)?.number ?? 0, ...[...ranges.values()].map(({ last }) => last));
}

/** More rounds than this cannot be needed: ranges only grow by a digit or a line at a time. */
const mostRounds = 6;

/**
 * Lays out the document that `documentFor` makes of some ranges until they agree with its pages. `names` are those
 * of its sections after the first, in their order. Throws an Error where the ranges do not settle.
 */
export function settle<Name extends number | string>(
  documentFor: (ranges: ReadonlyMap<Name, PageRange>) => PdfDocument,
  names: readonly Name[],
): LaidOutPack<Name> {
  let ranges: ReadonlyMap<Name, PageRange> = new Map();
  for (let round = 0; round < mostRounds; round++) {
    const document = documentFor(ranges);
    const measured = rangesOf(document, names);
    if (isSame(ranges, measured)) return { document, laidOut: layOut(document), ranges };
    ranges = measured;
  }
  throw new Error(`The page ranges of "${documentFor(ranges).facts.title}" do not settle.`);
}

function rangesOf<Name>(document: PdfDocument, names: readonly Name[]): Map<Name, PageRange> {
  const [, ...sections] = placeSections(document, loadFonts());
  return new Map(
    names.map((name, index) => {
      const { first = 1, last = first } = sections[index] ?? {};
      return [name, { first, last }];
    }),
  );
}

function isSame<Name>(one: ReadonlyMap<Name, PageRange>, other: ReadonlyMap<Name, PageRange>): boolean {
  if (one.size !== other.size) return false;
  return [...one].every(
    ([name, range]) => other.get(name)?.first === range.first && other.get(name)?.last === range.last,
  );
}
