/** `npm run check`: every problem of the content at once. */
import path from 'node:path';
import { runCommand, type ArgumentsOf } from './run-command.ts';
import type { CommandDescription } from './arguments.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import { projectRoot, rootFrom, rootOption, withinRoot } from './places.ts';
import { sourceFiles } from './source-files.ts';
import { countOf } from '../diagnostics/count.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';

const options = {
  ...rootOption,
  format: {
    type: 'string',
    choices: ['text', 'json', 'github'],
    about: 'How findings are written: for people (default), for programs, or as remarks on GitHub.',
  },
} as const;

const description: CommandDescription<typeof options> = {
  name: 'check',
  summary:
    'Checks the content and the data and prints every problem at once, with file, line and column, the reason, and what to\nwrite instead. Nothing is built.',
  operands: { name: 'FILE …', about: 'Files or folders of content/ and data/ to hear about (default: all).' },
  options,
  examples: [
    { line: 'npm run check', does: 'checks everything' },
    {
      line: 'npm run check -- content/meetings/corporate-parenting-board/2022-12-07',
      does: 'prints the problems of one meeting only',
    },
    { line: 'npm run --silent check -- --format json', does: 'gives the findings to another program' },
  ],
};

await runCommand(description, check);

async function check({ values, operands }: ArgumentsOf<typeof options>): Promise<ExitCode> {
  const root = rootFrom(values.root);
  const named = operands.map((operand) => withinRoot(root, operand));
  const files = sourceFiles(root, named.length === 0 ? undefined : named);
  const { compile, projectTemplates } = await import('../compile/compile.ts');
  const { diagnostics } = compile({ root, templatesRoot: projectTemplates(projectRoot), includeDrafts: true });
  const heard = named.length === 0 ? diagnostics : diagnostics.filter(({ place }) => files.includes(place.file));
  process.stdout.write(await written(heard, { format: values.format ?? 'text', root, files: files.length }));
  return countOf(heard).errors > 0 ? exitCodes.problems : exitCodes.fine;
}

async function written(
  diagnostics: readonly Diagnostic[],
  { format, root, files }: { format: string; root: string; files: number },
): Promise<string> {
  if (format === 'json') {
    const { diagnosticsAsJson } = await import('../diagnostics/json.ts');
    return diagnosticsAsJson(diagnostics);
  }
  if (format === 'github') {
    const { diagnosticsForGitHub } = await import('../diagnostics/github.ts');
    return diagnosticsForGitHub(diagnostics, path.relative(process.cwd(), root).split(path.sep).join('/'));
  }
  const { findingsFor } = await import('./show-diagnostics.ts');
  return findingsFor(process.stdout, diagnostics, { root, files });
}
