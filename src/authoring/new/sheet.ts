/** The sheet that a new dataset is begun from: its table, and the titles and notes round it. */
import { readCsv, type CsvRow } from '../../data/reading/csv.ts';
import { columnNames, filledColumns, sheetParts, type SheetParts } from '../../data/reading/csv-shape.ts';
import { Collector } from '../../diagnostics/diagnostic.ts';
import { guessColumn, type GuessedColumn } from '../guess/columns.ts';

/** What a new dataset is begun from. */
export interface CsvSource {
  /** File name of the CSV, for example "contacts 2019.csv". */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Its path relative to the root, where it lies under data/ already. */
  readonly inTree?: string;
}

/** A CSV that cannot be begun with, in words. */
export class UnreadableCsv extends Error {
  override readonly name = 'UnreadableCsv';
}

/** A sheet with what was found in it. */
export interface NewSheet {
  readonly columns: readonly GuessedColumn[];
  /** Lines above the head. */
  readonly titles: readonly string[];
  /** Lines below the table. */
  readonly remarks: readonly string[];
  /** True where the file holds the table and nothing else. */
  readonly isClean: boolean;
  /** What was left out or put together, a sentence each. */
  readonly notes: readonly string[];
}

/** The table of a CSV. Throws UnreadableCsv where it cannot be read or has no rows. */
export function readSheet({ name, bytes }: CsvSource): NewSheet {
  const ignored = new Collector();
  const parts = sheetParts(readCsv(name, bytes, ignored) ?? []);
  const [problem] = ignored.all();
  if (problem)
    throw new UnreadableCsv(
      `${name}, line ${String(problem.place.line)}: ${problem.reason}. ${problem.hint ?? ''}`.trim(),
    );
  if (parts.body.length === 0) throw new UnreadableCsv(`${name} has no rows under its line of column names.`);
  const names = columnNames(parts);
  const kept = filledColumns(names, parts.body);
  const titles = parts.titles.map(lineOf);
  const remarks = parts.notes.map(lineOf);
  return {
    columns: columnsOf(names, kept, parts.body),
    titles,
    remarks,
    isClean: titles.length + remarks.length === 0 && !parts.subHead && kept.length === names.length,
    notes: notesOn(parts, names.length - kept.length),
  };
}

/** What a row says, its fields joined. */
function lineOf({ fields }: CsvRow): string {
  return fields
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join(' ');
}

function columnsOf(names: readonly string[], kept: readonly number[], rows: readonly CsvRow[]): GuessedColumn[] {
  const isTotal =
    rows.length > 2 && (rows.at(-1)?.fields.some(({ text }) => /^(?:grand )?total\b|^all\b/i.test(text)) ?? false);
  const taken = new Set<string>();
  return kept.map((index) => {
    const cells = rows.map(({ fields }) => fields[index]?.text ?? '');
    const name = freeName(names[index] === '' ? `Column ${index + 1}` : (names[index] ?? ''), taken);
    // A total row has words where the others have a year or a month.
    return { ...guessColumn(name, isTotal ? cells.slice(0, -1) : cells), cells };
  });
}

/** A name that no column before has. */
function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let number = 2; taken.has(free); number++) free = `${name} ${number}`;
  taken.add(free);
  return free;
}

function notesOn({ titles, notes, subHead, doubtful }: SheetParts, emptyColumns: number): string[] {
  const lines = (count: number): string => (count === 1 ? 'line' : `${count} lines`);
  return [
    ...(titles.length > 0 ? [`The ${lines(titles.length)} above the table went into title and description.`] : []),
    ...(subHead ? ['The column names were on two lines, and have been joined.'] : []),
    ...(emptyColumns > 0 ? [`Columns without name and cells were left out: ${emptyColumns}.`] : []),
    ...(notes.length > 0 ? [`The ${lines(notes.length)} below the table went into the description.`] : []),
    ...doubtful.map((row) => `The row "${lineOf(row)}" has a name and nothing else: delete it where it is a note.`),
  ];
}
