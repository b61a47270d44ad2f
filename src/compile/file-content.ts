/** What stands in the files of a root, each read once in a compiling. */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Memory } from './memory.ts';

/** Larger files than this are refused, in bytes: no paper or table of figures comes near it. */
export const largestFile = 20_000_000;

/** What stands in a file: the same thing from compiling to compiling for as long as the file says the same. */
export interface FileContent {
  /** In bytes. */
  readonly size: number;
  /** Undefined where the file is too large to be read. */
  readonly bytes: Uint8Array | undefined;
}

/** Reads the files of a root, relative to it. Throws where the machine cannot read one. */
export function fileReader(root: string, memory: Memory): (file: string) => FileContent {
  const read = new Map<string, FileContent>();
  return (file) => {
    const known = read.get(file);
    if (known) return known;
    const content = memory.same(`content ${file}`, readContent(path.join(root, file)), isSameContent);
    read.set(file, content);
    return content;
  };
}

function readContent(absolute: string): FileContent {
  const { size } = statSync(absolute);
  return { size, bytes: size > largestFile ? undefined : readFileSync(absolute) };
}

function isSameContent(one: FileContent, other: FileContent): boolean {
  if (!one.bytes || !other.bytes) return one.size === other.size && one.bytes === other.bytes;
  return Buffer.compare(one.bytes, other.bytes) === 0;
}
