/** What stands in the files of a root, read when they are asked for. */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Memory } from '../cache/memory.ts';

/** Larger files than this are refused, in bytes: no paper or table of figures comes near it. */
export const largestFile = 20_000_000;

/** What stands in a file: the same thing from compiling to compiling for as long as the file says the same. */
export interface FileContent {
  /** In bytes. */
  readonly size: number;
  /** Undefined where the file is too large to be read, or cannot be opened. */
  readonly bytes: Uint8Array | undefined;
  /** True where the file may not be opened, or has gone since it was listed. */
  readonly isClosed: boolean;
}

/** Reads the files of a root, relative to it; once in a compiling that others follow. Throws where the machine fails. */
export function fileReader(root: string, memory: Memory): (file: string) => FileContent {
  const read = new Map<string, FileContent>();
  return (file) => {
    const known = read.get(file);
    if (known) return known;
    const now = readContent(path.join(root, file));
    const content = memory.isLasting ? memory.same(`content ${file}`, now, isSameContent) : now;
    // A single compiling asks for a file once or twice, and would gather all of an archive.
    if (memory.isLasting) read.set(file, content);
    return content;
  };
}

function readContent(absolute: string): FileContent {
  try {
    const { size } = statSync(absolute);
    return { size, bytes: size > largestFile ? undefined : readFileSync(absolute), isClosed: false };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code !== 'EACCES' && code !== 'EPERM' && code !== 'ENOENT') throw error;
    return { size: 0, bytes: undefined, isClosed: true };
  }
}

function isSameContent(one: FileContent, other: FileContent): boolean {
  if (!one.bytes || !other.bytes)
    return one.size === other.size && one.bytes === other.bytes && one.isClosed === other.isClosed;
  return Buffer.compare(one.bytes, other.bytes) === 0;
}
