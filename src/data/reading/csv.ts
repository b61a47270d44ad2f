/** CSV text to rows, each field with the place where it begins, and back: the only file that knows the CSV parser. */
import Papa from 'papaparse';
import type { Collector, Place } from '../../diagnostics/diagnostic.ts';
import { CsvBudget, tooLongLine, tooManyLines, type CsvExcess } from './csv-budget.ts';
import { decodeText } from './decode-text.ts';
import { greatest } from '../numbers/numbers.ts';

/** A field with the place of its first character (of its quotation mark, where it is quoted). */
export interface Field {
  readonly text: string;
  readonly place: Place;
  /** It stands in quotation marks. */
  readonly isQuoted?: true;
}

/** One record of the file. */
export interface CsvRow {
  readonly fields: readonly Field[];
  /** 1-based line on which the row begins. */
  readonly line: number;
  /** A blank line, or one of commas alone, stands before it. */
  readonly isAfterBlank: boolean;
}

/** So many lines show which sign separates the fields; titles above a table have few. */
const linesLookedAt = 40;

/**
 * Rows of a CSV as exported: UTF-8 or Windows-1252; comma, semicolon or tab; BOM; CRLF; quoted line breaks; blank lines left out.
 * Undefined, with a finding, where it cannot be read or is more than a table of a paper.
 */
export function readCsv(file: string, bytes: Uint8Array, collector: Collector): readonly CsvRow[] | undefined {
  const excess = tooManyLines(file, bytes);
  // Line breaks in one form, so that a line is a line to the parser and to the author's editor.
  const text = excess ? undefined : decodeText(file, bytes, collector)?.replaceAll(/\r\n?/g, '\n');
  const read = text === undefined ? { rows: [], excess } : rowsOf(file, text);
  if (read.excess) collector.error('file-readable', read.excess.place, read.excess.reason, read.excess.hint);
  if (text === undefined || read.excess) return undefined;
  if (!read.unclosed) return read.rows;
  const hint = 'Close it, or write two quotation marks to include one in the text.';
  collector.error('data-file', read.unclosed, 'this quotation mark is not closed', hint);
  return undefined;
}

/** What the parser finds in a text. */
interface RowsRead {
  readonly rows: readonly CsvRow[];
  /** Where it was left off. */
  readonly excess: CsvExcess | undefined;
  /** The first quotation mark that is not closed. */
  readonly unclosed?: Place | undefined;
}

/** The rows of a text whose lines end in line feeds, as far as they are not too much. */
function rowsOf(file: string, text: string): RowsRead {
  const long = tooLongLine(file, text);
  if (long) return { rows: [], excess: long };
  const delimiter = delimiterOf(text.split('\n', linesLookedAt));
  const rows: CsvRow[] = [];
  const budget = new CsvBudget();
  let excess: CsvExcess | undefined;
  let unclosed: Place | undefined;
  let offset = 0;
  let isAfterBlank = false;
  const lineAt = lineCounter(text);
  Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    step: ({ data, errors, meta }, parser) => {
      const begin = offset;
      offset = meta.cursor;
      // The parser names the letter after the mark that opens the field.
      for (const error of errors)
        if (error.type === 'Quotes') unclosed ??= lineAt(file, (error.index ?? begin + 1) - 1);
      if (data.every((field) => field.trim() === '')) {
        isAfterBlank = true;
        return;
      }
      const record = text.slice(begin, offset);
      const places = fieldPlaces(record, data.length, delimiter);
      excess = budget.spend(data, (field) => lineAt(file, begin + (places[field] ?? 0)));
      if (excess) {
        parser.abort();
        return;
      }
      const fields = data.map((field, index): Field => {
        const at = places[index] ?? 0;
        const place = lineAt(file, begin + at);
        if (record[at] === '"') return { text: field.trim(), place, isQuoted: true };
        const spaces = field.length - field.trimStart().length;
        return { text: field.trim(), place: { ...place, column: place.column + spaces } };
      });
      rows.push({ fields, line: lineAt(file, begin).line, isAfterBlank });
      isAfterBlank = false;
    },
  });
  return { rows, excess, unclosed };
}

/** CSV text of a head and rows of fields (RFC 4180), lines ending in CRLF. */
export function writeCsv(fields: readonly string[], data: readonly (readonly string[])[]): string {
  const written = Papa.unparse({ fields: [...fields], data: data.map((row) => [...row]) }, { newline: '\r\n' });
  // A head without rows ends its line itself.
  return data.length === 0 ? written : `${written}\r\n`;
}

/** The sign that most of the first lines have, and as often in each. */
function delimiterOf(lines: readonly string[]): string {
  const outside = lines.filter((line) => line.trim() !== '').map((line) => line.replaceAll(/"[^"]*"/g, ''));
  const scores = [',', ';', '\t'].map((sign) => {
    const counts = outside.map((line) => line.split(sign).length - 1).filter((count) => count > 0);
    const alike = [...Map.groupBy(counts, (count) => count).values()].map((same) => same.length * (same[0] ?? 0));
    return { sign, score: greatest(alike, 0) };
  });
  return scores.reduce((best, one) => (one.score > best.score ? one : best)).sign;
}

/** Offsets of the fields of one record. A field that begins with a quotation mark may hold delimiters and line breaks. */
function fieldPlaces(record: string, count: number, delimiter: string): number[] {
  const places: number[] = [];
  for (let at = 0; places.length < count;) {
    places.push(at);
    const next = record.indexOf(delimiter, record[at] === '"' ? closingMark(record, at + 1) : at);
    if (next < 0) break;
    at = next + 1;
  }
  return places;
}

/** Offset of the mark that closes a quoted field; two marks together are one that is meant as itself. */
function closingMark(record: string, from: number): number {
  for (let at = from; ;) {
    const mark = record.indexOf('"', at);
    if (mark < 0) return record.length;
    if (record[mark + 1] !== '"') return mark;
    at = mark + 2;
  }
}

/** Line and column of an offset; offsets must not go back further than the line before. */
function lineCounter(text: string): (file: string, offset: number) => Place {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (file, offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { file, line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}
