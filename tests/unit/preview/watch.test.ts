import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { watchFolders } from '../../../src/preview/watch.ts';
import { eventually } from '../../support/preview.ts';
import { newFolder } from '../../support/new-folder.ts';

/** A watched folder, and what was heard since it was last asked. */
function watched(): { folder: string; captured: () => Promise<string>; close: () => void } {
  const folder = newFolder('watch');
  let files: string[] = [];
  let count = 0;
  const watch = watchFolders([folder], (changed) => {
    files.push(...changed);
    count += 1;
  });
  return {
    folder,
    close: () => watch.close(),
    captured: async () => {
      await eventually(() => (count > 0 ? true : undefined));
      const told = files.map((file) => path.relative(folder, file)).join(' ');
      [files, count] = [[], 0];
      return told;
    },
  };
}

test('new, changed, renamed and deleted files are heard of, in folders that came later too', async () => {
  const { folder, captured, close } = watched();
  writeFileSync(path.join(folder, 'a.mdx'), 'one');
  expect(await captured()).toContain('a.mdx');
  mkdirSync(path.join(folder, 'new/deep'), { recursive: true });
  expect(await captured()).toContain('new');
  writeFileSync(path.join(folder, 'new/deep/b.mdx'), 'two');
  await captured();
  renameSync(path.join(folder, 'new/deep/b.mdx'), path.join(folder, 'new/deep/c.mdx'));
  expect(await captured()).toContain('c.mdx');
  rmSync(path.join(folder, 'new'), { recursive: true });
  await captured();
  close();
});

test('a folder that is not there yet is heard of when it comes', async () => {
  const parent = newFolder('watch');
  let count = 0;
  const watch = watchFolders([path.join(parent, 'templates')], () => (count += 1));
  mkdirSync(path.join(parent, 'templates'));
  writeFileSync(path.join(parent, 'templates/a.hbs'), 'words');
  await eventually(() => (count > 0 ? true : undefined));
  watch.close();
});
