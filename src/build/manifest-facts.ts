/** What the manifest says of each file, beside what it is bit for bit: its kind, its title, and where it belongs. */
import { siteDecisions } from '../compile/site-decisions.ts';
import type { Site } from '../model/site.ts';
import type { Paper } from '../model/paper.ts';
import { wordingOf } from '../locales/locales.ts';
import type { Standard } from '../typeset/conformance.ts';
import { csvPath, csvwPath, datasetAddress, decisionsAddress, paperAddress } from '../outputs/addresses/addresses.ts';
import { documentsOf, isRead, titleOf, type SiteDocument } from '../outputs/documents.ts';
import { originalsOf } from '../outputs/brought/originals.ts';
import { versionFilesOf } from '../outputs/brought/versions.ts';
import { papersOf } from '../outputs/papers.ts';
import type { MadeFile } from '../outputs/files/made-file.ts';
import type { PublishedPack, RangedPdf } from '../outputs/published.ts';
import { outputsOf } from '../outputs/registry.ts';
import { dataTakenDown } from '../outputs/taken-down-data.ts';
import type { FileFormat } from '../schema/council/formats.ts';
import type { VersionKind } from '../schema/paper/versions.ts';
import type { PageFacts } from './pages/kept-page.ts';

/**
 * What a published file is. `page`: HTML; `pdf`: a document to read, as a PDF where it has no `format`; `data`: figures as CSV; `metadata`: what the figures of
 * the CSV beside it mean (CSVW), and the catalogue of all datasets (DCAT); `picture`: a picture of a paper; `version`: a companion version of a paper for other readers, or its
 * transcript; `feed` and `calendar`: what is new and what is to come, for other
 * programs; `object`: a meeting, a paper, a committee … as programs read it (OParl); `record`: what was published of a
 * meeting with its hashes, its signature, and the key to check it; `asset`: what pages need (styles, scripts, fonts, search).
 */
export type FileKind =
  | 'page'
  | 'pdf'
  | 'data'
  | 'metadata'
  | 'picture'
  | 'version'
  | 'feed'
  | 'calendar'
  | 'object'
  | 'record'
  | 'asset';

/** One file of dist/. Fields that do not apply are left out. */
export interface ManifestFile {
  /** In dist/, without a leading slash. */
  readonly path: string;
  readonly kind: FileKind;
  /** Of a document in another format than PDF. */
  readonly format?: Exclude<FileFormat, 'pdf'>;
  /** Of a version: whom it is for. */
  readonly version?: VersionKind;
  readonly title?: string;
  /** Slug of the committee. */
  readonly committee?: string;
  /** ISO date of the meeting. */
  readonly date?: string;
  /** Folder of the meeting: its date, and a word for a second meeting of a day. */
  readonly meeting?: string;
  /** Of a PDF. */
  readonly pages?: number;
  /** Of a PDF made here: the standards it conforms to; left out where it holds pages of somebody else's document. */
  readonly conformance?: readonly Standard[];
  /** Of a pack: the printed pages of each item of the agenda. */
  readonly items?: readonly PackedItem[];
  readonly bytes: number;
  /** Of the file's bytes, in small hexadecimal digits. */
  readonly sha256: string;
}

/** An item of a pack. */
export interface PackedItem {
  readonly number: number;
  /** Printed numbers of its first and last page. */
  readonly first: number;
  readonly last: number;
}

/** What the manifest says of a file, beside its path and its bytes. */
export type Facts = Pick<ManifestFile, 'kind'> &
  Partial<
    Pick<
      ManifestFile,
      'format' | 'version' | 'title' | 'committee' | 'date' | 'meeting' | 'pages' | 'conformance' | 'items'
    >
  >;

/** What a manifest is made from. */
export interface ManifestSources {
  readonly site: Site;
  /** Files of the site's documents by their paths. */
  readonly files: ReadonlyMap<string, MadeFile>;
  /** By `<committee>/<folder>`. */
  readonly packs: ReadonlyMap<string, PublishedPack>;
  /** Paths of the papers' pictures in the folder. */
  readonly pictures: readonly string[];
  /** Paths of the records of publication, their signatures and the public keys; none where nothing is on record. */
  readonly records?: readonly string[];
  /** What is known of pages by their files; others are read for their headings. */
  readonly pages?: ReadonlyMap<string, PageFacts>;
  /** How many files one part lists at most. */
  readonly most?: number;
}

/** What is known of the files of a site, by their paths. */
export function knownFiles(sources: ManifestSources): ReadonlyMap<string, Facts> {
  const { site, pictures, records = [] } = sources;
  return new Map<string, Facts>([
    ...site.committees.map(({ slug, name }): [string, Facts] => [
      pageOf(`/${slug}/`),
      { kind: 'page', title: name, committee: slug },
    ]),
    ...site.meetings.map(({ committee, folder, date }): [string, Facts] => [
      pageOf(`/${committee}/${folder}/`),
      { kind: 'page', committee, date, meeting: folder },
    ]),
    ...decisionsFiles(site),
    ...papersOf(site).flatMap(filesOfPaper),
    ...[...site.datasets.values()].flatMap(({ name, title }): [string, Facts][] => [
      [pageOf(datasetAddress(name)), { kind: 'page', title }],
      [csvPath(name), { kind: 'data', title }],
      [csvwPath(name), { kind: 'metadata', title }],
    ]),
    ...dataTakenDown(site).map(({ name, notice }): [string, Facts] => [
      csvPath(name),
      { kind: 'data', title: notice.title },
    ]),
    ...[...documentsOf(site)].flatMap((document) => filesOfDocument(document, sources)),
    ...pictures.map((file): [string, Facts] => [file, { kind: 'picture' }]),
    ...records.map((file): [string, Facts] => [file, { kind: 'record' }]),
  ]);
}

