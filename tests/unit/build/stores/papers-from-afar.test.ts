/** Resolved papers of a store at an address: brought before the first is resolved, verified like those near by, and handed over once they are published. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import path from 'node:path';
import { serialize } from 'node:v8';
import { afterEach, expect, test } from 'vitest';
import { bringPapers } from '../../../../src/build/store/bring-papers.ts';
import { compileWithStore } from '../../../../src/build/store/compile-with-store.ts';
import { folderStore } from '../../../../src/build/store/folder-store.ts';
import { handOverPapers } from '../../../../src/build/store/hand-over-papers.ts';
import { addressStore } from '../../../../src/cache/address-store.ts';
import { sealed, unsealed } from '../../../../src/cache/entry.ts';
import { nearAndFar, noStore, type Store } from '../../../../src/cache/store.ts';
import { openCheckCache } from '../../../../src/cli/checks/check-cache.ts';
import { Memory, type StepStore } from '../../../../src/cache/memory.ts';
import { compile } from '../../../../src/compile/compile.ts';
import { papersOf } from '../../../../src/outputs/papers.ts';
import { PreviewState } from '../../../../src/preview/preview-state.ts';
import { newFolder } from '../../../support/new-folder.ts';
import { smallMeeting, smallSite } from '../../../support/sites/small-site.ts';
import { endServers, keeping, serving } from '../../../support/stores/store-server.ts';
import { projectRoot, reportFacts, writeTree } from '../../../support/tree.ts';

const templatesRoot = path.join(projectRoot, 'templates');
const engine = 'engine';
const planned = 'content/meetings/health-committee/2024-05-16';
const files = {
  ...smallSite,
  [`${smallMeeting}/parks.mdx`]: `${reportFacts.replace('Visits to clinics', 'Parks')}The the parks.\n`,
  [`${planned}/meeting.yml`]: 'time: "18:00"\nplace: Guildhall\nitems:\n  - report: secret.mdx\n',
  [`${planned}/secret.mdx`]: `${reportFacts.replace('Visits to clinics', 'Embargoed')}Visits rose.\n`,
};

afterEach(endServers);

/** A store at an address behind an empty folder, as a clone has it that has built nothing yet. */
async function cloneWith(listener: RequestListener) {
  const warnings: string[] = [];
  const far = addressStore(await serving(listener), {
    warn: (words) => warnings.push(words.replace(/^The store at \S+ /, '')),
    patience: { silence: 1000, altogether: 2000, eachEntry: 10_000 },
  });
  return { store: nearAndFar(folderStore(newFolder()), far), warnings };
}

/** Compiles a root for a build that is published; what it gives, and the files of the papers that it resolved. */
async function built(root: string, store: Store) {
  const { site, diagnostics, added } = await compileWithStore({ root, templatesRoot }, { store, engine });
  if (!site) throw new Error('The root has errors.');
  await handOverPapers(added, site, store);
  await store.close();
  return {
    papers: papersOf(site).map((paper) => ({ ...paper })),
    diagnostics,
    resolved: added.map(({ file }) => path.posix.basename(file)).sort(),
  };
}

/** What a server holds after a first build. */
async function filledBy(root: string) {
  const held = new Map<string, Buffer>();
  const first = await built(root, (await cloneWith(keeping(held))).store);
  return { held, first };
}

test('a clone that shares the store resolves nothing, and has every word and finding', async () => {
  const root = writeTree(files);
  const { held, first } = await filledBy(root);
  expect(first.resolved).toEqual(['clinics.mdx', 'parks.mdx', 'plan.mdx', 'secret.mdx']);
  const { store, warnings } = await cloneWith(keeping(held));
  const clone = await built(writeTree(files), store);
  const alone = await built(root, noStore);
  // What is not published yet stays on the machine that has it.
  expect(clone.resolved).toEqual(['secret.mdx']);
  expect(clone.papers).toEqual(alone.papers);
  expect(clone.diagnostics).toEqual(alone.diagnostics);
  expect(clone.diagnostics.map(({ rule }) => rule)).toContain('repeated-word');
  expect(warnings).toEqual([]);
});

test('no word of a planned meeting, of a draft or of an exempt paper reaches the store', async () => {
  const draft = reportFacts.replace('status: published', 'status: draft').replace('Visits to clinics', 'Unfinished');
  const { held } = await filledBy(
    writeTree({
      ...files,
      'content/publications/draft.mdx': `${draft}Words of a draft.\n`,
      'restricted/meetings/health-committee/2024-03-14/exempt.mdx': `${reportFacts}Words that are exempt.\n`,
    }),
  );
  expect(held.size).toBe(3);
  const names = [...held].flatMap(([url, entry]) => unsealed(path.posix.basename(url), entry)?.sources ?? []);
  expect(names.filter((name) => name.endsWith('.mdx')).sort()).toEqual([
    `${smallMeeting}/clinics.mdx`,
    `${smallMeeting}/parks.mdx`,
    'content/publications/plan.mdx',
  ]);
});

