/** Meetings that take the place of others: the papers of a postponed one, the agenda of an adjourned one. */
import { describe, expect, test } from 'vitest';
import { newsOf } from '../../../src/exports/feeds/news.ts';
import { layOutPack } from '../../../src/meetings/packs/pack.ts';
import { packSourcesOf } from '../../../src/outputs/packs/packs.ts';
import { paperAddress, paperPdfPath } from '../../../src/outputs/addresses/addresses.ts';
import { recordPublication } from '../../../src/record/write-record.ts';
import { siteModels } from '../../../src/site/models.ts';
import type { Meeting } from '../../../src/model/meeting.ts';
import type { Site } from '../../../src/model/site.ts';
import { siteOf } from '../../support/example.ts';
import { minutesFile, minutesText } from '../../support/sites/minutes.ts';
import { reportFacts, reportFile, standardFiles, writeTree } from '../../support/tree.ts';

const meetings = 'content/meetings/health-committee';
const head = 'time: "18:00"\nplace: Guildhall\n';

function siteWith(files: Readonly<Record<string, string>>): Site {
  return siteOf(
    writeTree({
      ...standardFiles,
      'content/council.yml': `${standardFiles['content/council.yml'] ?? ''}\ndeadlines: [{ what: Reports due, days: 10 }]\n`,
      [reportFile]: `${reportFacts}\n## Purpose\n\nThe report tells of visits.\n`,
      ...files,
    }),
  );
}

function meetingOf(site: Site, folder: string): Meeting {
  const meeting = site.meetings.find((one) => one.folder === folder);
  if (!meeting) throw new Error(`There is no meeting ${folder}.`);
  return meeting;
}

const pagesOf = (site: Site) => siteModels({ site, files: new Map(), packs: new Map(), csvBytes: new Map() });

describe('a paper of a postponed meeting at the meeting that takes its place', () => {
  const site = siteWith({
    [`${meetings}/2024-03-14/meeting.yml`]: `${head}state: postponed\nchange: { date: 2024-03-11, reason: Snow., to: 2024-04-18 }\npublished: 2024-03-06\nitems: [{ report: clinics.mdx }]\n`,
    [`${meetings}/2024-04-18/meeting.yml`]: `${head}published: 2024-04-10\nitems: [{ standing: apologies }, { report: 2024-03-14/clinics.mdx }]\n`,
  });
  const [before, after] = [meetingOf(site, '2024-03-14'), meetingOf(site, '2024-04-18')];

  test('has an address and files of its own there, and the date of the new meeting', () => {
    const [paper] = after.papers;
    if (!paper) throw new Error('There is no paper.');
    expect(paperAddress(paper)).toBe('/health-committee/2024-04-18/clinics/');
    expect(paperPdfPath(paper)).toBe('health-committee/2024-04-18/hc-2024-04-18-clinics.pdf');
    expect(paper.cover.facts).toContainEqual({ label: 'Date', value: '18 April 2024' });
    expect(after.items[1]).toMatchObject({ number: 2, title: 'Visits to clinics', paper });
  });

  test('keeps its old address, which leads to the new one', () => {
    const [old] = before.papers;
    expect(old && paperAddress(old)).toBe('/health-committee/2024-03-14/clinics/');
    expect(old?.cover.facts).toContainEqual({ label: 'Date', value: '14 March 2024' });
    const pages = pagesOf(site).meetingPapers.map(({ page }) => page());
    expect(pages.map(({ meeting, takenTo }) => [meeting?.folder, takenTo])).toEqual([
      ['2024-04-18', undefined],
      [
        '2024-03-14',
        {
          text: 'This paper is now among the papers for the meeting on 18 April 2024',
          address: '/health-committee/2024-04-18/clinics/',
        },
      ],
    ]);
  });

  test('is in the pack and the feed of the new meeting', () => {
    const sources = packSourcesOf(site, after);
    if (!sources) throw new Error('There is no pack.');
    expect([...layOutPack(sources).ranges.keys()]).toEqual([2]);
    expect(newsOf(site).map(({ address }) => address)).toContain('/health-committee/2024-04-18/clinics/');
  });

  test('is recorded there', async () => {
    const { record, problems } = await recordPublication(site, after, { first: '2024-04-10' });
    expect(problems).toEqual([]);
    expect(record.files.map(({ path }) => path)).toContain('health-committee/2024-04-18/hc-2024-04-18-clinics.pdf');
  });
});

