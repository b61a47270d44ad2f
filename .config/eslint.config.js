/** What ESLint holds the project to: the conventions that a tool can check. Paths are from the project's folder. */
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { paperKinds } from '../src/kinds/registry.ts';
import { documentedExports } from './documented-exports.js';

/** Functions of node:fs and node:fs/promises that change the disk, in all their forms. */
const writing = [
  ...['appendFile', 'chmod', 'copyFile', 'cp', 'createWriteStream', 'link', 'mkdir', 'mkdtemp', 'open', 'rename', 'rm'],
  ...['rmdir', 'symlink', 'truncate', 'unlink', 'utimes', 'write', 'writeFile', 'writev'],
].flatMap((name) => [name, `${name}Sync`]);

const doors = {
  writing: ['node:fs', 'node:fs/promises'].map((name) => ({
    name,
    importNames: [...writing, 'default', 'promises'],
    message: 'Only src/build, what it writes with, and src/cli write to disk.',
  })),
  /** A namespace would hide what is used. */
  wholeFs: {
    selector: 'ImportDeclaration[source.value=/^node:fs/] > ImportNamespaceSpecifier',
    message: 'Import the functions of node:fs by name, so that the doors can be watched.',
  },
  process: {
    name: 'process',
    message: 'Only src/cli and src/integration.ts touch the process: take what you need as an argument.',
  },
};

const syntax = [
  doors.wholeFs,
  { selector: 'ExportDefaultDeclaration', message: 'Export by name.' },
  { selector: 'ExportAllDeclaration', message: 'Import from the file that declares it: no barrels.' },
];

/** What a paper is by its kind is said in src/kinds/: no other file asks for a kind's name. */
const kindNames = ['BinaryExpression[operator=/^[!=]==?$/]', 'SwitchCase'].map((compared) => ({
  selector: `${compared} > Literal[value=/^(${paperKinds.join('|')})$/]`,
  message: 'Ask what the kind of paper is (src/kinds/kind.ts), not what it is called.',
}));

const sizes = {
  'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
  'max-lines-per-function': ['error', { max: 60, skipBlankLines: false, skipComments: false }],
  'max-params': ['error', 3],
  'max-depth': ['error', 3],
};

export default defineConfig(
  { ignores: ['dist/', 'node_modules/', '.astro/', 'tests/sites/*/'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    plugins: { local: { rules: { 'documented-exports': documentedExports } } },
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: process.cwd() } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      ...sizes,
      eqeqeq: 'error',
      'no-restricted-globals': ['error', doors.process],
      'no-restricted-imports': [
        'error',
        { paths: [...doors.writing, { name: 'node:process', message: doors.process.message }] },
      ],
      'no-restricted-syntax': ['error', ...syntax],
      'local/documented-exports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      // There are no enums (erasableSyntaxOnly in tsconfig.json): looking for them takes a tenth of the time.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['src/{outputs,exports,record,build}/**/*.ts', 'src/cli/**/*.ts', 'src/integration.ts', 'tests/**/*.ts'],
    rules: { 'no-restricted-imports': 'off' },
  },
  {
    files: ['src/cli/**/*.ts', 'src/integration.ts', 'tests/**/*.ts', '.config/**/*.ts'],
    rules: { 'no-restricted-globals': 'off' },
  },
  { files: ['src/**/*.ts'], rules: { 'no-restricted-syntax': ['error', ...syntax, ...kindNames] } },
  {
    // A test is a sentence and what proves it: describe() holds many of them.
    files: ['tests/**/*.ts'],
    rules: {
      'max-lines-per-function': 'off',
      'local/documented-exports': 'off',
      'no-restricted-imports': [
        'error',
        { name: 'vitest', importNames: ['it'], message: 'A test function has one name here: test.' },
      ],
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    // Astro and the tools want a default export here.
    files: ['src/pages/**/*.ts', '.config/**/*.ts'],
    rules: { 'no-restricted-syntax': 'off', 'local/documented-exports': 'off' },
  },
  {
    // Scripts in pages: a line or two that load what is typed elsewhere.
    files: ['**/*.astro/*.ts'],
    ...tseslint.configs.disableTypeChecked,
  },
  {
    // Types of packages that bring none.
    files: ['**/*.d.ts'],
    rules: { 'no-restricted-syntax': 'off', 'local/documented-exports': 'off' },
  },
  ...astro.configs['flat/recommended'],
  {
    files: ['**/*.astro'],
    rules: { 'max-lines': sizes['max-lines'], 'no-restricted-imports': ['error', { paths: doors.writing }] },
  },
  { files: ['**/*.{js,mjs,cjs}'], rules: sizes },
);
