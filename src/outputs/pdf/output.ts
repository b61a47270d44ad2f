import type { PdfDocument } from '../../typeset/flow.ts';
import { isRead, type AnyDocument, type MeetingDocument } from '../documents.ts';
import type { Output } from '../output.ts';
import type { PlannedPack } from '../packs/packs.ts';
import { ownPdf } from '../papers.ts';
import { pdfDecidedBy } from './decided-by.ts';
import { readyPdf } from '../brought/ready-pdf.ts';
import { guideDocument } from './guide-document.ts';

/** The PDF: of everything that is read. */
export const pdfOutput: Output = {
  format: 'pdf',
  mediaType: 'application/pdf',
  extension: '.pdf',
  appliesTo: (document) => document.of === 'guide' || isRead(document),
  path: pdfPath,
  decidedBy: pdfDecidedBy,
  make: (document, { site, planned }) => {
    switch (document.of) {
      case 'paper':
        return readyPdf(document.paper, site) ?? ownPdf(document.paper, site);
      case 'guide':
        return guideDocument(site);
      case 'dataset':
      case 'data-notice':
        return undefined;
      case 'restricted':
        return document.plan.document;
      default:
        return pagesOf(document, planned(document.meeting));
    }
  },
};

/** Path in dist/ of a document's PDF. */
export function pdfPath({ stem }: Pick<AnyDocument, 'stem'>): string {
  return `${stem}.pdf`;
}

/** The pages of an agenda, pack or supplement in a plan; undefined where it has not come. */
export function pagesOf(document: MeetingDocument, planned: PlannedPack | undefined): PdfDocument | undefined {
  switch (document.of) {
    case 'agenda':
      return planned?.agenda;
    case 'pack':
      return planned?.plan.document;
    case 'consolidated':
      return planned?.consolidated?.plan.document;
    case 'supplement':
      return planned?.supplements.find(({ supplement }) => supplement.number === document.supplement.number)?.plan
        .document;
  }
}
