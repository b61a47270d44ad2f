/** The data of a stream without its filters (ISO 32000-1, 7.4). Pictures in formats of their own stay as they are. */
import { constants, inflateSync } from 'node:zlib';
import type { Budget } from '../budget.ts';
import { fromBase85, fromHexadecimal, fromLzw, fromRunLengths } from './old-filters.ts';
import { withoutPredictor } from './predictors.ts';
import { arrayOf, dictionaryOf, nameOf, type PdfDictionary, type PdfStream, type PdfValue } from '../values.ts';

/** What filters are undone with. */
export interface Undoing {
  readonly budget: Budget;
  /** Follows references. */
  readonly lookUp: (value: PdfValue | undefined) => PdfValue | undefined;
}

/** A filter of a stream with what it needs to know. */
export interface Filter {
  readonly name: string;
  readonly parameters: PdfDictionary | undefined;
}

/** The filters of a stream, in the order in which they are undone. */
export function filtersOf({ dictionary: { entries } }: PdfStream, lookUp: Undoing['lookUp']): readonly Filter[] {
  const written = lookUp(entries.get('Filter') ?? entries.get('F'));
  const names = arrayOf(written) ?? (written === undefined || written === null ? [] : [written]);
  const given = lookUp(entries.get('DecodeParms') ?? entries.get('DP'));
  const parameters = arrayOf(given) ?? [given];
  return names.map((name, index) => ({
    name: nameOf(lookUp(name)) ?? '',
    parameters: dictionaryOf(lookUp(parameters[index])),
  }));
}

/** Pictures: nothing but a decoder of pictures undoes these. */
export const pictureFilters: ReadonlySet<string> = new Set([
  ...['DCTDecode', 'DCT', 'JPXDecode', 'CCITTFaxDecode', 'CCF', 'JBIG2Decode'],
]);

/** Nobody needs more filters in a row than a few; each may make the data a thousand times as long. */
const mostFilters = 8;

/** The stream's data; undefined where a filter is not known or the data are damaged. Throws PdfTooLarge. */
export function decode(stream: PdfStream, undoing: Undoing): Uint8Array | undefined {
  const filters = filtersOf(stream, undoing.lookUp);
  if (filters.length > mostFilters) return undefined;
  let data: Uint8Array | undefined = stream.bytes;
  for (const filter of filters) {
    data = data && undo(data, filter, undoing);
    if (data) undoing.budget.takeUnpacked(data.length);
  }
  return data;
}

function undo(data: Uint8Array, { name, parameters }: Filter, { budget, lookUp }: Undoing): Uint8Array | undefined {
  const most = budget.mostUnpacked;
  const number = (key: string): number | undefined => {
    const value = lookUp(parameters?.entries.get(key));
    return typeof value === 'number' ? value : undefined;
  };
  const plain = (unpacked: Uint8Array | undefined): Uint8Array | undefined =>
    unpacked && withoutPredictor(unpacked, number);
  if (name === 'FlateDecode' || name === 'Fl') return plain(inflate(data, budget));
  if (name === 'LZWDecode' || name === 'LZW')
    return plain(fromLzw(data, { most, isEarly: number('EarlyChange') !== 0 }));
  if (name === 'ASCIIHexDecode' || name === 'AHx') return fromHexadecimal(data);
  if (name === 'ASCII85Decode' || name === 'A85') return fromBase85(data);
  return name === 'RunLengthDecode' || name === 'RL' ? fromRunLengths(data, most) : undefined;
}

/** Readers take what there is where the check sum at the end is missing, and so do we. */
function inflate(data: Uint8Array, budget: Budget): Uint8Array | undefined {
  try {
    return inflateSync(data, {
      finishFlush: constants.Z_SYNC_FLUSH,
      maxOutputLength: Math.max(1, budget.mostUnpacked),
    });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') budget.refuseUnpacked();
    return undefined;
  }
}
