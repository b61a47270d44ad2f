/** What files.json beside a meeting says. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { SiteFolder } from '../../../src/build/site-folder.ts';
import type { MeetingListing } from '../../../src/build/listed-files.ts';
import { writeMeetingListings } from '../../../src/build/meeting-listing.ts';
import { newFolder } from '../../support/new-folder.ts';
import { smallMeeting, smallSite } from '../../support/sites/small-site.ts';
import { compileTree } from '../../support/tree.ts';

const meeting = 'health-committee/2024-03-14';

/** Files of a site: those that belong to its meeting, and some that do not. */
const published = [
  '_astro/page.js',
  'data/visits/index.html',
  'data/visits/visits.csv',
  'data/visits/visits.ods',
  'data/other/index.html',
  'glossary/index.html',
  `${meeting}/card.png`,
  `${meeting}/clinics/index.html`,
  `${meeting}/clinics/talk.mp3`,
  `${meeting}/hc-2024-03-14-agenda-pack.pdf`,
  `${meeting}/hc-2024-03-14-clinics.pdf`,
  `${meeting}/hc-2024-03-14-clinics.txt`,
  `${meeting}/index.html`,
  `${meeting}/parks/index.html`,
  `${meeting}/parks/map.png`,
  'health-committee/index.html',
  'index.html',
  'on-this-device/index.html',
  'theme.css',
];

function listingOf(changed: Readonly<Record<string, string>> = {}): MeetingListing {
  const { site } = compileTree({ ...smallSite, ...changed });
  if (!site) throw new Error('The site has errors.');
  const folder = newFolder('listing');
  for (const file of published) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), `What ${file} says`);
  }
  writeMeetingListings(new SiteFolder(folder), published.toSorted(), site);
  return JSON.parse(readFileSync(path.join(folder, meeting, 'files.json'), 'utf8')) as MeetingListing;
}

const clinics = `${smallMeeting}/clinics.mdx`;
const edited = (from: string, to: string): Readonly<Record<string, string>> => {
  const text = String(smallSite[clinics]);
  if (!text.includes(from)) throw new Error(`"${from}" is not there.`);
  return { [clinics]: text.replace(from, to) };
};
const saysOf = ({ papers }: MeetingListing): readonly string[] => papers.map(({ says }) => says);

describe('the listing of a meeting', () => {
  test('has its pages, PDFs, pictures and data with what all pages share, and nothing else', () => {
    const { title, files } = listingOf();
    expect(title).toBe('Health Committee, 14 March 2024');
    expect(files.map(({ path: file }) => file)).toEqual([
      '_astro/page.js',
      'data/visits/index.html',
      'data/visits/visits.csv',
      'data/visits/visits.ods',
      'glossary/index.html',
      `${meeting}/clinics/index.html`,
      `${meeting}/hc-2024-03-14-agenda-pack.pdf`,
      `${meeting}/hc-2024-03-14-clinics.pdf`,
      `${meeting}/hc-2024-03-14-clinics.txt`,
      `${meeting}/index.html`,
      `${meeting}/parks/index.html`,
      `${meeting}/parks/map.png`,
      'on-this-device/index.html',
      'theme.css',
    ]);
  });

  test('gives the size and hash of each file, and the format of those that are no PDFs', () => {
    const { files } = listingOf();
    const text = 'What theme.css says';
    const sha256 = createHash('sha256').update(text).digest('hex');
    expect(files.find((file) => file.path === 'theme.css')).toEqual({ path: 'theme.css', bytes: text.length, sha256 });
    const formats = files.flatMap((file) =>
      file.format === undefined ? [] : [[path.basename(file.path), file.format]],
    );
    expect(formats).toEqual([
      ['visits.ods', 'ods'],
      ['hc-2024-03-14-clinics.txt', 'text'],
    ]);
  });

  test('is the same for the same site', () => {
    expect(listingOf()).toEqual(listingOf());
  });
});

describe('the hash of what a paper says', () => {
  test('names the papers in agenda order, with their items', () => {
    const { papers } = listingOf();
    expect(papers.map(({ slug, title, item }) => [slug, title, item])).toEqual([
      ['clinics', 'Visits to clinics', 1],
      ['parks', 'Parks', 2],
    ]);
  });

  test('is another one where its words or figures are others, and only of that paper', () => {
    const [before, parks] = saysOf(listingOf());
    const [words, same] = saysOf(listingOf(edited('Visits rose.', 'Visits rose fast.')));
    const [figures] = saysOf(listingOf({ 'data/health/visits.csv': 'Year,Visits\n2021,100\n2022,121\n' }));
    expect(new Set([before, words, figures]).size).toBe(3);
    expect(same).toBe(parks);
  });
});
