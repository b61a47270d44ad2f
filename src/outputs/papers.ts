import type { Site } from '../model/site.ts';
import type { Paper } from '../model/paper.ts';
import { paperPdf, type PdfSources } from '../render/pdf/paper.ts';
import { councilOn } from '../schema/council/council.ts';
import { designFor, type DesignName } from '../typeset/design/designs.ts';
import type { PdfDocument } from '../typeset/flow.ts';
import { readPublishedNow } from './brought/published-bytes.ts';

/** Every paper of a site: those of the meetings, newest first, then the publications. */
export function papersOf(site: Site): readonly Paper[] {
  return [...site.meetings.flatMap(({ papers }) => papers), ...site.publications];
}

/** A paper's own PDF, in the colour that the council had on the day of its meeting. */
export function ownPdf(paper: Paper, site: Site, design?: DesignName): PdfDocument {
  const { home } = paper;
  return paperPdf(paper, pdfSourcesOf(site, home.in === 'meeting' ? home.date : undefined, design));
}

/**
 * What a site's PDFs of a meeting are made from, by its ISO date; of publications where there is none. Pictures are read
 * from the root when they are asked for.
 */
export function pdfSourcesOf(site: Site, isoDay: string | undefined, design?: DesignName): PdfSources {
  const council = isoDay === undefined ? site.council : councilOn(site.council, isoDay);
  const { place, from = '' } = site.council.chartTables ?? {};
  return {
    glossary: site.glossary,
    chartTables: isoDay === undefined || isoDay >= from ? place : undefined,
    datasets: site.datasets,
    design: designFor(council.theme?.accent, design),
    readFile: (file) => readPublishedNow(site.root, file),
  };
}
