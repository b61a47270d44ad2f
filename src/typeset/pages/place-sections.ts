/** Where the sections of a document come to stand, before a page is laid out: so ranges of pages are known early. */
import { wordingOf } from '../../locales/locales.ts';
import type { PdfDocument, Section } from '../flow.ts';
import type { Fonts } from '../fonts/fonts.ts';
import { measureSection, type MeasuredSection } from './lay-out-section.ts';

/** A section, measured, and its place. */
export interface PlacedSection {
  readonly section: Section;
  readonly measured: MeasuredSection;
  /** 0-based place of its first page among all pages of the document, blank ones included. */
  readonly firstPage: number;
  /** Printed number of its first page. */
  readonly first: number;
  /** The last number that it takes: that of its last page, unless pages were taken out of it. */
  readonly last: number;
}

/** The sections of a document in order; on sheets printed on both sides each begins on an odd page number. */
export function placeSections(document: PdfDocument, fonts: Fonts): readonly PlacedSection[] {
  const setWith = { design: document.design, words: wordingOf(document.facts.language), fonts };
  let next = document.firstPage ?? 1;
  let pages = 0;
  return document.sections.map((section) => {
    if (document.startsOnOddPages === true && next % 2 === 0) {
      pages += 1;
      next += 1;
    }
    const measured = measureSection(section, setWith);
    const [firstPage, first] = [pages, next];
    pages += measured.pages.length;
    next += Math.max(measured.pages.length, section.numbersTaken ?? 0);
    const last = next - 1;
    if (section.nextNumber !== undefined && next < section.nextNumber) {
      // The back of its last sheet stays blank.
      if (document.startsOnOddPages === true) pages += pages % 2;
      next = section.nextNumber;
    }
    return { section, measured, firstPage, first, last };
  });
}
