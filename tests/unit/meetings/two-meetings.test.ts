/** Two meetings of a committee on one day: each has its own address, files, entries and record, on every face. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { SiteFolder } from '../../../src/build/site-folder.ts';
import { calendarFiles } from '../../../src/exports/calendars/calendars.ts';
import { newsOf } from '../../../src/exports/feeds/news.ts';
import { oparlFiles } from '../../../src/exports/oparl/oparl.ts';
import { writeManifest } from '../../../src/build/manifest.ts';
import { readManifest } from '../../../src/build/staging/manifest-parts.ts';
import { packSourcesOf, packPaths } from '../../../src/outputs/packs/packs.ts';
import { paperAddress, paperPdfPath } from '../../../src/outputs/addresses/addresses.ts';
import { chainFindings } from '../../../src/record/chain/chain-findings.ts';
import { madeNow, recordPublication } from '../../../src/record/write-record.ts';
import { recordFindings } from '../../../src/record/record-findings.ts';
import { siteModels } from '../../../src/site/models.ts';
import { runHere } from '../../support/command-here.ts';
import { siteOf } from '../../support/example.ts';
import { minutesFile, minutesText } from '../../support/sites/minutes.ts';
import { compileTree, reportFacts, standardFiles, writeTree } from '../../support/tree.ts';

const meetings = 'content/meetings/health-committee';
const report = `${reportFacts}\n## Purpose\n\nThe report tells of visits.\n`;
const files = {
  'content/council.yml': `${standardFiles['content/council.yml'] ?? ''}\nwebsite: https://papers.example.gov.uk/\n`,
  [`${meetings}/2024-03-14/meeting.yml`]:
    'time: "18:00"\nplace: Guildhall\npublished: 2024-03-06\nitems: [{ report: clinics.mdx }]\n',
  [`${meetings}/2024-03-14/clinics.mdx`]: report,
  [`${meetings}/2024-03-14-extraordinary/meeting.yml`]:
    'name: Extraordinary meeting\ntime: "20:00"\nplace: Guildhall\npublished: 2024-03-05\nitems: [{ report: clinics.mdx }]\n',
  [`${meetings}/2024-03-14-extraordinary/clinics.mdx`]: report.replace('Visits to clinics', 'Visits at night'),
  [`${meetings}/2024-04-18/meeting.yml`]:
    'time: "18:00"\nplace: Guildhall\npublished: 2024-04-10\nitems:\n  - minutes: minutes-2024-03-14-extraordinary.mdx\n  - minutes: minutes-2024-03-14.mdx\n',
  [minutesFile('2024-04-18', 'minutes-2024-03-14')]: minutesText(
    { meeting: '2024-03-14' },
    '## Visits to clinics\n\n<Resolved>\nThat the clinics stay open.\n</Resolved>\n\n## Close\n\nThe meeting closed.',
  ),
  [minutesFile('2024-04-18', 'minutes-2024-03-14-extraordinary')]: minutesText(
    { meeting: '2024-03-14-extraordinary' },
    '## Visits at night\n\n<Resolved>\nThat the night clinics close.\n</Resolved>',
  ),
};
const root = writeTree({ ...standardFiles, ...files });
const site = siteOf(root);
const models = siteModels({ site, files: new Map(), packs: new Map(), csvBytes: new Map() });
const [, evening, ordinary] = site.meetings;
if (!evening || !ordinary) throw new Error('Meetings are missing.');

describe('two meetings on one day', () => {
  test('nothing is found where the second has a name and a word', () => {
    expect(compileTree(files).diagnostics).toEqual([]);
  });

  test('stand in order of their time, the later one first where the newest is first', () => {
    expect(site.meetings.map(({ folder, date }) => [folder, date])).toEqual([
      ['2024-04-18', '2024-04-18'],
      ['2024-03-14-extraordinary', '2024-03-14'],
      ['2024-03-14', '2024-03-14'],
    ]);
  });

  test('have addresses and files of their own, named by the folder', () => {
    const addresses = [evening, ordinary].flatMap(({ papers }) => papers.map(paperAddress));
    expect(addresses).toEqual([
      '/health-committee/2024-03-14-extraordinary/clinics/',
      '/health-committee/2024-03-14/clinics/',
    ]);
    expect(evening.papers.map(paperPdfPath)).toEqual([
      'health-committee/2024-03-14-extraordinary/hc-2024-03-14-extraordinary-clinics.pdf',
    ]);
    expect(packPaths(site, evening).pack).toBe(
      'health-committee/2024-03-14-extraordinary/hc-2024-03-14-extraordinary-agenda-pack.pdf',
    );
  });

  test('are told apart by the name on pages and in print', () => {
    const [first] = models.committees;
    expect(first?.years[0]?.meetings.map(({ title }) => title)).toEqual([
      '18 April 2024',
      '14 March 2024: Extraordinary meeting',
      '14 March 2024',
    ]);
    const pages = models.meetings.map(({ page }) => page());
    expect(pages[1]).toMatchObject({
      previous: { text: '14 March 2024', address: '/health-committee/2024-03-14/' },
      next: { text: '18 April 2024' },
    });
    expect(pages[1]?.head.crumbs.at(-1)).toEqual({ text: '14 March 2024: Extraordinary meeting' });
    expect(pages[1]?.head.title).toContain('Health Committee: Extraordinary meeting');
    expect(packSourcesOf(site, evening)?.committee).toBe('Health Committee: Extraordinary meeting');
  });

  test('have minutes numbered in the order in which they were held, whatever their files are called', () => {
    const numbers = models.decisions[0]
      ?.page()
      .years[0]?.meetings.map(({ committee, minutes, address, decisions }) => ({
        committee,
        minutes: minutes.text,
        address,
        decisions: decisions.map(({ minute }) => minute),
      }));
    expect(numbers).toEqual([
      {
        committee: 'Health Committee: Extraordinary meeting',
        minutes: 'Minutes of the meeting held on 14 March 2024: Extraordinary meeting',
        address: '/health-committee/2024-03-14-extraordinary/',
        decisions: ['Minute 3: Visits at night'],
      },
      {
        committee: 'Health Committee',
        minutes: 'Minutes of the meeting held on 14 March 2024',
        address: '/health-committee/2024-03-14/',
        decisions: ['Minute 1: Visits to clinics'],
      },
    ]);
  });

  test('have the decisions and the minutes of each on its own page and at its own paper', () => {
    const pages = models.meetings.map(({ page }) => page());
    expect(pages.map(({ folder, decisions, minutes }) => [folder, decisions.length, minutes?.paper.address])).toEqual([
      ['2024-04-18', 0, undefined],
      ['2024-03-14-extraordinary', 1, '/health-committee/2024-04-18/minutes-2024-03-14-extraordinary/'],
      ['2024-03-14', 1, '/health-committee/2024-04-18/minutes-2024-03-14/'],
    ]);
    const papers = models.meetingPapers.map(({ page }) => page());
    expect(
      papers.filter(({ slug }) => slug === 'clinics').map(({ decisions }) => decisions.map(({ text }) => text)),
    ).toEqual([['That the night clinics close.'], ['That the clinics stay open.']]);
  });

  test('are two entries of the calendar and of the feed, with ids of their own', () => {
    const calendar = calendarFiles(site);
    const whole = calendar.find((file) => file.path === 'health-committee/meetings.ics')?.text ?? '';
    const events = new ICAL.Component(ICAL.parse(whole) as unknown[]).getAllSubcomponents('vevent');
    expect(new Set(events.map((event) => event.getFirstPropertyValue('uid'))).size).toBe(3);
    expect(events.map((event) => event.getFirstPropertyValue('summary'))).toContain(
      'Health Committee: Extraordinary meeting',
    );
    expect(calendar.map((file) => file.path)).toContain(
      'health-committee/2024-03-14-extraordinary/hc-2024-03-14-extraordinary.ics',
    );
    const news = newsOf(site);
    expect(new Set(news.map(({ id }) => id)).size).toBe(news.length);
    expect(news.find(({ address }) => address === '/health-committee/2024-03-14-extraordinary/')?.title).toContain(
      'Health Committee: Extraordinary meeting, 14 March 2024',
    );
  });

  test('are two objects of OParl, each with its agenda, decisions and protocol', () => {
    const objects = new Map(
      [...oparlFiles({ site, packs: new Map() }, new Map())].map(({ path: file, text }) => [file, text]),
    );
    const meeting = JSON.parse(
      objects.get('oparl/meeting/health-committee/2024-03-14-extraordinary.json') ?? '{}',
    ) as Record<string, unknown>;
    expect(meeting).toMatchObject({
      name: 'Health Committee: Extraordinary meeting, 14 March 2024',
      agendaItem: [{ resolutionText: 'That the night clinics close.' }],
      resultsProtocol: { name: 'Minutes of the meeting held on 14 March 2024: Extraordinary meeting' },
    });
  });

  test('have the date alone and the folder in the manifest', () => {
    const page = 'health-committee/2024-03-14-extraordinary/index.html';
    const folder = writeTree({ [page]: '<h1>Extraordinary meeting, 14 March 2024</h1>' });
    const sources = { site, files: new Map(), packs: new Map(), pictures: [] };
    writeManifest(new SiteFolder(folder), [page], sources);
    expect(readManifest(folder).files).toMatchObject([
      { path: page, committee: 'health-committee', date: '2024-03-14', meeting: '2024-03-14-extraordinary' },
    ]);
  });

  test('have records of their own in one chain', async () => {
    for (const [folder, first] of [
      ['2024-03-14', '2024-03-06'],
      ['2024-03-14-extraordinary', '2024-03-06'],
    ] as const) {
      const now = siteOf(root);
      const meeting = now.meetings.find((one) => one.folder === folder);
      if (!meeting) throw new Error('A meeting is missing.');
      const { file, problems } = await recordPublication(now, meeting, { first });
      expect(problems).toEqual([]);
      expect(path.relative(root, file)).toBe(`${meetings}/${folder}/meeting.lock.json`);
    }
    expect(readFileSync(path.join(root, 'content/records.lock.json'), 'utf8')).toContain('2024-03-14-extraordinary');
    const recorded = siteOf(root);
    expect(chainFindings(recorded)).toEqual([]);
    expect(await recordFindings({ site: recorded, meetings: recorded.meetings, pdf: madeNow })).toEqual([]);
  });
});

describe('commands', () => {
  test('take the name of the folder', async () => {
    const out = writeTree({});
    const { exitCode, stdout } = await runHere('pack', [
      'hc',
      '2024-03-14-extraordinary',
      '--root',
      root,
      '--out',
      out,
    ]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('hc-2024-03-14-extraordinary-agenda-pack.pdf');
    expect(stdout).toContain('npm run check -- hc 2024-03-14-extraordinary');
  });

  test('take the plain date for the folder of that name alone, and name the other where it is the only one', async () => {
    const alone = writeTree({
      ...standardFiles,
      [`${meetings}/2024-03-21-budget/meeting.yml`]: 'time: "10:00"\nplace: Guildhall\n',
    });
    const { exitCode, stderr } = await runHere('pack', ['hc', '2024-03-21', '--root', alone]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(
      'The Health Committee has no meeting "2024-03-21". On that day it has: 2024-03-21-budget.',
    );
    expect((await runHere('check', ['hc', '2024-03-21', '--root', alone])).exitCode).toBe(2);
  });

  test('begin a second meeting of a day, and papers for it', async () => {
    const begun = writeTree(standardFiles);
    const options = ['--committee', 'hc', '--root', begun];
    const again = await runHere('new', [
      'meeting',
      '--date',
      '2024-03-14',
      '--time',
      '20:00',
      '--place',
      'Hall',
      ...options,
    ]);
    expect(again.stderr).toContain(
      'A meeting on 14 March 2024 already exists. A second one of that day has a word behind the date, for example 2024-03-14-extraordinary.',
    );
    const day = ['--date', '2024-03-14-extraordinary'];
    const made = await runHere('new', [
      'meeting',
      ...day,
      '--time',
      '20:00',
      '--place',
      'Hall',
      '--published',
      '2024-03-06',
      ...options,
    ]);
    expect(made.stderr).toBe('');
    expect(readFileSync(path.join(begun, meetings, '2024-03-14-extraordinary/meeting.yml'), 'utf8')).toContain('20:00');
  });
});
