import type { Wording } from '../../locales/en-GB/locale.ts';
import type { ForeignDocumentPages } from '../../model/nodes.ts';
import { documentName } from '../appendix/words.ts';

/** What stands before the pages of a document, worded alike on page and paper: one paragraph each. */
export function documentLines({ document }: ForeignDocumentPages, words: Pick<Wording, 'document'>): readonly string[] {
  const { pdf, alt, enquiries } = document;
  const { original, copy, end, notice } = words.document;
  const where = pdf.published.isAsItCame ? original : copy;
  return [alt, `${where}${documentName(document)}${end}`, notice(pdf.pages.length, enquiries)];
}
