/** The data of a stream without its filters (ISO 32000-1, 7.4): those that page contents and object streams are written with. */
import { constants, inflateSync } from 'node:zlib';
import { arrayOf, dictionaryOf, nameOf, type PdfStream, type PdfValue } from './values.ts';

/** More data than this is no page: a file made to fill the memory. */
const mostData = 200_000_000;

/** The stream's data; undefined where a filter is not known or the data are damaged. `lookUp` follows references. */
export function decode(
  { dictionary, bytes }: PdfStream,
  lookUp: (value: PdfValue | undefined) => PdfValue | undefined,
): Uint8Array | undefined {
  const written = lookUp(dictionary.entries.get('Filter') ?? dictionary.entries.get('F'));
  const filters = arrayOf(written) ?? (written === undefined || written === null ? [] : [written]);
  if (hasPredictor(lookUp(dictionary.entries.get('DecodeParms') ?? dictionary.entries.get('DP')), lookUp))
    return undefined;
  let data: Uint8Array | undefined = bytes;
  for (const filter of filters) {
    const undo: ((data: Uint8Array) => Uint8Array | undefined) | undefined = decoders.get(nameOf(lookUp(filter)) ?? '');
    data = data && undo?.(data);
  }
  return data;
}

function hasPredictor(
  written: PdfValue | undefined,
  lookUp: (value: PdfValue | undefined) => PdfValue | undefined,
): boolean {
  return (arrayOf(written) ?? [written ?? null]).some((one) => {
    const predictor = lookUp(dictionaryOf(lookUp(one))?.entries.get('Predictor'));
    return typeof predictor === 'number' && predictor > 1;
  });
}

const decoders: ReadonlyMap<string, (data: Uint8Array) => Uint8Array | undefined> = new Map([
  ['FlateDecode', inflate],
  ['Fl', inflate],
  ['ASCIIHexDecode', fromHexadecimal],
  ['AHx', fromHexadecimal],
  ['ASCII85Decode', fromBase85],
  ['A85', fromBase85],
]);

/** Readers take what there is where the check sum at the end is missing, and so do we. */
function inflate(data: Uint8Array): Uint8Array | undefined {
  try {
    return inflateSync(data, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: mostData });
  } catch {
    return undefined;
  }
}

function fromHexadecimal(data: Uint8Array): Uint8Array {
  const digits = (Buffer.from(data).toString('latin1').split('>')[0] ?? '').replaceAll(/[^0-9A-Fa-f]/g, '');
  return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex');
}

function fromBase85(data: Uint8Array): Uint8Array | undefined {
  const text = (
    Buffer.from(data)
      .toString('latin1')
      .replace(/^\s*<~/, '')
      .split('~')[0] ?? ''
  ).replaceAll(/[\s\0]+/g, '');
  if (!/^[!-uz]*$/.test(text)) return undefined;
  const bytes: number[] = [];
  for (const [group] of text.matchAll(/z|[^z]{1,5}/g)) {
    const padded = group === 'z' ? '!!!!!' : group.padEnd(5, 'u');
    let value = 0;
    for (const character of padded) value = value * 85 + character.charCodeAt(0) - 33;
    const four = [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256);
    bytes.push(...four.slice(0, group === 'z' ? 4 : group.length - 1));
  }
  return Uint8Array.from(bytes);
}
