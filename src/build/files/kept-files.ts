/** Files that were made together, as one entry of a store: what they are stands in its head, its bytes are those of all. */
import { z } from 'zod';
import type { KeptHead } from '../../cache/entry.ts';
import { fileFormats } from '../../schema/council/formats.ts';
import { standards } from '../../typeset/conformance.ts';
import type { HashedFile } from './hashed-file.ts';

/** Files that were made together, and what is known of them beside; that is plain data. */
export interface KeptFiles {
  readonly files: readonly HashedFile[];
  readonly notes: unknown;
}

const hashedFile = z.strictObject({
  path: z.string(),
  format: z.enum(fileFormats),
  bytes: z.int().min(0),
  sha256: z.string(),
  sha512: z.string(),
  pages: z.int().min(1).optional(),
  conformance: z.array(z.enum(standards)).optional(),
});
const about = z.strictObject({ files: z.array(hashedFile).min(1), notes: z.unknown().optional() });

/** What stands in the head of an entry of some files. */
export function aboutFiles({ files, notes }: KeptFiles): KeptHead['about'] {
  return { files, notes };
}

/** The files that an entry has by its head; undefined where that is of another form. */
export function readAboutFiles(written: unknown): KeptFiles | undefined {
  const read = about.safeParse(written).data;
  return read && { files: read.files.map(plainFacts), notes: read.notes };
}

/** The bytes of each of some files, out of those of their entry; undefined where these are not as many. */
export function cutFiles(files: readonly HashedFile[], bytes: Uint8Array): readonly Uint8Array[] | undefined {
  let at = 0;
  const cut = files.map((file) => bytes.subarray(at, (at += file.bytes)));
  return at === bytes.length ? cut : undefined;
}

/** Without the fields that do not apply. */
function plainFacts({ pages, conformance, ...facts }: z.infer<typeof hashedFile>): HashedFile {
  return {
    ...facts,
    ...(pages === undefined ? {} : { pages }),
    ...(conformance === undefined ? {} : { conformance }),
  };
}
