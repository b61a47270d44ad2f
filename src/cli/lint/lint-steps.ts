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
  // tsc checks every script below; this one looks into the pages, which tsc cannot read.
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
    promise: 'the text is formatted (prettier)',
    script: 'prettier/bin/prettier.cjs',
    arguments: [
      ...['--config', '.config/prettier.json', '--ignore-path', '.gitignore', '--check', '--log-level', 'warn'],
      ...['--cache', '--cache-location', 'node_modules/.cache/prettier', '--cache-strategy', 'content'],
      ...['{src,tests,.config}/**/*.{ts,mjs,cjs,js,astro,css,scss}', '*.mjs'],
    ],
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

/** Steps that read the types as well, the slowest first: once `astro check` has ended and the pages' prerenderer is made. */
export const typedSteps: readonly LintStep[] = [
  {
    promise: 'the conventions hold (eslint)',
    script: 'eslint/bin/eslint.js',
    arguments: [
      '--config',
      '.config/eslint.config.js',
      '--max-warnings',
      '0',
      'src',
      'tests',
      '.config',
      'astro.config.mjs',
    ],
  },
  {
    promise: 'every value has its type (tsc)',
    script: 'typescript/bin/tsc',
    // What was found is kept with the sources that it was found in: only what has changed is looked at again.
    arguments: [
      ...['--noEmit', '--project', 'tsconfig.json'],
      ...['--incremental', '--tsBuildInfoFile', 'node_modules/.cache/tsc/sources.tsbuildinfo'],
    ],
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
