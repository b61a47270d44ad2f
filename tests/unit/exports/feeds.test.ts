import { describe, expect, test } from 'vitest';
import { calendarText } from '../../../src/exports/calendars/icalendar.ts';
import { newsOf } from '../../../src/exports/feeds/news.ts';
import { stableUuid } from '../../../src/outputs/addresses/stable-id.ts';
import { atomText, feedsOf, jsonText } from '../../../src/exports/feeds/feeds.ts';
import { xml, xmlDocument } from '../../../src/outputs/files/xml.ts';
import { addressFrom, relativeAddress } from '../../../src/outputs/addresses/website.ts';
import type { Site } from '../../../src/model/site.ts';
import { merciaRoot, siteOf } from '../../support/example.ts';
import type { Meeting } from '../../../src/model/meeting.ts';

const mercia = siteOf(merciaRoot);

function withFacts(change: Partial<NonNullable<Meeting['facts']>>): Site {
  const [first, ...others] = mercia.meetings;
  const facts = { ...first!.facts!, ...change };
  return { ...mercia, meetings: [{ ...first!, facts }, ...others] };
}

describe('what is new', () => {
  test('is dated by the day on which the agenda was published', () => {
    expect(newsOf(mercia).map(({ kind, published }) => [kind, published])).toEqual([
      ['Agenda', '2024-03-06'],
      ['Report', '2024-03-06'],
      ['Minutes', '2024-03-06'],
    ]);
  });

  test('has a correction on its own day, and dates the corrected paper by it', () => {
    const site = withFacts({
      corrections: [{ paper: 'clinics.mdx', what: 'One figure was wrong.', why: 'A slip.', date: '2024-03-20' }],
    });
    const [newest] = newsOf(site);
    expect(newest).toMatchObject({
      kind: 'Correction',
      published: '2024-03-20',
      summary: 'One figure was wrong. Why: A slip.',
    });
    expect(newsOf(site).find(({ kind }) => kind === 'Report')).toMatchObject({
      published: '2024-03-06',
      changed: '2024-03-20',
    });
  });

  test('keeps its names when the site moves', () => {
    const moved: Site = { ...mercia, council: { ...mercia.council, website: 'https://papers.example.gov.uk/' } };
    expect(newsOf(moved).map(({ id }) => id)).toEqual(newsOf(mercia).map(({ id }) => id));
  });
});

describe('a feed of a site whose address is not known', () => {
  const [own, committee] = feedsOf(mercia);

  test('links to its pages relative to itself', () => {
    expect(atomText(own!, mercia)).toContain('<link rel="self" type="application/atom+xml" href="feed.xml"/>');
    expect(atomText(committee!, mercia)).toContain('href="../health-committee/2024-03-14/clinics/"');
    expect(jsonText(committee!, mercia)).toContain('"url": "../health-committee/2024-03-14/clinics/"');
  });

  test('is made whole by the address in council.yml', () => {
    const site = { council: { ...mercia.council, website: 'https://council.example.gov.uk/papers' } };
    expect(atomText(committee!, site)).toContain(
      'href="https://council.example.gov.uk/papers/health-committee/2024-03-14/clinics/"',
    );
  });
});

test('addresses lead from a file to a page', () => {
  expect(relativeAddress('feed.xml', '/')).toBe('./');
  expect(relativeAddress('a/b/index.html', '/c/#d')).toBe('../../c/#d');
  expect(addressFrom('a/feed.xml', '/c/', { website: 'https://x.example.gov.uk/y/' })).toBe(
    'https://x.example.gov.uk/y/c/',
  );
});

test('a stable name is a version 5 UUID of its words', () => {
  expect(stableUuid('a', 'b')).toBe(stableUuid('a', 'b'));
  expect(stableUuid('a', 'b')).not.toBe(stableUuid('a', 'c'));
  expect(stableUuid('a')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test('XML holds what would be markup as text, and leaves out what it cannot hold', () => {
  expect(xmlDocument(xml('a', { b: '"<' }, 'R&D \u0007<c>'))).toBe(
    '<?xml version="1.0" encoding="utf-8"?>\n<a b="&quot;&lt;">R&amp;D &lt;c&gt;</a>\n',
  );
});

test('a calendar escapes its texts, folds between characters, and takes a meeting without a time as a day', () => {
  const text = calendarText(
    'A, B; C',
    [
      {
        uid: 'x',
        sequence: 2,
        stamp: '2024-03-06',
        date: '2024-03-14',
        summary: 'é'.repeat(60),
        description: 'One\nTwo',
        isCancelled: false,
        category: 'Board',
      },
    ],
    'x',
  );
  expect(text).toContain(String.raw`NAME:A\, B\; C`);
  expect(text).toContain('DTSTART;VALUE=DATE:20240314\r\n');
  expect(text).toContain('SEQUENCE:2\r\n');
  expect(text).toContain(String.raw`DESCRIPTION:One\nTwo`);
  expect(text.replaceAll('\r\n ', '')).toContain(`SUMMARY:${'é'.repeat(60)}`);
  expect(text).not.toContain('VTIMEZONE');
});
