/** Files as OParl describes them: where to get them, how large they are, and their checksum. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { oparlObject, type OparlObject, type OparlPlace } from './oparl-object.ts';

/** What is known of the files of dist/ that objects name, by their paths. */
export type FileFacts = ReadonlyMap<string, { readonly bytes: number; readonly sha512: string }>;

/** Reads the size and the SHA-512 (small hexadecimal digits) of files in `folder`. */
export async function readFileFacts(folder: string, files: readonly string[]): Promise<FileFacts> {
  const facts = new Map<string, { bytes: number; sha512: string }>();
  for (const file of files) {
    const bytes = await readFile(path.join(folder, file));
    facts.set(file, { bytes: bytes.length, sha512: createHash('sha512').update(bytes).digest('hex') });
  }
  return facts;
}

/** A PDF of dist/. `modified` is an ISO date. */
export function fileObject(
  place: OparlPlace,
  file: { readonly path: string; readonly name: string; readonly modified: string | undefined },
  facts: FileFacts,
): OparlObject {
  const known = facts.get(file.path);
  const dated = file.modified === undefined ? {} : { created: file.modified };
  return oparlObject(
    place,
    { type: 'File', name: file.path, ...dated },
    {
      name: file.name,
      fileName: path.posix.basename(file.path),
      mimeType: 'application/pdf',
      accessUrl: `${place.website}${encodeURI(file.path)}`,
      ...(file.modified === undefined ? {} : { date: file.modified }),
      ...(known ? { size: known.bytes, sha512Checksum: known.sha512 } : {}),
    },
  );
}
