/** Committees that sit as one body, and the members of a committee on a day, on every face of a meeting. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { calendarFiles } from '../../../src/exports/calendars/calendars.ts';
import { feedsOf } from '../../../src/exports/feeds/feeds.ts';
import { oparlFiles } from '../../../src/exports/oparl/oparl.ts';
import { agendaDocument, agendaFacts } from '../../../src/meetings/packs/pack.ts';
import { packPaths, packSourcesOf } from '../../../src/outputs/packs/packs.ts';
import { recordPublication } from '../../../src/record/write-record.ts';
import { renderText } from '../../../src/render/text.ts';
import { searchFactsOf, searchFilters } from '../../../src/build/search/search-facts.ts';
import { newsOf } from '../../../src/exports/feeds/news.ts';
import { siteModels } from '../../../src/site/models.ts';
import { runHere } from '../../support/command-here.ts';
import { siteOf } from '../../support/example.ts';
import { minutesFile, minutesText } from '../../support/sites/minutes.ts';
import { reportFacts, reportFile, standardFiles, writeTree } from '../../support/tree.ts';

const meetings = 'content/meetings/health-committee';
const root = writeTree({
  ...standardFiles,
  'content/council.yml': `${standardFiles['content/council.yml'] ?? ''}\nwebsite: https://papers.example.gov.uk/\n`,
  'content/committees/health-committee.yml':
    'name: Health Committee\nabbreviation: HC\nkind: committee\nseats: [{ title: Chairman }, { title: Councillor A, until: 2024-03-13 }, { title: Councillor B, from: 2024-03-14 }]\n',
  'content/committees/care-board.yml':
    'name: Care Board\nabbreviation: CB\nkind: joint committee\nseats: [{ title: Chairman }, { title: Director of Care }]\n',
  [`${meetings}/2024-03-14/meeting.yml`]:
    'time: "18:00"\nplace: Guildhall\npublished: 2024-03-06\njoint: [care-board]\nitems: [{ report: clinics.mdx }]\n',
  [reportFile]: `${reportFacts}\n## Purpose\n\nThe report tells of visits.\n`,
  [`${meetings}/2024-04-18/meeting.yml`]:
    'time: "18:00"\nplace: Guildhall\npublished: 2024-04-10\nitems: [{ minutes: minutes.mdx }]\n',
  [minutesFile('2024-04-18')]: minutesText(
    {
      meeting: '2024-03-14',
      attendance: [
        '{ seat: Chairman, mark: present, chair: yes }',
        '{ seat: Councillor B, mark: present }',
        '{ seat: care-board/Chairman, mark: present }',
        '{ seat: Councillor C, mark: substitute, for: care-board/Director of Care }',
      ],
    },
    '## Visits to clinics\n\nThe report was noted.\n\n<Resolved>\nThat the clinics stay open.\n</Resolved>',
  ),
});
const site = siteOf(root);
const models = siteModels({ site, files: new Map(), packs: new Map(), csvBytes: new Map() });
const meeting = site.meetings.find(({ folder }) => folder === '2024-03-14');
if (!meeting) throw new Error('There is no meeting.');
const facts = (label: string): string | undefined =>
  models.meetings
    .map(({ page }) => page())
    .find(({ folder }) => folder === '2024-03-14')
    ?.facts.find((fact) => fact.label === label)?.value;

describe('a joint meeting', () => {
  test('belongs to the committee of its folder, by address and file names', () => {
    expect(packPaths(site, meeting).pack).toBe('health-committee/2024-03-14/hc-2024-03-14-agenda-pack.pdf');
    expect(models.meetings.map(({ committeeSlug }) => committeeSlug)).toEqual(['health-committee', 'health-committee']);
  });

  test('stands on the pages of all, with one address, and says who meets', () => {
    const listed = models.committees.map(({ name, years }) => ({
      name,
      meetings: years.flatMap((year) => year.meetings.map(({ address }) => address)),
    }));
    expect(listed).toEqual([
      { name: 'Care Board', meetings: ['/health-committee/2024-03-14/'] },
      { name: 'Health Committee', meetings: ['/health-committee/2024-04-18/', '/health-committee/2024-03-14/'] },
    ]);
    expect(models.committees[0]?.years[0]?.meetings[0]?.facts).toContain(
      'joint meeting of the Health Committee and Care Board',
    );
    expect(facts('Sitting jointly with')).toBe('Care Board');
  });

  test('stands in the calendars of all with one UID and link, and is one entry of the whole calendar', () => {
    const calendars = new Map(calendarFiles(site).map((file) => [file.path, file.text]));
    const events = (file: string) =>
      new ICAL.Component(ICAL.parse(calendars.get(file) ?? '') as unknown[])
        .getAllSubcomponents('vevent')
        .filter((event) => String(event.getFirstPropertyValue('dtstart')).startsWith('2024-03-14'))
        .map((event) => [event.getFirstPropertyValue('uid'), event.getFirstPropertyValue('url')]);
    const [own] = events('health-committee/meetings.ics');
    expect(own?.[1]).toBe('https://papers.example.gov.uk/health-committee/2024-03-14/');
    expect(events('care-board/meetings.ics')).toEqual([own]);
    expect(events('meetings.ics')).toEqual([own]);
    expect([...calendars.keys()].filter((file) => file.includes('2024-03-14'))).toEqual([
      'health-committee/2024-03-14/hc-2024-03-14.ics',
    ]);
    expect(calendars.get('meetings.ics')).toContain('Sitting jointly with: Care Board');
  });

  test('is in the feeds of all with one id and link', () => {
    const entries = (folder: string) =>
      feedsOf(site)
        .find((feed) => feed.folder === folder)
        ?.entries.filter(({ address }) => address.startsWith('/health-committee/2024-03-14/'))
        .map(({ id, address }) => [id, address]);
    expect(entries('care-board/')).toEqual(entries('health-committee/'));
    expect(entries('care-board/')?.length).toBe(2);
    const [agenda] = newsOf(site)
      .filter(({ kind }) => kind === 'Agenda')
      .slice(-1);
    expect(agenda?.committees.map(({ name }) => name)).toEqual(['Health Committee', 'Care Board']);
  });

  test('has its minutes and decisions with all, in feeds, in the register and its years, and on their pages', () => {
    const minutesAddress = '/health-committee/2024-04-18/minutes/';
    const feed = feedsOf(site).find(({ folder }) => folder === 'care-board/');
    expect(feed?.entries.map(({ address }) => address)).toContain(minutesAddress);
    const registers = models.decisions.map(({ filter, page }) => [filter, page().count]);
    for (const filter of [undefined, 'care-board', 'care-board/2024', 'health-committee', 'health-committee/2024'])
      expect(registers).toContainEqual([filter, '1 decision']);
    const choice = models.decisions[0]?.page().filters[0]?.links.map(({ text }) => text);
    expect(choice).toEqual(['All committees', 'Care Board', 'Health Committee']);
    expect(models.committees.map(({ name, decisions }) => [name, decisions.length])).toEqual([
      ['Care Board', 1],
      ['Health Committee', 1],
    ]);
  });

  test('is found by the search under each of its committees', () => {
    const papers = site.meetings.flatMap((one) => one.papers);
    expect(papers.map(({ slug }) => slug)).toEqual(['minutes', 'clinics']);
    for (const paper of papers)
      expect(searchFilters(searchFactsOf(paper))['committee']).toEqual(['Health Committee', 'Care Board']);
    expect(models.search.byCommittee[0]?.years.map(({ text }) => text)).toEqual(['2024']);
  });

  test('is a meeting of all for programs', () => {
    const objects = new Map(
      [...oparlFiles({ site, packs: new Map() }, new Map())].map((file) => [file.path, file.text]),
    );
    const organizations = ['health-committee', 'care-board'].map(
      (slug) => `https://papers.example.gov.uk/oparl/organization/${slug}.json`,
    );
    expect(JSON.parse(objects.get('oparl/meeting/health-committee/2024-03-14.json') ?? '{}')).toMatchObject({
      organization: organizations,
    });
    const data = models.structuredData('/health-committee/2024-03-14/') ?? '';
    expect(data).toContain('https://papers.example.gov.uk/care-board/#committee');
    expect(data).toContain('https://papers.example.gov.uk/health-committee/#committee');
  });

  test('has minutes that print the seats of the other committee with its name', () => {
    const minutes = site.meetings[0]?.papers[0];
    if (!minutes) throw new Error('There are no minutes.');
    const text = renderText(minutes);
    expect(text).toContain('Health Committee and Care Board');
    expect(text).toContain('Chairman (Care Board)');
    expect(text).toContain('Director of Care (Care Board)');
    expect(text).not.toContain('care-board/');
  });

  test('is named in commands by any of its committees', async () => {
    const out = writeTree({});
    const { exitCode, stdout } = await runHere('pack', ['cb', '2024-03-14', '--root', root, '--out', out]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('hc-2024-03-14-agenda-pack.pdf');
    const made = await runHere('new', [
      ...['presentation', '--committee', 'cb', '--date', '2024-03-14', '--title', 'Care at home'],
      ...['--from', 'Director of Care', '--root', root],
    ]);
    expect(made.stderr).toBe('');
    expect(readFileSync(path.join(root, meetings, '2024-03-14/care-at-home.mdx'), 'utf8')).toContain('Care at home');
  });
});

describe('the members of a committee', () => {
  test('are on the agenda, as they were on the day of the meeting', () => {
    expect(facts('Members of the Health Committee')).toBe('Chairman, Councillor B');
    expect(facts('Members of the Care Board')).toBe('Chairman, Director of Care');
    const sources = packSourcesOf(site, meeting);
    if (!sources) throw new Error('There is no agenda.');
    expect(agendaFacts(sources).slice(2, 3)).toEqual([{ label: 'Sitting jointly with', value: 'Care Board' }]);
    const agenda = JSON.stringify(agendaDocument(sources).sections[0]?.flow);
    expect(agenda).toContain('Membership');
    expect(agenda).toContain('Health Committee: Chairman, Councillor B.');
    expect(agenda).toContain('Care Board: Chairman, Director of Care.');
  });

  test('are on the page of the committee with the days between which it has the seat', () => {
    const health = models.committees.find(({ name }) => name === 'Health Committee');
    expect(health?.seats).toEqual([
      'Chairman',
      'Councillor A (until 13 March 2024)',
      'Councillor B (from 14 March 2024)',
    ]);
    expect(models.committees.map(({ kind }) => kind)).toEqual(['Joint committee', 'Committee']);
  });

  test('are part of what is recorded of an agenda', async () => {
    const { record } = await recordPublication(site, meeting, { first: '2024-03-06' });
    const pages = record.files.find(({ path: file }) => file.endsWith('-agenda.pdf'));
    expect(pages?.parts.map(({ name }) => name)).toContain('agenda');
    const words = readFileSync(path.join(root, meetings, '2024-03-14/meeting.words.json'), 'utf8');
    expect(words).toContain('Health Committee: Chairman, Councillor B');
  });
});

test('a joint committee is begun by either spelling of its kind', async () => {
  const begun = writeTree(standardFiles);
  for (const [name, kind] of [
    ['Waste Joint Committee', 'joint-committee'],
    ['Roads Joint Committee', 'joint committee'],
  ] as const) {
    const options = [
      '--name',
      name,
      '--abbreviation',
      name.slice(0, 2),
      '--kind',
      kind,
      '--seats',
      'Chair',
      '--quorum',
      '1',
    ];
    expect((await runHere('new', ['committee', ...options, '--root', begun])).stderr).toBe('');
    const file = `content/committees/${name.toLowerCase().replaceAll(' ', '-')}.yml`;
    expect(readFileSync(path.join(begun, file), 'utf8')).toContain('kind: joint committee');
  }
});
