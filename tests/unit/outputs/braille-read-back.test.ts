/** Braille as it is published, read back: every word, number and page after translation, in the order of the book that it is made of. */
import { describe, expect, test } from 'vitest';
import { brailleBlocks } from '../../../src/outputs/braille/blocks.ts';
import { liblouisVersion } from '../../../src/outputs/braille/liblouis.ts';
import { brailleOutput } from '../../../src/outputs/braille/output.ts';
import { documentsOf, type SiteDocument } from '../../../src/outputs/documents.ts';
import { makeBook } from '../../../src/outputs/epub/make-book.ts';
import type { OutputSources } from '../../../src/outputs/output.ts';
import { planPack } from '../../../src/outputs/packs/packs.ts';
import { readBraille, type ReadBraille } from '../../support/braille/read-brf.ts';
import { everythingRoot, exampleRoot, merciaRoot, siteOf } from '../../support/example.ts';

/** Contracted braille is not turned back unambiguously: these liblouis reads as something else, and they have no figures. */
const ambiguous = /^[^\d]*(?:;|\(|\)|–|—|enough\W*)/;

function plain(text: string): string[] {
  return text
    .toLowerCase()
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/[“”]/g, '"')
    .split(/\s+/)
    .filter((word) => word !== '');
}

interface Book {
  readonly read: ReadBraille;
  readonly blocks: ReturnType<typeof brailleBlocks>;
}

function bookOf(document: SiteDocument, sources: OutputSources): Book {
  const book = makeBook(document as Parameters<typeof makeBook>[0], sources);
  const made = brailleOutput.make(document, sources);
  if (!book || !(made instanceof Uint8Array)) throw new Error(`There is no braille of ${document.stem}.`);
  return { read: readBraille(made), blocks: brailleBlocks(book.chapters) };
}

for (const root of [exampleRoot, merciaRoot, everythingRoot]) {
  const site = siteOf(root);
  const documents = [...documentsOf(site)].filter(({ of }) => of === 'paper');
  describe.runIf(liblouisVersion() !== '')(site.council.name, () => {
    test.each(documents.map((one) => [one.stem, one] as const))(
      '%s says in braille what its book says, figures and paragraph numbers to the letter',
      (_stem, document) => {
        const { read, blocks } = bookOf(document, { site, planned: () => undefined });
        const wanted = plain(blocks.flatMap(({ kind, text }) => (kind === 'page' ? [] : [text])).join(' '));
        const found = plain(read.text);
        const other = wanted.flatMap((word, at) =>
          word === found[at] || ambiguous.test(word) ? [] : [`${word} is read as ${found[at] ?? 'nothing'}`],
        );
        expect(other).toEqual([]);
        expect(found).toHaveLength(wanted.length);
        // Not one word in a hundred is left to the ambiguity.
        expect(wanted.filter((word, at) => word !== found[at]).length).toBeLessThan(Math.max(3, wanted.length / 100));
        expect(read.pages).toEqual(read.pages.map((_, at) => String(at + 1)));
      },
    );
  });
}

test.runIf(liblouisVersion() !== '')('a pack in braille turns at every printed page, in their order', () => {
  const site = siteOf(everythingRoot);
  const pack = [...documentsOf(site)].find(({ of, stem }) => of === 'pack' && stem.includes('2025-03-13'));
  if (pack?.of !== 'pack') throw new Error('There is no pack.');
  const plan = planPack(site, pack.meeting);
  const { read } = bookOf(pack, { site, planned: () => plan });
  const ranges = [...(plan?.plan.ranges.values() ?? [])];
  const firstOfPapers = Math.min(...ranges.map(({ first }) => first));
  const last = Math.max(...ranges.map((range) => range.last));
  // A page that is blank, so that the next paper begins on the right, has nothing that could turn.
  const written = Array.from({ length: last }, (_, at) => at + 1).filter(
    (page) => page < firstOfPapers || ranges.some((range) => page >= range.first && page <= range.last),
  );
  expect(written.length).toBeGreaterThan(10);
  expect(read.printed.map(Number)).toEqual(written);
});
