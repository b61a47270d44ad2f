import { expect, test } from 'vitest';
import { slicesOf, withOlderSlices, type Sliceable } from '../../../../src/build/search/search-slices.ts';

const paper = (date: string | undefined, address: string, bytes = 10): Sliceable => ({ date, address, bytes });
/** The same bound for all slices, or another one for the newest. */
const bounds = (most: number, newest = most) => ({ most, newest });
const named = (slices: ReturnType<typeof slicesOf>) =>
  slices.map(({ name, items }) => [name, items.map((item) => item.address)]);

test('little to read is one slice, which is the newest', () => {
  const slices = slicesOf([paper('2020-01-02', '/b/'), paper('2019-01-02', '/a/')], bounds(100));
  expect(named(slices)).toEqual([['', ['/a/', '/b/']]]);
});

test('nothing to read is one empty slice', () => {
  expect(named(slicesOf([], bounds(100)))).toEqual([['', []]]);
});

test('slices follow one another in time, and what has no date is the oldest', () => {
  const items = [
    paper('2021-05-06', '/c/'),
    paper('2019-03-04', '/a/'),
    paper(undefined, '/data/'),
    paper('2020-05-06', '/b/'),
  ];
  expect(named(slicesOf(items, bounds(20)))).toEqual([
    ['1', ['/data/', '/a/']],
    ['', ['/b/', '/c/']],
  ]);
});

test('one day is in the order of its addresses, whatever the order in which it is given', () => {
  const items = [paper('2020-01-02', '/c/'), paper('2020-01-02', '/a/'), paper('2020-01-02', '/b/')];
  expect(slicesOf(items.toReversed(), bounds(10))).toEqual(slicesOf(items, bounds(10)));
  expect(named(slicesOf(items, bounds(10)))).toEqual([
    ['1', ['/a/']],
    ['2', ['/b/']],
    ['', ['/c/']],
  ]);
});

test('none is larger than it may be, but for one page that is larger by itself', () => {
  const items = [
    paper('2020-01-01', '/a/', 30),
    paper('2020-01-02', '/b/', 90),
    paper('2020-01-03', '/c/', 20),
    paper('2020-01-04', '/d/', 20),
  ];
  expect(named(slicesOf(items, bounds(50)))).toEqual([
    ['1', ['/a/']],
    ['2', ['/b/']],
    ['', ['/c/', '/d/']],
  ]);
});

test('a new paper leaves the full slices of the older ones as they are', () => {
  const items = Array.from({ length: 7 }, (_, at) => paper(`202${at}-01-02`, `/${at}/`));
  const before = slicesOf(items, bounds(20));
  const after = slicesOf([...items, paper('2027-01-02', '/7/'), paper('2028-01-02', '/8/')], bounds(20));
  expect(after.slice(0, 3)).toEqual(before.slice(0, 3));
});

test('what does not fill a slice is cut into smaller ones, and they become one when they would fill it', () => {
  const items = Array.from({ length: 11 }, (_, at) => paper(`20${10 + at}-01-02`, `/${at}/`));
  const cut = (count: number) => slicesOf(items.slice(0, count), bounds(40, 20)).map((slice) => slice.items.length);
  expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 11].map(cut)).toEqual([
    [1],
    [2],
    [2, 1],
    [2, 2],
    [4, 1],
    [4, 2],
    [4, 2, 1],
    [4, 2, 2],
    [4, 4, 1],
    [4, 4, 2, 1],
  ]);
});

test('of a small site a new paper is indexed with the newest papers alone', () => {
  const items = Array.from({ length: 7 }, (_, at) => paper(`201${at}-01-02`, `/${at}/`));
  const before = slicesOf(items, bounds(1000, 20));
  const after = slicesOf([...items, paper('2018-01-02', '/7/')], bounds(1000, 20));
  expect(before.map((slice) => slice.items.length)).toEqual([2, 2, 2, 1]);
  expect(after.slice(0, 3)).toEqual(before.slice(0, 3));
  expect(after.at(-1)?.items.map(({ address }) => address)).toEqual(['/6/', '/7/']);
});

test('the script of the search learns the years of the older slices, the newest of them first', () => {
  const items = [
    paper(undefined, '/data/'),
    paper('2018-01-02', '/a/'),
    paper('2018-03-04', '/b/'),
    paper('2019-01-02', '/c/'),
    paper('2020-01-02', '/d/'),
  ];
  const line = '\nexport const olderSlices = [{"name":"2","years":["2018","2019"]},{"name":"1","years":["2018"]}];\n';
  const told = withOlderSlices('engine();', slicesOf(items, bounds(20)));
  expect(told).toBe(`engine();${line}`);
  expect(withOlderSlices(told, slicesOf(items, bounds(20)))).toBe(told);
  expect(withOlderSlices(told, slicesOf(items, bounds(1000)))).toBe('engine();');
});
