/** A meeting that is not held as planned, has a name of its own, or can be followed from elsewhere: on every face. */
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { calendarFiles } from '../../../src/exports/calendars/calendars.ts';
import { newsOf } from '../../../src/exports/feeds/news.ts';
import { agendaDocument, agendaFacts } from '../../../src/meetings/packs/pack.ts';
import { recordingAt, recordingFromStart } from '../../../src/meetings/meeting-state.ts';
import { packSourcesOf } from '../../../src/outputs/packs/packs.ts';
import { renderHtml } from '../../../src/render/html.ts';
import { siteModels, type SiteModels } from '../../../src/site/models.ts';

import { minutesFile, minutesText } from '../../support/sites/minutes.ts';
import { compileTree, problemsOf, reportFacts, reportFile } from '../../support/tree.ts';

const meetings = 'content/meetings/health-committee';
const agenda = 'published: 2024-03-06\nitems: [{ report: clinics.mdx }]\n';
const report = { [reportFile]: `${reportFacts}\n## Purpose\n\nThe report tells of visits.\n` };

/** What the tool makes of a meeting whose file says this besides time and place. */
function made(lines: string, others: Readonly<Record<string, string>> = {}) {
  const compiled = compileTree({
    ...report,
    [`${meetings}/2024-03-14/meeting.yml`]: `time: "18:00"\nplace: Guildhall\n${lines}`,
    ...others,
  });
  const { site } = compiled;
  if (!site) throw new Error(problemsOf(compiled).join('\n'));
  const models: SiteModels = siteModels({ site, files: new Map(), packs: new Map(), csvBytes: new Map() });
  const meeting = site.meetings.find(({ date }) => date === '2024-03-14');
  if (!meeting) throw new Error('There is no meeting.');
  const page = models.meetings.map(({ page: make }) => make()).find(({ date }) => date === '2024-03-14');
  const paper = models.meetingPapers.map(({ page: make }) => make())[0];
  const calendar =
    calendarFiles(site).find((file) => file.path === 'health-committee/2024-03-14/hc-2024-03-14.ics')?.text ?? '';
  const event = new ICAL.Component(ICAL.parse(calendar) as unknown[]).getFirstSubcomponent('vevent');
  return { site, meeting, models, page, paper, event, news: newsOf(site) };
}

const later = {
  [`${meetings}/2024-04-18/meeting.yml`]: 'time: "18:00"\nplace: Guildhall\n',
};

