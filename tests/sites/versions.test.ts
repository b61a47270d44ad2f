/** Companion versions in a built site: files, links, manifest, feeds; the words of the paper stay as they are. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { newFolder } from '../support/new-folder.ts';
import { runHere } from '../support/command-here.ts';
import { startPreview } from '../support/preview.ts';
import { foreignPdf } from '../support/pdf/foreign-pdf.ts';
import { manifestOf } from '../support/sites/built-site.ts';
import { smallMeeting, smallSite } from '../support/sites/small-site.ts';
import { writeTree } from '../support/tree.ts';

const easy = await foreignPdf({ pages: [{ words: 'We have clinics.' }, {}] });
const mp3 = Buffer.from('ID3 and the sound');
const versions = [
  'versions:',
  '  - { kind: easy-read, title: Clinics made easy, file: easy read.pdf }',
  '  - { kind: audio, title: Clinics to hear, file: spoken.mp3, transcript: spoken.txt }',
  '  - { kind: bsl, title: Clinics signed, url: "https://example.gov.uk/signed" }',
  '---',
].join('\n');
const withVersions = (text: unknown, written = versions): string => String(text).replace(/\n---\n/, `\n${written}\n`);
const plan = 'content/publications/plan.mdx';
const root = writeTree({
  ...smallSite,
  [`${smallMeeting}/clinics.mdx`]: withVersions(smallSite[`${smallMeeting}/clinics.mdx`]),
  [`${smallMeeting}/easy read.pdf`]: easy,
  [`${smallMeeting}/spoken.mp3`]: mp3,
  [`${smallMeeting}/spoken.txt`]: 'We have clinics.\n',
  [`${smallMeeting}/unused.mp3`]: mp3,
  [plan]: withVersions(smallSite[plan], 'versions: [{ kind: young-people, title: Our plan, file: plan.txt }]\n---'),
  'content/publications/plan.txt': 'Our plan for you.\n',
});
const out = path.join(newFolder('versions'), 'dist');
const ended = await runHere('build', ['--root', root, '--out', out]);
const page = (address: string): string => readFileSync(path.join(out, address, 'index.html'), 'utf8');
/** The lists of versions on a page, as HTML. */
const versionLists = (html: string): string[] =>
  [...html.matchAll(/<ul[^>]*app-versions[\s\S]*?<\/ul>/g)].map(([list]) => list);
const wordsIn = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

test('each version is published beside the page of its paper, byte for byte, and nothing else of the folder', () => {
  expect(ended.stderr).toBe('');
  expect(ended.exitCode).toBe(0);
  const folder = path.join(out, 'health-committee/2024-03-14/clinics');
  expect(readFileSync(path.join(folder, 'easy read.pdf')).equals(easy)).toBe(true);
  expect(readFileSync(path.join(folder, 'spoken.mp3')).equals(mp3)).toBe(true);
  expect(readFileSync(path.join(folder, 'spoken.txt'), 'utf8')).toBe('We have clinics.\n');
  expect(existsSync(path.join(folder, 'unused.mp3'))).toBe(false);
});

test('a version called like the text of its publication is told from it', () => {
  const folder = path.join(out, 'publications/plan');
  expect(readFileSync(path.join(folder, 'version-plan.txt'), 'utf8')).toBe('Our plan for you.\n');
  expect(readFileSync(path.join(folder, 'plan.txt'), 'utf8')).toContain('To do well.');
  const [list = ''] = versionLists(page('publications/plan'));
  expect(list).toContain('publications/plan/version-plan.txt"');
  expect(wordsIn(list)).toBe('For young people: Our plan (TXT, 1 kB)');
});

