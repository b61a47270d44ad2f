/**
 * A PDF read strictly: its objects where its cross-reference tables say that they stand. Where the tables are wrong the whole
 * file is read in its order instead, as readers do that mend files; such a file is never taken for plain.
 */
import { Budget, PdfTooLarge } from './budget.ts';
import { readCrossReferences, type CrossReferences } from './cross-references.ts';
import { FileBytes, type LengthOf, type ReadObject } from './file-bytes.ts';
import { PdfSyntaxError } from './lexer.ts';
import { packedObjects } from './packed-objects.ts';
import { scanObjects } from './scan-objects.ts';
import { dictionaryOf, nameOf, referenceOf, streamOf, type PdfDictionary, type PdfValue } from './values.ts';

/** What keeps a file from being read. */
export type Unreadable =
  /** active: what it does cannot be taken out of it. */
  | { readonly refused: 'damaged' | 'encrypted' | 'active' }
  /** `has` says of what it has too much: "more than 3000 pages". */
  | { readonly refused: 'too-large'; readonly has: string };

/** The objects of a file by number, and the catalogue that names the others. */
export interface PdfObjects {
  readonly catalogue: PdfDictionary;
  readonly budget: Budget;
  /** The value itself, or the object it refers to; undefined where there is none. Throws PdfTooLarge. */
  lookUp(value: PdfValue | undefined): PdfValue | undefined;
}

/** Whether a value is a refusal. */
export function isUnreadable(value: object): value is Unreadable {
  return 'refused' in value;
}

/** Runs `read`, and turns what it throws for a file that is damaged or too large into a refusal. */
export function readingPdf<Found extends object>(read: () => Found): Found | Unreadable {
  try {
    return read();
  } catch (error) {
    if (error instanceof PdfTooLarge) return { refused: 'too-large', has: error.message };
    if (error instanceof PdfSyntaxError) return { refused: 'damaged' };
    throw error;
  }
}

/** Opens a file, or says why that cannot be done. */
export function openPdf(bytes: Uint8Array, budget = new Budget()): PdfFile | Unreadable {
  return readingPdf((): PdfFile | Unreadable => {
    const file = new FileBytes(bytes, budget);
    if (!file.text.slice(0, 1024).includes('%PDF-')) return { refused: 'damaged' };
    return PdfFile.byTables(file) ?? PdfFile.byScanning(file) ?? { refused: 'damaged' };
  });
}

/** An open file. */
export class PdfFile implements PdfObjects {
  readonly file: FileBytes;
  /** Undefined where the tables of the file are not used. */
  readonly tables: CrossReferences | undefined;
  readonly #trailer: PdfDictionary;
  readonly #read = new Map<number, ReadObject | undefined>();
  readonly #packed = new Map<number, ReadonlyMap<number, PdfValue>>();
  readonly #scanned: ReadonlyMap<number, PdfValue>;
  readonly #opening = new Set<number>();

  private constructor(
    file: FileBytes,
    from: { tables?: CrossReferences; scanned?: ReadonlyMap<number, PdfValue>; trailer: PdfDictionary },
  ) {
    this.file = file;
    this.tables = from.tables;
    this.#scanned = from.scanned ?? new Map<number, PdfValue>();
    this.#trailer = from.trailer;
  }

  /** The file by its tables; undefined where they do not lead to a catalogue. Throws PdfTooLarge. */
  static byTables(file: FileBytes): PdfFile | Unreadable | undefined {
    try {
      const tables = readCrossReferences(file, directLength);
      if (!tables) return undefined;
      if (tables.trailer.entries.has('Encrypt')) return { refused: 'encrypted' };
      const opened = new PdfFile(file, { tables, trailer: tables.trailer });
      return opened.#isWhole(tables) ? opened : undefined;
    } catch (error) {
      if (error instanceof PdfSyntaxError) return undefined;
      throw error;
    }
  }

