import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { SiteFolder } from '../../../src/build/site-folder.ts';
import { isOfPart } from '../../../src/build/parts/part.ts';
import { makeSharePictures, writeSharePictures } from '../../../src/build/share-pictures.ts';
import type { Kept } from '../../../src/cache/entry.ts';
import { noStore } from '../../../src/cache/store.ts';
import { cardsOf } from '../../../src/outputs/cards/cards.ts';
import { drawCard } from '../../../src/outputs/cards/draw-card.ts';
import { siteOf } from '../../support/example.ts';
import { newFolder } from '../../support/new-folder.ts';
import { reportFacts, reportFile, standardFiles, writeTree } from '../../support/tree.ts';

function site(council = 'website: https://papers.example.gov.uk/mercia/\n') {
  return siteOf(
    writeTree({
      ...standardFiles,
      'content/council.yml': `${standardFiles['content/council.yml'] ?? ''}\n${council}`,
      'content/meetings/health-committee/2024-03-14/meeting.yml':
        'time: "18:00"\nplace: Guildhall\nname: Special meeting\npublished: 2024-03-06\nitems:\n  - report: clinics.mdx\n',
      [reportFile]: `${reportFacts}Words.\n`,
    }),
  );
}

test('the site, each meeting and each paper have a card that says what the link leads to', () => {
  const cards = [...cardsOf(site())].map(({ path: file, title, line, foot }) => [file, title, line, foot]);
  expect(cards).toEqual([
    ['card.png', 'Mercia District Council', 'Committee papers', 'papers.example.gov.uk'],
    [
      'health-committee/2024-03-14/card.png',
      'Health Committee: Special meeting',
      '14 March 2024',
      'Mercia District Council',
    ],
    [
      'health-committee/2024-03-14/clinics/card.png',
      'Visits to clinics',
      'Health Committee: Special meeting, 14 March 2024',
      'Mercia District Council',
    ],
  ]);
});

test('a site that does not know its address, which shared links need, has an icon and no cards', async () => {
  const folder = newFolder();
  await writeSharePictures(site(''), new SiteFolder(folder), { store: noStore, engine: 'this' });
  expect(globSync('**/*.png', { cwd: folder })).toEqual(['apple-touch-icon.png']);
});

test('cards and icon are pictures of the sizes that are told, drawn once and then taken from the store', async () => {
  const kept = new Map<string, Kept>();
  const store = {
    ...noStore,
    get: (key: string) => Promise.resolve(kept.get(key)),
    put: (key: string, made: Kept) => Promise.resolve(void kept.set(key, made)),
  };
  const [first, second] = [newFolder(), newFolder()];
  const keep = await writeSharePictures(site(), new SiteFolder(first), { store, engine: 'this' });
  // What a build that fails has made is not kept.
  expect(kept.size).toBe(0);
  await keep(first);
  expect(globSync('**/card.png', { cwd: first })).toHaveLength(3);
  const sizeOf = async (file: string): Promise<unknown> => {
    const { width, height, format } = await sharp(path.join(first, file)).metadata();
    return { width, height, format };
  };
  expect(await sizeOf('card.png')).toEqual({ width: 800, height: 420, format: 'png' });
  expect(await sizeOf('apple-touch-icon.png')).toEqual({ width: 180, height: 180, format: 'png' });
  expect(kept.size).toBe(4);
  expect([...kept.values()].flatMap(({ sources }) => sources)).toEqual([reportFile]);
  await (
    await writeSharePictures(site(), new SiteFolder(second), { store, engine: 'this' })
  )(second);
  expect(kept.size).toBe(4);
  expect(readFileSync(path.join(second, 'card.png'))).toEqual(readFileSync(path.join(first, 'card.png')));
});

test('parts make the pictures of a site between them, each of them once', async () => {
  const kept = new Map<string, Kept>();
  let puts = 0;
  const put = (key: string, made: Kept) => {
    puts += 1;
    return Promise.resolve(void kept.set(key, made));
  };
  for (const part of [1, 2])
    await makeSharePictures(site(), { store: { ...noStore, put }, engine: 'this' }, (key) =>
      isOfPart(key, { part, of: 2 }),
    );
  expect([puts, kept.size]).toEqual([4, 4]);
});

test('a long title takes three lines, and what is left of it an ellipsis', () => {
  const card = { path: '', sources: [], line: 'Health Committee', foot: 'Mercia', colour: undefined };
  const linesIn = (title: string): number[] => {
    const bold = drawCard({ ...card, title }).split('</g>')[0] ?? '';
    return [...new Set([...bold.matchAll(/translate\(\S+ (\d+)\)/g)].map(([, y]) => Number(y)))];
  };
  expect(linesIn('Visits')).toEqual([120]);
  expect(linesIn('Visits to clinics and what they cost the council '.repeat(2))).toEqual([120, 174, 228]);
  expect(linesIn('Visits to clinics and what they cost the council '.repeat(9))).toEqual([120, 174, 228]);
});
