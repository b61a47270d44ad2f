import { finish } from '../../outputs/files/finish.ts';
import { writeWhole } from '../../outputs/files/write-file.ts';
import type { Made } from '../../outputs/output.ts';
import type { FileFormat } from '../../schema/council/formats.ts';
import { hashedFile, type HashedFile } from './hashed-file.ts';

/** A file to be made. */
export interface FileJob {
  /** Path in dist/: how the result is found again, and what an error names. */
  readonly path: string;
  readonly format: FileFormat;
  readonly made: Made;
  /** Absolute path of the file. */
  readonly target: string;
}

/** Makes one file and writes it. Rejects where it cannot be made or written. */
export async function makeOne({ path, format, made, target }: FileJob): Promise<HashedFile> {
  const { bytes, ...facts } = await finish(made);
  await writeWhole(target, bytes);
  return hashedFile({ path, format, ...facts }, bytes);
}
