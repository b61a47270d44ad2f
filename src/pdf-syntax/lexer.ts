/**
 * PDF syntax read (ISO 32000-1, 7.2 and 7.3): values and words one after another, of a file's objects or of a page's
 * content. What makes no sense is passed over; only the end of the bytes within a value ends the reading.
 */
import { heldBytes, type Budget } from './budget.ts';
import type { PdfKeyword, PdfString, PdfValue } from './values.ts';

const [leftParenthesis, rightParenthesis, backslash, less, greater] = [0x28, 0x29, 0x5c, 0x3c, 0x3e];
const [leftBracket, slash, percent] = [0x5b, 0x2f, 0x25];

/** Deeper values than this are not read: no page has them, and they would exhaust the stack. */
const deepest = 100;

/** Thrown where the bytes end within a value, or it is nested without end. */
export class PdfSyntaxError extends Error {
  override readonly name = 'PdfSyntaxError';
}

/**
 * Reads bytes from a place on. `at` (0-based) is where the next value is looked for. `isHeld` is false where each value is let go
 * before the next one is read, as with the operators of a page.
 */
export class Lexer {
  readonly #bytes: Uint8Array;
  readonly #latin: Buffer;
  readonly #budget: Budget;
  readonly #isHeld: boolean;
  at: number;
  /** True once a dictionary had a key twice, which readers do not take alike. */
  hasKeysTwice = false;

  constructor(
    bytes: Uint8Array,
    budget: Budget,
    { at = 0, isHeld = true }: { readonly at?: number; readonly isHeld?: boolean } = {},
  ) {
    this.#bytes = bytes;
    this.#budget = budget;
    this.#isHeld = isHeld;
    this.#latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.at = at;
  }

  /** The next value or word; undefined at the end. Throws PdfSyntaxError, and as the budget does. */
  next(depth = 0): PdfValue | PdfKeyword | undefined {
    if (depth > deepest) throw new PdfSyntaxError('Values are nested too deeply');
    this.#budget.takeValue();
    this.skipSpace();
    const byte = this.#bytes[this.at];
    if (byte === undefined) return undefined;
    if (this.#isHeld) this.#budget.takeHeld(sizeOf(byte));
    if (byte === slash) return { kind: 'name', text: plainName(this.#regular(this.at + 1)) };
    if (byte === leftParenthesis) return this.#literalString();
    if (byte === leftBracket) return this.#array(depth);
    if (byte === less) return this.#bytes[this.at + 1] === less ? this.#dictionary(depth) : this.#hexString();
    if (isDelimiter(byte)) {
      const length = byte === greater && this.#bytes[this.at + 1] === greater ? 2 : 1;
      return { kind: 'keyword', word: this.#slice(this.at, this.at + length) };
    }
    return this.#word();
  }

  /** Passes over white space and comments. */
  skipSpace(): void {
    for (;;) {
      const byte = this.#bytes[this.at];
      if (byte === percent) {
        while (this.at < this.#bytes.length && !isLineEnd(this.#bytes[this.at] ?? 0)) this.at += 1;
      } else if (byte !== undefined && isSpace(byte)) this.at += 1;
      else return;
    }
  }

  #word(): PdfValue | PdfKeyword {
    const word = this.#regular(this.at);
    if (/^[+-]*(\d+\.?\d*|\.\d+)/.test(word)) return this.#numberOrReference(word);
    if (word === 'true' || word === 'false') return word === 'true';
    return word === 'null' ? null : { kind: 'keyword', word };
  }

  #numberOrReference(word: string): PdfValue {
    // Some producers write two signs; readers take the number without the first.
    const number = Number.parseFloat(word.replace(/^[+-]+(?=[+-])/, ''));
    if (!/^\d+$/.test(word)) return number;
    const rest = this.#latin.toString('latin1', this.at, Math.min(this.at + 24, this.#bytes.length));
    const generation = /^[\s\0]+\d{1,5}[\s\0]+R(?![^\s\0()<>[\]{}/%])/.exec(rest);
    if (!generation) return number;
    this.at += generation[0].length;
    return { kind: 'reference', id: number };
  }

  /** Bytes up to white space or a delimiter. */
  #regular(start: number): string {
    let end = start;
    for (; end < this.#bytes.length; end++) {
      const byte = this.#bytes[end] ?? 0;
      if (isSpace(byte) || isDelimiter(byte)) break;
    }
    return this.#slice(start, end);
  }

  #literalString(): PdfString {
    let depth = 0;
    for (let end = this.at; end < this.#bytes.length; end++) {
      const byte = this.#bytes[end];
      if (byte === backslash) end += 1;
      else if (byte === leftParenthesis) depth += 1;
      else if (byte === rightParenthesis) depth -= 1;
      if (depth === 0) return { kind: 'string', raw: this.#slice(this.at, end + 1) };
    }
    throw new PdfSyntaxError('A string has no end');
  }

  #hexString(): PdfString {
    const end = this.#bytes.indexOf(greater, this.at);
    if (end < 0) throw new PdfSyntaxError('A string has no end');
    return { kind: 'string', raw: this.#slice(this.at, end + 1) };
  }

  #array(depth: number): PdfValue[] {
    const values: PdfValue[] = [];
    this.at += 1;
    for (;;) {
      const value = this.next(depth + 1);
      if (value === undefined) throw new PdfSyntaxError('An array has no end');
      if (!isKeyword(value)) values.push(value);
      else if (value.word === ']') return values;
    }
  }

  #dictionary(depth: number): PdfValue {
    const entries = new Map<string, PdfValue>();
    this.at += 2;
    let key: string | undefined;
    for (;;) {
      const value = this.next(depth + 1);
      if (value === undefined) throw new PdfSyntaxError('A dictionary has no end');
      if (isKeyword(value)) {
        if (value.word === '>>') return { kind: 'dictionary', entries };
        if (value.word === 'endobj' || value.word === 'stream') throw new PdfSyntaxError('A dictionary has no end');
      } else if (key !== undefined) {
        this.hasKeysTwice ||= entries.has(key);
        entries.set(key, value);
        key = undefined;
      } else if (typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'name') {
        key = value.text;
      }
    }
  }

  #slice(start: number, end: number): string {
    this.at = Math.max(this.at, Math.min(end, this.#bytes.length));
    return this.#latin.toString('latin1', start, Math.min(end, this.#bytes.length));
  }
}

/** A name without its escapes: two digits after # are a byte (7.3.5). */
function plainName(written: string): string {
  if (!written.includes('#')) return written;
  return written.replaceAll(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** What a value that begins with this byte takes in memory, in bytes; a hexadecimal string is counted as a dictionary. */
function sizeOf(byte: number): number {
  if (byte === less) return heldBytes.dictionary;
  if (byte === leftBracket) return heldBytes.array;
  return byte === slash || byte === leftParenthesis ? heldBytes.text : heldBytes.plain;
}

/** True for a word that is no value. */
export function isKeyword(value: PdfValue | PdfKeyword): value is PdfKeyword {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'keyword';
}

function isSpace(byte: number): boolean {
  return byte === 0x20 || (byte >= 0x09 && byte <= 0x0d && byte !== 0x0b) || byte === 0;
}

function isLineEnd(byte: number): boolean {
  return byte === 0x0a || byte === 0x0d;
}

/** ( ) < > [ ] { } / % */
function isDelimiter(byte: number): boolean {
  return delimiters.has(byte);
}

const delimiters: ReadonlySet<number> = new Set(Buffer.from('()<>[]{}/%'));
