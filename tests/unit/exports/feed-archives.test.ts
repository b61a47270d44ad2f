/** Feeds of an archive: bounded, with all older entries in archive documents (RFC 5005, section 4). */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { Memory } from '../../../src/cache/memory.ts';
import { feedFiles, feedsOf } from '../../../src/exports/feeds/feeds.ts';
import type { Site } from '../../../src/model/site.ts';
import { compileRoot, reportFacts, standardFiles, writeTree } from '../../support/tree.ts';

const papersInMeeting = 60;

/** The files of so many meetings. */
function filesOf(meetings: number): Readonly<Record<string, string>> {
  const files = Array.from({ length: meetings }, (_, at) => {
    const folder = `content/meetings/health-committee/2024-${String(at + 1).padStart(2, '0')}-14`;
    const papers = Array.from({ length: papersInMeeting }, (_one, number) => [
      `${folder}/report-${number}.mdx`,
      `${reportFacts.replace('Visits to clinics', `Report ${number}`)}Visits rose.\n`,
    ]);
    const items = papers.map(([file = '']) => `  - report: ${path.posix.basename(file)}\n`);
    const published = `2024-${String(at + 1).padStart(2, '0')}-05`;
    const meeting = `time: "18:00"\nplace: Guildhall\npublished: ${published}\nitems:\n${items.join('')}`;
    return [[`${folder}/meeting.yml`, meeting], ...papers] as [string, string][];
  }).flat();
  const council = `${standardFiles['content/council.yml'] ?? ''}\nwebsite: https://papers.example.gov.uk/\n`;
  return { ...standardFiles, 'content/council.yml': council, ...Object.fromEntries(files) };
}

const root = writeTree(filesOf(6));
const memory = new Memory();
const site = siteOf(root);
function siteOf(at: string): Site {
  const compiled = compileRoot(at, at === root ? { memory } : {});
  if (!compiled.site) throw new Error('The tree has errors.');
  return compiled.site;
}

const files = new Map(feedFiles(site).map(({ path, text }) => [path, text]));
const linksOf = (file: string): string[] =>
  [
    ...(files.get(file) ?? '').matchAll(
      /<link rel="(current|prev-archive|next-archive)" type="application\/atom\+xml" href="([^"]*)"/g,
    ),
  ].map(([, rel, href]) => `${rel} ${href}`);
const idsIn = (file: string): string[] =>
  [...(files.get(file) ?? '').matchAll(/<entry>\s*<id>([^<]*)/g)].map(([, id]) => id ?? '');

test('a feed leads to its archives, and these to one another and back', () => {
  expect([...files.keys()].filter((file) => file.startsWith('feed'))).toEqual([
    'feed.xml',
    'feed.json',
    'feed-1.xml',
    'feed-2.xml',
    'feed-3.xml',
  ]);
  const at = 'https://papers.example.gov.uk/';
  expect(linksOf('feed.xml')).toEqual([`prev-archive ${at}feed-3.xml`]);
  expect(linksOf('feed-3.xml')).toEqual([`prev-archive ${at}feed-2.xml`, `current ${at}feed.xml`]);
  expect(linksOf('feed-2.xml')).toEqual([
    `prev-archive ${at}feed-1.xml`,
    `current ${at}feed.xml`,
    `next-archive ${at}feed-3.xml`,
  ]);
  expect(linksOf('feed-1.xml')).toEqual([`current ${at}feed.xml`, `next-archive ${at}feed-2.xml`]);
  expect(files.get('feed-1.xml')).toContain('<fh:archive/>');
  expect(files.get('feed.xml')).not.toContain('<fh:archive/>');
});

test('feed and archives together have every entry, none more than 100', () => {
  const documents = ['feed.xml', 'feed-1.xml', 'feed-2.xml', 'feed-3.xml'].map(idsIn);
  expect(documents.map(({ length }) => length)).toEqual([100, 100, 100, 100]);
  const entries = 6 * papersInMeeting;
  expect(new Set(documents.flat()).size).toBeGreaterThanOrEqual(entries);
});

test('a full archive stays as it is when papers come, but for the link to a new one', () => {
  for (const [file, text] of Object.entries(filesOf(7))) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
  const grown = siteOf(root);
  expect(grown.meetings.length).toBe(site.meetings.length + 1);
  const later = new Map(feedFiles(grown).map(({ path, text }) => [path, text]));
  expect(later.get('feed-1.xml')).toBe(files.get('feed-1.xml'));
  expect(later.get('feed-2.xml')).toBe(files.get('feed-2.xml'));
});

test('a short feed says nothing of archives', () => {
  const short = siteOf(writeTree(filesOf(1)));
  expect(feedsOf(short).map(({ archives }) => archives)).toEqual([[], []]);
  expect(feedFiles(short)[0]?.text).not.toMatch(/history|archive/);
});
