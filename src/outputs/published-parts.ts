/** The parts of what is published of a meeting that are compared with its record: the agenda, its items, papers, figures, files. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { agendaItself } from '../compile/meetings/after-publication/corrections.ts';
import { paperStructure, paperWords, structureText } from '../comparison/paper-words.ts';
import { isOfLater, withoutNotices } from '../document/head/notice.ts';
import type { Dataset } from '../data/dataset.ts';
import { atRows, rowsWithHash } from '../data/rows-of-day.ts';
import { csvText } from '../data/reading/csv-write.ts';
import { partOfLost } from '../model/taken-down.ts';
import type { BlockNode } from '../model/nodes.ts';
import type { Notice } from '../model/notice.ts';
import { fileOf, type Paper } from '../model/paper.ts';
import { walk } from '../document/transforms/walk.ts';
import { wordingOf } from '../locales/locales.ts';
import type { AgendaItem } from '../model/agenda-item.ts';
import type { PackSources } from '../meetings/packs/pack.ts';
import type { Site } from '../model/site.ts';
import { blockText, renderText } from '../render/text.ts';
import type { RecordedPart } from '../schema/meeting/publication-record.ts';
import { readPublishedNow } from './brought/published-bytes.ts';

/** Something that is checked against the record, and which corrections may change it. */
export interface PublishablePart extends RecordedPart {
  /** The author's file that it is made from, relative to the root. */
  readonly source: string;
  /** Its words, one paragraph or row a line; none of a file that is not text. */
  readonly lines: readonly string[];
  /** How a paper is set out, as its `structure` has it. */
  readonly structureLines?: readonly string[];
  /** Names of the datasets, pictures and PDFs taken down that it prints a notice of, as the parts of a record are called. */
  readonly lost?: readonly string[];
  /** Of figures: the columns that tell the rows apart. */
  readonly key?: readonly string[];
  /** What a correction has to name: a paper's file, or the agenda. */
  readonly excusedBy: readonly string[];
  /** Of figures: whether an earlier CSV with this SHA-256 only lacks rows at its end. */
  readonly isGrownFrom?: (words: string) => boolean;
  /** Its hash as records of the first version have it: corrections and pictures counted as words. */
  readonly firstVersionWords: () => string;
}

/** SHA-256 of lines as records have it, in small hexadecimal digits. */
export function hashOfLines(lines: readonly string[]): string {
  return sha256(lines.join('\n'));
}

/** SHA-256 of a text or of bytes, in small hexadecimal digits. */
export function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The part of an agenda that says what became of its meeting. */
export const noticePart = 'notice';

/** The part of an agenda that says when it was published: its page says so to readers. */
export const publishedPart = 'published';

/** Whether a part is of an agenda: itself, what became of its meeting, when it was published, an item. */
export function isOfAgenda(name: string): boolean {
  return [agendaItself, noticePart, publishedPart].includes(name) || name.startsWith('item ');
}

/** The agenda apart from its notice, its day of publication and its items, then each of these: a correction of a paper may change its own item alone. */
export function agendaParts(
  sources: PackSources,
  items: readonly AgendaItem[],
  source: string,
): readonly PublishablePart[] {
  const {
    council,
    committee,
    date,
    time,
    place,
    enquiries,
    published,
    remote = [],
    joint = [],
    members = [],
    wording,
    language,
    notices = [],
  } = sources;
  const facts = [council, committee, date, time, place, enquiries];
  const sitting = [
    ...[...remote, ...joint].map(({ label, value }) => `${label}: ${value}`),
    ...members.map(({ committee: name, seats }) => `${joint.length === 0 ? '' : `${name}: `}${seats.join(', ')}`),
  ];
  const { meeting, date: dateOf } = wordingOf(language);
  const words = (nodes: readonly BlockNode[]): string[] => blockText(nodes, wordingOf(language));
  const around = [...wording.before, ...wording.after];
  const own = around.filter((node) => !isOfLater(node));
  return [
    partOf({
      name: agendaItself,
      source,
      lines: [...facts, ...sitting, ...words(own)],
      excusedBy: [agendaItself],
      firstVersionWords: () => hashOfLines([...facts, ...words(withoutNotices(around))]),
    }),
    ...(notices.length === 0
      ? []
      : [
          partOf({
            name: noticePart,
            source,
            lines: notices.map(noticeLine),
            excusedBy: [agendaItself],
          }),
        ]),
    ...(published === undefined
      ? []
      : [
          partOf({
            name: publishedPart,
            source,
            lines: [`${meeting.published}: ${dateOf(published)}`],
            excusedBy: [agendaItself],
          }),
        ]),
    ...itemParts(items, source),
  ];
}

