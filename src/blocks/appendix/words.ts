import type { ForeignDocument } from '../../model/foreign-pdf.ts';
import type { Appendix } from './definition.ts';
import type { Wording } from '../../locales/en-GB/locale.ts';

type AppendixWords = Pick<Wording, 'appendix'>;

/** "Appendix 1: Contacts and referrals", worded alike on page and paper. */
export function appendixHeading(node: Appendix, { appendix }: AppendixWords): string {
  return appendix.heading(node.number, node.title);
}

/** What stands before the pages of somebody else's document, on page and paper: one paragraph each. */
export interface SlipWords {
  /** Who made it; absent where that is not said. */
  readonly from?: string;
  /** What the document says. */
  readonly alt: string;
  /** Where to find it, or a copy of its pages: what comes before the file's name, and after it. */
  readonly original: readonly [string, string];
  readonly notice: string;
}

/** The words of the slip. */
export function slipWords(node: Appendix, document: ForeignDocument, { appendix }: AppendixWords): SlipWords {
  const { pdf, alt, from, enquiries } = document;
  const isPublic = !pdf.file.startsWith('restricted/');
  return {
    ...(from === undefined ? {} : { from: appendix.from(from) }),
    alt,
    original: isPublic
      ? [pdf.published.isAsItCame ? appendix.original : appendix.copy, appendix.fromPage]
      : [appendix.restrictedOriginal, appendix.isRestricted],
    notice: appendix.notice(pdf.pages.length, node.children.length > 0, enquiries),
  };
}

/** "plan.pdf" */
export function documentName({ pdf }: ForeignDocument): string {
  return pdf.file.split('/').at(-1) ?? pdf.file;
}

/** The slip's paragraphs as plain text. */
export function slipLines(node: Appendix, words: AppendixWords): string[] {
  if (!node.document) return [];
  const { from, alt, original, notice } = slipWords(node, node.document, words);
  return [...(from === undefined ? [] : [from]), alt, original.join(documentName(node.document)), notice];
}