describe('a cancelled meeting', () => {
  const { site, meeting, models, page, paper, event, news } = made(
    `state: cancelled\nchange: { date: 2024-03-11, reason: The hall was flooded. }\n${agenda}`,
  );
  const said = 'This meeting was cancelled on 11 March 2024. Reason: The hall was flooded.';

  test('keeps its page, its agenda and its papers, each with the notice at its head', () => {
    expect(page?.notice).toMatchObject({ title: 'Cancelled', text: said });
    expect(page?.items.map(({ title }) => title)).toEqual(['Visits to clinics']);
    expect(paper?.article().masthead).toContain(said);
  });

  test('says so first on its agenda in print', () => {
    const sources = packSourcesOf(site, meeting);
    if (!sources) throw new Error('There is no agenda.');
    expect(JSON.stringify(agendaDocument(sources).sections[0]?.flow)).toContain(said);
  });

  test('is cancelled in calendars, with a higher sequence and the day of the change', () => {
    expect(event?.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(event?.getFirstPropertyValue('sequence')).toBe(1);
    expect(event?.getFirstPropertyValue('summary')).toBe('Cancelled: Health Committee');
    expect(String(event?.getFirstPropertyValue('last-modified'))).toContain('2024-03-11');
  });

  test('is cancelled in the words of schema.org, and tagged in lists', () => {
    expect(models.structuredData('/health-committee/2024-03-14/')).toContain('https://schema.org/EventCancelled');
    const listed = models.committees.flatMap(({ years }) => years[0]?.meetings ?? []);
    expect(listed).toMatchObject([{ state: 'Cancelled' }]);
  });

  test('is news of the day of the change, which begins with what became of it', () => {
    const agendaNews = news.find(({ kind }) => kind === 'Agenda');
    expect(agendaNews).toMatchObject({ changed: '2024-03-11', published: '2024-03-06' });
    expect(agendaNews?.title).toMatch(/^Cancelled: /);
    expect(agendaNews?.summary).toContain(said);
  });

  test('names each of its papers again, under the id that it had', () => {
    const before = made(agenda).news.find(({ kind }) => kind === 'Report');
    const paperNews = news.find(({ kind }) => kind === 'Report');
    expect(before).toMatchObject({ title: 'Visits to clinics', changed: '2024-03-06' });
    expect(paperNews).toMatchObject({
      id: before?.id,
      title: 'Cancelled: Visits to clinics',
      published: '2024-03-06',
      changed: '2024-03-11',
      summary: said,
    });
  });
});

test('a postponed meeting and the one that takes its place lead to one another', () => {
  const { page, models, event } = made(
    `state: postponed\nchange: { date: 2024-03-11, reason: Snow., to: 2024-04-18 }\n${agenda}`,
    later,
  );
  expect(page?.notice?.text).toBe('On 11 March 2024 this meeting was postponed to 18 April 2024. Reason: Snow.');
  expect(page?.related).toEqual([
    { text: 'The meeting on 18 April 2024 takes its place', address: '/health-committee/2024-04-18/' },
  ]);
  const other = models.meetings.map(({ page: make }) => make()).find(({ date }) => date === '2024-04-18');
  expect(other?.related).toEqual([
    { text: 'This meeting takes the place of the one on 14 March 2024', address: '/health-committee/2024-03-14/' },
  ]);
  expect(event?.getFirstPropertyValue('status')).toBe('CANCELLED');
  expect(models.structuredData('/health-committee/2024-03-14/')).toContain('https://schema.org/EventPostponed');
});

test('an adjourned meeting was held: calendars and programs keep it, and its notice says where it goes on', () => {
  const { page, models, event } = made(
    `state: adjourned\nchange: { date: 2024-03-14, reason: A fire alarm. }\n${agenda}`,
  );
  expect(page?.notice?.text).toBe(
    'On 14 March 2024 this meeting was adjourned to a date to be announced. Reason: A fire alarm.',
  );
  expect(event?.getFirstPropertyValue('status')).toBe('CONFIRMED');
  expect(models.structuredData('/health-committee/2024-03-14/')).toContain('https://schema.org/EventScheduled');
});

test('a meeting with a name of its own, remote attendance and a recording says so wherever it is named', () => {
  const { site, meeting, page, models, event, news } = made(
    [
      'name: Extraordinary meeting',
      'remote: { url: "https://meet.example.gov.uk/health", note: Ask for the code by noon. }',
      'recording: { url: "https://video.example.gov.uk/hc", starts: { 1: "0:12:40" } }',
      agenda,
    ].join('\n'),
  );
  expect(page).toMatchObject({
    name: 'Extraordinary meeting',
    elsewhere: [
      { address: 'https://meet.example.gov.uk/health', note: 'Ask for the code by noon.' },
      { address: 'https://video.example.gov.uk/hc' },
    ],
  });
  const sources = packSourcesOf(site, meeting);
  expect(sources && agendaFacts(sources)).toContainEqual({
    label: 'Attend remotely',
    value: 'https://meet.example.gov.uk/health (Ask for the code by noon)',
    href: 'https://meet.example.gov.uk/health',
  });
  // In print the address alone is the link.
  expect(JSON.stringify(sources && agendaDocument(sources).sections[0]?.flow)).toContain(
    '{"kind":"text","text":"https://meet.example.gov.uk/health","link":{"to":"address","url":"https://meet.example.gov.uk/health"}},{"kind":"text","text":" (Ask for the code by noon)"}',
  );
  expect(page?.items[0]?.recording).toEqual({
    text: 'Recording of item 1',
    address: 'https://video.example.gov.uk/hc#t=760',
  });
  expect(event?.getFirstPropertyValue('summary')).toBe('Health Committee: Extraordinary meeting');
  expect(String(event?.getFirstPropertyValue('description'))).toContain('https://meet.example.gov.uk/health');
  expect(news.find(({ kind }) => kind === 'Agenda')?.title).toContain('Health Committee: Extraordinary meeting');
  const data = models.structuredData('/health-committee/2024-03-14/') ?? '';
  expect(data).toContain('MixedEventAttendanceMode');
  expect(data).toContain('VirtualLocation');
});

test('a recording takes its time where its address has a place for it', () => {
  const starts = { 6: '1:02:03' };
  expect(recordingAt({ url: 'https://v.example.gov.uk/?at={seconds}', starts }, 6)).toBe(
    'https://v.example.gov.uk/?at=3723',
  );
  expect(recordingAt({ url: 'https://v.example.gov.uk/{time}', starts }, 6)).toBe('https://v.example.gov.uk/1:02:03');
  expect(recordingAt({ url: 'https://v.example.gov.uk/', starts }, 7)).toBeUndefined();
});

test('a recording as a whole begins at its beginning, where its address has a place for the time', () => {
  const { page } = made(`recording: { url: "https://v.example.gov.uk/?at={seconds}" }\n${agenda}`);
  expect(page?.elsewhere).toMatchObject([{ address: 'https://v.example.gov.uk/?at=0' }]);
  expect(recordingFromStart({ url: 'https://v.example.gov.uk/{time}' })).toBe('https://v.example.gov.uk/0:00:00');
  expect(recordingFromStart({ url: 'https://v.example.gov.uk/?id=7' })).toBe('https://v.example.gov.uk/?id=7');
});

test('a minute whose heading is the title of an item leads to its place in the recording, on the page alone', () => {
  const { models, site } = made(
    `recording: { url: "https://video.example.gov.uk/hc", starts: { 1: "0:12:40" } }\n${agenda}`,
    {
      [`${meetings}/2024-04-18/meeting.yml`]:
        'time: "18:00"\nplace: Guildhall\npublished: 2024-04-10\nitems: [{ minutes: minutes.mdx }]\n',
      [minutesFile('2024-04-18')]: minutesText(
        { meeting: '2024-03-14' },
        '## Visits To Clinics\n\nThe report was noted.\n\n## Close\n\nThe meeting closed.',
      ),
    },
  );
  const minutes = models.meetingPapers.map(({ page: make }) => make()).find(({ kind }) => kind === 'minutes');
  const { text } = minutes?.article() ?? { text: '' };
  expect(text).toContain(
    '</h2>\n<p data-web-only=""><a class="govuk-link" href="https://video.example.gov.uk/hc#t=760">Recording of item 1</a></p>',
  );
  expect(text.match(/#t=/g)).toHaveLength(1);
  const paper = site.meetings.flatMap(({ papers }) => papers).find(({ kind }) => kind === 'minutes');
  expect(paper && renderHtml(paper)).not.toContain('#t=760');
});

test('nothing is asked of the notice of a meeting that is not held', () => {
  const late = `published: 2024-03-13\nitems: [{ report: clinics.mdx }]\n`;
  const found = (lines: string): string[] =>
    problemsOf(
      compileTree({
        ...report,
        [`${meetings}/2024-03-14/meeting.yml`]: `time: "18:00"\nplace: Guildhall\n${lines}${late}`,
      }),
    );
  expect(found('')).toEqual([expect.stringContaining('clear-days')]);
  expect(found('state: cancelled\nchange: { date: 2024-03-13, reason: Snow. }\n')).toEqual([]);
});
