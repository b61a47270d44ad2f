import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Tests of all rooms. Each file runs in a thread of its own; the slow ones build whole sites. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  cacheDir: 'node_modules/.cache/vite',
  test: {
    include: ['tests/**/*.test.ts'],
    pool: 'threads',
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
