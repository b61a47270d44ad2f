import { layOutRestrictedPack } from '../../meetings/packs/restricted-pack.ts';
import type { Paper } from '../../model/paper.ts';
import type { PageMarks } from '../../render/html/page-marks.ts';
import type { PdfDocument, Section, StandardPages } from '../../typeset/flow.ts';
import { isRead, type MeetingDocument, type PaperDocument, type RestrictedDocument } from '../documents.ts';
import type { Output, OutputSources } from '../output.ts';
import { planPack, type PlannedPack } from '../packs/packs.ts';
import { pagesOfPack, pagesOfPaper, type PackPages } from '../packs/printed-pages.ts';
import { inLargePrint } from '../packs/restricted-document.ts';
import { ownPdf } from '../papers.ts';
import { pdfDecidedBy } from '../pdf/decided-by.ts';
import { pagesOf } from '../pdf/output.ts';

/** PDFs in large print of everything that is read, with the page numbers of the standard edition beside their own. */
export const largePrintOutput: Output = {
  format: 'large-print',
  mediaType: 'application/pdf',
  extension: '-large-print.pdf',
  appliesTo: isRead,
  path: ({ stem }) => `${stem}-large-print.pdf`,
  // The pages of the standard edition are marked in it.
  decidedBy: (document, site) => [pdfDecidedBy(document, site, 'large-print'), pdfDecidedBy(document, site)],
  hasPackPages: true,
  make(document, sources) {
    if (!isRead(document)) return undefined;
    if (document.of === 'paper') return largePaper(document, sources);
    return document.of === 'restricted' ? largeRestricted(document, sources) : largePack(document, sources);
  },
};

function largePaper({ paper }: PaperDocument, { site, planned }: OutputSources): PdfDocument {
  const meeting = site.meetings.find(({ papers }) => papers.includes(paper));
  const plan = meeting && planned(meeting);
  const { marks } = pagesOfPaper(paper, site, plan);
  const of = plan?.marks.has(paper.file) === true ? 'pack' : 'paper';
  const document = ownPdf(paper, site, 'large-print');
  return { ...document, sections: document.sections.map((section) => withPages(section, marks, of)) };
}

/** Plans in large print by those of the standard edition: the packs of a meeting are planned together. */
const largePlans = new WeakMap<PlannedPack, PlannedPack>();

function largePack(document: MeetingDocument, { site, planned }: OutputSources): PdfDocument | undefined {
  const { meeting } = document;
  const standard = planned(meeting);
  if (!standard) return undefined;
  const plan = largePlans.get(standard) ?? planPack(site, meeting, { design: 'large-print', standard });
  if (!plan) return undefined;
  largePlans.set(standard, plan);
  const made = pagesOf(document, plan);
  if (!made) return undefined;
  const papers = meeting.items.map(({ number, paper }) => [`item-${number}-`, paper] as const);
  const pages = pagesOfPack(document, planned);
  return pages && withPackPages(made, pages, new Map(papers));
}

function largeRestricted(document: RestrictedDocument, { site, planned }: OutputSources): PdfDocument | undefined {
  const made = layOutRestrictedPack(inLargePrint(document, site)).document;
  const papers = document.sources.items.flatMap(({ number, paper, report }): [string, Paper | undefined][] => [
    [`report-${number}-`, report],
    [`item-${number}-`, paper],
  ]);
  const pages = pagesOfPack(document, planned);
  return pages && withPackPages(made, pages, new Map(papers));
}

/** The sections of a pack with the pages of the standard edition; `papers` by the prefix of their section. */
function withPackPages(
  made: PdfDocument,
  { front, papers: marks }: PackPages,
  papers: ReadonlyMap<string, Paper | undefined>,
): PdfDocument {
  const sections = made.sections.map((section) => {
    const own = papers.has(section.prefix) ? marks.get(papers.get(section.prefix)?.file ?? '') : front;
    return own ? withPages(section, own, 'pack') : section;
  });
  return { ...made, sections };
}

function withPages(section: Section, starts: PageMarks, of: StandardPages['of']): Section {
  return starts.size === 0 ? section : { ...section, standardPages: { of, starts } };
}
