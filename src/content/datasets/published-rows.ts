/** With how many rows of each dataset that grows the papers of a root were published, as the records of publication have it. */
import { isSameCorrection } from '../../comparison/corrected.ts';
import { partIn, statesOf } from '../../comparison/recorded-states.ts';
import type { Dataset, Datasets } from '../../data/dataset.ts';
import { rowsWithHash, type RowsOfDay } from '../../data/rows-of-day.ts';
import { Collector } from '../../diagnostics/diagnostic.ts';
import { meetingSchema } from '../../schema/meeting/meeting.ts';
import { publicationRecordSchema, type PublicationRecord } from '../../schema/meeting/publication-record.ts';
import { readYamlFile } from '../council-files.ts';
import type { Tree } from '../tree.ts';

/** What was published of data that grow. */
export interface PublishedRows {
  /** By the file of a paper, then by the name of a dataset: what it was published with, and keeps. */
  readonly ofPapers: ReadonlyMap<string, ReadonlyMap<string, RowsOfDay>>;
  /** The numbers of rows by dataset that stood together in a paper at any time, each set of them once. */
  readonly together: readonly ReadonlyMap<string, number>[];
}

/** Reads the records of all meetings, where any dataset grows. Damaged records are passed over: they are reported elsewhere. */
export function readPublishedRows(tree: Tree, datasets: Datasets): PublishedRows {
  const growing = [...datasets.values()].filter(({ grows }) => grows);
  if (growing.length === 0) return { ofPapers: new Map(), together: [] };
  const papers = tree.files
    .filter((file) => /^content\/.*\/meeting\.lock\.json$/.test(file))
    .flatMap((file) => publishedIn(tree, file, growing));
  const sets = papers.flatMap(({ inStates }) => inStates.filter(({ size }) => size > 0));
  return {
    ofPapers: new Map(papers.flatMap(({ file, kept }) => (kept ? [[file, kept] as const] : []))),
    together: [...new Map(sets.map((rows) => [JSON.stringify([...rows]), rows])).values()],
  };
}

interface PublishedPaper {
  /** Relative to the root. */
  readonly file: string;
  /** In each state of its record, the newest first. */
  readonly inStates: readonly ReadonlyMap<string, number>[];
  /** Undefined where a correction lets it take up all rows. */
  readonly kept: ReadonlyMap<string, RowsOfDay> | undefined;
}

function publishedIn(tree: Tree, file: string, growing: readonly Dataset[]): readonly PublishedPaper[] {
  const record = recordIn(tree, file);
  if (!record) return [];
  const folder = file.slice(0, file.lastIndexOf('/'));
  const all = papersWithAllRows(tree, folder, record);
  const states = statesOf(record);
  return [...papersOf(states)].map((paper) => {
    const inStates = states.map((state) => rowsIn(state, paper, growing));
    const kept = all.has(paper) ? undefined : rowsSince(states, inStates, paper);
    return { file: `${folder}/${paper}`, inStates, kept };
  });
}

function recordIn(tree: Tree, file: string): PublicationRecord | undefined {
  try {
    const text = new TextDecoder().decode(tree.content(file).bytes);
    return publicationRecordSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Papers that a correction lets take up all rows: the record does not have it yet, or it would have their number. */
function papersWithAllRows(tree: Tree, folder: string, record: PublicationRecord): ReadonlySet<string> {
  const file = `${folder}/meeting.yml`;
  const read = tree.has(file)
    ? readYamlFile(file, meetingSchema, { tree, collector: new Collector(), rule: 'meeting-file' })
    : undefined;
  const corrections = read?.value.corrections ?? [];
  const isNew = (one: (typeof corrections)[number]): boolean =>
    !record.corrections.some((recorded) => isSameCorrection(recorded, one));
  return new Set(corrections.filter((one) => one.rows === 'all' && isNew(one)).map(({ paper }) => paper));
}

function papersOf(states: readonly PublicationRecord[]): ReadonlySet<string> {
  const names = states.flatMap(({ files }) => files.flatMap(({ parts }) => parts.map(({ name }) => name)));
  return new Set(names.filter((name) => name.endsWith('.mdx')));
}

/** How many rows a paper had in one state of a record; where that notes no number, as many as its CSV had. */
function rowsIn(state: PublicationRecord, paper: string, growing: readonly Dataset[]): ReadonlyMap<string, number> {
  const part = partIn(state, paper);
  if (!part) return new Map();
  return new Map(
    growing.flatMap((dataset): [string, number][] => {
      const rows = part.rows?.[dataset.name] ?? rowsOfCsv(state, dataset);
      return rows === undefined ? [] : [[dataset.name, rows]];
    }),
  );
}

function rowsOfCsv(state: PublicationRecord, dataset: Dataset): number | undefined {
  const part = partIn(state, `${dataset.name}.csv`);
  return part && (part.rows?.[dataset.name] ?? rowsWithHash(dataset, part.words));
}

/** The rows that a paper has now, each with the day on which it was first published with as many. */
function rowsSince(
  states: readonly PublicationRecord[],
  inStates: readonly ReadonlyMap<string, number>[],
  paper: string,
): ReadonlyMap<string, RowsOfDay> {
  return new Map(
    [...(inStates[0] ?? [])].map(([name, rows]) => {
      const first = inStates.findLastIndex((one) => one.get(name) === rows);
      return [name, { rows, published: dayOf(states[first], paper) }];
    }),
  );
}

function dayOf(state: PublicationRecord | undefined, paper: string): string {
  const file = state?.files.find(({ parts }) => parts.length === 1 && parts[0]?.name === paper);
  return file?.published ?? state?.published ?? '';
}
