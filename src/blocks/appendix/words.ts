import type { ForeignDocument } from '../../document/foreign-pdf.ts';
import type { Appendix } from '../../document/nodes.ts';

/** "Appendix 1: Contacts and referrals", worded alike on page and paper. */
export function appendixHeading(node: Appendix): string {
  return `Appendix ${node.number}: ${node.title}`;
}

/** What stands before the pages of somebody else's document, on page and paper: one paragraph each. */
export interface SlipWords {
  /** What the document says. */
  readonly alt: string;
  /** Where to find it as it is: what comes before the file's name, and after it. */
  readonly original: readonly [string, string];
  readonly notice: string;
}

/** The words of the slip. */
export function slipWords(node: Appendix, document: ForeignDocument): SlipWords {
  const { pdf, alt, enquiries } = document;
  const count = pdf.pages.length;
  const pages = count === 1 ? 'a page that is a picture' : `${count} pages that are pictures`;
  const elsewhere = node.children.length > 0 ? ' What it says is written out here too.' : '';
  const isPublic = !pdf.file.startsWith('restricted/');
  return {
    alt,
    original: [
      'The original, ',
      isPublic ? ', can be downloaded from the page of this paper on the website.' : ', is not for publication either.',
    ],
    notice: `In print and in the PDF this appendix ends with ${pages} of that document, which screen readers cannot read.${elsewhere} If you need it in another form, ask us: ${enquiries}.`,
  };
}

/** "plan.pdf" */
export function documentName({ pdf }: ForeignDocument): string {
  return pdf.file.split('/').at(-1) ?? pdf.file;
}

/** The slip's paragraphs as plain text. */
export function slipLines(node: Appendix): string[] {
  if (!node.document) return [];
  const { alt, original, notice } = slipWords(node, node.document);
  return [alt, original.join(documentName(node.document)), notice];
}
