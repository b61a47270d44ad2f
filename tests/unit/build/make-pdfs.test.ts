import { afterAll, expect, test } from 'vitest';
import { startPdfThreads, type PdfJob } from '../../../src/build/pdfs/make-pdfs.ts';

const threads = startPdfThreads(2);
afterAll(() => threads.close());

test('a document that cannot be laid out fails the whole, with its reason', async () => {
  function* jobs(): Generator<PdfJob> {
    throw new Error('The page ranges of "Agenda" do not settle.');
  }
  await expect(threads.makeAll(jobs(), () => undefined)).rejects.toThrow('do not settle');
});

test('no documents are made of none', async () => {
  const made: unknown[] = [];
  await threads.makeAll([], (one) => made.push(one));
  expect(made).toEqual([]);
});
