/**
 * How something that was made lies in a store: sealed, so that a half-written, damaged or exchanged entry is seen and passed over, and with the
 * names of the files that it was made from, so that it can be found again when one of them is taken down.
 */
import { createHash } from 'node:crypto';

/** Something that was made. */
export interface Kept {
  /** Files that its words come from, relative to their root. */
  readonly sources: readonly string[];
  readonly bytes: Uint8Array;
}

/** Bytes of a SHA-256. */
const sealLength = 32;
/** Bytes of the number that says how long the list of sources is. */
const countLength = 4;
/** Where the list of sources begins. */
const sourcesAt = sealLength + countLength;

/** Bytes at the beginning of an entry in which its sources stand, of all but the largest packs. */
export const headLength = 16_384;

/** What is written of something that was made under a key: SHA-256 of the key and the rest, the length of the sources, the sources, the bytes. */
export function sealed(key: string, { sources, bytes }: Kept): Uint8Array {
  const named = Buffer.from(JSON.stringify(sources));
  const count = Buffer.alloc(countLength);
  count.writeUInt32BE(named.length);
  const rest = Buffer.concat([count, named, bytes]);
  return Buffer.concat([sealOf(key, rest), rest]);
}

/** What was made under a key, from what was written of it; undefined where that is not whole, or was written under another key. */
export function unsealed(key: string, written: Uint8Array): Kept | undefined {
  const rest = written.subarray(sealLength);
  if (rest.length < countLength || !sealOf(key, rest).equals(written.subarray(0, sealLength))) return undefined;
  const sources = sourcesIn(written);
  if (!sources) return undefined;
  return { sources: sources.list, bytes: written.subarray(sources.end) };
}

/** The files that an entry was made from, read from its beginning alone; undefined where they do not stand there whole. */
export function sourcesOf(beginning: Uint8Array): readonly string[] | undefined {
  return sourcesIn(beginning)?.list;
}

function sourcesIn(written: Uint8Array): { readonly list: readonly string[]; readonly end: number } | undefined {
  if (written.length < sourcesAt) return undefined;
  const buffer = Buffer.from(written.buffer, written.byteOffset, written.length);
  const end = sourcesAt + buffer.readUInt32BE(sealLength);
  if (end > buffer.length) return undefined;
  try {
    const list: unknown = JSON.parse(buffer.toString('utf8', sourcesAt, end));
    return Array.isArray(list) && list.every((one) => typeof one === 'string') ? { list, end } : undefined;
  } catch {
    return undefined;
  }
}

function sealOf(key: string, rest: Uint8Array): Buffer {
  return createHash('sha256').update(key).update(rest).digest();
}
