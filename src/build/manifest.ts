/** manifest.json: every published file with what it is and what it must be, bit for bit. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { siteDecisions } from '../compile/site-decisions.ts';
import type { Site } from '../model/site.ts';
import { guidePdfPath, guidePdfTitle } from '../guide/guide-pdf.ts';
import type { Paper } from '../model/paper.ts';
import { wordingOf } from '../locales/locales.ts';
import type { Standard } from '../typeset/conformance.ts';
import {
  csvPath,
  csvwPath,
  datasetAddress,
  decisionsAddress,
  paperAddress,
  paperPdfPath,
} from '../outputs/addresses.ts';
import { headingOf } from '../outputs/html-tags.ts';
import { originalsOf } from '../outputs/originals.ts';
import { papersOf } from '../outputs/papers.ts';
import type { PdfFile, PublishedPack, RangedPdf } from '../outputs/published.ts';

/**
 * What a published file is. `page`: HTML; `pdf`: a document; `data`: figures as CSV; `metadata`: what the figures of
 * the CSV beside it mean (CSVW), and the catalogue of all datasets (DCAT); `picture`: a picture of a paper; `feed` and `calendar`: what is new and what is to come, for other
 * programs; `object`: a meeting, a paper, a committee … as programs read it (OParl); `asset`: what pages need (styles, scripts, fonts, search).
 */
export type FileKind = 'page' | 'pdf' | 'data' | 'metadata' | 'picture' | 'feed' | 'calendar' | 'object' | 'asset';

