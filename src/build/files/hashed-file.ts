import { hash } from 'node:crypto';
import type { MadeFile } from '../../outputs/files/made-file.ts';
import { hashOfBytes, type FileHash } from '../site-folder.ts';

/** A made file with what the manifest and programs are told of its bytes. */
export interface HashedFile extends MadeFile, FileHash {
  /** In small hexadecimal digits. */
  readonly sha512: string;
}

/** A made file with the hashes of its bytes. */
export function hashedFile(facts: Omit<MadeFile, 'bytes'>, bytes: Uint8Array): HashedFile {
  return { ...facts, ...hashOfBytes(bytes), sha512: hash('sha512', bytes) };
}
