import type { ForeignDocument } from '../../model/foreign-pdf.ts';
import type { Appendix } from './definition.ts';
import type { Flow, ForeignPagesFlow } from '../../typeset/flow.ts';
import type { PdfHandler, PdfState } from '../pdf-handler.ts';
import { appendixHeading, documentName, slipLines } from './words.ts';

/** An appendix on a new page; the pages of somebody else's document follow it. */
export const appendixPdf: PdfHandler<Appendix> = (node, state) => [
  {
    kind: 'group',
    role: 'Sect',
    newPage: true,
    children: [
      {
        kind: 'text',
        role: 'H2',
        style: 'section',
        runs: [{ kind: 'text', text: appendixHeading(node, state.words) }],
        destination: node.id,
        bookmark: { text: appendixHeading(node, state.words), level: 1 },
      },
      ...slipLines(node, state.words).map((text): Flow => ({
        kind: 'text',
        role: 'P',
        style: state.bodyStyle,
        runs: [{ kind: 'text', text }],
      })),
      ...state.flows(node.children),
      ...(node.document ? [foreignPages(node.document, state)] : []),
    ],
  },
];

/** The pages of a document, each a picture with its text alternative. */
export function foreignPages(document: ForeignDocument, state: PdfState): ForeignPagesFlow {
  const { file, pages } = document.pdf;
  const name = documentName(document);
  return {
    kind: 'foreign-pages',
    bytes: state.pictureBytes(file),
    pages: pages.map((page, index) => ({
      ...page,
      alt: state.words.appendix.page({ number: index + 1, of: pages.length, file: name, alt: document.alt }),
    })),
  };
}
