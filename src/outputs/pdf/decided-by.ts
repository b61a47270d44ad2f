/** By what of a site PDFs that are kept are known again. */
import type { Site } from '../../model/site.ts';
import type { DesignName } from '../../typeset/design/designs.ts';
import type { SiteDocument } from '../documents.ts';
import { pdfSourcesOf } from '../papers.ts';

/** What of a site decides the bytes of a PDF that is set from a document, beside the document itself. */
export function pdfDecidedBy(document: SiteDocument, site: Site, design?: DesignName): unknown {
  const { design: looks, glossary, chartTables } = pdfSourcesOf(site, dayOf(document), design);
  return [site.council.name, looks, glossary, chartTables];
}

/** ISO date of the meeting of a document; undefined for a publication, and for what is no paper. */
function dayOf(document: SiteDocument): string | undefined {
  if ('meeting' in document) return document.meeting.date;
  const home = document.of === 'paper' ? document.paper.home : undefined;
  return home?.in === 'meeting' ? home.date : undefined;
}