  /** The file in its order; of an object that is defined twice the last definition counts. Throws PdfTooLarge and PdfSyntaxError. */
  static byScanning(file: FileBytes): PdfFile | Unreadable | undefined {
    const { objects, trailer } = scanObjects(file);
    if (trailer.entries.has('Encrypt')) return { refused: 'encrypted' };
    const opened = new PdfFile(file, { scanned: objects, trailer });
    return dictionaryOf(opened.#catalogueValue()) ? opened : undefined;
  }

  get budget(): Budget {
    return this.file.budget;
  }

  get catalogue(): PdfDictionary {
    const found = dictionaryOf(this.#catalogueValue());
    if (!found) throw new PdfSyntaxError('The file has no catalogue');
    return found;
  }

  /** What describes the document: title, author, dates. */
  get information(): PdfDictionary | undefined {
    return dictionaryOf(this.lookUp(this.#trailer.entries.get('Info')));
  }

  lookUp(value: PdfValue | undefined): PdfValue | undefined {
    let found = value;
    for (let steps = 0; steps < 20; steps++) {
      const id = referenceOf(found);
      if (id === undefined) return found;
      found = this.#object(id);
    }
    return undefined;
  }

  /** The object that stands at a byte by the tables, where it has that number. */
  objectAt(id: number, at: number): ReadObject | undefined {
    if (this.#read.has(id)) return this.#read.get(id);
    if (this.#opening.has(id)) return undefined;
    this.#opening.add(id);
    try {
      const object = this.file.objectAt(at, (written) => this.#lengthOf(written));
      const found = object?.id === id ? object : undefined;
      this.#read.set(id, found);
      return found;
    } finally {
      this.#opening.delete(id);
    }
  }

  /** The objects of an object stream by number (7.5.7); none where it is none. */
  packedIn(id: number): ReadonlyMap<number, PdfValue> {
    const known = this.#packed.get(id);
    if (known) return known;
    const entry = this.tables?.entries.get(id);
    const stream =
      entry && entry !== 'free' && 'at' in entry ? streamOf(this.objectAt(id, entry.at)?.value) : undefined;
    const objects = stream
      ? packedObjects(stream, { budget: this.budget, lookUp: (value) => this.lookUp(value) })
      : new Map<number, PdfValue>();
    this.#packed.set(id, objects);
    return objects;
  }

  /** Every object that the file has, also those that nothing refers to. Throws PdfTooLarge and PdfSyntaxError. */
  *all(): Generator<PdfValue> {
    yield* this.#scanned.values();
    for (const [id, entry] of this.tables?.entries ?? []) {
      if (entry === 'free') continue;
      if ('at' in entry) {
        const value = this.objectAt(id, entry.at)?.value;
        if (value !== undefined) yield value;
        if (nameOf(dictionaryOf(value)?.entries.get('Type')) === 'ObjStm') yield* this.packedIn(id).values();
      }
    }
  }

  /** Whether every object stands where the tables say: where one does not, readers mend the file by reading all of it. */
  #isWhole({ entries }: CrossReferences): boolean {
    for (const [id, entry] of entries)
      if (entry !== 'free' && 'at' in entry && !this.objectAt(id, entry.at)) return false;
    return dictionaryOf(this.#catalogueValue())?.entries.has('Pages') ?? false;
  }

  #catalogueValue(): PdfValue | undefined {
    return this.lookUp(this.#trailer.entries.get('Root'));
  }

  #object(id: number): PdfValue | undefined {
    const entry = this.tables?.entries.get(id);
    if (!this.tables) return this.#scanned.get(id);
    if (entry === undefined || entry === 'free') return undefined;
    return 'at' in entry ? this.objectAt(id, entry.at)?.value : this.packedIn(entry.stream).get(id);
  }

  #lengthOf(written: PdfValue | undefined): number | undefined {
    const length = this.lookUp(written);
    return typeof length === 'number' && Number.isInteger(length) && length >= 0 ? length : undefined;
  }
}

const directLength: LengthOf = (written) =>
  typeof written === 'number' && Number.isInteger(written) && written >= 0 ? written : undefined;
