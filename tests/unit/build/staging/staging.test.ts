import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Builder, Holder } from '../../../../src/build/staging/lock.ts';
import { openStaging, StagingError } from '../../../../src/build/staging/staging.ts';
import { swapIn } from '../../../../src/build/staging/swap.ts';
import { takeTurn } from '../../../../src/build/staging/turns.ts';
import { newFolder } from '../../../support/new-folder.ts';

let folder = '';
let out = '';
const self: Holder = { pid: 42, host: 'press', boot: 'monday', started: '1000' };
const builder: Builder = { self, startOf: () => undefined };
/** Another process of the same machine, which sees the first one run. */
const other: Builder = {
  self: { ...self, pid: 43, started: '2000' },
  startOf: (pid) => (pid === 42 ? '1000' : undefined),
};

beforeEach(() => {
  folder = newFolder('staging');
  out = path.join(folder, 'dist');
});

async function publishPage(text: string): Promise<void> {
  const staging = await openStaging(out, builder);
  writeFileSync(path.join(staging.site, 'index.html'), text);
  writeFileSync(path.join(staging.site, 'manifest.json'), '{}');
  await staging.publish();
  await staging.close();
}

describe('a build', () => {
  test('that is published replaces the folder as a whole and leaves nothing beside it', async () => {
    await publishPage('old');
    writeFileSync(path.join(out, 'left-over.html'), '');
    await publishPage('new');
    expect(readdirSync(out)).toEqual(['index.html', 'manifest.json']);
    expect(readFileSync(path.join(out, 'index.html'), 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  test('that is given up leaves the published folder as it was and nothing beside it', async () => {
    await publishPage('old');
    const staging = await openStaging(out, builder);
    writeFileSync(path.join(staging.site, 'index.html'), 'half of a page');
    await staging.close();
    expect(readFileSync(path.join(out, 'index.html'), 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  test('does not begin while another one is running', async () => {
    const first = await openStaging(out, builder);
    const lock = path.join(folder, '.dist.lock');
    await expect(openStaging(out, other)).rejects.toThrow(
      new StagingError(
        `Another build is writing to the same folder (process 42, as ${lock} says). Wait for it to end.`,
      ),
    );
    await first.close();
  });

  test.each<[string, Builder]>([
    ['whose number another process has by now', { ...other, startOf: () => '1500' }],
    ['that ran before the machine was started again', { ...other, self: { ...other.self, boot: 'tuesday' } }],
    ['that runs no more', { ...other, startOf: () => undefined }],
  ])('takes the lock of one %s', async (_which, later) => {
    await openStaging(out, builder);
    const staging = await openStaging(out, later);
    await staging.close();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('never takes the lock of another machine, and says which file it is', async () => {
    await openStaging(out, builder);
    const lock = path.join(folder, '.dist.lock');
    const elsewhere = { ...other, self: { ...other.self, host: 'desk' }, startOf: () => undefined };
    await expect(openStaging(out, elsewhere)).rejects.toThrow(
      `Another build is writing to the same folder (process 42 on the machine "press", as ${lock} says). Wait for it to end; where it was stopped there, delete that file.`,
    );
    expect(existsSync(lock)).toBe(true);
  });

  test('waits for no turn of another machine, whose end it would not see', async () => {
    await takeTurn(folder, builder);
    const elsewhere = { ...other, self: { ...other.self, host: 'desk' } };
    const lock = path.join(folder, 'turn.lock');
    await expect(takeTurn(folder, elsewhere)).rejects.toThrow(
      `Another program prepares the pages of this project (process 42 on the machine "press", as ${lock} says).`,
    );
  });

  test('understands the locks of earlier versions, and passes over what is none', async () => {
    writeFileSync(path.join(folder, '.dist.lock'), '42');
    await expect(openStaging(out, other)).rejects.toThrow('(process 42,');
    writeFileSync(path.join(folder, '.dist.lock'), '{"pid":');
    await (await openStaging(out, other)).close();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('clears away what a killed one left', async () => {
    const killed = await openStaging(out, builder);
    writeFileSync(path.join(killed.site, 'half.pdf'), '');
    await publishPage('new');
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  test('that was killed between the two moves of its last step is put back', async () => {
    await publishPage('old');
    renameSync(out, path.join(folder, '.dist.previous'));
    const staging = await openStaging(out, builder);
    await staging.close();
    expect(readFileSync(path.join(out, 'index.html'), 'utf8')).toBe('old');
  });

  test('publishes where a link leads, and keeps the link', async () => {
    const target = path.join(folder, 'elsewhere');
    mkdirSync(target);
    symlinkSync(target, out);
    await publishPage('new');
    expect(readFileSync(path.join(target, 'index.html'), 'utf8')).toBe('new');
    expect(readFileSync(path.join(out, 'index.html'), 'utf8')).toBe('new');
  });
});

describe('a new site', () => {
  const manifest = (...files: string[]): string => JSON.stringify({ files: files.map((file) => ({ path: file })) });
  const files = (where: string): string[] =>
    readdirSync(where, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(where, path.join(entry.parentPath, entry.name)))
      .toSorted();

  /** An old site published, and a new one with a file in place of a folder and the other way round. */
  function twoSites(): { site: string; places: { target: string; publishing: string } } {
    const site = path.join(folder, '.dist.building/site');
    const put = (file: string, text: string): void => {
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, text);
    };
    for (const [file, text] of Object.entries({
      'index.html': 'old',
      'gone/index.html': 'old',
      'turned/index.html': 'old',
      turning: 'old',
      'manifest.json': manifest('index.html', 'gone/index.html', 'turned/index.html', 'turning'),
    }))
      put(path.join(out, file), text);
    for (const [file, text] of Object.entries({
      'index.html': 'new',
      'a/b/new.html': 'new',
      turned: 'new',
      'turning/index.html': 'new',
      'manifest.json': manifest('index.html', 'a/b/new.html', 'turned', 'turning/index.html'),
    }))
      put(path.join(site, file), text);
    return { site, places: { target: out, publishing: path.join(folder, '.dist.publishing') } };
  }

  const newFiles = ['a/b/new.html', 'index.html', 'manifest.json', 'turned', 'turning/index.html'];

  test.each([
    ['in one step where the machine can exchange folders', undefined],
    ['file by file where it cannot', () => Promise.resolve(false)],
  ])('takes the place of the old one %s, and at no moment is there none', async (_how, exchange) => {
    const { site, places } = twoSites();
    const seen = new Set<string>();
    const look = (): void => {
      seen.add(readFileSync(path.join(out, 'index.html'), 'utf8'));
      expect(existsSync(path.join(out, 'manifest.json'))).toBe(true);
    };
    const looking = setInterval(look, 0);
    await swapIn(site, places, exchange);
    clearInterval(looking);
    look();
    expect([...seen].filter((text) => text !== 'old' && text !== 'new')).toEqual([]);
    expect(files(out)).toEqual(newFiles);
    expect(readdirSync(out).toSorted()).toEqual(['a', 'index.html', 'manifest.json', 'turned', 'turning']);
    expect(existsSync(places.publishing)).toBe(false);
  });

  test.each([
    ['before its first file', []],
    ['in the middle', ['turned', 'index.html']],
    ['before what is old was removed', ['turned', 'index.html', 'a/b/new.html', 'turning/index.html', 'manifest.json']],
  ])('whose build was killed %s is completed by the next one', async (_when, moved) => {
    const { site, places } = twoSites();
    renameSync(site, places.publishing);
    for (const file of moved) {
      const to = path.join(out, file);
      rmSync(to, { recursive: true, force: true });
      if (file.startsWith('turning')) rmSync(path.join(out, 'turning'), { force: true });
      mkdirSync(path.dirname(to), { recursive: true });
      renameSync(path.join(places.publishing, file), to);
    }
    await (await openStaging(out, builder)).close();
    expect(files(out)).toEqual(newFiles);
    expect(readdirSync(folder)).toEqual(['dist']);
  });
});

describe('a folder', () => {
  test('that is a link to nothing is refused', async () => {
    symlinkSync(path.join(folder, 'nowhere'), out);
    await expect(openStaging(out, builder)).rejects.toThrow(new StagingError(`${out} is a link that leads nowhere.`));
  });

  test('that is a file is refused', async () => {
    writeFileSync(out, '');
    await expect(openStaging(out, builder)).rejects.toThrow(new StagingError(`${out} is not a folder.`));
  });

  test('that no build has made is never replaced', async () => {
    mkdirSync(out);
    writeFileSync(path.join(out, 'holiday.jpg'), '');
    await expect(openStaging(out, builder)).rejects.toThrow('holds files that no build has made');
    expect(readdirSync(folder)).toEqual(['dist']);
    expect(existsSync(path.join(out, 'holiday.jpg'))).toBe(true);
  });

  test('that is empty may be published to', async () => {
    mkdirSync(out);
    await publishPage('new');
    expect(existsSync(path.join(out, 'index.html'))).toBe(true);
  });
});
