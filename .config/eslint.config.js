/** What ESLint holds the markup of pages to, which oxlint does not read: oxlint.config.ts has everything else. */
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';

export default defineConfig(...astro.configs['flat/recommended'], {
  files: ['**/*.astro'],
  rules: { 'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }] },
});
