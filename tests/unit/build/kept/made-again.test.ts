/**
 * What each kind of change makes again, over every output of the registry, every page, card and index: what shows it, and nothing else. What a
 * whole build made is held against the bytes that differ from the build before.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { readAboutFiles } from '../../../../src/build/files/kept-files.ts';
import { publishSite } from '../../../../src/build/publish-site.ts';
import { folderStore } from '../../../../src/build/store/folder-store.ts';
import type { Store } from '../../../../src/cache/store.ts';
import { differing, hashesOf, type FolderHashes } from '../../../../src/cli/bench/folder-hashes.ts';
import { thisBuilder } from '../../../../src/cli/command/process-state.ts';
import { madePrerenderer } from '../../../../src/cli/prerenderer/prerenderer-store.ts';
import { liblouisVersion } from '../../../../src/outputs/braille/liblouis.ts';
import { outputs } from '../../../../src/outputs/registry.ts';
import { sitePages } from '../../../../src/site/site-pages.ts';
import { newFolder } from '../../../support/new-folder.ts';
import { smallMeeting, smallSite } from '../../../support/sites/small-site.ts';
import { projectRoot, reportFacts, writeTree } from '../../../support/tree.ts';

const otherMeeting = 'content/meetings/parks-panel/2024-05-16';
const council = String(smallSite['content/council.yml']).replace('[text]', '[large-print, epub, text, braille]');
const root = writeTree({
  ...smallSite,
  'content/council.yml': `${council}website: https://papers.example.gov.uk/\n`,
  'content/committees/parks-panel.yml': 'name: Parks Panel\nabbreviation: PP\nkind: panel\n',
  [`${otherMeeting}/meeting.yml`]:
    'time: "10:00"\nplace: Park House\npublished: 2024-05-08\nitems:\n  - report: lawns.mdx\n',
  [`${otherMeeting}/lawns.mdx`]: `${reportFacts.replace('Visits to clinics', 'Lawns')}## Results\n\nLawns are green.\n`,
  'content/pages/help.mdx': '---\ntitle: Help\norder: 2\n---\n\n## Papers\n\nThe papers are in the [list](/).\n',
});
const dist = path.join(newFolder('made-again'), 'dist');
const store = folderStore(newFolder());
const hasBraille = liblouisVersion() !== '';

/** What a build made of everything that is kept. */
interface Made {
  /** Files of documents, and pages, by their paths in dist/. */
  readonly files: readonly string[];
  readonly cards: number;
  readonly indexes: number;
}

let first: Made;
let before: FolderHashes;
/** Pages whose routes take their models by themselves: they are drawn each time. */
const drawnEachTime = new Set<string>();

/** Builds the root with what earlier builds made. */
async function build(): Promise<Made> {
  const files: string[] = [];
  let [cards, indexes] = [0, 0];
  const prerenderer = await madePrerenderer(projectRoot);
  const watched: Store = {
    ...store,
    put: async (key, entry) => {
      files.push(...(readAboutFiles(entry.about)?.files ?? []).map((file) => file.path));
      if (Buffer.from(entry.bytes.subarray(1, 4)).toString() === 'PNG') cards += 1;
      if (typeof entry.about === 'object' && entry.about !== null && 'folder' in entry.about) indexes += 1;
      await store.put(key, entry);
    },
  };
  const { isPublished } = await publishSite({
    root,
    out: dist,
    templatesRoot: path.join(projectRoot, 'templates'),
    pagesOf: async (site, keying) => {
      const { assets, pages } = await sitePages(site, prerenderer, keying);
      const drawn = function* () {
        for (const page of pages)
          yield {
            ...page,
            draw: () => {
              if (page.key === undefined) drawnEachTime.add(page.file);
              else files.push(page.file);
              return page.draw();
            },
          };
      };
      return { assets, pages: drawn() };
    },
    threads: 0,
    builder: thisBuilder(),
    store: watched,
    otherStores: [],
    engine: 'engine',
    progress: () => undefined,
  });
  expect(isPublished).toBe(true);
  return { files: files.sort(), cards, indexes };
}

beforeAll(async () => {
  first = await build();
  before = hashesOf(dist);
});

test('the site has a file of every output of the registry, which the first build made', () => {
  const there = outputs.filter(({ format }) => format !== 'braille' || hasBraille);
  const lacking = there.filter(({ extension }) => !first.files.some((file) => file.endsWith(extension)));
  expect(lacking.map(({ format }) => format)).toEqual([]);
  // Cards of the site, of two meetings, three reports and a publication; and the icon.
  expect(first).toMatchObject({ cards: 8, indexes: 1 });
});

/** What is written at once from what has been compiled already: looking it up would take longer than making it. */
const madeEachTime =
  /^(?:oparl\/|pagefind\/|.*feed(?:-\d+)?\.(?:xml|json)$|.*\.ics$|.*\.csv$|sitemap|.*\/files\.json$|manifest\.json$|data\/catalogue\.jsonld$)/;

