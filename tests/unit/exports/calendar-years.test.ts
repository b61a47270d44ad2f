/** Calendars of an archive: the newest years stay at the address that people subscribe to, older ones have calendars of their own. */
import { expect, test } from 'vitest';
import { cutCalendar } from '../../../src/exports/calendars/calendar-years.ts';
import { calendarFiles } from '../../../src/exports/calendars/calendars.ts';
import type { Site } from '../../../src/model/site.ts';
import { committeePage } from '../../../src/site/model/pages/committee.ts';
import { homePage } from '../../../src/site/model/pages/home.ts';
import { indexOf } from '../../../src/site/model/site-index.ts';
import { smallSite } from '../../support/sites/small-site.ts';
import { compileRoot, writeTree } from '../../support/tree.ts';

/** So many meetings in each of these years, the newest first. */
function dates(counts: Readonly<Record<string, number>>): { date: string }[] {
  return Object.entries(counts)
    .toReversed()
    .flatMap(([year, count]) => Array.from({ length: count }, () => ({ date: `${year}-03-14` })));
}

/** "2014+2015" for the calendar, "2012-2013" for an archive. */
function cut(counts: Readonly<Record<string, number>>, most: number): string[] {
  const { current, archives } = cutCalendar(dates(counts), most);
  const years = [...new Set(current.map(({ date }) => date.slice(0, 4)))].toReversed();
  return [years.join('+'), ...archives.map(({ first, last, meetings }) => `${first}-${last}: ${meetings.length}`)];
}

test('a calendar that has room for all its meetings has no archives', () => {
  expect(cut({ 2012: 4, 2013: 4, 2014: 2 }, 10)).toEqual(['2012+2013+2014']);
  expect(cut({}, 10)).toEqual(['']);
});

test('of more meetings the older years are in archives, whole and the oldest first', () => {
  expect(cut({ 2011: 4, 2012: 4, 2013: 4, 2014: 4, 2015: 4 }, 10)).toEqual([
    '2014+2015',
    '2011-2012: 8',
    '2013-2013: 4',
  ]);
});

test('the newest two years stay, however many meetings they have, and so does a year by itself', () => {
  expect(cut({ 2012: 30, 2013: 30, 2014: 30, 2015: 1 }, 10)).toEqual(['2014+2015', '2012-2012: 30', '2013-2013: 30']);
});

test('archives that are full stay as they are when years come', () => {
  const before = cut({ 2010: 5, 2011: 5, 2012: 5, 2013: 5, 2014: 5 }, 10);
  const after = cut({ 2010: 5, 2011: 5, 2012: 5, 2013: 5, 2014: 5, 2015: 5, 2016: 5 }, 10);
  expect(before).toEqual(['2013+2014', '2010-2011: 10', '2012-2012: 5']);
  expect(after).toEqual(['2015+2016', '2010-2011: 10', '2012-2013: 10', '2014-2014: 5']);
});

/** A site with a meeting of one committee on each day of these years but for the end of months. */
function siteWithYears(years: readonly number[]): Site {
  const { site } = compileRoot(writeTree(smallSite));
  const [meeting] = site?.meetings ?? [];
  if (!site || !meeting) throw new Error('The site has no meeting.');
  const days = years.flatMap((year) =>
    Array.from({ length: 12 * 28 }, (_, at) => {
      const [month, day] = [Math.floor(at / 28) + 1, (at % 28) + 1].map((number) => String(number).padStart(2, '0'));
      return `${year}-${month}-${day}`;
    }),
  );
  return { ...site, meetings: days.toReversed().map((date) => ({ ...meeting, date, folder: date })) };
}

const site = siteWithYears([2011, 2012, 2013, 2014]);
const files = new Map(calendarFiles(site).map(({ path, text }) => [path, text]));
const uidsIn = (file: string): string[] =>
  [...(files.get(file) ?? '').matchAll(/^UID:(.*)$/gm)].map(([, uid]) => uid ?? '');

test('the calendars of the site and of a committee have every meeting once between them, and none is large', () => {
  for (const folder of ['', 'health-committee/']) {
    const all = [`${folder}meetings.ics`, `${folder}meetings-2011.ics`, `${folder}meetings-2012.ics`];
    expect([...files.keys()].filter((file) => /^(?:health-committee\/)?meetings[^/]*$/.test(file))).toEqual(
      expect.arrayContaining(all),
    );
    const uids = all.flatMap(uidsIn);
    expect(new Set(uids).size).toBe(uids.length);
    expect(uids.length).toBe(site.meetings.length);
    expect(uidsIn(`${folder}meetings.ics`).length).toBe(2 * 12 * 28);
    for (const file of all) expect((files.get(file) ?? '').length).toBeLessThan(700_000);
  }
  expect(files.get('meetings-2011.ics')).toMatch(/^X-WR-CALNAME:.*\\, 2011\r$/m);
});

test('the home page and that of the committee lead to each of them', () => {
  const published = { site, files: new Map(), packs: new Map(), csvBytes: new Map() };
  const index = indexOf(site);
  const [committee] = site.committees;
  if (!committee) throw new Error('The site has no committee.');
  const calendars = (links: readonly { text: string; address: string }[]) =>
    links.flatMap(({ text, address }) => (address.endsWith('.ics') ? [`${address} ${text}`] : []));
  expect(calendars(homePage(published, index.decisions).follow)).toEqual([
    '/meetings.ics Meetings for your calendar (iCalendar)',
    '/meetings-2012.ics Meetings of 2012 for your calendar (iCalendar)',
    '/meetings-2011.ics Meetings of 2011 for your calendar (iCalendar)',
  ]);
  expect(calendars(committeePage(committee, published, index).follow)).toEqual([
    '/health-committee/meetings.ics Meetings for your calendar (iCalendar)',
    '/health-committee/meetings-2012.ics Meetings of 2012 for your calendar (iCalendar)',
    '/health-committee/meetings-2011.ics Meetings of 2011 for your calendar (iCalendar)',
  ]);
});
