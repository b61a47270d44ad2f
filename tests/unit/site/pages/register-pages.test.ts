/** A register of thousands of decisions: pages that can be loaded, and that stay as they are. */
import { describe, expect, test } from 'vitest';
import type { Decision } from '../../../../src/meetings/decisions.ts';
import type { Published } from '../../../../src/outputs/published.ts';
import { siteModels } from '../../../../src/site/models.ts';
import { registerPages } from '../../../../src/site/model/pages/register-pages.ts';
import { minutesFile, minutesText } from '../../../support/sites/minutes.ts';
import { compileTree } from '../../../support/tree.ts';

/** Decisions of meetings, the newest first, named "3.2" for the second of the third meeting. */
function decisionsOf(perMeeting: readonly number[]): readonly Decision[] {
  const made = perMeeting.map((count, at) => {
    const minutes = { title: String(at + 1) };
    return Array.from({ length: count }, (_, number) => ({ minutes, folder: `${at + 1}.${number + 1}` }));
  });
  // Only these two fields count here.
  return made.toReversed().flat() as unknown as readonly Decision[];
}

/** Number of each page with the folders of its decisions. */
function shownOn(perMeeting: readonly number[], most: number): readonly string[] {
  return registerPages(decisionsOf(perMeeting), most).map(
    ({ older, shown, pages }) => `${older ?? 'newest'} of ${pages}: ${shown.map(({ folder }) => folder).join(' ')}`,
  );
}

describe('the pages of a register', () => {
  test('are one where there are few decisions, or none', () => {
    expect(shownOn([], 3)).toEqual(['newest of 0: ']);
    expect(shownOn([1, 2, 2], 3)).toEqual(['newest of 0: 3.1 3.2 2.1 2.2 1.1']);
  });

  test('hold whole meetings, the newest first, and number the oldest 1', () => {
    expect(shownOn([2, 2, 1, 3, 1], 3)).toEqual(['newest of 1: 5.1 4.1 4.2 4.3 3.1', '1 of 1: 2.1 2.2 1.1 1.2']);
  });

  test('stay as they are when decisions come', () => {
    const meetings = [2, 3, 1, 1, 1, 4, 2, 2, 5, 1];
    let before: readonly string[] = [];
    for (let count = 1; count <= meetings.length; count++) {
      const older = registerPages(decisionsOf(meetings.slice(0, count)), 3)
        .filter((page) => page.older !== undefined)
        .toReversed()
        .map(({ shown }) => shown.map(({ folder }) => folder).join(' '));
      expect(older.slice(0, before.length)).toEqual(before);
      before = older;
    }
    expect(before.length).toBeGreaterThan(3);
  });
});

test('pages of a long register lead to one another, and each decision stands on one of them', () => {
  const resolutions = (month: string): string =>
    Array.from(
      { length: 120 },
      (_, at) => `## Matter ${at} of ${month}\n\nWords.\n\n<Resolved>\nThat it is noted.\n</Resolved>`,
    ).join('\n\n');
  const days = ['2024-03-14', '2024-04-11', '2024-05-09', '2024-06-13', '2024-07-11'];
  const files = days.slice(1).map((day, at): [string, string] => {
    const meeting = days[at] ?? '';
    return [minutesFile(day), minutesText({ meeting }, resolutions(`month ${at}`))];
  });
  const { site } = compileTree(Object.fromEntries(files));
  if (!site) throw new Error('The tree has errors.');
  const published: Published = { site, files: new Map(), packs: new Map(), csvBytes: new Map() };
  const pages = siteModels(published).decisions.map(({ page }) => page());
  const whole = pages.filter(({ filter }) => filter === undefined || filter.startsWith('page-'));
  expect(
    whole.map(({ filter, count, older, newer }) => [filter, count, older?.address, newer?.address, newer?.text]),
  ).toEqual([
    [undefined, '480 decisions', '/decisions/page-1/', undefined, undefined],
    ['page-1', '480 decisions', undefined, '/decisions/', 'Newest'],
  ]);
  const minutes = whole.flatMap(({ years }) =>
    years.flatMap(({ meetings }) => meetings.flatMap(({ decisions }) => decisions.map(({ address }) => address))),
  );
  expect(new Set(minutes).size).toBe(480);
  const ofYear = pages.find(({ filter }) => filter === 'health-committee/2024/page-1');
  expect(ofYear?.head.crumbs).toEqual([
    { text: 'Home', address: '/' },
    { text: 'Decisions', address: '/decisions/' },
    { text: 'Health Committee', address: '/decisions/health-committee/' },
    { text: '2024', address: '/decisions/health-committee/2024/' },
    { text: 'Page 1' },
  ]);
  expect(ofYear?.newer?.address).toBe('/decisions/health-committee/2024/');
});
