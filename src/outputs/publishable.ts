/** What would be published of a meeting, in the terms of its record: every file with its bytes, pages and words. */
import { createHash } from 'node:crypto';
import { agendaItself } from '../compile/meetings/corrections.ts';
import type { Site } from '../model/site.ts';
import { csvText } from '../data/reading/csv-write.ts';
import type { Paper } from '../model/paper.ts';
import type { AgendaItem } from '../model/agenda-item.ts';
import { walk } from '../document/transforms/walk.ts';
import type { PackSources } from '../meetings/pack.ts';
import type { PageRange } from '../meetings/page-ranges.ts';
import { paperPdf, type PdfSources } from '../render/pdf/paper.ts';
import { blockText, renderText } from '../render/text.ts';
import type { RecordedFile, RecordedPart } from '../schema/publication-record.ts';
import type { PdfDocument } from '../typeset/flow.ts';
import { csvPath, paperPdfPath } from './addresses.ts';
import { packSourcesOf, type PlannedPack } from './packs/packs.ts';
import { wordingOf } from '../locales/locales.ts';
import type { Meeting } from '../model/meeting.ts';

/** Something that is checked against the record, and which corrections may change it. */
export interface PublishablePart extends RecordedPart {
  /** What a correction has to name: a paper's file, or the agenda. */
  readonly excusedBy: readonly string[];
}

/** A file as it would be published now. */
export interface PublishableFile extends Omit<RecordedFile, 'published' | 'parts'> {
  readonly kind: 'agenda' | 'pack' | 'supplement' | 'consolidated' | 'paper' | 'data';
  /** ISO date of the supplement with which it comes; absent for what comes with the first pack. */
  readonly day?: string;
  readonly parts: readonly PublishablePart[];
}

/** Gives a PDF of dist/: made now, or read where a build has made it. */
export type PdfProvider = (
  path: string,
  document: PdfDocument,
) => Promise<{ readonly bytes: Uint8Array; readonly pages: number }>;

interface PlannedFile extends Pick<PublishableFile, 'path' | 'kind' | 'day' | 'parts'> {
  readonly document: PdfDocument;
}

/** Every file of a meeting that its record keeps, sorted by path. */
export async function publishableFiles(
  site: Site,
  meeting: Meeting,
  from: { planned: PlannedPack | undefined; pdf: PdfProvider },
): Promise<readonly PublishableFile[]> {
  const sources = packSourcesOf(site, meeting);
  const packs = sources && from.planned ? packFiles(from.planned, meeting, sources) : [];
  const pdfs: PublishableFile[] = [];
  for (const { document, ...file } of [...packs, ...paperFiles(meeting, sources)]) {
    const { bytes, pages } = await from.pdf(file.path, document);
    pdfs.push({ ...file, pages, bytes: bytes.length, sha256: sha256(bytes) });
  }
  return [...pdfs, ...dataFiles(site, meeting)].toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

function packFiles(planned: PlannedPack, meeting: Meeting, sources: PackSources): PlannedFile[] {
  const { paths, agenda, plan, supplements, consolidated } = planned;
  const onAgenda = agendaParts(sources, sources.items);
  const papersIn = (ranges: ReadonlyMap<number, PageRange>): PublishablePart[] => paperParts(meeting, ranges, sources);
  const files: PlannedFile[] = [
    { path: paths.agenda, kind: 'agenda', document: agenda, parts: onAgenda },
    { path: paths.pack, kind: 'pack', document: plan.document, parts: [...onAgenda, ...papersIn(plan.ranges)] },
    ...supplements.map(({ supplement, path, plan: { document, ranges } }): PlannedFile => {
      const cover = part('cover', blockText(supplement.wording, wordingOf(sources.language)).join('\n'), [
        agendaItself,
      ]);
      return { path, kind: 'supplement', day: supplement.published, document, parts: [cover, ...papersIn(ranges)] };
    }),
  ];
  if (!consolidated) return files;
  const { path, plan: whole } = consolidated;
  const day = supplements.at(-1)?.supplement.published ?? '';
  const parts = [...agendaParts(sources, meeting.items), ...papersIn(whole.ranges)];
  return [...files, { path, kind: 'consolidated', day, document: whole.document, parts }];
}

/** The agenda apart from its items, then each item: a correction of a paper may change its own item alone. */
function agendaParts(sources: PackSources, items: readonly AgendaItem[]): PublishablePart[] {
  const { council, committee, date, time, place, enquiries, wording, language } = sources;
  const frame = [
    council,
    committee,
    date,
    time,
    place,
    enquiries,
    ...blockText([...wording.before, ...wording.after], wordingOf(language)),
  ];
  return [
    part(agendaItself, frame.join('\n'), [agendaItself]),
    ...items.map(({ number, title, purpose, details, isToFollow, paper }) => {
      const words = [title, purpose, ...details, ...(isToFollow ? ['To follow'] : [])].join('\n');
      return part(`item ${number}`, words, [agendaItself, ...(paper ? [fileOf(paper)] : [])]);
    }),
  ];
}

function paperParts(
  { items }: Meeting,
  ranges: ReadonlyMap<number, PageRange>,
  sources: PdfSources,
): PublishablePart[] {
  return items.flatMap(({ number, paper }) => {
    const range = ranges.get(number);
    return paper && range ? [{ ...partOfPaper(paper, sources), ...range }] : [];
  });
}

function paperFiles({ papers, items, supplements }: Meeting, sources: PackSources | undefined): PlannedFile[] {
  if (!sources) return [];
  return papers.map((paper) => {
    const number = items.find((item) => item.paper === paper)?.number;
    const late = supplements?.list.find((one) => number !== undefined && one.items.includes(number));
    return {
      path: paperPdfPath(paper),
      kind: 'paper',
      document: paperPdf(paper, sources),
      parts: [partOfPaper(paper, sources)],
      ...(late ? { day: late.published } : {}),
    };
  });
}

/** The CSV of every dataset whose figures a paper of the meeting prints. */
function dataFiles({ datasets }: Site, { papers }: Meeting): PublishableFile[] {
  return [...new Set(papers.flatMap((paper) => paper.datasets))].flatMap((name): PublishableFile[] => {
    const dataset = datasets.get(name);
    if (!dataset) return [];
    const text = csvText(dataset);
    const users = papers.filter((paper) => paper.datasets.includes(name)).map(fileOf);
    const bytes = new TextEncoder().encode(text);
    return [
      {
        path: csvPath(name),
        kind: 'data',
        bytes: bytes.length,
        sha256: sha256(bytes),
        parts: [part(`${name}.csv`, text, users)],
      },
    ];
  });
}

function partOfPaper(paper: Paper, { readFile }: PdfSources): PublishablePart {
  const pictures: string[] = [];
  walk(paper.body, (node) => {
    if ('picture' in node) pictures.push(sha256(readFile(node.picture.file)));
  });
  const file = fileOf(paper);
  return part(file, [renderText(paper), ...pictures].join('\n'), [file]);
}

function part(name: string, words: string, excusedBy: readonly string[]): PublishablePart {
  return { name, words: sha256(words), excusedBy };
}

function fileOf(paper: Paper): string {
  return `${paper.slug}.mdx`;
}

function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}
