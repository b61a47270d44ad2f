/** What of an exported sheet is the table: titles above its head, a head in two rows, notes below it, columns without name and cells. */
import type { CsvRow, Field } from './csv.ts';

/** The parts of a sheet. */
export interface SheetParts {
  /** Rows above the head. */
  readonly titles: readonly CsvRow[];
  readonly head: CsvRow | undefined;
  /** A second row of the head: what stands under a name that goes over several columns. */
  readonly subHead?: CsvRow;
  readonly body: readonly CsvRow[];
  /** Rows below the table: sources and remarks. */
  readonly notes: readonly CsvRow[];
  /** A last row with a name and nothing else, which could be a note or a row without figures. */
  readonly doubtful: readonly CsvRow[];
}

/** Titles stand within so many rows of the beginning. */
const mostTitles = 20;

/** The parts of a sheet; `names` are those of its columns, where they are known. */
export function sheetParts(rows: readonly CsvRow[], names: readonly string[] = []): SheetParts {
  const at = headIndex(rows, names);
  const head = rows[at];
  const next = rows[at + 1];
  const subHead = head && next && isSubHead(head, next) ? next : undefined;
  const below = rows.slice(at + (subHead ? 2 : 1));
  const alone = below.length - 1 - below.findLastIndex((row) => !isNamedAlone(row, head));
  const tail = below.slice(below.length - alone);
  const first = tail.findIndex((row) => row.isAfterBlank || isNote(row.fields[0]?.text ?? ''));
  const notes = first < 0 ? [] : tail.slice(first);
  const doubtful = first < 0 ? tail : tail.slice(0, first);
  return {
    titles: rows.slice(0, Math.max(0, at)),
    head,
    ...(subHead ? { subHead } : {}),
    body: below.slice(0, below.length - notes.length),
    notes,
    doubtful:
      doubtful.length < below.length ? doubtful.filter((row) => row.fields.length >= (head?.fields.length ?? 0)) : [],
  };
}

/** The row with the names that are known; else the first that has most of the columns. */
function headIndex(rows: readonly CsvRow[], names: readonly string[]): number {
  const beginning = rows.slice(0, mostTitles + 1);
  if (names.length > 1) {
    const known = beginning.findIndex(
      ({ fields }) => names.filter((name) => fields.some(({ text }) => text === name)).length * 2 > names.length,
    );
    if (known >= 0) return known;
  }
  const filled = beginning.map(({ fields }) => fields.filter(({ text }) => text !== '').length);
  const most = filled.reduce((one, other) => Math.max(one, other), 0);
  return most < 2
    ? 0
    : Math.max(
        0,
        filled.findIndex((count) => count > 1 && count * 5 >= most * 3),
      );
}

/** Words that stand where the first row of the head has none, and nothing at the left: "Emergency" and "Routine" under "Repairs". */
function isSubHead({ fields: above }: CsvRow, { fields: below }: CsvRow): boolean {
  const gaps = above.flatMap(({ text }, at) => (at > 0 && text === '' && at < lastFilled(above) ? [at] : []));
  return (
    gaps.length > 0 &&
    below[0]?.text === '' &&
    gaps.every((at) => (below[at]?.text ?? '') !== '') &&
    below.every(({ text }) => !/\d/.test(text))
  );
}

function lastFilled(fields: readonly Field[]): number {
  return fields.findLastIndex(({ text }) => text !== '');
}

/** True where only the first field of a row in a table of several columns says something. */
function isNamedAlone({ fields }: CsvRow, head: CsvRow | undefined): boolean {
  return (head?.fields.length ?? 0) > 1 && fields[0]?.text !== '' && fields.slice(1).every(({ text }) => text === '');
}

const noteBegin =
  /^(?:[*†‡§#]|\(?\d{1,2}\)\s|\[[\p{L}\d]{1,3}\]|(?:foot)?notes?$|(?:sources?|(?:foot)?notes?)\s?\d*\s?:|data (?:sources?|from|extracted|provided|as at)\b|figures (?:are|for|as|in|exclude|include|may|do)\b|(?:produced|exported|extracted) (?:by|on|from|at)\b|crown copyright|©)/iu;

/** True for a mark with its explanation and for a sentence; a long name may be one of a row. */
function isNote(text: string): boolean {
  return noteBegin.test(text) || (text.endsWith('.') && text.split(/\s+/).length > 4);
}

/** The name of each column: its own, or that above with that below in a head of two rows. */
export function columnNames({ head, subHead }: SheetParts): readonly string[] {
  const fields = head?.fields ?? [];
  let group = '';
  return fields.map(({ text }, at) => {
    if (text !== '') group = text;
    const own = subHead?.fields[at]?.text ?? '';
    if (own === '') return text;
    return group === '' ? own : `${group} ${own}`;
  });
}

/** 0-based positions of the columns that have a name or a cell. */
export function filledColumns(names: readonly string[], body: readonly CsvRow[]): readonly number[] {
  const positions = names.map((_, at) => at);
  if (names.every((name) => name !== '')) return positions;
  return positions.filter((at) => names[at] !== '' || body.some(({ fields }) => (fields[at]?.text ?? '') !== ''));
}

/** Rows with these columns alone; fields beyond the head that hold nothing go too. */
export function withColumns(rows: readonly CsvRow[], kept: readonly number[], width: number): readonly CsvRow[] {
  return rows.map((row) => {
    const beyond = row.fields.slice(width);
    const isWhole = kept.length === width && beyond.length === 0;
    if (isWhole) return row;
    const own = kept.flatMap((at) => row.fields[at] ?? []);
    return { ...row, fields: beyond.some(({ text }) => text !== '') ? [...own, ...beyond] : own };
  });
}