test('what has changed since is resolved again, and handed over in its place', async () => {
  const root = writeTree(files);
  const { held } = await filledBy(root);
  const figures = path.join(root, 'data/health/visits.csv');
  writeFileSync(figures, readFileSync(figures, 'utf8').replace('120', '121'));
  const changed = await built(root, (await cloneWith(keeping(held))).store);
  expect(changed.resolved).toEqual(['clinics.mdx', 'secret.mdx']);
  expect(changed.papers).toEqual((await built(root, noStore)).papers);
  expect((await built(root, (await cloneWith(keeping(held))).store)).resolved).toEqual(['secret.mdx']);
});

/** Entries as the store holds them, changed. */
function giving(
  held: ReadonlyMap<string, Buffer>,
  change: (key: string, entry: Buffer) => Uint8Array,
): RequestListener {
  return keeping(new Map([...held].map(([url, entry]) => [url, Buffer.from(change(path.posix.basename(url), entry))])));
}

/** An entry that is sealed as it should be, with other bytes in it. */
function holding(bytes: Uint8Array): (key: string) => Uint8Array {
  return (key) => sealed(key, { sources: [], bytes });
}

const counted = (head: Uint8Array): Buffer => {
  const count = Buffer.alloc(4);
  count.writeUInt32BE(head.length);
  return Buffer.concat([count, head]);
};

test.each<[string, (key: string, entry: Buffer) => Uint8Array, readonly string[]]>([
  [
    'is damaged',
    (_, entry) => entry.subarray(0, -1),
    ['gave bytes that are not what was put there. They were not used.'],
  ],
  [
    'is that of another key',
    (_, entry) => Buffer.concat([Buffer.alloc(32), entry.subarray(32)]),
    ['gave bytes that are not what was put there. They were not used.'],
  ],
  ['is no resolved paper', holding(Buffer.from('A page')), []],
  ['is empty', holding(Buffer.alloc(0)), []],
  ['is shorter than it says', holding(Buffer.from([255, 255, 255, 255, 1])), []],
  ['holds bytes that cannot be read', holding(counted(Buffer.from('\u00ff\u000fzzzz'))), []],
  ['holds something else', holding(counted(serialize({ inputs: 7 }))), []],
])('an entry from afar that %s is resolved as if it were not there', async (...[, change, reported]) => {
  const root = writeTree(files);
  const { held, first } = await filledBy(root);
  const { store, warnings } = await cloneWith(giving(held, change));
  const clone = await built(root, store);
  expect(clone.resolved).toEqual(first.resolved);
  expect(clone.papers).toEqual(first.papers);
  expect(warnings).toEqual(reported);
});

test('a store that never answers costs a bounded time, and nothing else', async () => {
  const root = writeTree(files);
  const { store, warnings } = await cloneWith(() => undefined);
  expect((await built(root, store)).papers).toEqual((await built(root, noStore)).papers);
  expect(warnings).toEqual(['did not answer within 1 s. This build goes on without it.']);
});

test('the first check of a clone finds what the store has, the second what the first wrote down', async () => {
  const { held } = await filledBy(writeTree(files));
  const root = writeTree(files);
  const { store } = await cloneWith(keeping(held));
  const options = { root, templatesRoot, includeDrafts: true, despiteErrors: true };
  const alone = compile(options);
  const seen: string[] = [];
  const check = async (from: Store) => {
    const { steps, save } = await openCheckCache(root, { store: from, engine });
    const watched: StepStore = {
      find: (...asked) => steps.find(...asked),
      keep: (...step) => {
        if (step[0].startsWith('paper ')) seen.push(path.posix.basename(step[0]));
        steps.keep(...step);
      },
    };
    const compiled = compile({ ...options, memory: new Memory(watched) });
    await save();
    return compiled.diagnostics;
  };
  expect(await check(store)).toEqual(alone.diagnostics);
  expect(seen).toEqual(['secret.mdx']);
  expect(await check(noStore)).toEqual(alone.diagnostics);
  expect(seen).toEqual(['secret.mdx']);
});

test('the preview of a clone starts with what the store has', async () => {
  const { held } = await filledBy(writeTree(files));
  const root = writeTree(files);
  const { store } = await cloneWith(keeping(held));
  await bringPapers(root, { store, engine });
  let found = 0;
  const now = {
    get: (key: string) => {
      const kept = store.now?.get(key);
      if (kept) found += 1;
      return kept;
    },
    put: () => {
      throw new Error('A preview adds nothing.');
    },
  };
  const preview = new PreviewState({ root, templatesRoot, kept: { store: now, engine } });
  preview.update();
  expect(found).toBe(3);
  const { site, diagnostics } = compile({ root, templatesRoot, includeDrafts: true, despiteErrors: true });
  expect(preview.diagnostics).toEqual(diagnostics);
  expect(preview.site && papersOf(preview.site).map((paper) => ({ ...paper }))).toEqual(
    site && papersOf(site).map((paper) => ({ ...paper })),
  );
});
