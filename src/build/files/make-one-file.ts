import { finish } from '../../outputs/files/finish.ts';
import { writeWhole } from '../../outputs/files/write-file.ts';
import { hashedFile, type HashedFile } from './hashed-file.ts';
import type { FileJob } from './make-files.ts';

/** Makes one file and writes it. Rejects where it cannot be made or written. */
export async function makeOne({ path, format, made, target }: FileJob): Promise<HashedFile> {
  const { bytes, ...facts } = await finish(made);
  await writeWhole(target, bytes);
  return hashedFile({ path, format, ...facts }, bytes);
}
