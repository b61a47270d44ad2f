import { isDraft, meetingTitle, type Paper } from '../../../model/paper.ts';
import { textOf } from '../../../document/text-of.ts';
import { csvPath, datasetAddress, paperAddress } from '../../../outputs/addresses/addresses.ts';
import { paperDocument } from '../../../outputs/documents.ts';
import type { Published } from '../../../outputs/published.ts';
import { searchFactsOf } from '../../../build/search/search-facts.ts';
import { renderParts, type HtmlOptions, type HtmlParts } from '../../../render/html.ts';
import type { Wording } from '../../../locales/en-GB/locale.ts';
import { fileSize, siteWording } from '../../words.ts';
import { changesAddress, hasChanges } from './changes.ts';
import { deferred, type Deferred } from '../deferred.ts';
import { decisionLine, type DecisionLine } from './decisions.ts';
import { committeesPart, titleBar, type Crumb, type PageHead, type PageLink } from '../frame.ts';
import { meetingAddress, otherFormats, paperLine, pdfLink, type FileLink, type PaperLine } from '../listing.ts';
import { placeOnAgenda } from './meeting.ts';
import { recordingsInMinutes } from '../../../meetings/minute-recordings.ts';
import type { SharedFigures } from '../related.ts';
import type { SiteIndex } from '../site-index.ts';
import { versionLines, type VersionLine } from '../versions.ts';
import type { Meeting, MeetingKey } from '../../../model/meeting.ts';

const mostRelated = 5;

/** A paper that uses the same figures, with what both use. */
export interface SharingPaper extends PaperLine {
  /** "Both use: Contacts received" */
  readonly shared: string;
}

/** A paper's page. */
export interface PaperPage {
  readonly slug: string;
  readonly kind: Paper['kind'];
  /** Where it belongs to a meeting. */
  readonly meeting?: MeetingKey;
  readonly head: PageHead;
  /** Draft minutes say so on their cover; any other draft is tagged. */
  readonly isDraft: boolean;
  /** True for minutes that are not confirmed: the page says what that means. */
  readonly isDraftMinutes: boolean;
  /** What the Members are asked to decide: what a reader looks for first. Empty once it is decided. */
  readonly recommendations: readonly string[];
  /** The summary, where nothing is to be decided and the paper does not begin with it anyway. */
  readonly summary?: string;
  readonly pdf?: FileLink;
  /** The paper in other formats. */
  readonly formats: readonly FileLink[];
  readonly csvs: readonly FileLink[];
  /** The paper for other readers. */
  readonly versions: readonly VersionLine[];
  /** That its figures are those of its day, where rows have been added to their data since. */
  readonly figuresOfDay: readonly string[];
  /** Where the paper stands on the agenda, and in the pack. */
  readonly place?: { readonly item: PageLink; readonly pages?: string };
  /** The same paper at the meeting that took the place of this one. */
  readonly takenTo?: PageLink;
  /** Where its published versions are compared, where there are several. */
  readonly changes?: PageLink;
  /** What was decided on the paper. */
  readonly decisions: readonly DecisionLine[];
  /** The nearest in time first. */
  readonly later: readonly PaperLine[];
  readonly earlier: readonly PaperLine[];
  /** Papers with figures of the same datasets. */
  readonly sharing: readonly SharingPaper[];
  readonly previous?: PageLink;
  readonly next?: PageLink;
  /** The article as HTML, made when the page is drawn so that a large archive need not be in memory at once. */
  readonly article: Deferred<HtmlParts>;
}

/** What is published, and what is known across it. */
export interface IndexedSite {
  readonly published: Published;
  readonly index: SiteIndex;
}

