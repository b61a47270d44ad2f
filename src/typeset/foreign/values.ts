/**
 * The values of a PDF that somebody else made (ISO 32000-1, 7.3), as far as copying its pages needs them: names and strings
 * keep the bytes they are written with (one character a byte), so that what is copied means the same.
 */

/** A name, without its slash. */
export interface PdfName {
  readonly kind: 'name';
  readonly raw: string;
}

/** A string with its delimiters. */
export interface PdfString {
  readonly kind: 'string';
  readonly raw: string;
}

/** A reference to an object by its number; generations are not told apart. */
export interface PdfReference {
  readonly kind: 'reference';
  readonly id: number;
}

/** A dictionary; keys as they are written, without slash. */
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
  number | boolean | null | PdfName | PdfString | PdfReference | readonly PdfValue[] | PdfDictionary | PdfStream;

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
  return isNode(value) && value.kind === 'name' ? value.raw : undefined;
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
