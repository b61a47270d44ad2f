import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const browserTests = 'tests/browser/**/*.test.ts';

/**
 * Tests of all rooms. Each file runs in a thread of its own; the slow ones build whole sites. Those of the browser share
 * one browser and one built site, which are made only where such tests run.
 */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  cacheDir: 'node_modules/.cache/vite',
  test: {
    pool: 'threads',
    testTimeout: 60_000,
    hookTimeout: 120_000,
    globalSetup: ['tests/support/scratch-folder.ts'],
    projects: [
      { extends: true, test: { name: 'engine', include: ['tests/**/*.test.ts'], exclude: [browserTests] } },
      {
        extends: true,
        test: {
          name: 'browser',
          include: [browserTests],
          globalSetup: ['tests/support/scratch-folder.ts', 'tests/support/browser/browser-run.ts'],
          testTimeout: 900_000,
        },
      },
    ],
  },
});