/** The page of a paper of a meeting, with its neighbours. */
export function meetingPaperPage(paper: Paper, meeting: Meeting, site: IndexedSite): PaperPage {
  const { published } = site;
  const at = meeting.papers.indexOf(paper);
  const previous = meeting.papers[at - 1];
  const next = meeting.papers[at + 1];
  const linkTo = (other: Paper): PageLink => ({ text: other.title, address: paperAddress(other) });
  const place = placeOnAgenda(paper.file, meeting, published);
  return {
    ...paperPage(paper, site),
    meeting: { committee: meeting.committee, folder: meeting.folder },
    ...(place ? { place } : {}),
    ...takenTo(paper, meeting, published),
    ...(hasChanges(paper, meeting)
      ? { changes: { text: siteWording(published).changes.link, address: changesAddress(paper) } }
      : {}),
    ...(previous ? { previous: linkTo(previous) } : {}),
    ...(next ? { next: linkTo(next) } : {}),
  };
}

/** Where a meeting that took the place of this one has taken the paper: the old address leads there. */
function takenTo(paper: Paper, { committee, facts }: Meeting, published: Published): Pick<PaperPage, 'takenTo'> {
  const to = facts?.change?.to;
  if (to === undefined) return {};
  const there = published.site.meetings.find((one) => one.committee === committee && one.folder === to);
  const taken = there?.papers.find(({ file }) => file === paper.file);
  const words = siteWording(published);
  return there && taken
    ? { takenTo: { text: words.paper.takenTo(words.date(there.date)), address: paperAddress(taken) } }
    : {};
}

/** The page of a paper. */
export function paperPage(paper: Paper, { published, index }: IndexedSite): PaperPage {
  const { related } = index;
  const { site } = published;
  const words = siteWording(published);
  const pdf = pdfLink(paper, published);
  const { home } = paper;
  const { earlier, later } = related.onSubject(paper);
  const line = (other: Paper): PaperLine => paperLine(other, published);
  const decisions = index.decisionsOn(paper).map((decision) => decisionLine(decision, words));
  return {
    slug: paper.slug,
    kind: paper.kind,
    head: {
      title: titleBar(
        paper.title,
        ...(home.in === 'meeting' ? [words.packs.meetingOf(meetingTitle(home), words.date(home.date))] : []),
        site.council.name,
      ),
      shareTitle: paper.title,
      hasCard: true,
      ...descriptionOf(paper, words),
      crumbs: [...crumbsTo(paper, words), { text: paper.title }],
      part: home.in === 'meeting' ? committeesPart : '/publications/',
      search: searchFactsOf(paper),
    },
    isDraft: isDraft(paper),
    isDraftMinutes: paper.status === 'draft' && !isDraft(paper),
    recommendations: decisions.length === 0 ? paper.recommendations : [],
    ...(paper.summary !== '' && paper.recommendations.length === 0 && paper.summary !== beginningOf(paper)
      ? { summary: paper.summary }
      : {}),
    ...(pdf ? { pdf } : {}),
    formats: otherFormats(paperDocument(paper), published),
    csvs: paper.attached.map((name) => csvLink(name, published)),
    versions: versionLines(paper, words),
    figuresOfDay: figuresOfDay(paper, published),
    decisions,
    later: later.slice(0, mostRelated).map(line),
    earlier: earlier.slice(0, mostRelated).map(line),
    sharing: sharingPapers(related.sharingFigures(paper), [...later, ...earlier]).map((shared) => ({
      ...line(shared.paper),
      shared: sharedWords(shared.datasets, published),
    })),
    article: articleOf(paper, optionsOf(paper, published)),
  };
}

/** What a search engine or a shared link says of a paper: what is to be decided first, then how it begins. */
function descriptionOf({ recommendations, summary }: Paper, { sections }: Wording): { readonly description?: string } {
  const asked = recommendations.length === 0 ? [] : [sections.recommended(recommendations)];
  const parts = [...asked, ...(summary === '' ? [] : [summary])];
  return parts.length === 0 ? {} : { description: parts.join(' ') };
}

/** The first few that are not listed for their subject. No more are looked at: thousands may print figures of one dataset. */
function sharingPapers(all: Iterable<SharedFigures>, listed: readonly Paper[]): readonly SharedFigures[] {
  const few: SharedFigures[] = [];
  for (const shared of all) {
    if (few.length === mostRelated) break;
    if (!listed.includes(shared.paper)) few.push(shared);
  }
  return few;
}

