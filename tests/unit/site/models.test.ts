import { describe, expect, test } from 'vitest';
import { calendarFiles } from '../../../src/exports/calendars/calendars.ts';
import { feedFiles } from '../../../src/exports/feeds/feeds.ts';
import { siteModels } from '../../../src/site/models.ts';
import { samplePublished } from '../../support/sites/sample-site.ts';

const models = siteModels(samplePublished);

describe('the page of a paper', () => {
  const [first, second] = models.meetingPapers.map(({ page }) => page());

  test('names paper, committee, date and council in the title bar', () => {
    expect(first?.head.title).toBe(
      'Sample report – Corporate Parenting Board, 7 December 2022 – Example County Council',
    );
  });

  test('leads back to its meeting, its committee and the home page', () => {
    expect(first?.head.crumbs).toEqual([
      { text: 'Home', address: '/' },
      { text: 'Corporate Parenting Board', address: '/corporate-parenting-board/' },
      { text: '7 December 2022', address: '/corporate-parenting-board/2022-12-07/' },
      { text: 'Sample report' },
    ]);
  });

  test('says how long and how large its PDF and its figures are', () => {
    expect(first?.pdf).toEqual({
      address: '/corporate-parenting-board/2022-12-07/cpb-2022-12-07-sample-report.pdf',
      facts: 'PDF, 12 pages, 310\u00a0kB',
    });
    expect(first?.csvs).toEqual([{ address: '/data/contacts/contacts.csv', facts: 'CSV, 1\u00a0kB' }]);
    expect(first?.article().text).toContain('Download contacts.csv (CSV, 1\u00a0kB)');
  });

  test('shows no PDF where none has been made', () => {
    expect(second?.pdf).toBeUndefined();
  });

  test('knows the papers before and after it', () => {
    expect(first?.previous).toBeUndefined();
    expect(first?.next).toEqual({ text: 'Second paper', address: '/corporate-parenting-board/2022-12-07/second/' });
    expect(second?.previous).toEqual({
      text: 'Sample report',
      address: '/corporate-parenting-board/2022-12-07/sample-report/',
    });
    expect(second?.next).toBeUndefined();
  });
});

describe('the page of a meeting', () => {
  const [meeting, withoutFile] = models.meetings.map(({ page }) => page());

  test('says when and where, and who the members are', () => {
    expect(meeting?.facts).toEqual([
      { label: 'Date', value: 'Wednesday 7 December 2022' },
      { label: 'Time', value: '1:30pm' },
      { label: 'Place', value: 'Ashburton Hall' },
      { label: 'Members', value: 'Chairman, Councillor A' },
      { label: 'Agenda published', value: '29 November 2022' },
    ]);
  });

  test('says only the date of a meeting without a file of its own', () => {
    expect(withoutFile?.facts).toEqual([{ label: 'Date', value: 'Wednesday 8 December 2021' }]);
  });

  test('gives the reason for an exempt item and never the name of its file', () => {
    expect(meeting?.items[2]).toMatchObject({
      exempt: { paragraphs: [3] },
      details: ['Publishing it would weaken the council in talks.'],
    });
    expect(JSON.stringify(meeting)).not.toContain('secret-name');
  });

  test('lists papers that no item names apart', () => {
    expect(meeting?.otherPapers.map((paper) => paper.title)).toEqual(['Second paper']);
  });
});

describe('the page of a committee', () => {
  test('leads to a calendar and a feed only where there is something in them, and they are made', () => {
    const { site } = samplePublished;
    const quiet = siteModels({ ...samplePublished, site: { ...site, meetings: [] } });
    const linksOf = ({ committees }: typeof models) => committees[0]?.follow.map(({ address }) => address);
    expect(linksOf(models)).toContain('/corporate-parenting-board/feed.xml');
    expect(linksOf(quiet)).toEqual([]);
    const made = [...calendarFiles(site), ...feedFiles(site)].map((file) => `/${file.path}`);
    expect(made).toEqual(expect.arrayContaining(linksOf(models) ?? []));
  });

  test('groups its meetings by year, the newest first', () => {
    const years = models.committees[0]?.years ?? [];
    expect(
      years.map(({ year, meetings }) => [year, meetings.map(({ date, facts }) => `${date}: ${facts.join(', ')}`)]),
    ).toEqual([
      ['2022', ['7 December 2022: 1:30pm, 2 papers']],
      ['2021', ['8 December 2021: no papers yet']],
    ]);
  });
});

describe('the frame', () => {
  test('leads to what the site has and to nothing it has not', () => {
    expect(models.frame.navigation.map(({ text }) => text)).toEqual(['Committees', 'Publications', 'Glossary']);
  });

  test('gives the contact as links that can be used', () => {
    expect(models.frame.contact?.links).toEqual([
      { text: 'office@example.gov.uk', address: 'mailto:office@example.gov.uk' },
      { text: '01962 000000', address: 'tel:01962000000' },
    ]);
  });
});

describe('the glossary', () => {
  test('is in order of the acronyms', () => {
    expect(models.glossary.terms.map(({ acronym }) => acronym)).toEqual(['CPB', 'VRU']);
  });
});
