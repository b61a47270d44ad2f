/** `npm run check`: every problem of the content at once. */
import path from 'node:path';
import { runCommand, type ArgumentsOf } from './run-command.ts';
import type { CommandDescription } from './arguments.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import { leaksOf } from './leaks.ts';
import { projectRoot, rootFrom, rootOption, withinRoot } from './places.ts';
import { sourceFiles } from './source-files.ts';
import { UsageError } from './usage-error.ts';
import { countOf } from '../diagnostics/count.ts';
import type { CompileOptions } from '../compile/compile.ts';
import type { Compiled, Site, SiteMeeting } from '../compile/site.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';

const given = {
  ...rootOption,
  format: {
    type: 'string',
    choices: ['text', 'json', 'github'],
    about: 'How findings are written: for people (default), for programs, or as remarks on GitHub.',
  },
  restricted: { type: 'boolean', about: 'Check the exempt papers under restricted/ as well.' },
  leaks: {
    type: 'boolean',
    about: 'Search everything that was published for the words of the exempt papers under restricted/.',
  },
  out: { type: 'string', value: 'DIR', about: 'With --leaks: the published folder (default: dist/).' },
} as const;

const description: CommandDescription<typeof given> = {
  name: 'check',
  summary:
    'Checks the content and the data and prints every problem at once, with file, line and column, the reason, and what to\nwrite instead. Nothing is built.',
  operands: { name: 'FILE …', about: 'Files or folders of content/ and data/ to hear about (default: all).' },
  options: given,
  examples: [
    { line: 'npm run check', does: 'checks everything' },
    {
      line: 'npm run check -- content/meetings/corporate-parenting-board/2022-12-07',
      does: 'prints the problems of one meeting only',
    },
    { line: 'npm run check -- --leaks', does: 'proves that nothing of restricted/ stands in dist/' },
    { line: 'npm run --silent check -- --format json', does: 'gives the findings to another program' },
  ],
};

await runCommand(description, check);

async function check({ values, operands }: ArgumentsOf<typeof given>): Promise<ExitCode> {
  const root = rootFrom(values.root);
  const format = values.format ?? 'text';
  if (values.leaks) return searchForLeaks(root, { out: values.out, format });
  if (values.out !== undefined) throw new UsageError('--out goes with --leaks.');
  const named = operands.map((operand) => withinRoot(root, operand));
  const files = sourceFiles(root, named.length === 0 ? ['', ...(values.restricted ? ['restricted'] : [])] : named);
  const { compile, projectTemplates } = await import('../compile/compile.ts');
  const templatesRoot = projectTemplates(projectRoot);
  const options = { root, templatesRoot, includeDrafts: true };
  const { site, diagnostics } = values.restricted ? await withRestricted(options) : compile(options);
  const ofRecords = site ? await changedRecords(site, named, () => compile({ root, templatesRoot }).site) : [];
  const heard = [
    ...(named.length === 0 ? diagnostics : diagnostics.filter(({ place }) => files.includes(place.file))),
    ...ofRecords,
  ];
  process.stdout.write(await written(heard, { format, root, files: files.length }));
  return countOf(heard).errors > 0 ? exitCodes.problems : exitCodes.fine;
}

/** The findings of the public content and of the exempt papers. Throws UsageError where there are none of these. */
async function withRestricted(options: CompileOptions): Promise<Compiled> {
  const { compileRestricted, hasRestricted } = await import('../compile/restricted.ts');
  if (!hasRestricted(options.root)) throw new UsageError(`There is no folder restricted/ in ${options.root}.`);
  return compileRestricted(options);
}

async function searchForLeaks(
  root: string,
  { out, format }: { out: string | undefined; format: string },
): Promise<ExitCode> {
  const { diagnostics, files, needles, published } = await leaksOf(root, out);
  process.stdout.write(await written(diagnostics, { format, root, files }));
  if (format === 'text')
    process.stdout.write(
      `Searched ${published} for ${needles} words and runs of words that stand only in restricted/\n`,
    );
  return countOf(diagnostics).errors > 0 ? exitCodes.problems : exitCodes.fine;
}

/** What the records of publication say of the named meetings, or of all; drafts are not published. */
async function changedRecords(
  site: Site,
  named: readonly string[],
  published: () => Site | undefined,
): Promise<readonly Diagnostic[]> {
  const isNamed = ({ committee, date }: SiteMeeting): boolean => {
    const folder = `content/meetings/${committee}/${date}`;
    return (
      named.length === 0 ||
      named.some((one) => one === '' || folder === one || folder.startsWith(`${one}/`) || one.startsWith(`${folder}/`))
    );
  };
  if (!site.meetings.some((meeting) => meeting.record && isNamed(meeting))) return [];
  const [{ recordFindings }, { madeNow }] = await Promise.all([
    import('../publish/record-findings.ts'),
    import('../publish/write-record.ts'),
  ]);
  const withoutDrafts = published();
  return withoutDrafts
    ? recordFindings({ site: withoutDrafts, meetings: withoutDrafts.meetings.filter(isNamed), pdf: madeNow })
    : [];
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
