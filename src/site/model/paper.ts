import { formatDate } from '../../calendar/plain-date.ts';
import type { SiteMeeting } from '../../compile/site.ts';
import type { Paper } from '../../document/paper.ts';
import { csvPath, datasetAddress } from '../../publish/addresses.ts';
import type { Published } from '../../publish/published.ts';
import { searchFactsOf } from '../../publish/search/search-facts.ts';
import { renderHtml, type HtmlOptions } from '../../render/html.ts';
import { fileSize } from '../words.ts';
import { titleBar, type Crumb, type PageHead, type PageLink } from './frame.ts';
import { isMarkedDraft, meetingAddress, paperLine, pdfLink, type FileLink } from './listing.ts';

/** A paper's page. */
export interface PaperPage {
  readonly slug: string;
  /** Where it belongs to a meeting. */
  readonly meeting?: { readonly committee: string; readonly date: string };
  readonly head: PageHead;
  /** Draft minutes say so on their cover; any other draft is tagged. */
  readonly isDraft: boolean;
  readonly pdf?: FileLink;
  readonly csvs: readonly FileLink[];
  readonly previous?: PageLink;
  readonly next?: PageLink;
  /** The article as HTML, made when the page is drawn so that a large archive need not be in memory at once. */
  readonly article: () => string;
}

/** The page of a paper of a meeting, with its neighbours. */
export function meetingPaperPage(paper: Paper, meeting: SiteMeeting, published: Published): PaperPage {
  const at = meeting.papers.indexOf(paper);
  const previous = meeting.papers[at - 1];
  const next = meeting.papers[at + 1];
  const linkTo = (other: Paper): PageLink => ({ text: other.title, address: paperLine(other, published).address });
  const page = paperPage(paper, published);
  return {
    ...page,
    meeting: { committee: meeting.committee, date: meeting.date },
    ...(previous ? { previous: linkTo(previous) } : {}),
    ...(next ? { next: linkTo(next) } : {}),
  };
}

/** The page of a paper. */
export function paperPage(paper: Paper, published: Published): PaperPage {
  const { site } = published;
  const pdf = pdfLink(paper, published);
  const { home } = paper;
  return {
    slug: paper.slug,
    head: {
      title: titleBar(paper.title, ...(home.in === 'meeting' ? [home.committeeName] : []), site.council.name),
      ...(paper.summary === '' ? {} : { description: paper.summary }),
      crumbs: [...crumbsTo(paper), { text: paper.title }],
      search: searchFactsOf(paper),
    },
    isDraft: isMarkedDraft(paper),
    ...(pdf ? { pdf } : {}),
    csvs: paper.attached.map((name) => csvLink(name, published)),
    article: () =>
      renderHtml(paper, { figuresFile: (name) => figuresFile(name, published), ...pageMarksOf(paper, published) }),
  };
}

/** Pages of the meeting's pack, for papers that stand in one. */
function pageMarksOf({ home, file }: Paper, { packs }: Published): Pick<HtmlOptions, 'pageMarks'> {
  const pack = home.in === 'meeting' ? packs.get(`${home.committee}/${home.date}`) : undefined;
  const pageMarks = pack?.marks.get(file);
  return pageMarks ? { pageMarks } : {};
}

function crumbsTo({ home }: Paper): Crumb[] {
  const start = { text: 'Home', address: '/' };
  if (home.in === 'publications') return [start, { text: 'Publications', address: '/publications/' }];
  return [
    start,
    { text: home.committeeName, address: `/${home.committee}/` },
    { text: formatDate(home.date), address: meetingAddress(home) },
  ];
}

/** The CSV of a dataset with its size where it has been made. */
export function csvLink(name: string, { csvBytes }: Published): FileLink {
  const bytes = csvBytes.get(name);
  return { address: `/${csvPath(name)}`, facts: bytes === undefined ? 'CSV' : `CSV, ${fileSize(bytes)}` };
}

function figuresFile(name: string, published: Published) {
  const csv = csvLink(name, published);
  return { address: csv.address, label: `Download ${name}.csv (${csv.facts})`, page: datasetAddress(name) };
}
