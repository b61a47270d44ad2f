/** What would be published of a meeting, in the terms of its record: every file with its bytes, pages and words. */
import type { Meeting } from '../model/meeting.ts';
import type { Site } from '../model/site.ts';
import { atRows } from '../data/rows-of-day.ts';
import { csvText } from '../data/reading/csv-write.ts';
import type { Paper } from '../model/paper.ts';
import type { PackSources } from '../meetings/packs/pack.ts';
import type { PageRange } from '../meetings/packs/page-ranges.ts';
import { textOf } from '../document/text-of.ts';
import { walk } from '../document/transforms/walk.ts';
import { addedItems } from '../meetings/packs/supplement.ts';
import { renderHtml } from '../render/html.ts';
import { picturesBeside } from '../render/html/pictures.ts';
import { heardLines } from '../render/pdf/heard.ts';
import { paperPdf } from '../render/pdf/paper.ts';
import type { PublicationRecord, recordedKinds, RecordedFile } from '../schema/meeting/publication-record.ts';
import type { PdfDocument } from '../typeset/flow.ts';
import { csvPath, paperAddress, paperPdfPath } from './addresses/addresses.ts';
import { originalsOf } from './brought/originals.ts';
import type { ReadyPdf } from './output.ts';
import { packSourcesOf, type PlannedPack } from './packs/packs.ts';
import { readPublishedNow } from './brought/published-bytes.ts';
import { readyPdf } from './brought/ready-pdf.ts';
import {
  agendaParts,
  coverPart,
  dataPart,
  filePart,
  itemParts,
  paperPart,
  sha256,
  type PublishablePart,
} from './published-parts.ts';

/** A file as it would be published now. */
export interface PublishableFile extends Omit<RecordedFile, 'published' | 'parts' | 'kind'> {
  readonly kind: (typeof recordedKinds)[number];
  /** ISO date of the supplement with which it comes; absent for what comes with the first pack. */
  readonly day?: string;
  readonly parts: readonly PublishablePart[];
}

/** Gives a PDF of dist/: made now, or read where a build has made it. */
export type PdfProvider = (
  path: string,
  document: PdfDocument,
) => Promise<{ readonly bytes: Uint8Array; readonly pages: number }>;

interface PlannedFile extends Pick<PublishableFile, 'path' | 'kind' | 'title' | 'day' | 'parts'> {
  readonly document: PdfDocument | ReadyPdf;
}

/** What the files of a meeting are made from. */
interface Publishing {
  readonly site: Site;
  readonly meeting: Meeting;
  readonly sources: PackSources;
  /** The part of each paper: a pack has the same as the paper's own file. */
  readonly parts: ReadonlyMap<Paper, PublishablePart>;
}