/** The words of the first paragraph, as a summary has them. */
function beginningOf({ body }: Paper): string {
  const first = body.find((node) => node.type === 'paragraph' || node.type === 'foreignDocument');
  if (first?.type === 'foreignDocument') return first.document.alt;
  return first ? textOf(first).replaceAll(/\s+/g, ' ').trim() : '';
}

function sharedWords(names: readonly string[], published: Published): string {
  const words = siteWording(published);
  const titles = names.map((name) => published.site.datasets.get(name)?.title ?? name);
  return words.paper.sharedData(words.list(titles));
}

/** The article, made from the paper and from what it links to beside itself. */
function articleOf(paper: Paper, options: HtmlOptions): PaperPage['article'] {
  const { figuresFile, pageMarks, headingLinks } = options;
  const figures = [...paper.datasets, ...paper.attached].map((name) => figuresFile?.(name));
  return deferred({ paper, beside: [figures, pageMarks, headingLinks] }, () => renderParts(paper, options));
}

/** What the article of a paper links to beside itself. */
function optionsOf(paper: Paper, published: Published): HtmlOptions {
  const { home, file } = paper;
  const pack = home.in === 'meeting' ? published.packs.get(`${home.committee}/${home.folder}`) : undefined;
  const pageMarks = pack?.marks.get(file);
  const recorded =
    home.in === 'meeting' && paper.minutes
      ? published.site.meetings.find((one) => one.committee === home.committee && one.folder === paper.minutes?.meeting)
      : undefined;
  return {
    figuresFile: (name) => figuresFile(name, paper, published),
    ...(pageMarks ? { pageMarks } : {}),
    ...(recorded ? { headingLinks: recordingsInMinutes(paper, recorded, siteWording(published)) } : {}),
  };
}

function crumbsTo({ home }: Paper, words: Wording): Crumb[] {
  const start = { text: words.frame.home, address: '/' };
  if (home.in === 'publications') return [start, { text: words.publications.title, address: '/publications/' }];
  return [
    start,
    { text: home.committeeName, address: `/${home.committee}/` },
    { text: words.date(home.date), address: meetingAddress(home) },
  ];
}

/** The CSV of a dataset with its size where it has been made. */
export function csvLink(name: string, published: Published): FileLink {
  const words = siteWording(published);
  const bytes = published.csvBytes.get(name);
  const size = bytes === undefined ? [] : [fileSize(bytes, words)];
  return { address: `/${csvPath(name)}`, facts: words.facts([words.paper.csv, ...size]) };
}

function figuresFile(name: string, paper: Paper, published: Published) {
  const csv = csvLink(name, published);
  const words = siteWording(published);
  const label = words.paper.csvLabel(name, csv.facts);
  const [grown] = grownSince(paper, published, [name]);
  const since = grown && words.data.since(words.date(grown.published), grown.rows);
  return { address: csv.address, label, page: datasetAddress(name), ...(since === undefined ? {} : { since }) };
}

/** A dataset that has more rows than a paper was published with. */
interface GrownDataset {
  readonly title: string;
  /** As many came since. */
  readonly rows: number;
  /** ISO date of the paper's figures. */
  readonly published: string;
}

function grownSince({ rowsUsed = {} }: Paper, { site }: Published, names: readonly string[]): readonly GrownDataset[] {
  return names.flatMap((name) => {
    const { rows = 0, published } = rowsUsed[name] ?? {};
    const dataset = site.datasets.get(name);
    if (!dataset || published === undefined || dataset.rows.length <= rows) return [];
    return [{ title: dataset.title, rows: dataset.rows.length - rows, published }];
  });
}

/** What the page says of figures that are those of the paper's day. */
function figuresOfDay(paper: Paper, published: Published): readonly string[] {
  const words = siteWording(published);
  const days = Map.groupBy(grownSince(paper, published, paper.datasets), (one) => one.published);
  const say = days.size === 1 ? words.data.figuresOfDay : words.data.figuresOfOneDay;
  return [...days]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([day, grown]) =>
      say(words.date(day), words.list(grown.map(({ title, rows }) => words.data.addedTo(title, rows)))),
    );
}