/** The files of a document in all formats; of a pack with the printed pages of its items. */
function filesOfDocument(document: SiteDocument, { site, files, packs }: ManifestSources): [string, Facts][] {
  const facts = {
    kind: document.of === 'dataset' || document.of === 'data-notice' ? 'data' : 'pdf',
    title: titleOf(document, site),
    ...whereOf(document),
  } as const;
  return outputsOf(document, site).map((output) => {
    const { format } = output;
    const file = output.path(document);
    const { pages, conformance } = files.get(file) ?? {};
    const ranges = format === 'pdf' ? rangesIn(file, document, packs) : undefined;
    return [
      file,
      {
        ...facts,
        ...(format === 'pdf' ? {} : { format }),
        ...(pages === undefined ? {} : { pages }),
        ...(conformance === undefined ? {} : { conformance }),
        ...(ranges ? { items: [...ranges].map(([number, { first, last }]) => ({ number, first, last })) } : {}),
      },
    ];
  });
}

/** Committee, date and folder of what belongs to a meeting. */
function whereOf(document: SiteDocument): Pick<Facts, 'committee' | 'date' | 'meeting'> {
  if (!isRead(document)) return {};
  const home = document.of === 'paper' ? document.paper.home : document.meeting;
  return 'committee' in home ? { committee: home.committee, date: home.date, meeting: home.folder } : {};
}

/** The printed pages of the items of a pack, by the path of its PDF. */
function rangesIn(
  file: string,
  document: SiteDocument,
  packs: ManifestSources['packs'],
): RangedPdf['ranges'] | undefined {
  if (!('meeting' in document)) return undefined;
  const pack = packs.get(`${document.meeting.committee}/${document.meeting.folder}`);
  if (!pack) return undefined;
  const ranged = [
    { file: pack.pack, ranges: pack.ranges },
    ...pack.supplements,
    ...(pack.consolidated ? [pack.consolidated] : []),
  ];
  return ranged.find((one) => one.file.path === file)?.ranges;
}

/** The pages of the decisions register that belong to one committee. */
function decisionsFiles(site: Site): [string, Facts][] {
  const words = wordingOf(site.council.language);
  const decisions = siteDecisions(site);
  return site.committees.flatMap(({ slug: committee, name }) => {
    const own = decisions.filter(({ committees }) => committees.some(({ slug }) => slug === committee));
    const ofYears = new Set(own.map(({ date }) => date.slice(0, 4)));
    return [{ committee }, ...[...ofYears].map((year) => ({ committee, year }))].map((of): [string, Facts] => [
      pageOf(decisionsAddress(of)),
      {
        kind: 'page',
        title: words.facts([words.decisions.title, name, ...('year' in of ? [of.year] : [])]),
        committee,
      },
    ]);
  });
}

/** The page of a paper, PDFs of other people that it shows, and its versions. */
function filesOfPaper(paper: Paper): [string, Facts][] {
  const { home, title } = paper;
  const where = home.in === 'meeting' ? { committee: home.committee, date: home.date, meeting: home.folder } : {};
  return [
    [pageOf(paperAddress(paper)), { kind: 'page', title, ...where }],
    ...originalsOf(paper).map((one): [string, Facts] => [
      one.path,
      { kind: 'pdf', title: one.title, ...where, pages: one.pages },
    ]),
    ...versionFilesOf(paper).map(({ path: file, kind, title: of, pages }): [string, Facts] => [
      file,
      { kind: 'version', version: kind, title: of, ...where, ...(pages === undefined ? {} : { pages }) },
    ]),
  ];
}

function pageOf(address: string): string {
  return `${address.slice(1)}index.html`;
}

const kindsByName: readonly (readonly [RegExp, FileKind])[] = [
  [/\.html$/, 'page'],
  [/\.pdf$/, 'pdf'],
  [/\.csv$/, 'data'],
  [/\.csv-metadata\.json$/, 'metadata'],
  [/(^|\/)feed(-\d+)?\.(xml|json)$/, 'feed'],
  [/\.ics$/, 'calendar'],
  [/^oparl\/.*\.json$/, 'object'],
  [/\.jsonld$/, 'metadata'],
];

/** What is known of a file that is not among them, by its name and by those among which it lies. */
export function factsOfOther(file: string, known: ReadonlyMap<string, Facts>): Facts {
  return { ...factsByName(file), ...whereBelow(file, known) };
}

function factsByName(file: string): Facts {
  return { kind: kindsByName.find(([pattern]) => pattern.test(file))?.[1] ?? 'asset' };
}

/** The committee or the meeting below whose page a file lies, of which it is the feed, the calendar, a picture … */
function whereBelow(file: string, known: ReadonlyMap<string, Facts>): Pick<Facts, 'committee' | 'date' | 'meeting'> {
  const folders = file.split('/').slice(0, 2);
  for (const folder of [folders.join('/'), folders[0] ?? '']) {
    const { committee, date, meeting } = known.get(`${folder}/index.html`) ?? {};
    if (committee !== undefined && folder.split('/')[0] === committee)
      return { committee, ...(date === undefined ? {} : { date }), ...(meeting === undefined ? {} : { meeting }) };
  }
  return {};
}
