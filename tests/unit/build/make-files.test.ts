import { globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { fileThreads, type FileThreads } from '../../../src/build/files/make-files.ts';
import type { FileJob } from '../../../src/build/files/make-one-file.ts';
import { SiteFolder } from '../../../src/build/site-folder.ts';
import { makeSiteFiles } from '../../../src/build/files/site-files.ts';
import { siteOf } from '../../support/example.ts';
import { newFolder } from '../../support/new-folder.ts';
import { smallSite } from '../../support/sites/small-site.ts';
import { writeTree } from '../../support/tree.ts';

const two = fileThreads(2);
afterAll(() => two.close());

describe.each([
  ['two threads', two],
  ['the thread that asks', fileThreads(0)],
])('made by %s', (_name, threads) => {
  test('a document that cannot be laid out fails the whole, with its reason', async () => {
    function* jobs(): Generator<FileJob> {
      throw new Error('The page ranges of "Agenda" do not settle.');
    }
    await expect(threads.makeAll(jobs(), () => undefined)).rejects.toThrow('do not settle');
  });

  test('a file that cannot be written is named, with the code of the system', async () => {
    const file = path.join(newFolder(), 'file');
    writeFileSync(file, '');
    const job: FileJob = {
      path: 'a/b.txt',
      format: 'text',
      made: Buffer.from('text'),
      target: path.join(file, 'b.txt'),
    };
    await expect(threads.makeAll([job], () => undefined)).rejects.toThrow(
      expect.objectContaining({
        message: expect.stringContaining('a/b.txt could not be made: ') as string,
        code: 'EEXIST',
      }),
    );
  });

  test('no documents are made of none', async () => {
    const made: unknown[] = [];
    await threads.makeAll([], (one) => made.push(one));
    expect(made).toEqual([]);
  });
});

test('files have the same bytes from threads and from the thread that asks', async () => {
  const site = siteOf(writeTree(smallSite));
  const bytesOf = async (threads: FileThreads): Promise<Record<string, string>> => {
    const folder = newFolder();
    await makeSiteFiles(site, new SiteFolder(folder), { threads, whenMade: () => undefined });
    const files = globSync('**/*.*', { cwd: folder });
    return Object.fromEntries(files.map((file) => [file, readFileSync(path.join(folder, file), 'base64')]));
  };
  const fromThreads = await bytesOf(two);
  expect(Object.keys(fromThreads).filter((file) => file.endsWith('.pdf')).length).toBeGreaterThan(3);
  expect(await bytesOf(fileThreads(0))).toEqual(fromThreads);
});