test('the page of the paper has its versions at its head, and the agenda has them under the item', () => {
  const lists = [page('health-committee/2024-03-14/clinics'), page('health-committee/2024-03-14')].flatMap(
    versionLists,
  );
  expect(lists.length).toBe(2);
  const [onPaper = '', onAgenda = ''] = lists;
  for (const list of lists) {
    expect(wordsIn(list)).toBe(
      'Easy read: Clinics made easy (PDF, 2 pages) Audio: Clinics to hear (MP3, 1 kB) Transcript of “Clinics to hear” (TXT, 1 kB) British Sign Language: Clinics signed (on another website)',
    );
    expect(list).toContain('aria-label="Other versions of this paper"');
  }
  const links = (list: string): string[] => [...list.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href);
  expect(links(onPaper)).toEqual([
    ...['easy%20read.pdf', 'spoken.mp3', 'spoken.txt'].map(
      (name) => `../../../health-committee/2024-03-14/clinics/${name}`,
    ),
    'https://example.gov.uk/signed',
  ]);
  expect(links(onAgenda)[1]).toBe('../../health-committee/2024-03-14/clinics/spoken.mp3');
  expect(page('health-committee/2024-03-14/parks')).not.toContain('app-versions');
});

test('the manifest says what each is and whom it is for', () => {
  const found = manifestOf(out).filter(({ kind }) => kind === 'version');
  expect(found.map(({ path: file, version, title, pages, date }) => [file, version, title, pages, date])).toEqual([
    ['health-committee/2024-03-14/clinics/easy read.pdf', 'easy-read', 'Clinics made easy', 2, '2024-03-14'],
    ['health-committee/2024-03-14/clinics/spoken.mp3', 'audio', 'Clinics to hear', undefined, '2024-03-14'],
    ['health-committee/2024-03-14/clinics/spoken.txt', 'audio', 'Clinics to hear', undefined, '2024-03-14'],
    ['publications/plan/version-plan.txt', 'young-people', 'Our plan', undefined, undefined],
  ]);
});

test('feeds attach each version to its paper by its title and type, and no other paper has any', () => {
  const { items } = JSON.parse(readFileSync(path.join(out, 'feed.json'), 'utf8')) as {
    items: { url: string; attachments?: { url: string; mime_type: string; title?: string }[] }[];
  };
  const attached = (paper: string): (readonly [url: string, type: string, title: string])[] =>
    (items.find(({ url }) => url.endsWith(`/${paper}/`))?.attachments ?? []).flatMap(
      ({ url, mime_type: type, title }) =>
        title === undefined ? [] : [[url.split('/').slice(-2).join('/'), type, title]],
    );
  const wanted = [
    ['clinics/easy%20read.pdf', 'application/pdf', 'Easy read: Clinics made easy'],
    ['clinics/spoken.mp3', 'audio/mpeg', 'Audio: Clinics to hear'],
    ['clinics/spoken.txt', 'text/plain', 'Transcript of “Clinics to hear”'],
    ['example.gov.uk/signed', 'text/html', 'British Sign Language: Clinics signed'],
  ];
  expect(attached('clinics').map(([url, type, title]) => [url, type.split(';')[0], title])).toEqual(wanted);
  expect(attached('parks')).toEqual([]);
  for (const feed of ['feed.xml', 'health-committee/feed.xml']) {
    const atom = readFileSync(path.join(out, feed), 'utf8');
    const enclosures = [...atom.matchAll(/<link rel="enclosure" type="([^";]*)[^"]*" title="([^"]*)" href="([^"]*)"/g)];
    const found = enclosures.map(([, type, title, href = '']) => [href.split('/').slice(-2).join('/'), type, title]);
    // Those of publications stand in the feed of the whole site.
    expect(
      found.filter(([, , title = '']) => !title.includes('Our plan')),
      feed,
    ).toEqual(wanted);
  }
});

test('the preview serves each with its type', async () => {
  const preview = await startPreview(root);
  try {
    const at = '/health-committee/2024-03-14/clinics';
    expect(await preview.until(`${at}/`, 'app-versions')).toContain(`${at}/easy%20read.pdf`);
    const served = await Promise.all(
      ['easy%20read.pdf', 'spoken.mp3', 'spoken.txt', 'unused.mp3'].map((name) => preview.get(`${at}/${name}`)),
    );
    expect(served.map(({ status, type }) => (status === 200 ? type : status))).toEqual([
      'application/pdf',
      'audio/mpeg',
      'text/plain; charset=utf-8',
      404,
    ]);
  } finally {
    await preview.stop();
  }
});
