/** The words of everything that a store in a folder holds, unpacked, for tests of what must not be in it. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { cutFiles, readAboutFiles } from '../../../src/build/files/kept-files.ts';
import { readKnownPage } from '../../../src/build/pages/kept-page.ts';
import { SiteFolder } from '../../../src/build/site-folder.ts';
import { takeFolder } from '../../../src/build/store/folder-entry.ts';
import { unsealed, type Kept } from '../../../src/cache/entry.ts';
import { textsOfFile } from '../../../src/leaks/texts-of-file.ts';
import { newFolder } from '../new-folder.ts';

/** Every text of every entry, in small letters, and how many entries of each kind there are. */
export async function wordsInStore(folder: string): Promise<{ text: string; kinds: Record<string, number> }> {
  const kinds: Record<string, number> = {};
  const texts: string[] = [];
  for (const file of globSync('*/*', { cwd: folder })) {
    const kept = unsealed(path.basename(file), readFileSync(path.join(folder, file)));
    if (!kept) throw new Error(`${file} is damaged.`);
    const { kind, words } = await wordsOfEntry(kept);
    kinds[kind] = (kinds[kind] ?? 0) + 1;
    texts.push(
      kept.sources.join(' '),
      JSON.stringify(kept.about ?? ''),
      Buffer.from(kept.bytes).toString('latin1'),
      words,
    );
  }
  return { text: texts.join('\n').toLowerCase(), kinds };
}

async function wordsOfEntry({ about, bytes }: Kept): Promise<{ kind: string; words: string }> {
  const files = readAboutFiles(about)?.files;
  if (files) {
    const cut = cutFiles(files, bytes) ?? [];
    return { kind: 'files', words: files.map((file, at) => wordsOf(file.path, cut[at] ?? bytes)).join('\n') };
  }
  const folder = newFolder('entry');
  if (await takeFolder(new SiteFolder(folder), '', { about, bytes: () => Promise.resolve(bytes) }))
    return { kind: 'search', words: wordsOfFolder(folder) };
  const packed = packedWords(bytes);
  if (packed !== undefined) return { kind: 'paper', words: packed };
  return readKnownPage(about) ? { kind: 'page', words: wordsOf('page.html', bytes) } : { kind: 'picture', words: '' };
}

function wordsOf(name: string, bytes: Uint8Array): string {
  return textsOfFile(name, bytes)
    .texts.map(({ text }) => text)
    .join('\n');
}

function wordsOfFolder(folder: string): string {
  const files = globSync('**/*.*', { cwd: folder }).map((file) => path.join(folder, file));
  return files.map((file) => wordsOf(path.basename(file), readFileSync(file))).join('\n');
}

/** The words of a resolved paper, which are packed behind what is known of it; undefined for any other entry. */
function packedWords(bytes: Uint8Array): string | undefined {
  const buffer = Buffer.from(bytes);
  const end = buffer.length < 4 ? Infinity : 4 + buffer.readUInt32BE(0);
  if (end >= buffer.length) return undefined;
  try {
    return inflateRawSync(buffer.subarray(end)).toString('latin1');
  } catch {
    return undefined;
  }
}
