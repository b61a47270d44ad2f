/** The bytes of a PDF, and single objects read from them. */
import type { Budget } from './budget.ts';
import { isKeyword, Lexer, PdfSyntaxError } from './lexer.ts';
import { dictionaryOf, type PdfDictionary, type PdfValue } from './values.ts';

/** An object as it stands in the file. */
export interface ReadObject {
  readonly id: number;
  readonly value: PdfValue;
  /** 0-based, exclusive. */
  readonly end: number;
  /** False where readers may differ: a comment in its head, a wrong length, a key that occurs twice. */
  readonly isPlain: boolean;
}

/** Gives the length of a stream from what is written for it; undefined where that leads nowhere. */
export type LengthOf = (written: PdfValue | undefined) => number | undefined;

const gap = String.raw`(?:[\0\t\n\f\r ]|%[^\r\n]*[\r\n])+`;
const head = new RegExp(
  String.raw`([\0\t\n\f\r ]*)(\d{1,10})(${gap})(\d{1,5})(${gap})obj(?![^\0\t\n\f\r ()<>[\]{}/%])`,
  'y',
);
const streamStart = /[\0\t\n\f\r ]*stream(\r\n|\n|\r|)/y;
const streamEnd = /(\r\n|\n|\r|)[\0\t\n\f\r ]*endstream/y;
const objectEnd = /[\0\t\n\f\r ]*endobj/y;

/** A whole file, as bytes and as text with one character a byte. */
export class FileBytes {
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly budget: Budget;

  constructor(bytes: Uint8Array, budget: Budget) {
    this.bytes = bytes;
    this.text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
    this.budget = budget;
  }

  /** The place after a pattern that stands at a place; the pattern is sticky. */
  after(pattern: RegExp, at: number): { readonly end: number; readonly found: RegExpExecArray } | undefined {
    pattern.lastIndex = at;
    const found = pattern.exec(this.text);
    return found ? { end: pattern.lastIndex, found } : undefined;
  }

  /** The object that begins at a byte, or after white space there; undefined where none does. Throws PdfSyntaxError and PdfTooLarge. */
  objectAt(at: number, lengthOf: LengthOf): ReadObject | undefined {
    const begin = this.after(head, at);
    if (!begin) return undefined;
    const [, before = '', id, space = '', , other = ''] = begin.found;
    const lexer = new Lexer(this.bytes, this.budget, { at: begin.end });
    const value = lexer.next();
    if (value === undefined || isKeyword(value)) return undefined;
    const isPlain = before === '' && !`${space}${other}`.includes('%') && !lexer.hasKeysTwice;
    const dictionary = dictionaryOf(value);
    const stream = dictionary && this.#streamAt(lexer.at, dictionary, lengthOf);
    const end = this.after(objectEnd, stream?.end ?? lexer.at);
    return {
      id: Number(id),
      value: stream?.value ?? value,
      end: end?.end ?? stream?.end ?? lexer.at,
      isPlain: isPlain && end !== undefined && (stream?.isPlain ?? true),
    };
  }

  /** The stream whose dictionary ends at a byte. Where its length is not known or wrong, it ends at the next "endstream". */
  #streamAt(
    at: number,
    dictionary: PdfDictionary,
    lengthOf: LengthOf,
  ): { value: PdfValue; end: number; isPlain: boolean } | undefined {
    const begin = this.after(streamStart, at);
    if (!begin) return undefined;
    const start = begin.end;
    const length = lengthOf(dictionary.entries.get('Length'));
    const told = length === undefined ? undefined : this.after(streamEnd, start + length);
    if (length !== undefined && told) {
      const value: PdfValue = { kind: 'stream', dictionary, bytes: this.bytes.subarray(start, start + length) };
      return { value, end: told.end, isPlain: begin.found[1] !== '' && begin.found[1] !== '\r' };
    }
    const end = this.text.indexOf('endstream', start);
    if (end < 0) throw new PdfSyntaxError('The file ends within a stream');
    const lineEnd = /\r?\n?$/.exec(this.text.slice(Math.max(start, end - 2), end))?.[0].length ?? 0;
    const bytes = this.bytes.subarray(start, Math.max(start, end - lineEnd));
    return { value: { kind: 'stream', dictionary, bytes }, end: end + 'endstream'.length, isPlain: false };
  }
}
