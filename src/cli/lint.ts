/** `npm run lint`: formatting, conventions, types and the order of the rooms. */
import { exitCodes } from './command/exit-codes.ts';
import { sumOf, pagesStep, runLintSteps, textSteps, typedSteps } from './lint/lint-steps.ts';
import { runCommand } from './command/run-command.ts';

const description = {
  name: 'lint',
  summary: 'Checks the tool itself: formatting, conventions, types, and that imports run one way between its parts.',
  options: {},
  examples: [
    { line: 'npm run lint', does: 'runs oxfmt, oxlint, astro check, eslint, prettier, dependency-cruiser and knip' },
  ],
};

await runCommand(description, async () => {
  const first = await runLintSteps([pagesStep, ...textSteps]);
  const { failed } = sumOf(first, await runLintSteps(typedSteps));
  return failed === 0 ? exitCodes.fine : exitCodes.problems;
});