/** Every file of a meeting that its record keeps or has to keep, sorted by path. */
export async function publishableFiles(
  site: Site,
  meeting: Meeting,
  from: { planned: PlannedPack | undefined; pdf: PdfProvider },
): Promise<readonly PublishableFile[]> {
  const sources = packSourcesOf(site, meeting);
  if (!sources) return dataFiles(site, meeting);
  const parts = new Map(meeting.papers.map((paper) => [paper, paperPart(paper, site)]));
  const publishing: Publishing = { site, meeting, sources, parts };
  const packs = from.planned ? packFiles(from.planned, publishing) : [];
  const pdfs: PublishableFile[] = [];
  for (const { document, ...file } of [...packs, ...paperFiles(publishing)]) {
    if ('bytes' in document) {
      const { bytes, pages } = document;
      pdfs.push({ ...file, pages, bytes: bytes.length, sha256: sha256(bytes) });
      continue;
    }
    const { bytes, pages } = await from.pdf(file.path, document);
    pdfs.push({ ...file, pages, bytes: bytes.length, sha256: sha256(bytes), ...heardOf(heardLines(document)) });
  }
  const others = [...dataFiles(site, meeting), ...pageFiles(publishing), ...filesBeside(publishing)];
  return [...pdfs, ...others].toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

function packFiles(planned: PlannedPack, publishing: Publishing): PlannedFile[] {
  const { meeting, sources } = publishing;
  const { paths, agenda, plan, supplements, consolidated } = planned;
  const source = meetingFile(meeting);
  const onAgenda = agendaParts(sources, sources.items, source);
  const papersIn = (ranges: ReadonlyMap<number, PageRange>): PublishablePart[] => paperParts(ranges, publishing);
  const files: PlannedFile[] = [
    { path: paths.agenda, kind: 'agenda', title: agenda.facts.title, document: agenda, parts: onAgenda },
    {
      path: paths.pack,
      kind: 'pack',
      title: plan.document.facts.title,
      document: plan.document,
      parts: [...onAgenda, ...papersIn(plan.ranges)],
    },
    ...supplements.map(({ supplement, path, plan: { document, ranges } }): PlannedFile => {
      const added = itemParts(addedItems(meeting.items, supplement), source);
      const parts = [coverPart(supplement.wording, sources.language, source), ...added, ...papersIn(ranges)];
      return { path, kind: 'supplement', title: document.facts.title, day: supplement.published, document, parts };
    }),
  ];
  if (!consolidated) return files;
  const { path, plan: whole } = consolidated;
  const day = supplements.at(-1)?.supplement.published ?? '';
  const parts = [...agendaParts(sources, meeting.items, source), ...papersIn(whole.ranges)];
  const { document } = whole;
  return [...files, { path, kind: 'consolidated', title: document.facts.title, day, document, parts }];
}

/** Where the agenda of a meeting is written, relative to the root. */
function meetingFile({ committee, folder }: Meeting): string {
  return `content/meetings/${committee}/${folder}/meeting.yml`;
}

function paperParts(ranges: ReadonlyMap<number, PageRange>, { meeting, parts }: Publishing): PublishablePart[] {
  return meeting.items.flatMap(({ number, paper }) => {
    const range = ranges.get(number);
    const part = paper && parts.get(paper);
    return part && range ? [{ ...part, ...range }] : [];
  });
}

function paperFiles({ site, meeting, sources, parts }: Publishing): PlannedFile[] {
  return meeting.papers.map((paper) => ({
    path: paperPdfPath(paper),
    kind: 'paper',
    title: paper.title,
    document: readyPdf(paper, site) ?? paperPdf(paper, sources),
    parts: [parts.get(paper)].filter((part) => part !== undefined),
    ...dayOf(paper, meeting),
  }));
}

/** The article on the page of each paper: what stands round it on every page is no part of the paper. */
function pageFiles({ meeting, parts }: Publishing): PublishableFile[] {
  return meeting.papers.map((paper) => {
    const article = new TextEncoder().encode(renderHtml(paper));
    return {
      path: `${paperAddress(paper).slice(1)}index.html`,
      kind: 'page',
      title: paper.title,
      bytes: article.length,
      sha256: sha256(article),
      ...heardOf(passagesOf(paper)),
      parts: [parts.get(paper)].filter((part) => part !== undefined).map(withoutDay),
      ...dayOf(paper, meeting),
    };
  });
}

/** The page says beside the article of which day its figures are. */
function withoutDay(part: PublishablePart): PublishablePart {
  const article = { ...part };
  delete article.ofDay;
  return article;
}

/** The hash of what is only heard; nothing where there is no such thing. */
function heardOf(lines: readonly string[]): Pick<PublishableFile, 'heard'> {
  return lines.length === 0 ? {} : { heard: sha256(lines.join('\n')) };
}

/** The passages of a paper in other languages, one a line with the language before it. */
function passagesOf({ body, footnotes }: Paper): readonly string[] {
  const lines: string[] = [];
  walk([...body, ...(footnotes as unknown as Paper['body'])], (node) => {
    if (node.type === 'passage') lines.push(`${node.language}: ${textOf(node)}`);
  });
  return lines;
}

/** Pictures and other people's documents, which lie beside the page of their paper. */
function filesBeside({ site, meeting }: Publishing): PublishableFile[] {
  return meeting.papers.flatMap((paper) => {
    const address = paperAddress(paper).slice(1);
    const pictures = picturesBeside(paper).map(({ file, name }) => ({
      kind: 'picture' as const,
      file,
      path: address + name,
    }));
    const documents = originalsOf(paper).map(({ file, path }) => ({ kind: 'document' as const, file, path }));
    const unique = new Map([...pictures, ...documents].map((one) => [one.path, one]));
    return [...unique.values()].map(({ kind, file, path }): PublishableFile => {
      const bytes = readPublishedNow(site.root, file);
      const parts = [filePart(file, paper, site)];
      return { path, kind, bytes: bytes.length, sha256: sha256(bytes), parts, ...dayOf(paper, meeting) };
    });
  });
}

/** The CSV of every dataset whose figures a paper of the meeting prints, or printed when it was published. */
function dataFiles({ datasets }: Site, { papers, record }: Meeting): PublishableFile[] {
  const printed = papers.flatMap((paper) => paper.datasets);
  const recorded = (record?.value.files ?? []).flatMap(({ path }) => /^data\/([^/]+)\/\1\.csv$/.exec(path)?.[1] ?? []);
  return [...new Set([...printed, ...recorded])].flatMap((name): PublishableFile[] => {
    const dataset = datasets.get(name);
    if (!dataset) return [];
    const users = papers.filter((paper) => paper.datasets.includes(name));
    const rows = dataset.grows === true ? rowsOfMeeting(name, users, record?.value) : undefined;
    const bytes = new TextEncoder().encode(csvText(atRows(dataset, rows)));
    return [
      {
        path: csvPath(name),
        kind: 'data',
        title: dataset.title,
        bytes: bytes.length,
        sha256: sha256(bytes),
        parts: [dataPart(dataset, users.length > 0 ? users : papers, rows)],
      },
    ];
  });
}

/** The rows of a dataset that a meeting was published with: as many as any of its papers uses, or as the record notes. */
function rowsOfMeeting(
  name: string,
  users: readonly Paper[],
  record: PublicationRecord | undefined,
): number | undefined {
  const recorded = record?.files.flatMap(({ path, parts }) => (path === csvPath(name) ? parts : []))[0]?.rows?.[name];
  const used = users.flatMap(({ rowsUsed }) => rowsUsed?.[name]?.rows ?? []);
  const all = [...used, ...(recorded === undefined ? [] : [recorded])];
  return all.length === 0 ? undefined : Math.max(...all);
}

function dayOf(paper: Paper, { items, supplements }: Meeting): Pick<PublishableFile, 'day'> {
  const number = items.find((item) => item.paper === paper)?.number;
  const late = supplements?.list.find((one) => number !== undefined && one.items.includes(number));
  return late ? { day: late.published } : {};
}
