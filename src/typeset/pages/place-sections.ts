/** Where the sections of a document come to stand, before a page is laid out: so ranges of pages are known early. */
import type { PdfDocument, Section } from '../flow.ts';
import type { Fonts } from '../fonts/fonts.ts';
import { measureSection, type MeasuredSection } from './lay-out-section.ts';

/** A section, measured, and its place. */
export interface PlacedSection {
  readonly section: Section;
  readonly measured: MeasuredSection;
  /** 0-based place of its first page among all pages of the document, blank ones included. */
  readonly firstPage: number;
}

/** The sections of a document in order; on sheets printed on both sides each begins on an odd page number. */
export function placeSections(document: PdfDocument, fonts: Fonts): readonly PlacedSection[] {
  const firstNumber = document.firstPage ?? 1;
  let pages = 0;
  return document.sections.map((section) => {
    if (document.startsOnOddPages === true && (firstNumber + pages) % 2 === 0) pages += 1;
    const measured = measureSection(section, document.design, fonts);
    const firstPage = pages;
    pages += measured.pages.length;
    return { section, measured, firstPage };
  });
}
