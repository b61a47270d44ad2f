/**
 * How something that was made lies in a store: a head, which names the files that it was made from and says what is known of it, then its bytes.
 * Both are sealed, so that a half-written, damaged or exchanged entry is seen and passed over; the head by itself, so that what is known
 * of an entry can be believed without reading the rest.
 */
import { createHash, hash } from 'node:crypto';

/** What is known of something that was made. */
export interface KeptHead {
  /** Files that its words come from, relative to their root. */
  readonly sources: readonly string[];
  /** What is known of it, as plain data that JSON can write; absent where the bytes say everything. */
  readonly about?: unknown;
}

/** Something that was made. */
export interface Kept extends KeptHead {
  readonly bytes: Uint8Array;
}

/** A head as it is written. */
interface WrittenHead extends KeptHead {
  /** SHA-256 of the bytes, in small hexadecimal digits. */
  readonly sha256: string;
}

/** Bytes of a SHA-256. */
const sealLength = 32;
/** Bytes of the number that says how long the head is. */
const countLength = 4;
/** Where the head begins. */
const headAt = sealLength + countLength;

/** Bytes at the beginning of an entry in which its head stands, of all but large packs and pages with very many links. */
export const usualHeadLength = 16_384;

/** What is written of something that was made under a key: SHA-256 of the key and the head, the length of the head, the head, the bytes. */
export function sealed(key: string, { sources, about, bytes }: Kept): Uint8Array {
  const head = Buffer.from(JSON.stringify({ sources, about, sha256: hash('sha256', bytes) } satisfies WrittenHead));
  const count = Buffer.alloc(countLength);
  count.writeUInt32BE(head.length);
  return Buffer.concat([sealOf(key, head), count, head, bytes]);
}

/** What was made under a key, from what was written of it; undefined where that is not whole, or was written under another key. */
export function unsealed(key: string, written: Uint8Array): Kept | undefined {
  const end = headEnd(written);
  const head = end === undefined ? undefined : trustedHead(key, written.subarray(0, end));
  const bytes = written.subarray(end);
  return head?.sha256 === hash('sha256', bytes) ? { ...keptHead(head), bytes } : undefined;
}

/** What is known of an entry, from its beginning up to `headEnd` or beyond; undefined where that is not whole, or of another key. */
export function unsealedHead(key: string, beginning: Uint8Array): KeptHead | undefined {
  const end = headEnd(beginning);
  const head = end === undefined ? undefined : trustedHead(key, beginning.subarray(0, end));
  return head && keptHead(head);
}

/** Where the head of an entry ends, by its first bytes; undefined where there are too few of them. */
export function headEnd(beginning: Uint8Array): number | undefined {
  if (beginning.length < headAt) return undefined;
  return headAt + new DataView(beginning.buffer, beginning.byteOffset, beginning.length).getUint32(sealLength);
}

/** The files that an entry was made from, read from its beginning alone; undefined where they do not stand there whole. */
export function sourcesOf(beginning: Uint8Array): readonly string[] | undefined {
  const end = headEnd(beginning);
  return end === undefined || end > beginning.length ? undefined : headIn(beginning.subarray(headAt, end))?.sources;
}

function trustedHead(key: string, beginning: Uint8Array): WrittenHead | undefined {
  const head = beginning.subarray(headAt);
  return sealOf(key, head).equals(beginning.subarray(0, sealLength)) ? headIn(head) : undefined;
}

function headIn(head: Uint8Array): WrittenHead | undefined {
  try {
    const read = JSON.parse(new TextDecoder().decode(head)) as Partial<WrittenHead> | null;
    const { sources, sha256 } = read ?? {};
    const isHead = Array.isArray(sources) && sources.every((one) => typeof one === 'string');
    return isHead && typeof sha256 === 'string' ? { ...read, sources, sha256 } : undefined;
  } catch {
    return undefined;
  }
}

function keptHead({ sources, about }: WrittenHead): KeptHead {
  return about === undefined ? { sources } : { sources, about };
}

function sealOf(key: string, head: Uint8Array): Buffer {
  return createHash('sha256').update(key).update(head).digest();
}
