/** Deadlines of a council: counted, and shown on the page of a meeting, in calendars, in the check report and by --due. */
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { reportFacts as factsOfReport } from '../../../src/build/check-report/facts.ts';
import { calendarFiles } from '../../../src/exports/calendars/calendars.ts';
import { siteModels } from '../../../src/site/models.ts';
import { runHere } from '../../support/command-here.ts';
import { siteOf } from '../../support/example.ts';
import { standardFiles, writeTree } from '../../support/tree.ts';

const meetings = 'content/meetings/health-committee';
/** The meeting of 14 April 2026 lies after Easter: Good Friday is 3 April, Easter Monday 6 April. */
const root = writeTree({
  'content/council.yml': [
    standardFiles['content/council.yml'],
    'deadlines:',
    '  - { what: Motions, days: 7, counted: clear }',
    '  - { what: Reports due, days: 10 }',
    '  - { what: Questions from the public, days: 2, counted: working }',
    '',
  ].join('\n'),
  'content/committees/health-committee.yml': standardFiles['content/committees/health-committee.yml'] ?? '',
  [`${meetings}/2026-04-14/meeting.yml`]: 'time: "18:00"\nplace: Guildhall\n',
  [`${meetings}/2026-04-14-budget/meeting.yml`]: 'name: Budget meeting\ntime: "20:00"\nplace: Guildhall\n',
  [`${meetings}/2026-05-14/meeting.yml`]:
    'time: "18:00"\nplace: Guildhall\nstate: cancelled\nchange: { date: 2026-03-02, reason: An election. }\n',
});
const site = siteOf(root);
const models = siteModels({ site, files: new Map(), packs: new Map(), csvBytes: new Map() });
const pages = new Map(models.meetings.map(({ folder, page }) => [folder, page()]));
const due = (...written: readonly string[]) => runHere('check', ['--due', ...written, '--root', root]);

describe('a meeting', () => {
  test('has its deadlines on its page, by date: working days back, or with clear days between', () => {
    expect(pages.get('2026-04-14')?.deadlines).toEqual([
      { label: 'Reports due', value: 'Friday 27 March 2026' },
      { label: 'Motions', value: 'Tuesday 31 March 2026' },
      { label: 'Questions from the public', value: 'Friday 10 April 2026' },
    ]);
  });

  test('has none where it is not held', () => {
    expect(pages.get('2026-05-14')?.deadlines).toEqual([]);
  });

  test('has them in the check report, with how they are counted', () => {
    const meeting = site.meetings.find(({ folder }) => folder === '2026-04-14');
    if (!meeting) throw new Error('There is no meeting.');
    const { days } = factsOfReport(meeting, { site, diagnostics: [], accepted: [] });
    expect(days.slice(1, 4)).toEqual([
      { what: 'Reports due', date: '2026-03-27', words: '10 working days before the meeting.' },
      { what: 'Motions', date: '2026-03-31', words: '7 clear days between this day and the meeting.' },
      { what: 'Questions from the public', date: '2026-04-10', words: '2 working days before the meeting.' },
    ]);
  });
});

describe('calendars', () => {
  const files = new Map(calendarFiles(site).map(({ path, text }) => [path, text]));
  const events = (file: string) =>
    new ICAL.Component(ICAL.parse(files.get(file) ?? '') as unknown[])
      .getAllSubcomponents('vevent')
      .map(
        (event) =>
          `${String(event.getFirstPropertyValue('dtstart'))} ${String(event.getFirstPropertyValue('summary'))}`,
      );

  test('to which somebody subscribes have each deadline as a day of its own', () => {
    expect(events('health-committee/meetings.ics')).toEqual(
      expect.arrayContaining([
        '2026-03-27 Reports due: Health Committee, 14 April 2026',
        '2026-03-31 Motions: Health Committee: Budget meeting, 14 April 2026',
      ]),
    );
    expect(events('health-committee/meetings.ics')).toHaveLength(9);
    expect(events('meetings.ics')).toHaveLength(9);
    const uids = [...(files.get('meetings.ics') ?? '').matchAll(/^UID:(.*)$/gm)].map(([, uid]) => uid);
    expect(new Set(uids).size).toBe(9);
  });

  test('with one meeting have that alone', () => {
    expect(events('health-committee/2026-04-14/hc-2026-04-14.ics')).toHaveLength(1);
  });
});

describe('check --due', () => {
  test('lists what is owed in the week of a day, for all meetings', async () => {
    const { exitCode, stdout } = await due('2026-04-01');
    expect(exitCode).toBe(0);
    expect(stdout).toBe(
      [
        'Owed in the week of Monday 30 March 2026:',
        '  Tuesday 31 March 2026: Motions (Health Committee, 14 April 2026)',
        '  Tuesday 31 March 2026: Motions (Health Committee: Budget meeting, 14 April 2026)',
        '  Thursday 2 April 2026: Last day to publish the agenda and papers (Health Committee, 14 April 2026)',
        '  Thursday 2 April 2026: Last day to publish the agenda and papers (Health Committee: Budget meeting, 14 April 2026)',
        '',
      ].join('\n'),
    );
  });

  test('says so where nothing is owed', async () => {
    expect((await due('2026-06-07')).stdout).toBe('Nothing is owed in the week of Monday 1 June 2026.\n');
  });

  test('gives the list to programs', async () => {
    const { stdout } = await due('2026-04-06', '--format', 'json');
    expect(JSON.parse(stdout)).toEqual({
      from: '2026-04-06',
      to: '2026-04-12',
      due: [
        {
          date: '2026-04-10',
          what: 'Questions from the public',
          committee: 'Health Committee',
          meeting: '2026-04-14',
          held: '2026-04-14',
        },
        {
          date: '2026-04-10',
          what: 'Questions from the public',
          committee: 'Health Committee: Budget meeting',
          meeting: '2026-04-14-budget',
          held: '2026-04-14',
        },
      ],
    });
  });

  test.each([
    [['soon'], '"soon" is not a date: write it as 2026-01-05.'],
    [['2026-04-01', '--format', 'github'], '--due prints text or json.'],
    [['2026-04-01', 'content'], '--due lists what is owed for all meetings: it takes no files.'],
  ])('%j is wrong use', async (written, sentence) => {
    const { exitCode, stderr } = await due(...written);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(sentence);
  });
});
