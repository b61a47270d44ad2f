import { finish } from '../../outputs/files/finish.ts';
import type { MadeFile } from '../../outputs/files/made-file.ts';
import { writeWhole } from '../../outputs/files/write-file.ts';
import type { FileJob } from './make-files.ts';

/** Makes one file and writes it. Rejects where it cannot be made or written. */
export async function makeOne({ path, format, made, target }: FileJob): Promise<MadeFile> {
  const { bytes, ...facts } = await finish(made);
  await writeWhole(target, bytes);
  return { path, format, bytes: bytes.length, ...facts };
}