const stems = {
  health: 'health-committee/2024-03-14/hc-2024-03-14',
  parks: 'parks-panel/2024-05-16/pp-2024-05-16',
};
/** Of a document the formats that show the pages of a pack. */
const withPackPages = (stem: string): string[] => [
  `${stem}-large-print.pdf`,
  `${stem}.epub`,
  ...(hasBraille ? [`${stem}.brf`] : []),
];
const everyFormat = (stem: string): string[] => [`${stem}.pdf`, `${stem}.txt`, ...withPackPages(stem)];
const workbooks = (stem: string): string[] => [`${stem}.ods`, `${stem}.xlsx`];
const pages = (...folders: string[]): string[] => folders.map((folder) => `${folder}/index.html`);

/** A change, and everything that it makes again. */
interface Change {
  readonly file: string;
  readonly words: readonly [was: string, is: string];
  readonly shown: readonly string[];
  /** Made with these, since the pages of a meeting's agenda and packs are planned together; the same bytes as before. */
  readonly beside?: readonly string[];
  readonly cards?: number;
  readonly indexes?: number;
}

const changes: Readonly<Record<string, Change>> = {
  nothing: { file: 'content/council.yml', words: ['960000', '960000'], shown: [] },
  'a word of a report': {
    file: `${smallMeeting}/parks.mdx`,
    words: ['are open', 'are shut'],
    shown: [
      ...everyFormat(`${stems.health}-parks`),
      ...everyFormat(`${stems.health}-agenda-pack`),
      ...pages('health-committee/2024-03-14/parks'),
    ],
    beside: [...everyFormat(`${stems.health}-agenda`), ...withPackPages(`${stems.health}-clinics`)],
    indexes: 1,
  },
  'a figure of a dataset': {
    file: 'data/health/visits.csv',
    words: ['120', '121'],
    shown: [
      ...workbooks('data/visits/visits'),
      ...workbooks(`${stems.health}-clinics-figures`),
      ...everyFormat(`${stems.health}-clinics`),
      ...everyFormat(`${stems.health}-agenda-pack`),
      ...pages('data/visits', 'health-committee/2024-03-14/clinics'),
    ],
    beside: [...everyFormat(`${stems.health}-agenda`), ...withPackPages(`${stems.health}-parks`)],
    indexes: 1,
  },
  // It stands at the foot of every page, and in no document.
  'the telephone number of the council': {
    file: 'content/council.yml',
    words: ['960000', '960001'],
    shown: pages(
      ...['accessibility-statement', 'formats', 'help', 'data/visits', 'publications/plan'],
      ...['decisions', 'decisions/health-committee', 'decisions/parks-panel'],
      ...['health-committee', 'health-committee/2024-03-14'],
      ...['health-committee/2024-03-14/clinics', 'health-committee/2024-03-14/parks'],
      ...['parks-panel', 'parks-panel/2024-05-16', 'parks-panel/2024-05-16/lawns'],
    ),
  },
  'the place of a meeting': {
    file: `${otherMeeting}/meeting.yml`,
    words: ['Park House', 'Lake House'],
    shown: [
      ...everyFormat(`${stems.parks}-agenda`),
      ...everyFormat(`${stems.parks}-agenda-pack`),
      ...pages('parks-panel/2024-05-16'),
    ],
    beside: withPackPages(`${stems.parks}-lawns`),
  },
  'the title of a publication': {
    file: 'content/publications/plan.mdx',
    words: ['title: Plan', 'title: Great Plan'],
    shown: [...everyFormat('publications/plan/plan'), ...pages('publications/plan')],
    cards: 1,
    indexes: 1,
  },
  'a word of a page': {
    file: 'content/pages/help.mdx',
    words: ['papers are', 'papers stand'],
    shown: pages('help'),
  },
  'what a committee does': {
    file: 'content/committees/parks-panel.yml',
    words: ['kind: panel', 'kind: panel\nabout: It looks after the parks.'],
    shown: pages('parks-panel', 'parks-panel/2024-05-16'),
  },
};

test.each(Object.entries(changes))('%s: what shows it is made again, and nothing else', async (...[, change]) => {
  const { file, words, shown, beside = [], cards = 0, indexes = 0 } = change;
  const source = path.join(root, file);
  const text = readFileSync(source, 'utf8');
  expect(text).toContain(words[0]);
  writeFileSync(source, text.replace(...words));
  const made = await build();
  const after = hashesOf(dist);
  const differ = differing(before, after);
  before = after;
  expect(made).toEqual({ files: [...shown, ...beside].sort(), cards, indexes });
  expect(made.files.filter((name) => !differ.includes(name))).toEqual([...beside].sort());
  const missed = differ.filter((name) => !made.files.includes(name) && !drawnEachTime.has(name));
  expect(missed.filter((name) => name.endsWith('/card.png'))).toHaveLength(cards);
  expect(missed.filter((name) => !madeEachTime.test(name) && !name.endsWith('/card.png'))).toEqual([]);
});
