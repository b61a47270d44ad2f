/** `npm run check`: every problem of the content at once. */
import path from 'node:path';
import { runCommand, type ArgumentsOf } from './run-command.ts';
import type { CommandDescription } from './arguments.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import { projectRoot, rootFrom, rootOption, withinRoot } from './places.ts';
import { sourceFiles } from './source-files.ts';
import { countOf } from '../diagnostics/count.ts';
import type { Site, SiteMeeting } from '../compile/site.ts';
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
  const templatesRoot = projectTemplates(projectRoot);
  const { site, diagnostics } = compile({ root, templatesRoot, includeDrafts: true });
  const ofRecords = site ? await changedRecords(site, named, () => compile({ root, templatesRoot }).site) : [];
  const heard = [...(named.length === 0 ? diagnostics : diagnostics.filter(({ place }) => files.includes(place.file))), ...ofRecords];
  process.stdout.write(await written(heard, { format: values.format ?? 'text', root, files: files.length }));
  return countOf(heard).errors > 0 ? exitCodes.problems : exitCodes.fine;
}

/** What the records of publication say of the named meetings, or of all; drafts are not published. */
async function changedRecords(site: Site, named: readonly string[], published: () => Site | undefined): Promise<readonly Diagnostic[]> {
  const isNamed = ({ committee, date }: SiteMeeting): boolean => {
    const folder = `content/meetings/${committee}/${date}`;
    return named.length === 0 || named.some((one) => one === '' || folder === one || folder.startsWith(`${one}/`) || one.startsWith(`${folder}/`));
  };
  if (!site.meetings.some((meeting) => meeting.record && isNamed(meeting))) return [];
  const [{ recordFindings }, { madeNow }] = await Promise.all([import('../publish/record-findings.ts'), import('../publish/write-record.ts')]);
  const withoutDrafts = published();
  return withoutDrafts ? recordFindings({ site: withoutDrafts, meetings: withoutDrafts.meetings.filter(isNamed), pdf: madeNow }) : [];
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
