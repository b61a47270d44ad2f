/** Files that were made together, as one entry of a store: a line of JSON that says what they are, then the bytes of each. */
import { z } from 'zod';
import type { MadeFile } from '../../outputs/files/made-file.ts';
import { fileFormats } from '../../schema/council/formats.ts';
import { standards } from '../../typeset/conformance.ts';

/** A made file with its bytes. */
export interface FileWithBytes {
  readonly facts: MadeFile;
  readonly bytes: Uint8Array;
}

/** Files that were made together, and what is known of them beside; that is plain data. */
export interface KeptFiles {
  readonly files: readonly FileWithBytes[];
  readonly notes: unknown;
}

const madeFile = z.strictObject({
  path: z.string(),
  format: z.enum(fileFormats),
  bytes: z.int().min(0),
  pages: z.int().min(1).optional(),
  conformance: z.array(z.enum(standards)).optional(),
});
const headLine = z.strictObject({ files: z.array(madeFile), notes: z.unknown().optional() });

/** Where the line of JSON ends: a line break stands nowhere within. */
const lineBreak = 10;

/** What is kept of some files. */
export function keptFilesBytes({ files, notes }: KeptFiles): Uint8Array {
  const head = JSON.stringify({ files: files.map(({ facts }) => facts), notes });
  return Buffer.concat([Buffer.from(`${head}\n`), ...files.map(({ bytes }) => bytes)]);
}

/** The files that were kept; undefined where the bytes are of another form. */
export function readKeptFiles(kept: Uint8Array): KeptFiles | undefined {
  const end = kept.indexOf(lineBreak);
  const head = end < 0 ? undefined : headIn(new TextDecoder().decode(kept.subarray(0, end)));
  if (!head) return undefined;
  let at = end + 1;
  const files = head.files.map((facts): FileWithBytes => {
    const bytes = kept.subarray(at, at + facts.bytes);
    at += facts.bytes;
    return { facts: plainFacts(facts), bytes };
  });
  return at === kept.length ? { files, notes: head.notes } : undefined;
}

function headIn(text: string): z.infer<typeof headLine> | undefined {
  try {
    return headLine.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Without the fields that do not apply. */
function plainFacts({ pages, conformance, ...facts }: z.infer<typeof madeFile>): MadeFile {
  return {
    ...facts,
    ...(pages === undefined ? {} : { pages }),
    ...(conformance === undefined ? {} : { conformance }),
  };
}
