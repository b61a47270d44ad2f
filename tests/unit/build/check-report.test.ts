/** The clerk's check report: what it says of a meeting that may be published, and of one that may not. */
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { compile } from '../../../src/compile/compile.ts';
import { drawReport } from '../../../src/build/check-report/draw.ts';
import { reportFacts, type ReportFacts } from '../../../src/build/check-report/facts.ts';
import { projectRoot, reportFacts as front, reportFile, standardFiles, writeTree } from '../../support/tree.ts';

const meetingFile = 'content/meetings/health-committee/2024-03-14/meeting.yml';
const meeting = (published: string, more = ''): string =>
  `time: "18:00"\nplace: Guildhall\npublished: ${published}\nitems:\n  - standing: apologies\n  - report: clinics.mdx\n  - { verbal: Dentists }\n${more}`;
const visits = {
  'data/health/visits.csv': 'year,Visits\n2023,1200\n',
  'data/health/visits.yml':
    'title: Visits to clinics\nsource: Clinics\nkey: [year]\ncolumns:\n  year: { type: year }\n  Visits: { type: count }\n',
};

function factsOf(files: Readonly<Record<string, string>>): ReportFacts {
  const root = writeTree({ ...standardFiles, ...visits, ...files });
  const compiled = compile({
    root,
    templatesRoot: `${projectRoot}/templates`,
    includeDrafts: true,
    despiteErrors: true,
  });
  const [first] = compiled.site?.meetings ?? [];
  if (!compiled.site || !first) throw new Error('The tree has no meeting');
  return reportFacts(first, { ...compiled, site: compiled.site });
}

const body = `${front}There were <Value of="visits/2023/Visits" /> visits.\n`;

describe('a meeting in which everything is right', () => {
  const facts = factsOf({ [meetingFile]: meeting('2024-03-06'), [reportFile]: body });

  test('may be published', () => {
    expect(facts.obstacles).toEqual([]);
    expect(drawReport(facts, () => undefined)).toContain('This meeting may be published.');
  });

  test('shows its items with their pages, words and figures', () => {
    expect(facts.items).toMatchObject([
      { number: 1, title: 'Apologies for absence', state: 'No paper', figures: [] },
      {
        number: 2,
        title: 'Visits to clinics',
        state: 'Report',
        pages: '3 to 4',
        minutes: 2,
        figures: [{ name: 'visits', title: 'Visits to clinics', file: 'data/health/visits.csv' }],
      },
      { number: 3, title: 'Dentists', state: 'No paper' },
    ]);
  });

  test('counts its days in words', () => {
    expect(facts.days).toEqual([
      { what: 'Last day to publish', date: '2024-03-06', words: '5 clear days between publication and the meeting.' },
      {
        what: 'Published',
        date: '2024-03-06',
        words:
          '5 clear days, which is enough: published 6 Mar 2024; clear days 7 Mar 2024, 8 Mar 2024, 11 Mar 2024, 12 Mar 2024, 13 Mar 2024; meeting 14 Mar 2024.',
      },
      {
        what: 'Meeting',
        date: '2024-03-14',
        words:
          'The record of the meeting stays open to the public until 14 March 2030, and background documents until 14 March 2028.',
      },
    ]);
  });
});

test('a meeting with an error may not be published, and the error is shown with its line', () => {
  const facts = factsOf({ [meetingFile]: meeting('2024-03-06'), [reportFile]: body.replace('/2023/', '/2032/') });
  expect(facts.obstacles).toEqual(['1 error to fix']);
  const html = drawReport(facts, () => body);
  expect(html).toContain('This meeting may not be published yet.');
  expect(html).toContain('there is no row "2032" in visits');
  expect(html).toContain('Rule unknown-data.');
});

test('an accepted warning is shown with who accepted it, why and when', () => {
  const waiver =
    'waivers: [{ rule: clear-days, reason: The Head of Health was ill, by: Monitoring Officer, date: 2024-03-08 }]\n';
  const facts = factsOf({ [meetingFile]: meeting('2024-03-08', waiver), [reportFile]: body });
  expect(facts.obstacles).toEqual([]);
  expect(facts.findings).toEqual([]);
  const html = drawReport(facts, () => undefined);
  for (const words of ['The Head of Health was ill', 'Monitoring Officer', '8 March 2024', 'rule clear-days'])
    expect(html).toContain(words);
});

test('the report is valid HTML, and asks for nothing from elsewhere', async () => {
  const html = drawReport(factsOf({ [meetingFile]: meeting('2024-03-11'), [reportFile]: body }), () => body);
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: { 'void-style': 'off', 'doctype-style': 'off', 'long-title': 'off', 'prefer-native-element': 'off' },
  });
  const report = await validator.validateString(html);
  expect(
    report.results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId} ${message}`)),
  ).toEqual([]);
  expect(html).not.toMatch(/<script|<link|src=|https?:/);
});
