/** The objects of a PDF, wherever they stand: in the file itself and in its object streams, with their streams unpacked. */
import { pictureFilters } from '../pdf-syntax/filters.ts';
import { constants, inflateSync } from 'node:zlib';
import { PdfReader, type PdfDictionary, type PdfValue } from './pdf-syntax.ts';

/** One object. */
export interface PdfObject {
  readonly id: number;
  readonly value: PdfValue;
  /** Unpacked bytes of a stream, one to a character; as they stand in the file where they are a picture. */
  readonly stream?: string;
}

/** A PDF taken apart. */
export interface PdfObjects {
  readonly byId: ReadonlyMap<number, PdfObject>;
  /** Why something could not be looked into, in the words of a sentence that begins "the PDF". */
  readonly problems: readonly string[];
}

/** Pictures stay packed: there are no words in them that a program could read. */

/** Takes a PDF apart by its objects, not by its table of them: what an older version of the file held is found too. */
export function pdfObjects(bytes: Uint8Array): PdfObjects {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const byId = new Map<number, PdfObject>();
  const problems = new Set<string>();
  if (/\/Encrypt\s+\d+\s+\d+\s+R/.test(text)) problems.add('is encrypted');
  const begin = /(?<!\d)(\d+)\s+\d+\s+obj\b/g;
  for (let found = begin.exec(text); found; found = begin.exec(text)) {
    const reader = new PdfReader(text, begin.lastIndex);
    const value = reader.next();
    if (!value) break;
    const raw = value.kind === 'dictionary' ? rawStream(text, reader.position, value.entries) : undefined;
    begin.lastIndex = raw ? raw.end : reader.position;
    const stream = raw && value.kind === 'dictionary' ? unpack(raw.bytes, value.entries, problems) : undefined;
    const id = freeId(Number(found[1]), byId);
    byId.set(id, { id, value, ...(stream === undefined ? {} : { stream }) });
  }
  for (const object of [...byId.values()])
    for (const inner of objectsInside(object)) byId.set(freeId(inner.id, byId), inner);
  return { byId, problems: [...problems] };
}

/** An object that stands there again, changed, is kept beside the first under a number of its own. */
function freeId(id: number, byId: ReadonlyMap<number, PdfObject>): number {
  let free = id;
  while (byId.has(free)) free += 1_000_000_000;
  return free;
}

function rawStream(text: string, position: number, entries: PdfDictionary): { bytes: string; end: number } | undefined {
  const opening = /[\0\t\n\f\r ]*stream(?:\r\n|\n|\r)/y;
  opening.lastIndex = position;
  if (!opening.test(text)) return undefined;
  const start = opening.lastIndex;
  const length = entries.get('Length');
  const told = length?.kind === 'number' ? start + length.value : -1;
  const isTrue = told >= start && /^\s*endstream/.test(text.slice(told, told + 20));
  const end = isTrue ? told : text.indexOf('endstream', start);
  return end < 0 ? { bytes: text.slice(start), end: text.length } : { bytes: text.slice(start, end), end };
}

function unpack(raw: string, entries: PdfDictionary, problems: Set<string>): string {
  let bytes = raw;
  for (const filter of namesOf(entries.get('Filter') ?? entries.get('F'))) {
    if (pictureFilters.has(filter)) return bytes;
    const next = unpackOnce(bytes, filter);
    if (next === undefined) {
      problems.add(`has a part packed in a way that cannot be searched (${filter})`);
      return '';
    }
    bytes = next;
  }
  return bytes;
}

function namesOf(value: PdfValue | undefined): string[] {
  const items = value?.kind === 'array' ? value.items : value ? [value] : [];
  return items.flatMap((item) => (item.kind === 'name' ? [item.text] : []));
}

function unpackOnce(bytes: string, filter: string): string | undefined {
  if (filter === 'FlateDecode' || filter === 'Fl') {
    try {
      // A stream that is cut short gives what is there.
      return inflateSync(Buffer.from(bytes, 'latin1'), { finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1');
    } catch {
      return undefined;
    }
  }
  if (filter !== 'ASCIIHexDecode') return undefined;
  return Buffer.from(bytes.replaceAll(/[^0-9A-Fa-f]/g, ''), 'hex').toString('latin1');
}

/** The objects of an object stream (ISO 32000-1, 7.5.7). */
function objectsInside({ value, stream }: PdfObject): PdfObject[] {
  if (value.kind !== 'dictionary' || stream === undefined) return [];
  const { entries } = value;
  const [type, count, first] = [entries.get('Type'), entries.get('N'), entries.get('First')];
  if (type?.kind !== 'name' || type.text !== 'ObjStm' || count?.kind !== 'number' || first?.kind !== 'number')
    return [];
  const header = new PdfReader(stream);
  return Array.from({ length: count.value }).flatMap(() => {
    const [id, offset] = [header.next(), header.next()];
    if (id?.kind !== 'number' || offset?.kind !== 'number') return [];
    const inner = new PdfReader(stream, first.value + offset.value).next();
    return inner ? [{ id: id.value, value: inner }] : [];
  });
}
