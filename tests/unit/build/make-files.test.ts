import { afterAll, expect, test } from 'vitest';
import { fileThreads, type FileJob } from '../../../src/build/files/make-files.ts';

const threads = fileThreads(2);
afterAll(() => threads.close());

test('a document that cannot be laid out fails the whole, with its reason', async () => {
  function* jobs(): Generator<FileJob> {
    throw new Error('The page ranges of "Agenda" do not settle.');
  }
  await expect(threads.makeAll(jobs(), () => undefined)).rejects.toThrow('do not settle');
});

test('no documents are made of none', async () => {
  const made: unknown[] = [];
  await threads.makeAll([], (one) => made.push(one));
  expect(made).toEqual([]);
});
