import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const everyTest = 'tests/**/*.test.ts';
const browserTests = 'tests/browser/**/*.test.ts';

/** Files that wait for a preview or a terminal, or measure: beside another they would wait longer, and measure it too. */
const aloneTests = [
  'tests/sites/preview.test.ts',
  'tests/unit/cli/{dev,first-hour,bench/bench,new/new}.test.ts',
  'tests/unit/preview/{server,watch}.test.ts',
];

/** What takes longest, the longest first. vitest knows how long files take from its last run, which a fresh clone has not seen. */
const longest = [
  ...['sites/mutations', 'sites/everything', 'pdf/pack-agreement', 'sites/month', 'unit/record/silent-changes'],
  ...['unit/build/archive-edits', 'unit/build/staging/interrupted', 'unit/cli/read-only', 'unit/content/foreign-pdf'],
  ...['unit/outputs/large-print', 'unit/checks/cases', 'unit/cache/memory', 'unit/cli/commands'],
  ...['unit/build/kept/kept-after-edits', 'sites/example', 'unit/exports/feed-archives', 'unit/cli/bundle'],
  ...[
    'browser/axe',
    'browser/pages',
    'browser/preview',
    'browser/device/tablet',
    'browser/books',
    'browser/focus',
    'browser/device/kept-meeting',
    'browser/search-slices',
  ],
];

/** Begins with the files that take longest, so that two workers end together. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const place = longest.findIndex((name) => moduleId.endsWith(`tests/${name}.test.ts`));
      return place < 0 ? longest.length : place;
    };
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}

/**
 * Tests of all rooms, in three groups, one group after the other: two files at a time where nothing is timed, one at a time
 * where something is, and those of the browser, which share one browser and one built site that are made only where such tests run.
 * The files of a worker share their modules, so a test leaves no module changed.
 */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  cacheDir: 'node_modules/.cache/vite',
  test: {
    pool: 'threads',
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    globalSetup: ['tests/support/scratch-folder.ts'],
    sequence: { sequencer: LongestFirst },
    fsModuleCachePath: 'node_modules/.cache/vitest',
    projects: [
      {
        extends: true,
        test: {
          name: 'engine',
          include: [everyTest],
          exclude: [browserTests, ...aloneTests],
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: { name: 'alone', include: aloneTests, maxWorkers: 1, sequence: { groupOrder: 1 } },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: [browserTests],
          globalSetup: ['tests/support/scratch-folder.ts', 'tests/support/browser/browser-run.ts'],
          testTimeout: 900_000,
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
