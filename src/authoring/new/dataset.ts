import { holdsNumbers } from '../../data/columns/registry.ts';
import { writeCsv } from '../../data/reading/csv.ts';
import { slugOf } from '../../document/text-of.ts';
import { fileSlugOf } from '../file-slug.ts';
import { markersIn, type GuessedColumn } from '../guess/columns.ts';
import { guessKey } from '../guess/key.ts';
import { guessRelations } from '../guess/relations.ts';
import { owed, scaffold, yamlText } from '../templates.ts';
import type { Field, NewFile, NewFiles } from './field.ts';
import type { KnownContent } from './known-content.ts';
import { readSheet, type CsvSource, type NewSheet } from './sheet.ts';

/** The fields of a dataset beside its CSV. */
export const datasetFields: readonly Field[] = [
  {
    name: 'theme',
    question: 'Which theme does it belong to? (a folder in data/)',
    about: 'The theme that the dataset belongs to: a folder in data/.',
    value: 'THEME',
    suggestion: (known) =>
      known.files.map((file) => /^data\/([^/]+)\//.exec(file)?.[1]).find((theme) => theme !== undefined),
  },
  {
    name: 'title',
    question: 'What do the figures show? (a heading)',
    about: 'What the figures show, as a heading. Taken from the title above the table if there is one.',
    value: 'TITLE',
    isOptional: true,
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
    question: 'Which period do the figures cover? (for example January 2018 to November 2019)',
    about: 'The period that the figures cover.',
    value: 'PERIOD',
    isOptional: true,
  },
];

/**
 * A dataset from a CSV: its sidecar with guessed types, key and relations, and the CSV itself where it does not lie in data/ yet.
 * Throws UnreadableCsv where the CSV has no rows or cannot be read.
 */
export function newDataset(csv: CsvSource, answers: Readonly<Record<string, string>>, known: KnownContent): NewFiles {
  const sheet = readSheet(csv);
  const { columns } = sheet;
  const key = guessKey(columns);
  const relations = guessRelations(columns, key);
  const name = slugOf(csv.name.replace(/\.[^.]*$/, ''));
  const folder = csv.inTree?.replace(/\/[^/]+$/, '') ?? `data/${fileSlugOf(answers['theme'] ?? '')}`;
  const facts = {
    ...factsOf(sheet, answers),
    key: key.length === 0 ? 'none' : `[${key.map(inList).join(', ')}]`,
    columns: columns.map((column) => ({
      name: inList(column.name),
      type: column.type,
      comment: column.doubt === undefined ? '' : `not guessed: ${column.doubt}`.replaceAll(/\s+/g, ' '),
    })),
    relations: relations.map(({ yaml }) => yaml),
    markers: markersIn(columns).length === 0 ? '' : JSON.stringify(markersIn(columns)),
  };
  const sidecar: NewFile = { path: `${folder}/${name}.yml`, text: scaffold(known.templates, 'dataset.yml.hbs', facts) };
  const copy = { path: `${folder}/${name}.csv`, text: textOf(columns) };
  const cleaned = csv.inTree === undefined ? [copy] : sheet.isClean ? [] : [{ ...copy, replaces: true }];
  // A sheet that was exported anew over an old one is cleaned; what is said of it stays.
  const isDescribed = csv.inTree !== undefined && !sheet.isClean && known.files.includes(sidecar.path);
  if (isDescribed)
    return { files: cleaned, notes: [...sheet.notes, ...descriptionNote(sheet, sidecar.path)], next: [] };
  return {
    files: [...cleaned, sidecar],
    notes: [
      ...sheet.notes,
      ...columns.map(describe),
      key.length === 0
        ? 'No column identifies the rows, so key is none: refer to figures with * and a calculation. To refer to single rows, add a column of row numbers.'
        : `Rows are found by ${key.join(' and ')}.`,
      ...relations.map(
        ({ yaml, rows }) => `${yaml} is true in ${String(rows)} rows. Delete it if it is a coincidence.`,
      ),
      ...(hasSmallCounts(columns)
        ? ['Some counts are from 1 to 4. If they could identify people, write suppress: yes.']
        : []),
    ],
    next: [`Print a figure from it: <Value of="${examplePath(name, columns, key)}" />`],
  };
}

function descriptionNote({ titles, remarks }: NewSheet, sidecar: string): string[] {
  const said = [...titles, ...remarks];
  return said.length === 0 ? [] : [`${sidecar} has not been changed. Add what the sheet said to it: ${said.join(' ')}`];
}

function describe({ name, type, why, doubt }: GuessedColumn): string {
  const more = doubt === undefined ? '' : ` Not guessed: ${doubt}.`;
  return `${name}: ${type}, because its cells are ${why}.${more}`;
}

/** Title, description, source and period: as answered, else as the sheet says, else still to be written. */
function factsOf(sheet: NewSheet, answers: Readonly<Record<string, string>>): Record<string, string> {
  const [first, ...others] = sheet.titles;
  const title = answers['title'] ?? first;
  const said = [...(answers['title'] === undefined ? others : sheet.titles), ...sheet.remarks];
  const orOwed = (value: string | undefined, what: string): string =>
    value === undefined ? JSON.stringify(owed(what)) : yamlText(value);
  return {
    title: orOwed(title, 'what the figures are, as a heading'),
    description: orOwed(
      said.length === 0 ? undefined : said.map((line) => line.replace(/[^.!?]$/, '$&.')).join(' '),
      'what the figures count or measure, and how they came about',
    ),
    source: orOwed(answers['source'], 'where the figures come from'),
    period: orOwed(answers['period'], 'the time they are of'),
  };
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

/** The path of a figure, with a calculation where rows have no names. */
function examplePath(dataset: string, columns: readonly GuessedColumn[], key: readonly string[]): string {
  const row = key.map((name) => columns.find((column) => column.name === name)?.cells[0] ?? '').join(' ');
  const figures = columns.filter(({ name, type }) => !key.includes(name) && holdsNumbers(type));
  const column = (figures[0] ?? columns.at(-1))?.name ?? '';
  const path = [dataset, key.length === 0 ? '*' : row, column].map(stepOf).join('/');
  return key.length === 0 ? `${path}" calc="${figures.length === 0 ? 'count' : 'sum'}` : path;
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
