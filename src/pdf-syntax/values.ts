/**
 * The values of a PDF (ISO 32000-1, 7.3). Names stand for what they say, however they are written; strings keep the bytes
 * they are written with, so that what is copied means the same. One character is one byte.
 */

/** A name, without its slash and with its escapes (#53) undone. */
export interface PdfName {
  readonly kind: 'name';
  readonly text: string;
}

/** A string with its delimiters. */
export interface PdfString {
  readonly kind: 'string';
  readonly raw: string;
}

/** A reference to an object by its number; generations are ignored. */
export interface PdfReference {
  readonly kind: 'reference';
  readonly id: number;
}

/** A dictionary; keys are names. Of a key that occurs twice the last value counts, as for most readers. */
export interface PdfDictionary {
  readonly kind: 'dictionary';
  readonly entries: ReadonlyMap<string, PdfValue>;
}

/** A stream, its bytes as they stand in the file. */
export interface PdfStream {
  readonly kind: 'stream';
  readonly dictionary: PdfDictionary;
  readonly bytes: Uint8Array;
}

/** Anything else that stands between values: an operator of a page, or a word of the file's own structure. */
export interface PdfKeyword {
  readonly kind: 'keyword';
  readonly word: string;
}

/** A value. */
export type PdfValue =
  | number
  | boolean
  | null
  | PdfName
  | PdfString
  | PdfReference
  | readonly PdfValue[]
  | PdfDictionary
  | PdfStream;

/** The value as a dictionary: itself, or that of a stream. */
export function dictionaryOf(value: PdfValue | undefined): PdfDictionary | undefined {
  if (!isNode(value)) return undefined;
  if (value.kind === 'dictionary') return value;
  return value.kind === 'stream' ? value.dictionary : undefined;
}

/** The value where it is a stream. */
export function streamOf(value: PdfValue | undefined): PdfStream | undefined {
  return isNode(value) && value.kind === 'stream' ? value : undefined;
}

/** The name's characters where the value is one. */
export function nameOf(value: PdfValue | undefined): string | undefined {
  return isNode(value) && value.kind === 'name' ? value.text : undefined;
}

/** The bytes of a string, one to a character, with its escapes undone (7.3.4). */
export function bytesOfString({ raw }: PdfString): string {
  if (raw.startsWith('<')) {
    const digits = raw.replaceAll(/[^0-9A-Fa-f]/g, '');
    return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex').toString('latin1');
  }
  return raw
    .slice(1, -1)
    .replaceAll(/\\([0-7]{1,3}|\r\n|[\s\S])|\r\n?/g, (_whole, escaped: string | undefined) =>
      escaped === undefined ? '\n' : unescaped(escaped),
    );
}

function unescaped(escaped: string): string {
  if (/^[0-7]/.test(escaped)) return String.fromCharCode(Number.parseInt(escaped, 8) & 0xff);
  if (/^[\r\n]/.test(escaped)) return '';
  return { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }[escaped] ?? escaped;
}

/** The value where it is a string. */
export function stringOf(value: PdfValue | undefined): PdfString | undefined {
  return isNode(value) && value.kind === 'string' ? value : undefined;
}

/** The value where it is an array. */
export function arrayOf(value: PdfValue | undefined): readonly PdfValue[] | undefined {
  return Array.isArray(value) ? (value as readonly PdfValue[]) : undefined;
}

/** The object's number where the value is a reference. */
export function referenceOf(value: PdfValue | undefined): number | undefined {
  return isNode(value) && value.kind === 'reference' ? value.id : undefined;
}

type Node = PdfName | PdfString | PdfReference | PdfDictionary | PdfStream;

function isNode(value: PdfValue | undefined): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
