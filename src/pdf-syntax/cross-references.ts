/** Where the objects of a PDF stand, as its cross-reference tables and streams say (ISO 32000-1, 7.5.4 to 7.5.8). */
import type { FileBytes, LengthOf } from './file-bytes.ts';
import { decode } from './filters/filters.ts';
import { Lexer } from './lexer.ts';
import {
  arrayOf,
  dictionaryOf,
  nameOf,
  streamOf,
  type PdfDictionary,
  type PdfStream,
  type PdfValue,
} from './values.ts';

/** Where an object stands: at a byte of the file, or as one of several in a stream. */
export type Entry = { readonly at: number } | { readonly stream: number; readonly index: number } | 'free';

/** What the tables of a file say together. */
export interface CrossReferences {
  /** By object number; of several the newest. */
  readonly entries: ReadonlyMap<number, Entry>;
  /** The newest. */
  readonly trailer: PdfDictionary;
  /** Bytes that tables, cross-reference streams and what follows them take up, from and to. */
  readonly regions: readonly (readonly [number, number])[];
  /** False where a table gives an object another place than an older one does, or hides objects from some readers. */
  readonly isPlain: boolean;
}

const newestTable = /startxref[\0\t\n\f\r ]+(\d{1,10})/g;
const tableStart = /[\0\t\n\f\r ]*xref(?![a-z])/y;
const subsection = /[\0\t\n\f\r ]*(\d{1,10}) +(\d{1,7})[\0\t\n\f\r ]/y;
const row = /[\0\t\n\f\r ]*(\d{10}) (\d{5}) ([nf])/y;
const trailerWord = /[\0\t\n\f\r ]*trailer/y;
const tableEnd = /[\0\t\n\f\r ]*startxref[\0\t\n\f\r ]+\d+[\0\t\n\f\r ]+%%EOF/y;
/** Each saving adds a table; more than this nobody saved. */
const mostTables = 500;

/** Follows the tables of a file from the newest to the oldest; undefined where one is not where it should be. */
export function readCrossReferences(file: FileBytes, lengthOf: LengthOf): CrossReferences | undefined {
  const last = [...file.text.slice(-2048).matchAll(newestTable)].at(-1);
  return last ? new TableReader(file, lengthOf).readFrom(Number(last[1])) : undefined;
}

class TableReader {
  readonly #file: FileBytes;
  readonly #lengthOf: LengthOf;
  readonly #entries = new Map<number, Entry>();
  readonly #regions: [number, number][] = [];
  readonly #seen = new Set<number>();
  #trailer: PdfDictionary | undefined;
  #isPlain = true;

  constructor(file: FileBytes, lengthOf: LengthOf) {
    this.#file = file;
    this.#lengthOf = lengthOf;
  }

  /** Throws PdfSyntaxError and PdfTooLarge. */
  readFrom(newest: number): CrossReferences | undefined {
    for (let at: number | undefined = newest; at !== undefined;) {
      if (this.#seen.has(at) || this.#seen.size > mostTables) return undefined;
      this.#seen.add(at);
      const trailer: PdfDictionary | undefined = this.#table(at) ?? this.#stream(at);
      if (!trailer) return undefined;
      this.#trailer ??= trailer;
      const before: PdfValue | undefined = trailer.entries.get('Prev');
      at = typeof before === 'number' ? before : undefined;
    }
    if (!this.#trailer) return undefined;
    return { entries: this.#entries, trailer: this.#trailer, regions: this.#regions, isPlain: this.#isPlain };
  }

  #table(at: number): PdfDictionary | undefined {
    let place = this.#file.after(tableStart, at)?.end;
    if (place === undefined) return undefined;
    for (let part = this.#file.after(subsection, place); part; part = this.#file.after(subsection, place)) {
      place = this.#rows(part.end, Number(part.found[1]), Number(part.found[2]));
      if (place === undefined) return undefined;
    }
    const word = this.#file.after(trailerWord, place);
    const lexer = new Lexer(this.#file.bytes, this.#file.budget, { at: word?.end ?? 0 });
    const trailer = word && dictionaryOf(lexer.next() as PdfValue | undefined);
    if (!trailer) return undefined;
    this.#regions.push([at, this.#file.after(tableEnd, lexer.at)?.end ?? lexer.at]);
    const hidden = trailer.entries.get('XRefStm');
    // Readers from before object streams do not see what stands there.
    if (hidden !== undefined) this.#isPlain = false;
    if (typeof hidden === 'number') this.#stream(hidden);
    return trailer;
  }

  #rows(from: number, first: number, count: number): number | undefined {
    let place = from;
    for (let index = 0; index < count; index++) {
      const found = this.#file.after(row, place);
      if (!found) return undefined;
      place = found.end;
      this.#note(first + index, found.found[3] === 'n' ? { at: Number(found.found[1]) } : 'free');
    }
    return place;
  }

  /** A cross-reference stream is an object like others; what it says stands in rows of three numbers (7.5.8.3). */
  #stream(at: number): PdfDictionary | undefined {
    const object = this.#file.objectAt(at, this.#lengthOf);
    const stream = streamOf(object?.value);
    if (!object || !stream || nameOf(stream.dictionary.entries.get('Type')) !== 'XRef') return undefined;
    const data = decode(stream, { budget: this.#file.budget, lookUp: (value) => value });
    const widths = numbersOf(stream.dictionary.entries.get('W'));
    const size = widths.reduce((sum, width) => sum + width, 0);
    if (!data || widths.length < 3 || size < 2 || widths.some((width) => width > 8)) return undefined;
    let place = 0;
    for (const [first, count] of spansOf(stream)) {
      for (let index = 0; index < count && place + size <= data.length; index++, place += size)
        this.#note(first + index, entryOf(data.subarray(place, place + size), widths));
    }
    this.#regions.push([at, this.#file.after(tableEnd, object.end)?.end ?? object.end]);
    return stream.dictionary;
  }

  #note(id: number, entry: Entry): void {
    const known = this.#entries.get(id);
    if (known !== undefined) {
      // A free entry in an older table was never taken up by an object.
      if (entry !== 'free') this.#isPlain = false;
      return;
    }
    this.#entries.set(id, entry);
    this.#file.budget.checkObjects(this.#entries.size);
  }
}

function numbersOf(value: PdfValue | undefined): number[] {
  return (arrayOf(value) ?? []).map((one) => (typeof one === 'number' && one >= 0 ? Math.floor(one) : 0));
}

/** First object and number of objects of each part of a cross-reference stream. */
function spansOf({ dictionary: { entries } }: PdfStream): [number, number][] {
  const written = numbersOf(entries.get('Index'));
  const size = entries.get('Size');
  if (written.length < 2) return [[0, typeof size === 'number' ? size : 0]];
  return Array.from({ length: Math.floor(written.length / 2) }, (_, index) => [
    written[2 * index] ?? 0,
    written[2 * index + 1] ?? 0,
  ]);
}

function entryOf(bytes: Uint8Array, [first = 0, second = 0, third = 0]: readonly number[]): Entry {
  const number = (start: number, width: number): number =>
    bytes.subarray(start, start + width).reduce((sum, byte) => sum * 256 + byte, 0);
  const kind = first === 0 ? 1 : number(0, first);
  const [place, index] = [number(first, second), number(first + second, third)];
  if (kind === 1) return { at: place };
  return kind === 2 ? { stream: place, index } : 'free';
}
