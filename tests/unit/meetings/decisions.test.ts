import { describe, expect, test } from 'vitest';
import { siteDecisions } from '../../../src/compile/site-decisions.ts';
import type { Site } from '../../../src/model/site.ts';
import type { Paper } from '../../../src/model/paper.ts';
import { decisionsOf, type Decision } from '../../../src/meetings/decisions.ts';
import { excerptHtml, excerptTexts } from '../../../src/render/excerpt.ts';
import { minutesFile, minutesText } from '../../support/sites/minutes.ts';
import { compileTree, reportFacts, reportFile } from '../../support/tree.ts';
import { enGB } from '../../../src/locales/en-GB/locale.ts';

const body = [
  '## Apologies\n\nNone.',
  '## Visits to clinics\n\nWords.\n\n<Resolved>\nThat the report is *noted*.\n</Resolved>\n\nMore words.\n\n<Resolved>\n\n- That clinics open on Sundays.\n- That buses run.\n\n</Resolved>',
  '## Trams\n\nSee <Ref to="apologies" />.\n\n### Lines\n\n<Resolved>\nThat trams run as <Ref to="apologies" /> says.\n</Resolved>',
].join('\n\n');

function siteOf(files: Record<string, string>): Site {
  const { site, diagnostics } = compileTree(files);
  if (!site) throw new Error(diagnostics.map(({ reason }) => reason).join('\n'));
  return site;
}

function minutesIn(site: Site): Paper {
  const paper = site.meetings.flatMap(({ papers }) => papers).find(({ kind }) => kind === 'minutes');
  if (!paper) throw new Error('The tree has no minutes.');
  return paper;
}

const file = minutesFile('2024-04-11', 'minutes-2024-03-14');
const site = siteOf({ [file]: minutesText({ meeting: '2024-03-14', firstMinute: 20 }, body) });
const decisions = decisionsOf(minutesIn(site), []);

function textsOf({ resolution, minute }: Decision): string[] {
  return excerptTexts(resolution, { page: '/minutes/', anchor: minute.anchor, words: enGB });
}

describe('the decisions of minutes', () => {
  test('are one for each resolution, each with its minute', () => {
    expect(decisions.map(({ minute }) => minute)).toEqual([
      { number: 21, title: 'Visits to clinics', anchor: 'visits-to-clinics' },
      { number: 21, title: 'Visits to clinics', anchor: 'visits-to-clinics' },
      { number: 22, title: 'Trams', anchor: 'trams' },
    ]);
  });

  test('have the date of the meeting that decided, not of the one that has the minutes', () => {
    expect(decisions[0]).toMatchObject({
      date: '2024-03-14',
      committee: 'health-committee',
      committeeName: 'Health Committee',
    });
  });

  test('keep their words, paragraphs and items apart', () => {
    expect(decisions.map(textsOf)).toEqual([
      ['That the report is noted.'],
      ['That clinics open on Sundays.', 'That buses run.'],
      ['That trams run as minute 20 says.'],
    ]);
  });

  test('are draft until the minutes are confirmed', () => {
    const confirmed = siteOf({ [file]: minutesText({ meeting: '2024-03-14', status: 'confirmed' }, body) });
    expect(decisions.every(({ isDraft }) => isDraft)).toBe(true);
    expect(decisionsOf(minutesIn(confirmed), []).some(({ isDraft }) => isDraft)).toBe(false);
  });

  test('know no paper where the meeting’s papers are not here', () => {
    expect(decisions.some(({ paper }) => paper)).toBe(false);
  });

  test('are none for other kinds of papers', () => {
    const report = siteOf({ [reportFile]: `${reportFacts}Words.\n` }).meetings[0]?.papers[0];
    expect(report && decisionsOf(report, [])).toEqual([]);
  });
});

describe('the decisions of a site', () => {
  test('know the paper whose title is that of the minute, in any capitals and punctuation', () => {
    const report = `${reportFacts.replace('title: Visits to clinics', 'title: Visits to Clinics.')}Words.\n`;
    const withReport = siteOf({ [file]: minutesText({ meeting: '2024-03-14' }, body), [reportFile]: report });
    expect(siteDecisions(withReport).map(({ paper }) => paper?.file)).toEqual([reportFile, reportFile, undefined]);
  });

  test('do not take a paper of another meeting for it', () => {
    const withReport = siteOf({
      [file]: minutesText({ meeting: '2024-02-08' }, body),
      [reportFile]: `${reportFacts}Words.\n`,
    });
    expect(siteDecisions(withReport).some(({ paper }) => paper)).toBe(false);
  });

  test('know the paper by the title that the agenda gives it', () => {
    const withAgenda = siteOf({
      [file]: minutesText({ meeting: '2024-03-14' }, body),
      [reportFile]: `${reportFacts}Words.\n`,
      'content/meetings/health-committee/2024-03-14/meeting.yml':
        'time: "18:00"\nplace: Guildhall\npublished: 2024-03-06\nitems: [{ report: clinics.mdx, title: Trams }]\n',
    });
    expect(siteDecisions(withAgenda).map(({ paper }) => paper?.file)).toEqual([reportFile, reportFile, reportFile]);
  });

  test('come newest meeting first', () => {
    const two = siteOf({
      [minutesFile('2024-03-14')]: minutesText({ meeting: '2024-02-08', firstMinute: 1 }, body),
      [file]: minutesText({ meeting: '2024-03-14' }, body),
    });
    expect(siteDecisions(two).map(({ date, minute }) => `${date} ${minute.number}`)).toEqual([
      '2024-03-14 5',
      '2024-03-14 5',
      '2024-03-14 6',
      '2024-02-08 2',
      '2024-02-08 2',
      '2024-02-08 3',
    ]);
  });
});

describe('a resolution on another page', () => {
  const quoted = (words: string): string => {
    const text = minutesText(
      { meeting: '2024-03-14' },
      `## Trams\n\n<Resolved>\n\n${words}\n\n</Resolved>\n\nEnd.[^a]\n\n[^a]: A note.`,
    );
    const [decision] = decisionsOf(minutesIn(siteOf({ [file]: text })), []);
    return decision
      ? excerptHtml(decision.resolution, { page: '/minutes/', anchor: decision.minute.anchor, words: enGB })
      : '';
  };

  test('leads to its own paper, not to places of the page it is shown on', () => {
    expect(quoted('See <Ref to="trams" />.')).toContain('href="/minutes/#trams"');
    expect(
      quoted('See <Ref to="lines" />.\n\n<Table caption="Lines" id="lines">\n\n| Line |\n| :-- |\n| 1 |\n\n</Table>'),
    ).toContain('<a class="govuk-link" href="/minutes/#lines">Table 1: Lines</a>');
  });

  test('brings no ids, headings or footnotes along, so that many can stand together', () => {
    const html = quoted('### First part\n\nWords<Anchor id="here" /> with a note.[^a]\n\n| Line |\n| :-- |\n| 1 |');
    expect(html).not.toMatch(/\sid=|<h\d|<sup|<table/);
    expect(html).toContain('<strong>First part</strong>');
    expect(html).toContain('Words with a note.');
  });
});
