/** The book of a paper or pack: what electronic books and braille are written from. */
import type { Paper } from '../../model/paper.ts';
import type { Site } from '../../model/site.ts';
import { paperDay } from '../../render/pdf/paper.ts';
import { councilOn } from '../../schema/council/council.ts';
import { designFor } from '../../typeset/design/designs.ts';
import {
  isRead,
  titleOf,
  type MeetingDocument,
  type PaperDocument,
  type RestrictedDocument,
  type SiteDocument,
} from '../documents.ts';
import { foreignPdfsOf } from '../brought/originals.ts';
import type { OutputSources } from '../output.ts';
import { pdfDecidedBy } from '../pdf/decided-by.ts';
import { packContent } from '../packs/pack-content.ts';
import { pagesOfPack, pagesOfPaper } from '../packs/printed-pages.ts';
import { meetingChanged, paperChanged } from '../publication-dates.ts';
import { stableId } from '../addresses/stable-id.ts';
import type { Book } from './book.ts';
import { packChapters } from './pack-chapters.ts';
import { paperChapters } from './paper-chapters.ts';

/** What books are made of. */
export type BookDocument = PaperDocument | MeetingDocument | RestrictedDocument;

/** The book of a document; undefined where it has not come yet. */
export function makeBook(document: BookDocument, sources: OutputSources): Book | undefined {
  return document.of === 'paper' ? paperBook(document, sources) : packBook(document, sources);
}

function paperBook(document: PaperDocument, { site, planned }: OutputSources): Book {
  const { paper } = document;
  const meeting = site.meetings.find(({ papers }) => papers.includes(paper));
  const pages = pagesOfPaper(paper, site, meeting && planned(meeting));
  const text = paperChapters(paper, { name: 'paper', marks: pages.marks, title: paper.title });
  return {
    ...text,
    ...factsOf(document, site),
    ...(paper.from === undefined ? {} : { creator: paper.from }),
    language: paper.language,
    changed: changedOn(document, site),
    pagesOf: pages.file,
    leavesOut: foreignPdfsOf(paper).length > 0,
  };
}

/** ISO date of the last change of a paper. */
function changedOn({ paper }: PaperDocument, { meetings }: Site): string {
  const meeting = meetings.find(({ papers }) => papers.includes(paper));
  return meeting ? paperChanged(paper, meeting) : paperDay(paper);
}

function packBook(document: Exclude<BookDocument, PaperDocument>, { site, planned }: OutputSources): Book | undefined {
  const { meeting } = document;
  const content = packContent(document, planned);
  const pages = pagesOfPack(document, planned);
  if (!content || !pages) return undefined;
  const papers: readonly Paper[] = content.papers.map(({ paper }) => paper);
  return {
    ...packChapters(content, pages),
    ...factsOf(document, site),
    language: content.language,
    changed: meetingChanged(meeting),
    pagesOf: pages.file,
    leavesOut: papers.some((paper) => foreignPdfsOf(paper).length > 0),
  };
}

/** What of a site decides the book of a document, beside the document itself. */
export function bookDecidedBy(document: SiteDocument, site: Site): unknown {
  if (!isRead(document)) return undefined;
  // A paper that is in no pack shows where the pages of its PDF begin.
  const ofPaper = document.of === 'paper' ? [changedOn(document, site), pdfDecidedBy(document, site)] : [];
  return [factsOf(document, site), ...ofPaper];
}

/** What every book says of itself, whatever it is of. */
function factsOf(
  document: BookDocument,
  site: Site,
): Pick<Book, 'identifier' | 'title' | 'publisher' | 'accent' | 'certified'> {
  const day = dayOf(document);
  const council = day === undefined ? site.council : councilOn(site.council, day);
  const { accessibility } = site.council;
  return {
    identifier: stableId(site.council.name, 'epub', document.stem),
    title: titleOf(document, site),
    publisher: council.name,
    accent: designFor(council.theme?.accent).paper.colours.accent,
    ...(accessibility ? { certified: { by: accessibility.certifiedBy, date: accessibility.date } } : {}),
  };
}

/** The day of the meeting; undefined for a publication. */
function dayOf(document: BookDocument): string | undefined {
  if (document.of !== 'paper') return document.meeting.date;
  return document.paper.home.in === 'meeting' ? document.paper.home.date : undefined;
}