/** Each item of an agenda. */
export function itemParts(items: readonly AgendaItem[], source: string): readonly PublishablePart[] {
  return items.map(({ number, is, title, purpose, details, isToFollow, paper }) => ({
    ...partOf({
      name: `item ${number}`,
      source,
      lines: [title, purpose, ...details, ...(isToFollow ? ['To follow'] : [])],
      excusedBy: [agendaItself, ...(paper ? [fileOf(paper)] : [])],
    }),
    ...(is === undefined ? {} : { is }),
  }));
}

/** What the cover of a supplement says. */
export function coverPart(wording: readonly BlockNode[], language: string, source: string): PublishablePart {
  return partOf({
    name: 'cover',
    source,
    lines: blockText(wording, wordingOf(language)),
    excusedBy: [agendaItself],
  });
}

/** A paper with its words and how it is set out. */
export function paperPart(paper: Paper, { root }: Pick<Site, 'root'>): PublishablePart {
  const name = fileOf(paper);
  const structureLines = paperStructure(paper, (file) => hashOfFile(root, file)).map(structureText);
  return {
    ...partOf({
      name,
      source: paper.file,
      lines: paperWords(paper),
      excusedBy: [name],
      firstVersionWords: () => {
        const own = { ...paper, body: withoutNotices(paper.body) };
        return hashOfLines([renderText(own), ...publishedPictures(paper, root)]);
      },
    }),
    structure: hashOfLines(structureLines),
    structureLines,
    ...(paper.rowsUsed ? { rows: rowsOf(paper.rowsUsed) } : {}),
    ...(paper.figuresOfDay ? { ofDay: hashOfLines(paper.figuresOfDay.map(noticeLine)) } : {}),
    ...(paper.lost ? { lost: paper.lost.map(partOfLost) } : {}),
  };
}

function noticeLine({ title, text }: Notice): string {
  return `${title}. ${text}`;
}

function rowsOf(used: NonNullable<Paper['rowsUsed']>): Record<string, number> {
  return Object.fromEntries(Object.entries(used).map(([name, { rows }]) => [name, rows]));
}

/**
 * The figures of a dataset, of one that grows those that the meeting was published with; `users` are the papers of the meeting that
 * print them.
 */
export function dataPart(whole: Dataset, users: readonly Paper[], rows: number | undefined): PublishablePart {
  const { name, file, key } = whole;
  const dataset = atRows(whole, rows);
  const lines = csvText(dataset).split('\n');
  const part = { ...partOf({ name: `${name}.csv`, source: file, lines, excusedBy: users.map(fileOf) }), key };
  const isGrownFrom = (words: string): boolean => rowsWithHash(dataset, words) !== undefined;
  return { ...part, isGrownFrom, ...(whole.grows === true ? { rows: { [name]: dataset.rows.length } } : {}) };
}

/** A picture or somebody else's document, as it was brought: what is published of it may be written in other bytes. */
export function filePart(file: string, paper: Paper, { root }: Pick<Site, 'root'>): PublishablePart {
  const words = hashOfFile(root, file);
  const excusedBy = [fileOf(paper)];
  return { name: path.posix.basename(file), words, source: file, lines: [], excusedBy, firstVersionWords: () => words };
}

type PartFacts = Pick<PublishablePart, 'name' | 'source' | 'lines' | 'excusedBy'> &
  Partial<Pick<PublishablePart, 'firstVersionWords'>>;

function partOf(facts: PartFacts): PublishablePart {
  // A paragraph may be of several lines, as code is: the kept lines are those of the text.
  const lines = facts.lines.join('\n').split('\n');
  const words = hashOfLines(lines);
  return { firstVersionWords: () => words, ...facts, lines, words };
}

function hashOfFile(root: string, file: string): string {
  return sha256(readFileSync(path.join(root, file)));
}

function publishedPictures(paper: Paper, root: string): readonly string[] {
  const pictures: string[] = [];
  walk(paper.body, (node) => {
    if ('picture' in node) pictures.push(sha256(readPublishedNow(root, node.picture.file)));
  });
  return pictures;
}
