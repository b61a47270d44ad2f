/** The objects of a PDF read in the order of the file, as readers do with files whose tables are wrong. */
import type { FileBytes } from './file-bytes.ts';
import { isKeyword, Lexer } from './lexer.ts';
import { packedObjects } from './packed-objects.ts';
import { dictionaryOf, nameOf, referenceOf, streamOf, type PdfDictionary, type PdfValue } from './values.ts';

/** What was found. */
export interface ScannedObjects {
  /** Of an object that is defined twice, the last definition. */
  readonly objects: ReadonlyMap<number, PdfValue>;
  /** The entries of all trailers together, of the last where they differ. */
  readonly trailer: PdfDictionary;
}

/** Finds the head of an object wherever it may stand, or the word before a trailer. */
export const objectOrTrailer =
  /(?<!\d)\d{1,10}(?:[\0\t\n\f\r ]|%[^\r\n]{0,200}[\r\n])+\d{1,5}(?:[\0\t\n\f\r ]|%[^\r\n]{0,200}[\r\n])+obj(?![a-z])|\btrailer\b/g;

/** Reads every object. Throws PdfSyntaxError where the file is cut off, and PdfTooLarge. */
export function scanObjects(file: FileBytes): ScannedObjects {
  const objects = new Map<number, PdfValue>();
  const entries = new Map<string, PdfValue>();
  const lookUp = (value: PdfValue | undefined): PdfValue | undefined => {
    const id = referenceOf(value);
    return id === undefined ? value : objects.get(id);
  };
  const lengthOf = (written: PdfValue | undefined): number | undefined => {
    const length = lookUp(written);
    return typeof length === 'number' && length >= 0 ? length : undefined;
  };
  const pattern = new RegExp(objectOrTrailer);
  for (let match = pattern.exec(file.text); match; match = pattern.exec(file.text)) {
    if (match[0] === 'trailer') {
      for (const [key, value] of trailerAt(file, pattern.lastIndex)?.entries ?? []) entries.set(key, value);
      continue;
    }
    const object = file.objectAt(match.index, lengthOf);
    if (!object) continue;
    pattern.lastIndex = Math.max(object.end, pattern.lastIndex);
    objects.set(object.id, object.value);
    file.budget.checkObjects(objects.size);
    const stream = streamOf(object.value);
    const type = nameOf(stream?.dictionary.entries.get('Type'));
    if (stream && type === 'XRef') for (const [key, value] of stream.dictionary.entries) entries.set(key, value);
    if (stream && type === 'ObjStm' && !entries.has('Encrypt'))
      for (const [id, value] of packedObjects(stream, { budget: file.budget, lookUp })) objects.set(id, value);
  }
  return { objects, trailer: { kind: 'dictionary', entries } };
}

function trailerAt(file: FileBytes, at: number): PdfDictionary | undefined {
  const value = new Lexer(file.bytes, file.budget, { at }).next();
  return value === undefined || isKeyword(value) ? undefined : dictionaryOf(value);
}
