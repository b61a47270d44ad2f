/**
 * manifest.json, the list of every published file, as others read it: where a site has more files than one list should hold, it goes on in
 * manifest/2.json and so on; each part names the next.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Only a folder with this in it was made by a build and may be replaced. */
export const manifestName = 'manifest.json';

/** Path in dist/ of a part of the manifest; 1 is the first. */
export function manifestPart(number: number): string {
  return number === 1 ? manifestName : `manifest/${number}.json`;
}

/** True for the path in dist/ of any part. */
export function isManifest(file: string): boolean {
  return /^manifest(?:\/\d+)?\.json$/.test(file);
}

/** What a manifest says, all parts together. */
export interface ReadManifest<File> {
  readonly files: readonly File[];
  /** How many parts there are. */
  readonly parts: number;
  /** SHA-256 of the bytes of all parts, in small hexadecimal digits. */
  readonly sha256: string;
}

/** Reads the manifest that a build wrote into a folder. Throws where a part is missing or cannot be read. */
export function readManifest<File>(folder: string): ReadManifest<File> {
  const hash = createHash('sha256');
  const files: File[] = [];
  for (let parts = 1; ; parts += 1) {
    const bytes = readFileSync(path.join(folder, manifestPart(parts)));
    hash.update(bytes);
    const read = JSON.parse(bytes.toString('utf8')) as { readonly files?: readonly File[]; readonly next?: string };
    for (const file of read.files ?? []) files.push(file);
    if (read.next !== manifestPart(parts + 1)) return { files, parts, sha256: hash.digest('hex') };
  }
}

/** SHA-256 of the bytes of all parts of the manifest in a folder, in small hexadecimal digits. Throws where one cannot be read. */
export function hashOfManifest(folder: string): string {
  const hash = createHash('sha256');
  // No part but the last is without the name of the next, at its end.
  for (let part = 1; ; part += 1) {
    const bytes = readFileSync(path.join(folder, manifestPart(part)));
    hash.update(bytes);
    if (!bytes.subarray(-200).includes(`"next": "${manifestPart(part + 1)}"`)) return hash.digest('hex');
  }
}
