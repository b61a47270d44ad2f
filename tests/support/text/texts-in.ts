/** Every text of a folder, for tests that look for words that must not be there. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { textsOfFile } from '../../../src/leaks/texts-of-file.ts';

/** Every text of every file of a folder, inflated and unpacked, in small letters. */
export function textsIn(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const bytes = readFileSync(path.join(entry.parentPath, entry.name));
      const texts = textsOfFile(entry.name, bytes).texts.map(({ text }) => text);
      return [bytes.toString('latin1'), ...texts].join('\n');
    })
    .join('\n')
    .toLowerCase();
}
