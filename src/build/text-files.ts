import type { TextFile } from '../exports/text-file.ts';
import type { SiteFolder } from './site-folder.ts';

/** Writes texts as they come. Gives how many that were. Throws where that fails. */
export function writeTexts(folder: SiteFolder, files: Iterable<TextFile>): number {
  let written = 0;
  for (const { path, text } of files) {
    folder.write(path, text);
    written += 1;
  }
  return written;
}
