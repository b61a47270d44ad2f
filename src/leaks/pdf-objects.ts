/** The objects of a PDF, wherever they stand: in the file itself and in its object streams, with their streams unpacked. */
import { Budget, PdfTooLarge } from '../pdf-syntax/budget.ts';
import { FileBytes, type ReadObject } from '../pdf-syntax/file-bytes.ts';
import { decode, filtersOf, pictureFilters, type Undoing } from '../pdf-syntax/filters/filters.ts';
import { PdfSyntaxError } from '../pdf-syntax/lexer.ts';
import { packedObjects } from '../pdf-syntax/packed-objects.ts';
import { objectOrTrailer } from '../pdf-syntax/scan-objects.ts';
import { nameOf, referenceOf, streamOf, type PdfStream, type PdfValue } from '../pdf-syntax/values.ts';

/** One object. */
export interface PdfObject {
  readonly id: number;
  readonly value: PdfValue;
  /** Unpacked bytes of a stream; as they stand in the file where they are a picture. */
  readonly data?: Uint8Array;
}

/** A PDF taken apart. */
export interface PdfObjects {
  readonly byId: ReadonlyMap<number, PdfObject>;
  /** What reading it may still cost. */
  readonly budget: Budget;
  /** Why something could not be looked into, in the words of a sentence that begins "the PDF". */
  readonly problems: readonly string[];
}

/**
 * Takes a PDF apart by its objects, not by its table of them: what an older version of the file held is found too. Never throws for
 * what the file holds.
 */
export function pdfObjects(bytes: Uint8Array, budget = new Budget()): PdfObjects {
  const taking = new TakingApart(new FileBytes(bytes, budget));
  try {
    taking.all();
  } catch (error) {
    if (!(error instanceof PdfTooLarge)) throw error;
    taking.problems.add(tooLarge(error));
  }
  return { byId: taking.byId, budget, problems: [...taking.problems] };
}

/** What is said of a file that asks for more than its search may cost. */
export function tooLarge({ message }: PdfTooLarge): string {
  return `has ${message}`;
}

class TakingApart {
  readonly byId = new Map<number, PdfObject>();
  readonly problems = new Set<string>();
  readonly #file: FileBytes;
  readonly #undoing: Undoing;

  constructor(file: FileBytes) {
    this.#file = file;
    this.#undoing = { budget: file.budget, lookUp: (value) => this.#lookUp(value) };
  }

  all(): void {
    const { text, budget } = this.#file;
    if (/\/Encrypt\s+\d+\s+\d+\s+R/.test(text)) this.problems.add('is encrypted');
    const pattern = new RegExp(objectOrTrailer);
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const object = match[0] === 'trailer' ? undefined : this.#objectAt(match.index);
      if (!object) continue;
      pattern.lastIndex = Math.max(object.end, pattern.lastIndex);
      this.#put(object.id, object.value);
      budget.checkObjects(this.byId.size);
    }
  }

  #objectAt(at: number): ReadObject | undefined {
    try {
      return this.#file.objectAt(at, (written) => this.#lengthOf(written));
    } catch (error) {
      if (!(error instanceof PdfSyntaxError)) throw error;
      this.problems.add('is damaged');
      return undefined;
    }
  }

  #put(number: number, value: PdfValue): void {
    const stream = streamOf(value);
    const data = stream && this.#unpacked(stream);
    const id = this.#freeId(number);
    this.byId.set(id, { id, value, ...(data ? { data } : {}) });
    if (stream && nameOf(stream.dictionary.entries.get('Type')) === 'ObjStm') this.#putPacked(stream);
  }

  #putPacked(stream: PdfStream): void {
    try {
      for (const [id, value] of packedObjects(stream, this.#undoing)) this.#put(id, value);
    } catch (error) {
      if (!(error instanceof PdfSyntaxError)) throw error;
      this.problems.add('is damaged');
    }
  }

  /** An object that is defined again, changed, is kept beside the first under a number of its own. */
  #freeId(id: number): number {
    let free = id;
    while (this.byId.has(free)) free += 1_000_000_000;
    return free;
  }

  /** Pictures stay packed: there are no words in them that a program could read. */
  #unpacked(stream: PdfStream): Uint8Array | undefined {
    const filters = filtersOf(stream, this.#undoing.lookUp);
    const picture = filters.findIndex(({ name }) => pictureFilters.has(name));
    const data = decode(picture < 0 ? stream : withFilters(stream, picture), this.#undoing);
    if (data) return data;
    const names = filters.map(({ name }) => name).join(', ');
    this.problems.add(`has a part packed in a way that cannot be searched (${names})`);
    return undefined;
  }

  #lookUp(value: PdfValue | undefined): PdfValue | undefined {
    const id = referenceOf(value);
    return id === undefined ? value : this.byId.get(id)?.value;
  }

  #lengthOf(written: PdfValue | undefined): number | undefined {
    const length = this.#lookUp(written);
    return typeof length === 'number' && length >= 0 ? length : undefined;
  }
}

/** The stream with its first filters alone. */
function withFilters({ dictionary, bytes }: PdfStream, count: number): PdfStream {
  const first = (value: PdfValue | undefined): PdfValue =>
    Array.isArray(value) ? (value as readonly PdfValue[]).slice(0, count) : [];
  const { entries } = dictionary;
  const kept = new Map<string, PdfValue>([
    ['Filter', first(entries.get('Filter') ?? entries.get('F'))],
    ['DecodeParms', first(entries.get('DecodeParms') ?? entries.get('DP'))],
  ]);
  return { kind: 'stream', dictionary: { kind: 'dictionary', entries: kept }, bytes };
}
