/** `npm test`: the checks of `npm run lint`, then every test. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { freemem, tmpdir } from 'node:os';
import path from 'node:path';
import type { CommandDescription } from './command/arguments.ts';
import { exitCodes, type ExitCode } from './command/exit-codes.ts';
import { madePrerenderer } from './prerenderer/prerenderer-store.ts';
import { projectRoot } from './command/places.ts';
import { sumOf, pagesStep, runLintSteps, textSteps, typedSteps, type Counts } from './lint/lint-steps.ts';
import { runCommand, type ArgumentsOf } from './command/run-command.ts';
import { runTool } from './command/tool.ts';

const options = {
  'no-lint': { type: 'boolean', about: 'Run only the tests.' },
} as const;

const description: CommandDescription<typeof options> = {
  name: 'test',
  summary:
    'Runs the checks of npm run lint and every test. The last line says how many passed and failed, checks included.',
  operands: { name: 'FILE …', about: 'Parts of the names of test files to run (default: all).' },
  options,
  examples: [
    { line: 'npm test', does: 'runs everything' },
    { line: 'npm test -- --no-lint tests/unit/data', does: 'runs the tests of one room' },
  ],
};

/** Bytes of free memory with which most checks run beside the tests: oxlint takes two gigabytes, the tests with a browser three. */
const roomForBoth = 6 * 1024 ** 3;

await runCommand(description, test);

async function test({ values, operands }: ArgumentsOf<typeof options>): Promise<ExitCode> {
  const hasRoom = freemem() > roomForBoth;
  const [pages, text, typed] = values['no-lint'] === true ? [[], [], []] : [[pagesStep], textSteps, typedSteps];
  // Some tests wait for a terminal or a server: the checks take the processor meanwhile, one check at a time.
  const ofText = runLintSteps(text, 1);
  const ofPages = await runLintSteps(pages);
  // What builds and previews prepare once is not waited for by each test of them.
  await madePrerenderer(projectRoot);
  const ofTypes = ofText.then(() => runLintSteps(typed, 1));
  if (!hasRoom) await ofTypes;
  const tests = await runTests(operands);
  const checks = [ofPages, await ofText, await ofTypes].reduce(sumOf);
  const { passed, failed } = sumOf(tests, checks);
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  return failed === 0 ? exitCodes.fine : exitCodes.problems;
}

/** What is read of vitest's report. */
interface VitestReport {
  readonly success: boolean;
  readonly numPassedTests: number;
  readonly numFailedTests: number;
}

async function runTests(files: readonly string[]): Promise<Counts> {
  const folder = mkdtempSync(path.join(tmpdir(), 'committee-papers-test-'));
  const report = path.join(folder, 'report.json');
  try {
    const { exitCode } = await runTool(
      {
        script: 'vitest/vitest.mjs',
        arguments: [
          ...['run', '--config', '.config/vitest.config.ts', '--reporter=default', '--reporter=json'],
          ...[`--outputFile.json=${report}`, ...files],
        ],
      },
      'shown',
    );
    // vitest's JSON reporter writes these three.
    const { success, numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8')) as VitestReport;
    // A test file that cannot be loaded fails without a failed test.
    const isFailed = exitCode !== 0 || !success;
    return { passed: numPassedTests, failed: isFailed ? Math.max(1, numFailedTests) : numFailedTests };
  } catch {
    process.stdout.write('vitest did not finish.\n');
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
