/**
 * The objects of a PDF that somebody else made. The whole file is read in its order instead of by its cross-reference
 * table, as readers do with files whose table is wrong; of an object that was changed later, the last version holds.
 */
import { decode } from './decode.ts';
import { isKeyword, Lexer } from './lexer.ts';
import {
  dictionaryOf,
  nameOf,
  referenceOf,
  streamOf,
  type PdfDictionary,
  type PdfStream,
  type PdfValue,
} from './values.ts';

/** Objects by number, and the catalogue that names the others. */
export interface PdfObjects {
  readonly catalogue: PdfDictionary;
  /** The value itself, or the object it refers to; undefined where there is none. */
  lookUp(value: PdfValue | undefined): PdfValue | undefined;
}

/** What keeps a file from being published: active is one that runs a script or starts a program when it is opened. */
export type Unreadable = 'damaged' | 'encrypted' | 'active';

const objectOrTrailer = /(?<!\d)(\d{1,10})[\s\0]+\d{1,5}[\s\0]+obj(?![a-z])|\btrailer\b/g;

/** Reads all objects of a file, or says why that cannot be done. */
export function readObjects(bytes: Uint8Array): PdfObjects | Unreadable {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (!text.slice(0, 1024).includes('%PDF-')) return 'damaged';
  const file = new FileObjects(bytes, text);
  try {
    file.readAll();
  } catch {
    return file.isEncrypted ? 'encrypted' : 'damaged';
  }
  if (file.isEncrypted) return 'encrypted';
  if (file.isActive()) return 'active';
  const catalogue = dictionaryOf(file.lookUp(file.root));
  return catalogue ? { catalogue, lookUp: (value) => file.lookUp(value) } : 'damaged';
}

class FileObjects {
  readonly #bytes: Uint8Array;
  readonly #text: string;
  readonly #objects = new Map<number, PdfValue>();
  root: PdfValue | undefined;
  isEncrypted = false;

  constructor(bytes: Uint8Array, text: string) {
    this.#bytes = bytes;
    this.#text = text;
  }

  lookUp(value: PdfValue | undefined): PdfValue | undefined {
    let found = value;
    for (let steps = 0; steps < 20; steps++) {
      const id = referenceOf(found);
      if (id === undefined) return found;
      found = this.#objects.get(id);
    }
    return undefined;
  }

  /** Throws where the file is cut off or a value has no end. */
  readAll(): void {
    const pattern = new RegExp(objectOrTrailer);
    for (let match = pattern.exec(this.#text); match; match = pattern.exec(this.#text)) {
      const lexer = new Lexer(this.#bytes, pattern.lastIndex);
      const value = this.#objectAt(lexer);
      pattern.lastIndex = lexer.at;
      if (value === undefined) continue;
      if (match[1] === undefined) this.#noteTrailer(dictionaryOf(value));
      else this.#objects.set(Number(match[1]), value);
      const stream = streamOf(value);
      const type = nameOf(stream?.dictionary.entries.get('Type'));
      if (type === 'XRef') this.#noteTrailer(stream?.dictionary);
      if (stream && type === 'ObjStm') this.#readObjectStream(stream);
    }
  }

  /** True where an action runs a script or starts a program (ISO 32000-1, 12.6.4.5 and 12.6.4.16). */
  isActive(): boolean {
    const left: PdfValue[] = [...this.#objects.values()];
    for (let value = left.pop(); value !== undefined; value = left.pop()) {
      if (Array.isArray(value)) for (const entry of value as readonly PdfValue[]) left.push(entry);
      const entries = (streamOf(value)?.dictionary ?? dictionaryOf(value))?.entries;
      if (!entries) continue;
      const action = nameOf(entries.get('S'));
      if (action === 'JavaScript' || action === 'Launch') return true;
      left.push(...entries.values());
    }
    return false;
  }

  #noteTrailer(trailer: PdfDictionary | undefined): void {
    if (trailer?.entries.has('Encrypt')) this.isEncrypted = true;
    this.root = trailer?.entries.get('Root') ?? this.root;
  }

  #objectAt(lexer: Lexer): PdfValue | undefined {
    const value = lexer.next();
    if (value === undefined) throw new Error('The file ends where an object begins');
    if (isKeyword(value)) return undefined;
    const dictionary = dictionaryOf(value);
    if (!dictionary) return value;
    const after = lexer.at;
    lexer.skipSpace();
    if (!this.#text.startsWith('stream', lexer.at)) {
      lexer.at = after;
      return value;
    }
    const start = lexer.at + (/^stream\r?\n?/.exec(this.#text.slice(lexer.at, lexer.at + 8))?.[0].length ?? 6);
    const end = this.#endOfStream(start, this.lookUp(dictionary.entries.get('Length')));
    lexer.at = end;
    return { kind: 'stream', dictionary, bytes: this.#bytes.subarray(start, end) };
  }

  /** Where the stream's length is not known yet or wrong, it ends at the next "endstream". */
  #endOfStream(start: number, length: PdfValue | undefined): number {
    if (typeof length === 'number' && /^\s*endstream/.test(this.#text.slice(start + length, start + length + 20))) {
      return start + length;
    }
    const end = this.#text.indexOf('endstream', start);
    if (end < 0) throw new Error('The file ends within a stream');
    const lineEnd = /\r?\n?$/.exec(this.#text.slice(Math.max(start, end - 2), end))?.[0].length ?? 0;
    return end - lineEnd;
  }

  /** Objects that stand together in a compressed stream (ISO 32000-1, 7.5.7). Those of an encrypted file are passed over. */
  #readObjectStream(stream: PdfStream): void {
    const data = this.isEncrypted ? undefined : decode(stream, (value) => this.lookUp(value));
    const count = this.lookUp(stream.dictionary.entries.get('N'));
    const first = this.lookUp(stream.dictionary.entries.get('First'));
    if (!data || typeof count !== 'number' || typeof first !== 'number') return;
    const header = new Lexer(data);
    for (let index = 0; index < count; index++) {
      const [id, offset] = [header.next(), header.next()];
      if (typeof id !== 'number' || typeof offset !== 'number') return;
      const value = new Lexer(data, first + offset).next();
      if (value !== undefined && !isKeyword(value)) this.#objects.set(id, value);
    }
  }
}