/** One file of dist/. Fields that do not apply are left out. */
export interface ManifestFile {
  /** In dist/, without a leading slash. */
  readonly path: string;
  readonly kind: FileKind;
  readonly title?: string;
  /** Slug of the committee. */
  readonly committee?: string;
  /** ISO date of the meeting. */
  readonly date?: string;
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

type Facts = Pick<ManifestFile, 'kind'> &
  Partial<Pick<ManifestFile, 'title' | 'committee' | 'date' | 'pages' | 'conformance' | 'items'>>;

/** What a manifest is made from. */
export interface ManifestSources {
  readonly site: Site;
  /** PDFs by the source file of their paper. */
  readonly pdfs: ReadonlyMap<string, PdfFile>;
  /** By `<committee>/<date>`. */
  readonly packs: ReadonlyMap<string, PublishedPack>;
  /** Paths of the papers' pictures in the folder. */
  readonly pictures: readonly string[];
}

/**
 * The manifest of a folder as JSON text, in pieces: an archive has a hundred thousand files. `files` are all of them, with forward
 * slashes; they are read for their hashes.
 */
export async function* manifestOf(
  folder: string,
  files: readonly string[],
  sources: ManifestSources,
): AsyncGenerator<string> {
  const known = knownFiles(sources);
  let before = '{\n  "files": [\n';
  for (const file of files.toSorted()) {
    const bytes = await readFile(path.join(folder, file));
    const { kind, title, committee, date, pages, conformance, items } = known.get(file) ?? factsByName(file);
    const heading = title ?? (kind === 'page' ? headingOf(bytes.toString('utf8')) : '');
    const listed: ManifestFile = {
      path: file,
      kind,
      ...(heading === '' ? {} : { title: heading }),
      ...(committee === undefined ? {} : { committee }),
      ...(date === undefined ? {} : { date }),
      ...(pages === undefined ? {} : { pages }),
      ...(conformance === undefined || conformance.length === 0 ? {} : { conformance }),
      ...(items === undefined ? {} : { items }),
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    };
    yield before + JSON.stringify(listed, undefined, 2).replaceAll(/^/gm, '    ');
    before = ',\n';
  }
  yield '\n  ]\n}\n';
}

function knownFiles({ site, pdfs, packs, pictures }: ManifestSources): ReadonlyMap<string, Facts> {
  return new Map<string, Facts>([
    ...site.committees.map(({ slug, name }): [string, Facts] => [
      pageOf(`/${slug}/`),
      { kind: 'page', title: name, committee: slug },
    ]),
    ...site.meetings.map(({ committee, date }): [string, Facts] => [
      pageOf(`/${committee}/${date}/`),
      { kind: 'page', committee, date },
    ]),
    ...[...packs].flatMap(([key, pack]) => filesOfPack(key, pack, site)),
    ...decisionsFiles(site),
    ...papersOf(site).flatMap((paper) => filesOfPaper(paper, pdfs)),
    ...[...site.datasets.values()].flatMap(({ name, title }): [string, Facts][] => [
      [pageOf(datasetAddress(name)), { kind: 'page', title }],
      [csvPath(name), { kind: 'data', title }],
      [csvwPath(name), { kind: 'metadata', title }],
    ]),
    ...guideFiles(pdfs),
    ...pictures.map((file): [string, Facts] => [file, { kind: 'picture' }]),
  ]);
}

function filesOfPack(
  key: string,
  { agenda, pack, ranges, supplements, consolidated }: PublishedPack,
  site: Site,
): [string, Facts][] {
  const [committee = '', date = ''] = key.split('/');
  const name = site.committees.find(({ slug }) => slug === committee)?.name ?? committee;
  const words = wordingOf(site.council.language);
  const titleOf = (kind: string): string => words.packs.title(kind, name, words.date(date));
  const ranged = (title: string, { file, ranges: own }: RangedPdf): [string, Facts] => [
    file.path,
    {
      kind: 'pdf',
      title: titleOf(title),
      committee,
      date,
      ...factsOfPdf(file),
      items: [...own].map(([number, { first, last }]) => ({ number, first, last })),
    },
  ];
  return [
    [agenda.path, { kind: 'pdf', title: titleOf(words.packs.agenda), committee, date, ...factsOfPdf(agenda) }],
    ranged(words.packs.pack, { file: pack, ranges }),
    ...supplements.map((one) => ranged(words.packs.supplement(one.supplement.number), one)),
    ...(consolidated ? [ranged(words.packs.consolidated, consolidated)] : []),
  ];
}

/** The pages of the decisions register that belong to one committee. */
function decisionsFiles(site: Site): [string, Facts][] {
  const words = wordingOf(site.council.language);
  const years = Map.groupBy(siteDecisions(site), ({ committee }) => committee);
  return site.committees.flatMap(({ slug: committee, name }) => {
    const ofYears = new Set(years.get(committee)?.map(({ date }) => date.slice(0, 4)));
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

/** The PDF of the guide's examples, where there is one. */
function guideFiles(pdfs: ReadonlyMap<string, PdfFile>): [string, Facts][] {
  const made = pdfs.get(guidePdfPath);
  return made ? [[made.path, { kind: 'pdf', title: guidePdfTitle, ...factsOfPdf(made) }]] : [];
}

function filesOfPaper(paper: Paper, pdfs: ReadonlyMap<string, PdfFile>): [string, Facts][] {
  const { home, title } = paper;
  const where = home.in === 'meeting' ? { committee: home.committee, date: home.date } : {};
  const made = pdfs.get(paper.file);
  return [
    [pageOf(paperAddress(paper)), { kind: 'page', title, ...where }],
    [paperPdfPath(paper), { kind: 'pdf', title, ...where, ...(made ? factsOfPdf(made) : {}) }],
    ...originalsOf(paper).map((one): [string, Facts] => [
      one.path,
      { kind: 'pdf', title: one.title, ...where, pages: one.pages },
    ]),
  ];
}

function factsOfPdf({ pages, conformance }: PdfFile): Pick<Facts, 'pages' | 'conformance'> {
  return { pages, conformance };
}

function pageOf(address: string): string {
  return `${address.slice(1)}index.html`;
}

const kindsByName: readonly (readonly [RegExp, FileKind])[] = [
  [/\.html$/, 'page'],
  [/\.pdf$/, 'pdf'],
  [/\.csv$/, 'data'],
  [/\.csv-metadata\.json$/, 'metadata'],
  [/(^|\/)feed\.(xml|json)$/, 'feed'],
  [/\.ics$/, 'calendar'],
  [/^oparl\/.*\.json$/, 'object'],
  [/\.jsonld$/, 'metadata'],
];

function factsByName(file: string): Facts {
  return { kind: kindsByName.find(([pattern]) => pattern.test(file))?.[1] ?? 'asset' };
}
