/** Where the pages of a PDF begin in the text of other formats, so that "page 17" is the same place for every reader. */
import path from 'node:path';
import type { Paper } from '../../model/paper.ts';
import type { Site } from '../../model/site.ts';
import { consolidatedSources } from '../../meetings/packs/consolidated.ts';
import type { LaidOutPack } from '../../meetings/packs/page-ranges.ts';
import { reportName, type RestrictedName } from '../../meetings/packs/restricted-pack.ts';
import type { PageMarks } from '../../render/html/page-marks.ts';
import type { LaidOut } from '../../typeset/pages/laid-out.ts';
import { layOut } from '../../typeset/pages/lay-out.ts';
import { paperPdfPath } from '../addresses/addresses.ts';
import type { Meeting } from '../../model/meeting.ts';
import type { MeetingDocument, RestrictedDocument } from '../documents.ts';
import { ownPdf } from '../papers.ts';
import { marksIn, marksOfPapers } from './page-marks.ts';
import type { PlannedPack } from './packs.ts';

/** The pages of a paper and the name of the PDF that they are of. */
export interface PrintedPages {
  readonly marks: PageMarks;
  readonly file: string;
}

/** The pages of the pack or supplement in which a paper came; those of its own PDF where it is in none. */
export function pagesOfPaper(paper: Paper, site: Site, plan: PlannedPack | undefined): PrintedPages {
  const marks = plan?.marks.get(paper.file);
  if (plan && marks) return { marks, file: path.posix.basename(fileWith(paper, plan)) };
  const laidOut = layOut(ownPdf(paper, site));
  return { marks: marksIn(laidOut, '', allPages(laidOut)), file: path.posix.basename(paperPdfPath(paper)) };
}

function fileWith(paper: Paper, { supplements, paths }: PlannedPack): string {
  const found = supplements.find(({ sources }) => sources.items.some((item) => item.paper === paper));
  return found?.path ?? paths.pack;
}

/** The pages of the parts of an agenda or pack, and the name of the PDF that they are of. */
export interface PackPages {
  readonly front: PageMarks;
  /** By the source file of the paper. */
  readonly papers: ReadonlyMap<string, PageMarks>;
  readonly file: string;
}

/** The pages of an agenda, pack, supplement or restricted pack; undefined where it has not come. */
export function pagesOfPack(
  document: MeetingDocument | RestrictedDocument,
  planned: (meeting: Meeting) => PlannedPack | undefined,
): PackPages | undefined {
  if (document.of === 'restricted') return pagesOfRestricted(document);
  const own = planned(document.meeting);
  return own && pagesInPlan(document, own);
}

function pagesOfRestricted({ plan, sources, stem }: RestrictedDocument): PackPages {
  const papers = new Map<string, PageMarks>();
  for (const item of sources.items) {
    const own = plan.ranges.get(item.number);
    const before = plan.ranges.get(reportName(item));
    if (own) papers.set(item.paper.file, marksIn(plan.laidOut, `item-${item.number}-`, own));
    if (before && item.report) papers.set(item.report.file, marksIn(plan.laidOut, `report-${item.number}-`, before));
  }
  return pagesIn(plan, 'restricted-', { papers, file: `${stem}.pdf` });
}

function pagesInPlan(document: MeetingDocument, planned: PlannedPack): PackPages {
  const { sources, plan, paths, agenda, consolidated } = planned;
  switch (document.of) {
    case 'agenda': {
      const laidOut = layOut(agenda);
      const front = marksIn(laidOut, 'agenda-', allPages(laidOut));
      return { front, papers: new Map(), file: path.posix.basename(paths.agenda) };
    }
    case 'pack':
      return pagesIn(plan, 'agenda-', { papers: marksOfPapers(sources, plan), file: paths.pack });
    case 'consolidated': {
      if (!consolidated) throw new Error(`${document.stem} has no consolidated pack`);
      const whole = consolidatedSources(consolidated.sources);
      return pagesIn(consolidated.plan, 'agenda-', {
        papers: marksOfPapers(whole, consolidated.plan),
        file: consolidated.path,
      });
    }
    case 'supplement': {
      const found = planned.supplements.find(({ supplement }) => supplement.number === document.supplement.number);
      if (!found) throw new Error(`${document.stem} has no pages`);
      return pagesIn(found.plan, 'supplement-', { papers: marksOfPapers(found.sources, found.plan), file: found.path });
    }
  }
}

function pagesIn(
  plan: LaidOutPack<RestrictedName> | LaidOutPack,
  front: string,
  { papers, file }: { papers: ReadonlyMap<string, PageMarks>; file: string },
): PackPages {
  const all = allPages(plan.laidOut);
  const firstOfPapers = Math.min(...[...plan.ranges.values()].map(({ first }) => first), all.last + 1);
  const marks = marksIn(plan.laidOut, front, { first: all.first, last: firstOfPapers - 1 });
  return { front: marks, papers, file: path.posix.basename(file) };
}

function allPages({ pages }: LaidOut): { readonly first: number; readonly last: number } {
  return { first: pages[0]?.number ?? 1, last: pages.at(-1)?.number ?? 0 };
}
