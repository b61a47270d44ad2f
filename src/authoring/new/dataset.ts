import { readCsv, writeCsv } from '../../data/csv.ts';
import { Collector } from '../../diagnostics/diagnostic.ts';
import { slugOf } from '../../document/text-of.ts';
import { guessColumn, markersIn, type GuessedColumn } from '../guess/columns.ts';
import { guessKey } from '../guess/key.ts';
import { guessRelations } from '../guess/relations.ts';
import { owed, scaffold, yamlText } from '../templates.ts';
import type { Field, NewFile, NewFiles } from './field.ts';
import type { KnownContent } from './known-content.ts';

/** What a new dataset is begun from. */
export interface CsvSource {
  /** File name of the CSV, for example "contacts 2019.csv". */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Its path relative to the root, where it lies under data/ already. */
  readonly inTree?: string;
}

/** The fields of a dataset beside its CSV. */
export const datasetFields: readonly Field[] = [
  {
    name: 'theme',
    question: 'Which theme does it belong to? (a folder of data/)',
    about: 'The theme it belongs to: a folder of data/.',
    value: 'THEME',
    suggestion: (known) =>
      known.files.map((file) => /^data\/([^/]+)\//.exec(file)?.[1]).find((theme) => theme !== undefined),
  },
  {
    name: 'title',
    question: 'What are the figures? (a heading)',
    about: 'What the figures are, as a heading.',
    value: 'TITLE',
  },
  {
    name: 'source',
    question: 'Where do they come from?',
    about: 'Where the figures come from.',
    value: 'SOURCE',
    isOptional: true,
  },
  {
    name: 'period',
    question: 'Which time are they of? (for example January 2018 to November 2019)',
    about: 'The time they are of.',
    value: 'PERIOD',
    isOptional: true,
  },
];

/** A CSV that cannot be begun with, in words. */
export class UnreadableCsv extends Error {
  override readonly name = 'UnreadableCsv';
}

/**
 * A dataset from a CSV: its sidecar with guessed types, key and relations, and the CSV itself where it does not lie in data/ yet.
 * Throws UnreadableCsv where the CSV has no rows or cannot be read.
 */
export function newDataset(csv: CsvSource, answers: Readonly<Record<string, string>>, known: KnownContent): NewFiles {
  const columns = columnsOf(csv);
  const key = guessKey(columns);
  const relations = guessRelations(columns, key);
  const name = slugOf(csv.name.replace(/\.[^.]*$/, ''));
  const folder = csv.inTree?.replace(/\/[^/]+$/, '') ?? `data/${slugOf(answers['theme'] ?? '')}`;
  const facts = {
    title: yamlText(answers['title'] ?? ''),
    description: JSON.stringify(owed('what the figures count or measure, and how they came about')),
    source:
      answers['source'] === undefined
        ? JSON.stringify(owed('where the figures come from'))
        : yamlText(answers['source']),
    period:
      answers['period'] === undefined ? JSON.stringify(owed('the time they are of')) : yamlText(answers['period']),
    key: `[${key.map(inList).join(', ')}]`,
    columns: columns.map((column) => ({ name: inList(column.name), type: column.type })),
    relations: relations.map(({ yaml }) => yaml),
    markers: markersIn(columns).length === 0 ? '' : JSON.stringify(markersIn(columns)),
    suppress: hasSmallCounts(columns),
  };
  const sidecar: NewFile = { path: `${folder}/${name}.yml`, text: scaffold(known.templates, 'dataset.yml.hbs', facts) };
  const copy = csv.inTree === undefined ? [{ path: `${folder}/${name}.csv`, text: textOf(columns) }] : [];
  return {
    files: [...copy, sidecar],
    notes: [
      ...columns.map((column) => `${column.name}: ${column.type}, for its cells are ${column.why}.`),
      `Rows are found by ${key.join(' and ')}.`,
      ...relations.map(({ yaml, rows }) => `${yaml} holds in ${String(rows)} rows: delete it where it is not meant.`),
    ],
    next: [
      `Print a figure of it: <Value of="${[name, exampleRow(columns, key), exampleColumn(columns, key)].map(stepOf).join('/')}" />`,
    ],
  };
}

function columnsOf({ name, bytes }: CsvSource): readonly GuessedColumn[] {
  const unheard = new Collector();
  const [head, ...rows] = readCsv(name, bytes, unheard) ?? [];
  const [problem] = unheard.all();
  if (problem)
    throw new UnreadableCsv(
      `${name}, line ${String(problem.place.line)}: ${problem.reason}. ${problem.hint ?? ''}`.trim(),
    );
  if (!head || rows.length === 0) throw new UnreadableCsv(`${name} has no rows under its line of column names.`);
  const isTotal =
    rows.length > 2 && (rows.at(-1)?.fields.some(({ text }) => /^(?:grand )?total\b|^all\b/i.test(text)) ?? false);
  return head.fields.map(({ text }, index) => {
    const cells = rows.map(({ fields }) => fields[index]?.text ?? '');
    // A total row has words where the others have a year or a month.
    return { ...guessColumn(text, isTotal ? cells.slice(0, -1) : cells), cells };
  });
}

/** Small counts may be of people who could be recognised. */
function hasSmallCounts(columns: readonly GuessedColumn[]): boolean {
  return columns.some(({ type, cells }) => type === 'count' && cells.some((cell) => /^[1-4]$/.test(cell)));
}

function textOf(columns: readonly GuessedColumn[]): string {
  const rows = columns[0]?.cells.map((_cell, row) => columns.map(({ cells }) => cells[row] ?? '')) ?? [];
  return writeCsv(
    columns.map(({ name }) => name),
    rows,
  );
}

function exampleRow(columns: readonly GuessedColumn[], key: readonly string[]): string {
  return key.map((name) => columns.find((column) => column.name === name)?.cells[0] ?? '').join(' ');
}

function exampleColumn(columns: readonly GuessedColumn[], key: readonly string[]): string {
  return (columns.find(({ name, type }) => !key.includes(name) && type !== 'text') ?? columns.at(-1))?.name ?? '';
}

/** A name within a YAML list or group. */
function inList(name: string): string {
  return /^[\p{L}][\p{L}\p{N} ]*$/u.test(name) && !/^(?:yes|no|true|false|null)$/i.test(name)
    ? name
    : JSON.stringify(name);
}

/** A name as one step of a path: a slash in it is written with a backslash. */
function stepOf(name: string): string {
  return name.replaceAll('/', String.raw`\/`);
}
