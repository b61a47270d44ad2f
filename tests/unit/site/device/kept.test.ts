/** What is kept of a meeting, what must go to make room, and what has changed since. */
import { describe, expect, test } from 'vitest';
import type { ListedFile, MeetingListing } from '../../../../src/build/listed-files.ts';
import {
  addressOf,
  chosenFiles,
  keptBytes,
  meetingsToRemove,
  type KeptMeeting,
} from '../../../../src/site/device/keeping/kept-files.ts';
import { listingFrom } from '../../../../src/site/device/listing.ts';
import { changesSince, memoryOf, paperSeen, remember, seenNow } from '../../../../src/site/device/memory.ts';
import { placeOfStop } from '../../../../src/site/device/pages/reading-stop.ts';
import { storageOf } from '../../../support/device-storage.ts';

const sha256 = 'a'.repeat(64);
const file = (path: string, bytes: number, format?: ListedFile['format']): ListedFile => ({
  path,
  bytes,
  sha256,
  ...(format === undefined ? {} : { format }),
});
const shared = file('theme.css', 10);
const listing = (...files: readonly ListedFile[]): MeetingListing => ({
  title: 'A',
  takenDown: '0',
  papers: [],
  files,
});
const kept = (folder: string, ...files: readonly ListedFile[]): KeptMeeting => ({
  folder,
  listing: listing(...files),
  formats: [],
  kept: 0,
  here: Object.fromEntries(files.map(({ path }) => [path, sha256])),
});

describe('a listing', () => {
  const sound = {
    title: 'A',
    takenDown: '0',
    papers: [{ slug: 'a', title: 'A', item: 1, says: 'b' }],
    files: [shared],
  };

  test('is read as it was written', () => {
    expect(listingFrom(JSON.parse(JSON.stringify(sound)))).toEqual(sound);
  });

  test.each<[string, unknown]>([
    ['a page of somebody else', '<!doctype html>'],
    ['nothing', null],
    ['a listing without papers', { ...sound, papers: undefined }],
    ['a file above the site', { ...sound, files: [file('../secret', 1)] }],
    ['a file on another host', { ...sound, files: [file('https://x.example/', 1)] }],
    ['a file from the root of the host', { ...sound, files: [file('/etc', 1)] }],
    ['a size below nothing', { ...sound, files: [file('a', -1)] }],
    ['a hash that is none', { ...sound, files: [{ ...shared, sha256: 'abc' }] }],
    ['a paper without a title', { ...sound, papers: [{ slug: 'a', says: 'b' }] }],
  ])('is refused where it is %s', (_, value) => {
    expect(listingFrom(value)).toBeUndefined();
  });
});

describe('the files of a meeting', () => {
  const all = listing(shared, file('a.pdf', 5), file('a-large-print.pdf', 7, 'large-print'), file('a.epub', 3, 'epub'));

  test('come in further formats only where these are chosen', () => {
    expect(chosenFiles(all, []).map(({ path }) => path)).toEqual(['theme.css', 'a.pdf']);
    expect(chosenFiles(all, ['epub']).map(({ path }) => path)).toEqual(['theme.css', 'a.pdf', 'a.epub']);
  });

  test('count once where several meetings share them', () => {
    expect(keptBytes([kept('a/', shared, file('a.pdf', 5)), kept('b/', shared, file('b.pdf', 6))])).toBe(21);
  });

  test('are asked for at the addresses of pages, with every sign that an address cannot have escaped', () => {
    const root = new URL('https://papers.example.gov.uk/council/');
    expect(addressOf(root, 'board/2024-03-14/index.html').href).toBe(`${root.href}board/2024-03-14/`);
    expect(addressOf(root, 'board/2024-03-14/a plan#1.png').href).toBe(`${root.href}board/2024-03-14/a%20plan%231.png`);
  });
});

describe('room for another meeting', () => {
  const first = kept('a/', shared, file('a.pdf', 50));
  const second = kept('b/', shared, file('b.pdf', 30));
  const wanted = [shared, file('c.pdf', 40)];
  const foldersFor = (budget: number) => meetingsToRemove([first, second], wanted, budget)?.map(({ folder }) => folder);

  test('is there within the budget', () => {
    expect(foldersFor(130)).toEqual([]);
  });

  test('is made by the meetings that were kept first, no more of them than needed', () => {
    expect(foldersFor(129)).toEqual(['a/']);
    expect(foldersFor(79)).toEqual(['a/', 'b/']);
  });

  test('cannot be made for one that is larger than the budget', () => {
    expect(foldersFor(49)).toBeUndefined();
  });
});

describe('what has changed since the last visit', () => {
  const paper = (slug: string, says: string) => ({ slug, title: slug.toUpperCase(), says });
  const before: MeetingListing = { ...listing(), papers: [paper('a', '1'), paper('b', '1'), paper('c', '1')] };
  const after: MeetingListing = { ...listing(), papers: [paper('d', '1'), paper('a', '1'), paper('b', '2')] };

  test('is nothing in a meeting that is as it was', () => {
    expect(changesSince(seenNow(before), before)).toEqual([]);
  });

  test('are papers that say something else, new ones, and those that have left', () => {
    expect(changesSince(seenNow(before), after)).toEqual([
      { slug: 'd', title: 'D', what: 'added' },
      { slug: 'b', title: 'B', what: 'changed' },
      { slug: 'c', title: 'C', what: 'takenOff' },
    ]);
  });

  test('does not name a paper that was opened since', () => {
    const memory = paperSeen(seenNow(before), paper('b', '2'));
    expect(changesSince(memory, after).map(({ slug }) => slug)).toEqual(['d', 'c']);
  });

  test('is remembered on the device, and read again strictly', () => {
    const storage = storageOf();
    const memory = { ...seenNow(before), stops: { a: { number: 3, words: 'Visits rose.' } } };
    expect(remember(storage, 'board/2024-03-14/', memory)).toBe(true);
    expect(memoryOf(storage, 'board/2024-03-14/')).toEqual(memory);
    storage.set('meeting board/2024-03-14/', '{"seen":{"a":{"title":1}},"stops":{"a":{"number":"3"}}}');
    expect(memoryOf(storage, 'board/2024-03-14/')).toEqual({ seen: {}, stops: {} });
    storage.set('meeting board/2024-03-14/', 'nothing');
    expect(memoryOf(storage, 'board/2024-03-14/')).toBeUndefined();
  });
});

describe('where reading stopped', () => {
  const places = ['Visits rose in the evening.', 'Costs fell.', 'Agreed.', 'Agreed.'].map((words, at) => ({
    kind: 'paragraph' as const,
    number: at + 1,
    words,
  }));

  test('is found by words although the number is another one now', () => {
    expect(placeOfStop({ number: 9, words: 'Visits rose in the evening.' }, places)?.number).toBe(1);
  });

  test('is found in a paragraph that was edited', () => {
    expect(placeOfStop({ number: 1, words: 'Visits rose in the morning.' }, places)?.number).toBe(1);
  });

  test('is the one with the nearest number of two that are alike', () => {
    expect(placeOfStop({ number: 4, words: 'Agreed.' }, places)?.number).toBe(4);
  });

  test('is nowhere where the paragraph has gone', () => {
    expect(placeOfStop({ number: 2, words: 'The bus stops at the clinic.' }, places)).toBeUndefined();
    expect(placeOfStop({ number: 2, words: 'The bus stops at the clinic.' }, places.slice(0, 0))).toBeUndefined();
  });
});
