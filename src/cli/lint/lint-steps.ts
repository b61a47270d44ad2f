/** What the program's own text is held to, tool by tool. */
import { availableParallelism } from 'node:os';
import { seconds } from '../command/progress.ts';
import { runTool, type Tool } from '../command/tool.ts';

interface LintStep extends Tool {
  /** What it proves, as a promise. */
  readonly promise: string;
}

/** The step that must not stand beside a build, nor beside what reads the types: `astro check` writes them into the project, as builds do. */
export const pagesStep: LintStep = {
  // The types of all other files are checked by oxlint, which cannot read those of pages.
  promise: 'pages agree with their types (astro check)',
  script: 'astro/bin/astro.mjs',
  arguments: [
    'check',
    '--tsconfig',
    '.config/tsconfig.pages.json',
    '--minimumFailingSeverity',
    'error',
    '--minimumSeverity',
    'error',
  ],
};

/** Steps that read the sources as text and nothing else: at any time. */
export const textSteps: readonly LintStep[] = [
  {
    promise: 'the text is formatted (oxfmt)',
    script: 'oxfmt/bin/oxfmt',
    arguments: [
      ...['--config', '.config/oxfmt.json', '--ignore-path', '.gitignore', '--list-different'],
      ...['{src,tests,.config}/**/*.{ts,mjs,cjs,js,css,scss}', '*.mjs'],
    ],
  },
  {
    // oxfmt and oxlint read only the scripts of pages, not their markup.
    promise: 'pages are formatted (prettier)',
    script: 'prettier/bin/prettier.cjs',
    arguments: [
      ...['--config', '.config/prettier.json', '--ignore-path', '.gitignore', '--check', '--log-level', 'warn'],
      ...['{src,tests}/**/*.astro'],
    ],
  },
  {
    promise: 'the conventions hold in pages (eslint)',
    script: 'eslint/bin/eslint.js',
    arguments: ['--config', '.config/eslint.config.js', '--max-warnings', '0', 'src/**/*.astro'],
  },
  {
    promise: 'imports run one way through the rooms (dependency-cruiser)',
    script: 'dependency-cruiser/bin/dependency-cruiser.mjs',
    arguments: ['--config', '.config/layers.cjs', 'src'],
  },
  {
    promise: 'every file, export and package is used (knip)',
    script: 'knip/bin/knip.js',
    arguments: ['--config', '.config/knip.json', '--no-progress', '--no-config-hints'],
  },
];

/** Steps that read the types as well: once `astro check` has ended and the pages' prerenderer is made. */
export const typedSteps: readonly LintStep[] = [
  {
    // The types are checked in the same run, because reading them is most of its work: tsc would do that again.
    promise: 'the conventions hold and every value has its type (oxlint)',
    script: 'oxlint/bin/oxlint',
    arguments: ['--config', '.config/oxlint/oxlint.config.ts', 'src', 'tests', '.config', 'astro.config.mjs'],
  },
];

/** How many checks or tests passed, and how many failed. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** Two counts together. */
export function sumOf(one: Counts, other: Counts): Counts {
  return { passed: one.passed + other.passed, failed: one.failed + other.failed };
}

/** Runs steps, `atOnce` at a time, and prints each as it ends. Gives how many held. */
export async function runLintSteps(steps: readonly LintStep[], atOnce = availableParallelism()): Promise<Counts> {
  const waiting = [...steps];
  let passed = 0;
  const work = async (): Promise<void> => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const { exitCode, output, milliseconds } = await runTool(step);
      if (exitCode === 0) passed += 1;
      process.stdout.write(`${exitCode === 0 ? '✓' : '✗'} ${step.promise} (${seconds(milliseconds)})\n`);
      if (exitCode !== 0) process.stdout.write(`${output.trimEnd()}\n`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return { passed, failed: steps.length - passed };
}
