/** What oxlint holds the project to: the conventions that a tool can check, and the types. Patterns are from the project's folder. */
import path from 'node:path';
import { defineConfig, type DummyRuleMap } from 'oxlint';
import { paperKinds } from '../../src/kinds/registry.ts';
import { strictRules } from './strict-rules.ts';

/** Functions of node:fs and node:fs/promises that change the disk, in all their forms. */
const writing = [
  ...['appendFile', 'chmod', 'copyFile', 'cp', 'createWriteStream', 'link', 'mkdir', 'mkdtemp', 'open', 'rename', 'rm'],
  ...['rmdir', 'symlink', 'truncate', 'unlink', 'utimes', 'write', 'writeFile', 'writev'],
].flatMap((name) => [name, `${name}Sync`]);

const restricted = {
  writing: ['node:fs', 'node:fs/promises'].map((name) => ({
    name,
    importNames: [...writing, 'default', 'promises'],
    message: 'Only src/build, what it writes with, and src/cli write to disk.',
  })),
  process: {
    name: 'process',
    message: 'Only src/cli and src/integration.ts touch the process: take what you need as an argument.',
  },
};

const sizes: DummyRuleMap = {
  'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
  'max-lines-per-function': ['error', { max: 60, skipBlankLines: false, skipComments: false }],
  'max-params': ['error', 3],
  'max-depth': ['error', 3],
};

const strict: DummyRuleMap = {
  ...Object.fromEntries(strictRules.map((name) => [name, 'error' as const])),
  'typescript/ban-ts-comment': ['error', { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true }],
  'typescript/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
  'typescript/restrict-plus-operands': [
    'error',
    { allowAny: false, allowBoolean: false, allowNullish: false, allowNumberAndString: false, allowRegExp: false },
  ],
  'typescript/restrict-template-expressions': ['error', { allowNumber: true }],
  'typescript/return-await': ['error', 'error-handling-correctness-only'],
  'typescript/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
};

const project = path.join(import.meta.dirname, '../..');

/** oxlint reads patterns from the folder of this file: here they are from the project's. */
function files(...patterns: string[]): string[] {
  return patterns.map((pattern) => path.join(project, pattern));
}

export default defineConfig({
  categories: { correctness: 'off' },
  plugins: ['typescript'],
  jsPlugins: ['./rules.js'],
  options: { typeAware: true, typeCheck: true, denyWarnings: true, reportUnusedDisableDirectives: 'error' },
  rules: sizes,
  overrides: [
    { files: files('**/*.{ts,astro}'), rules: strict },
    { files: files('**/*.astro'), rules: { 'no-restricted-imports': ['error', { paths: restricted.writing }] } },
    {
      files: files('**/*.ts'),
      rules: {
        'no-restricted-globals': ['error', restricted.process],
        'no-restricted-imports': [
          'error',
          { paths: [...restricted.writing, { name: 'node:process', message: restricted.process.message }] },
        ],
        'local/documented-exports': 'error',
        'local/named-exports': 'error',
        'local/named-file-functions': 'error',
        'local/nominal-classes': 'error',
      },
    },
    {
      files: files(
        ...['src/{outputs,exports,record,build}/**/*.ts', 'src/cli/**/*.ts', 'src/integration.ts', 'tests/**/*.ts'],
      ),
      rules: { 'no-restricted-imports': 'off' },
    },
    {
      files: files('src/cli/**/*.ts', 'src/integration.ts', 'tests/**/*.ts', '.config/**/*.ts'),
      rules: { 'no-restricted-globals': 'off' },
    },
    { files: files('src/**/*.ts'), rules: { 'local/no-kind-names': ['error', [...paperKinds]] } },
    {
      // A test is a sentence and what proves it: describe() holds many of them.
      files: files('tests/**/*.ts'),
      rules: {
        'max-lines-per-function': 'off',
        'local/documented-exports': 'off',
        'no-restricted-imports': [
          'error',
          { paths: [{ name: 'vitest', importNames: ['it'], message: 'A test function has one name here: test.' }] },
        ],
        'typescript/no-non-null-assertion': 'off',
      },
    },
    {
      // Astro and the tools want a default export here.
      files: files('src/pages/**/*.ts', '.config/**/*.ts'),
      rules: { 'local/named-exports': 'off', 'local/named-file-functions': 'off', 'local/documented-exports': 'off' },
    },
    {
      // Types of packages that bring none.
      files: files('**/*.d.ts'),
      rules: {
        ...{ 'local/named-exports': 'off', 'local/named-file-functions': 'off' },
        ...{ 'local/documented-exports': 'off', 'local/nominal-classes': 'off' },
      },
    },
  ],
});
