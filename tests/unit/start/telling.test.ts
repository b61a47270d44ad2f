/** How far an installation is, on a terminal and in a log; who installs; and where things are kept. */
import { existsSync, mkdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { lockInstallation } from '../../../.config/start/install-lock.mjs';
import { keptFolder } from '../../../.config/start/kept.mjs';
import { tellingTo } from '../../../.config/start/telling.mjs';
import { newFolder } from '../../support/new-folder.ts';

const scratch = (name: string) => realpathSync(newFolder(name));

/** What is written where a look is taken each second, and 12 seconds pass. */
function told(isTTY: boolean): string {
  let written = '';
  let now = 0;
  const telling = tellingTo({ isTTY, write: (text: string) => (written += text) }, () => now);
  telling.say('Installing 3 packages …');
  for (; now <= 12_000; now += 1000) telling.far(`Installing packages: ${now < 11_000 ? 1 : 2} of 3`);
  telling.end('Installed 3 packages');
  return written;
}

test('without a terminal a line comes every ten seconds, and nothing but lines', () => {
  expect(told(false)).toBe(
    'Installing 3 packages …\nInstalling packages: 1 of 3 (10 s)\nInstalled 3 packages in 13 s.\n',
  );
});

test('on a terminal one line changes, and is gone at the end', () => {
  const lines = told(true).split('\r\u001b[K');
  expect(lines.slice(1, 4)).toEqual([
    'Installing 3 packages …\n',
    'Installing packages: 1 of 3 (0 s)',
    'Installing packages: 1 of 3 (1 s)',
  ]);
  expect(lines.slice(-2)).toEqual(['Installing packages: 2 of 3 (12 s)', 'Installed 3 packages in 13 s.\n']);
});

test('who comes second waits until the first has installed', async () => {
  const modules = path.join(scratch('lock'), 'node_modules');
  const order: string[] = [];
  const release = await lockInstallation(modules, () => order.push('waits'));
  const second = lockInstallation(modules, () => order.push('waits')).then((end) => {
    order.push('second');
    end();
  });
  await new Promise((resolve) => setTimeout(resolve, 400));
  order.push('first has ended');
  release();
  await second;
  expect(order).toEqual(['waits', 'first has ended', 'second']);
});

test('what is kept lies beside the packages where one may write there, else in the cache of the user, else among temporary files', () => {
  const project = scratch('kept');
  const cache = scratch('cache');
  mkdirSync(path.join(project, 'node_modules'));
  expect(keptFolder(project, { XDG_CACHE_HOME: cache })).toBe(path.join(project, 'node_modules/.cache'));

  const closed = scratch('closed');
  writeFileSync(path.join(closed, 'node_modules'), 'a file where no folder can be made');
  expect(keptFolder(closed, { XDG_CACHE_HOME: cache })).toMatch(new RegExp(`^${cache}/committee-papers/[0-9a-f]{16}$`));
  expect(keptFolder(closed, { HOME: cache })).toMatch(new RegExp(`^${cache}/.cache/committee-papers/[0-9a-f]{16}$`));
  const shared = keptFolder(closed, { HOME: path.join(closed, 'node_modules/home'), XDG_CACHE_HOME: 'relative' });
  expect(path.dirname(shared)).toBe(tmpdir());
  expect(existsSync(shared)).toBe(true);
});

test('programs are not kept in a folder for temporary files that is somebody else’s link', () => {
  const closed = scratch('closed');
  writeFileSync(path.join(closed, 'node_modules'), 'a file where no folder can be made');
  const nowhere = { HOME: path.join(closed, 'node_modules/home') };
  const usual = keptFolder(closed, nowhere);
  const other = scratch('closed');
  writeFileSync(path.join(other, 'node_modules'), 'a file where no folder can be made');
  const planted = usual.slice(0, usual.length - 16) + idOf(keptFolder(other, { XDG_CACHE_HOME: scratch('cache') }));
  symlinkSync(scratch('theirs'), planted);
  expect(keptFolder(other, nowhere)).not.toBe(planted);
});

function idOf(folder: string): string {
  return path.basename(folder);
}
