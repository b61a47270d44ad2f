/** What no table of a paper has, and what would fill the memory: rows by the million, columns by the thousand, a book in one cell. */
import type { Finding, Place } from '../../diagnostics/diagnostic.ts';
import { wordsOfMessages } from '../../locales/locales.ts';

/** What is too much, and where that is seen. */
export interface CsvExcess extends Finding {
  readonly place: Place;
}

/** A megabyte in one line is no row of a table. In letters. */
const longestLine = 1_000_000;
/** A kilobyte of memory for each of them is what a computer of an office can spare. */
const mostCells = 1_000_000;
const mostRows = 400_000;
/** Blank lines and those within cells with them. */
const mostLines = 1_000_000;
const mostColumns = 1_000;
/** As many as a cell of Excel holds ("Excel specifications and limits"). */
const longestCell = 32_767;

const words = (count: number): string => wordsOfMessages.figures.digits(count, 0);

/** The first line beyond those that are read, by the bytes that end lines in every encoding that is read. */
export function tooManyLines(file: string, bytes: Uint8Array): CsvExcess | undefined {
  let line = 1;
  for (let at = 0; at < bytes.length - 1; at++) {
    const isEnd = bytes[at] === 10 || (bytes[at] === 13 && bytes[at + 1] !== 10);
    if (isEnd) line += 1;
    if (line > mostLines)
      return {
        place: { file, line, column: 1 },
        reason: `the file continues after ${words(mostLines)} lines, which is the limit`,
        hint: 'Delete blank lines, and keep only the rows that papers need.',
      };
  }
  return undefined;
}

/** The first line that is too long to be a row of a table. */
export function tooLongLine(file: string, text: string): CsvExcess | undefined {
  let line = 1;
  for (let begin = 0; begin < text.length; line += 1) {
    const end = text.indexOf('\n', begin);
    if ((end < 0 ? text.length : end) - begin > longestLine)
      return {
        place: { file, line, column: longestLine + 1 },
        reason: 'the line is longer than a million characters',
        hint: 'A table has one row on each line. Check that the quotation marks are closed.',
      };
    if (end < 0) return undefined;
    begin = end + 1;
  }
  return undefined;
}

/** Counts the rows of a file as they are read, and says when they are too many or one is too large. */
export class CsvBudget {
  #rows = 0;
  #cells = 0;

  /** Spends a row; what is wrong with it, at the place of the row or of the field that `placeOf` gives (0-based). */
  spend(fields: readonly string[], placeOf: (field: number) => Place): CsvExcess | undefined {
    this.#rows += 1;
    this.#cells += fields.length;
    if (fields.length > mostColumns)
      return {
        place: placeOf(mostColumns),
        reason: `the row has ${words(fields.length)} fields, and a table can have up to ${words(mostColumns)} columns`,
        hint: 'Keep only the columns that papers need, or transpose the table so that years and places are rows.',
      };
    const long = fields.findIndex((field) => field.length > longestCell);
    if (long >= 0)
      return {
        place: placeOf(long),
        reason: `the cell has ${words(fields[long]?.length ?? 0)} characters, and a cell can have up to ${words(longestCell)}`,
        hint: 'Check that the quotation marks are closed. Put long text in a paper.',
      };
    if (this.#rows <= mostRows && this.#cells <= mostCells) return undefined;
    return {
      place: placeOf(0),
      reason: `the table continues here after ${words(mostRows)} rows or ${words(mostCells)} cells, which is the limit`,
      hint: 'Keep only the rows and columns that papers need, or split it into several datasets, for example by year.',
    };
  }
}
