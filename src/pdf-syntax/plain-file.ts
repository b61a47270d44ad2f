/**
 * Whether all readers see the same objects in a PDF. What one reader takes for a comment, an older version or the inside of a
 * stream may be an object for another, so every byte has to belong to something that all of them know.
 */
import type { ReadObject } from './file-bytes.ts';
import type { CrossReferences } from './cross-references.ts';
import type { PdfFile } from './pdf-file.ts';
import { objectOrTrailer } from './scan-objects.ts';
import { dictionaryOf, nameOf } from './values.ts';

type Region = readonly [number, number];

/** Bytes between objects that no reader takes for anything: white space and comments. */
const nothing = /^(?:[\0\t\n\f\r ]|%[^\r\n]*(?:[\r\n]|$))*$/;

/** True where the file has one table of objects that accounts for every byte, and lists each object once. Throws as reading does. */
export function isPlainFile(pdf: PdfFile): boolean {
  const { tables, file } = pdf;
  if (!tables?.isPlain || !/^%PDF-[12]\.\d[ \t]*[\r\n]/.test(file.text)) return false;
  const objects = objectsByPlace(pdf, tables);
  if (!objects || !arePackedOnce(pdf, tables)) return false;
  const starts = new Set([...objects.map(({ region: [start] }) => start), ...tables.regions.map(([start]) => start)]);
  if (!isTold([...objects.map(({ region }) => region), ...tables.regions], file.text)) return false;
  for (const { index, 0: found } of file.text.matchAll(new RegExp(objectOrTrailer)))
    if (found !== 'trailer' && !starts.has(index)) return false;
  return true;
}

function objectsByPlace(pdf: PdfFile, tables: CrossReferences): { region: Region; object: ReadObject }[] | undefined {
  const found: { region: Region; object: ReadObject }[] = [];
  for (const [id, entry] of tables.entries) {
    if (entry === 'free' || !('at' in entry)) continue;
    const object = pdf.objectAt(id, entry.at);
    if (!object?.isPlain) return undefined;
    found.push({ region: [entry.at, object.end], object });
  }
  return found;
}

/** Whether each object of the object streams is where the tables say, and all that they say is there. */
function arePackedOnce(pdf: PdfFile, { entries }: CrossReferences): boolean {
  for (const [id, entry] of entries) {
    if (entry === 'free') continue;
    if ('stream' in entry) {
      if (!pdf.packedIn(entry.stream).has(id)) return false;
      continue;
    }
    const type = nameOf(dictionaryOf(pdf.objectAt(id, entry.at)?.value)?.entries.get('Type'));
    if (type !== 'ObjStm') continue;
    for (const packed of pdf.packedIn(id).keys()) {
      const told = entries.get(packed);
      if (told === undefined || told === 'free' || !('stream' in told) || told.stream !== id) return false;
    }
  }
  return true;
}

/** Whether regions do not overlap and leave nothing but white space and comments between them. */
function isTold(regions: readonly Region[], text: string): boolean {
  // A cross-reference stream may stand in its own table: then it is listed twice, and ends later where the end of the file follows.
  const sorted = regions.toSorted(([a, endA], [b, endB]) => a - b || endB - endA);
  let [place, begun] = [0, -1];
  for (const [start, end] of sorted) {
    if (start === begun) continue;
    if (start < place || !nothing.test(text.slice(place, start))) return false;
    [place, begun] = [end, start];
  }
  return nothing.test(text.slice(place));
}