describe('a meeting that goes on with the agenda of an adjourned one', () => {
  const adjourned = `${head}state: adjourned\nchange: { date: 2024-03-14, reason: A fire alarm., to: 2024-03-18 }\npublished: 2024-03-06\nitems: [{ standing: apologies }, { report: clinics.mdx }, { verbal: The bus }, { minutes: minutes-2024-01-11.mdx }]\n`;
  const before = {
    [minutesFile('2024-03-14', 'minutes-2024-01-11')]: minutesText({ meeting: '2024-01-11' }, '## Close\n\nIt closed.'),
  };

  test('has its items with their numbers and its papers where it lists none', () => {
    const site = siteWith({
      [`${meetings}/2024-03-14/meeting.yml`]: adjourned,
      ...before,
      [`${meetings}/2024-03-18/meeting.yml`]: `${head}published: 2024-03-15\n`,
    });
    const meeting = meetingOf(site, '2024-03-18');
    expect(meeting.items.map(({ number, title, paper }) => [number, title, paper && paperAddress(paper)])).toEqual([
      [1, 'Apologies for absence', undefined],
      [2, 'Visits to clinics', '/health-committee/2024-03-18/clinics/'],
      [3, 'The bus', undefined],
      [4, 'Minutes of the previous meeting', undefined],
    ]);
    const page = pagesOf(site).meetings.map((one) => one.page());
    expect(page.map(({ folder, deadlines }) => [folder, deadlines.length])).toEqual([
      ['2024-03-18', 0],
      ['2024-03-14', 1],
    ]);
  });

  test('has them still where it is adjourned in its turn', () => {
    const again = (to: string): string =>
      `state: adjourned\nchange: { date: 2024-03-18, reason: It was late., to: ${to} }\n`;
    const site = siteWith({
      [`${meetings}/2024-03-14/meeting.yml`]: adjourned,
      ...before,
      [`${meetings}/2024-03-18/meeting.yml`]: `${head}${again('2024-03-21')}published: 2024-03-15\n`,
      [`${meetings}/2024-03-21/meeting.yml`]: `${head}published: 2024-03-19\n`,
    });
    const { items } = meetingOf(site, '2024-03-21');
    expect(items.map(({ number, title, paper }) => [number, title, paper && paperAddress(paper)])).toEqual([
      [1, 'Apologies for absence', undefined],
      [2, 'Visits to clinics', '/health-committee/2024-03-21/clinics/'],
      [3, 'The bus', undefined],
      [4, 'Minutes of the previous meeting', undefined],
    ]);
  });

  test('keeps the numbers of those that it lists, and gives others the next ones', () => {
    const site = siteWith({
      [`${meetings}/2024-03-14/meeting.yml`]: adjourned,
      ...before,
      [`${meetings}/2024-03-18/meeting.yml`]: `${head}published: 2024-03-15\nitems: [{ verbal: The Bus }, { report: 2024-03-14/clinics.mdx }, { verbal: Parking }]\n`,
    });
    expect(meetingOf(site, '2024-03-18').items.map(({ number, title }) => [number, title])).toEqual([
      [3, 'The Bus'],
      [2, 'Visits to clinics'],
      [5, 'Parking'],
    ]);
  });

  test('has minutes that run on from those of the adjourned one', () => {
    const site = siteWith({
      [`${meetings}/2024-03-14/meeting.yml`]: adjourned,
      ...before,
      [`${meetings}/2024-03-18/meeting.yml`]: `${head}published: 2024-03-15\n`,
      [`${meetings}/2024-04-18/meeting.yml`]: `${head}published: 2024-04-10\nitems: [{ minutes: first.mdx }, { minutes: then.mdx }]\n`,
      [minutesFile('2024-04-18', 'first')]: minutesText({ meeting: '2024-03-14' }, '## Apologies\n\nThere were none.'),
      [minutesFile('2024-04-18', 'then')]: minutesText({ meeting: '2024-03-18' }, '## Visits\n\nThe report was noted.'),
    });
    const headings = meetingOf(site, '2024-04-18').papers.map(({ outline }) => outline.map(({ text }) => text));
    expect(headings).toEqual([['2 Apologies'], ['3 Visits']]);
  });
});
