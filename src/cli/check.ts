/** `npm run check`: every problem of the content at once. */
import path from 'node:path';
import { runCommand, type ArgumentsOf } from './command/run-command.ts';
import type { CommandDescription } from './command/arguments.ts';
import { exitCodes, type ExitCode } from './command/exit-codes.ts';
import { leaksOf } from './checks/leaks.ts';
import { plannedMeetings } from './command/planned-meetings.ts';
import { pathFrom, projectRoot, rootFrom, rootOption } from './command/places.ts';
import { storeOptions } from './build/store-options.ts';
import { whatIsAsked, type Asked } from './command/what-is-asked.ts';
import { UsageError } from './command/usage-error.ts';
import { countOf } from '../diagnostics/count.ts';
import type { CompileOptions } from '../compile/compile.ts';
import type { Compiled, Site } from '../model/site.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Meeting } from '../model/meeting.ts';

const given = {
  ...rootOption,
  format: {
    type: 'string',
    choices: ['text', 'json', 'github', 'gitlab'],
    about:
      'How findings are printed: for people (default), for programs, or as comments on a change in GitHub or GitLab.',
  },
  restricted: { type: 'boolean', about: 'Also check the exempt papers in restricted/.' },
  leaks: {
    type: 'boolean',
    about: 'Search the published files for text from the exempt papers in restricted/.',
  },
  record: {
    type: 'boolean',
    about: 'Check that the chain of records of publication is whole, and the signatures in it; nothing else.',
  },
  due: {
    type: 'string',
    value: 'DATE',
    about:
      'List what is owed in the week of this date, for all meetings: the deadlines in council.yml and the last day to publish.',
  },
  out: { type: 'string', value: 'DIR', about: 'With --leaks: the published folder (default: dist/).' },
  report: {
    type: 'string',
    value: 'DIR',
    about: 'Write a check report for the clerk in this folder: one page for each meeting.',
  },
  style: {
    type: 'boolean',
    about:
      'Show each matter of style (long sentences, acronyms, spelling …). Otherwise they are counted, in one line for each file.',
  },
  cache: storeOptions.cache,
  'no-cache': {
    type: 'boolean',
    about: 'Check every paper again, even if it has not changed since the last check.',
  },
} as const;

const description: CommandDescription<typeof given> = {
  name: 'check',
  summary:
    'Checks the content and the data. Prints every problem with its file, line and column, the reason, and what to\nwrite instead. Builds nothing.',
  operands: {
    name: 'FILE …',
    about:
      'Files or folders in content/ and data/ to report on, or one meeting by committee and date: cfap 2020-02-04\n(default: all).',
  },
  options: given,
  examples: [
    { line: 'npm run check', does: 'checks everything' },
    { line: 'npm run check -- cfap 2020-02-04', does: 'checks only one meeting and its data' },
    { line: 'npm run check -- data/fostering', does: 'checks only some files' },
    {
      line: 'npm run check -- cfap 2020-02-04 --report reports',
      does: 'writes the report that the clerk needs before publishing that meeting',
    },
    { line: 'npm run check -- --style FILE', does: 'also shows the matters of style in a paper' },
    { line: 'npm run check -- --leaks', does: 'checks that nothing from restricted/ is in dist/' },
    { line: 'npm run check -- --record', does: 'finds records of publication that were deleted, edited or put back' },
    { line: 'npm run check -- --due 2026-01-05', does: 'lists what is owed in that week' },
    { line: 'npm run --silent check -- --format json', does: 'gives the findings to another program' },
  ],
};

await runCommand(description, check);

async function check({ values, operands }: ArgumentsOf<typeof given>): Promise<ExitCode> {
  const root = rootFrom(values.root);
  const format = values.format ?? 'text';
  if (values.leaks) return searchForLeaks(root, { out: values.out, format });
  if (values.out !== undefined) throw new UsageError('--out can be used only with --leaks.');
  if (values.record) {
    if (operands.length > 0) throw new UsageError('--record checks all records: a deleted one belongs to no meeting.');
    const { checkRecords } = await import('./checks/records.ts');
    const { diagnostics, summary } = checkRecords(root);
    process.stdout.write(await written(diagnostics, { format, root, files: summary.records }));
    if (format === 'text') process.stdout.write(`${summary.words}\n`);
    return countOf(diagnostics).errors > 0 ? exitCodes.problems : exitCodes.fine;
  }
  if (values.due !== undefined) {
    if (operands.length > 0) throw new UsageError('--due lists what is owed for all meetings: it takes no files.');
    const { dueInWeek } = await import('./checks/due.ts');
    process.stdout.write(dueInWeek(root, values.due, format));
    return exitCodes.fine;
  }
  const { projectTemplates } = await import('../compile/compile.ts');
  const options = { root, templatesRoot: projectTemplates(projectRoot), includeDrafts: true };
  if (values.report !== undefined && values.restricted)
    throw new UsageError(
      '--report cannot be used with --restricted: a check report must not contain exempt information.',
    );
  const compiled = await compiledFor(options, values);
  const { site } = compiled;
  const asked = whatIsAsked(operands, { root, site, isRestrictedToo: values.restricted === true });
  const ofContent = await withFileLinks(compiled);
  const ofRecords = await changedRecords(options, { site, diagnostics: ofContent, asked });
  const captured = [...ofContent.filter(({ place }) => asked.isAsked(place.file)), ...ofRecords];
  process.stdout.write(
    await written(captured, { format, root, files: asked.files, showsStyle: values.style === true }),
  );
  if (format === 'text') process.stdout.write(closingWords(site, { asked, isSound: captured.length === 0 }));
  if (values.report !== undefined && site) {
    const { writeReports } = await import('./checks/check-report.ts');
    const diagnostics = [...ofContent, ...ofRecords];
    const isAsked = (meeting: Meeting): boolean => isMeetingAsked(meeting, asked);
    const files = await writeReports({
      compiled: { ...compiled, site, diagnostics },
      isAsked,
      folder: pathFrom(values.report),
    });
    process.stderr.write(files.map((file) => `${file}\n`).join(''));
  }
  return countOf(captured).errors > 0 ? exitCodes.problems : exitCodes.fine;
}

/** Everything that is found, and the site as far as it holds together; where it comes from the disk cache, most papers have no words. */
async function compiledFor(
  options: CompileOptions,
  values: Pick<ArgumentsOf<typeof given>['values'], 'restricted' | 'report' | 'cache' | 'no-cache'>,
): Promise<Compiled> {
  if (values.restricted) return withRestricted(options);
  const { compile } = await import('../compile/compile.ts');
  // A report counts words and pages, which the disk cache does not have.
  if (values['no-cache'] || values.report !== undefined) return compile({ ...options, despiteErrors: true });
  const [{ openCheckCache }, { Memory }, { machineFingerprint, storeFrom }] = await Promise.all([
    import('./checks/check-cache.ts'),
    import('../cache/memory.ts'),
    import('./build/store-place.ts'),
  ]);
  const store = storeFrom(values, (words) => process.stderr.write(`${words}\n`));
  const cache = await openCheckCache(options.root, { store, engine: machineFingerprint() });
  const compiled = compile({ ...options, despiteErrors: true, memory: new Memory(cache.steps) });
  await cache.save();
  return compiled;
}

/** The findings of the public content and of the exempt papers. Throws UsageError where there are none of these. */
async function withRestricted(options: CompileOptions): Promise<Compiled> {
  const { compileRestricted, hasRestricted } = await import('../compile/restricted.ts');
  if (!hasRestricted(options.root)) throw new UsageError(`There is no folder restricted/ in ${options.root}.`);
  return compileRestricted({ ...options, despiteErrors: true });
}

async function searchForLeaks(
  root: string,
  { out, format }: { out: string | undefined; format: string },
): Promise<ExitCode> {
  const { diagnostics, files, needles, published } = await leaksOf(root, out);
  process.stdout.write(await written(diagnostics, { format, root, files }));
  if (format === 'text')
    process.stdout.write(`Searched ${published} for ${needles} words and phrases that appear only in restricted/\n`);
  return countOf(diagnostics).errors > 0 ? exitCodes.problems : exitCodes.fine;
}

/** The findings with what is wrong with links to files of the site; that is known where these are made. */
async function withFileLinks({ site, diagnostics }: Compiled): Promise<readonly Diagnostic[]> {
  if (!site || site.links.length === 0) return diagnostics;
  const [{ fileLinkFindings }, { sortDiagnostics }] = await Promise.all([
    import('../build/links/file-links.ts'),
    import('../compile/compile.ts'),
  ]);
  return sortDiagnostics([...diagnostics, ...fileLinkFindings(site, diagnostics)]);
}

/** What the records of publication say of the meetings that are asked for; drafts are not published. */
async function changedRecords(
  options: CompileOptions,
  { site, diagnostics, asked }: { site: Site | undefined; diagnostics: readonly Diagnostic[]; asked: Asked },
): Promise<readonly Diagnostic[]> {
  const isAsked = (meeting: Meeting): boolean => isMeetingAsked(meeting, asked);
  if (countOf(diagnostics).errors > 0 || !site?.meetings.some((meeting) => meeting.record && isAsked(meeting)))
    return [];
  const [{ compile }, { recordFindings }, { madeNow }] = await Promise.all([
    import('../compile/compile.ts'),
    import('../record/record-findings.ts'),
    import('../record/write-record.ts'),
  ]);
  const published = compile({ ...options, includeDrafts: false }).site;
  return published
    ? recordFindings({ site: published, meetings: published.meetings.filter(isAsked), pdf: madeNow })
    : [];
}

/** What is printed after the findings: what a build would leave out, and what comes next. */
function closingWords(
  site: Site | undefined,
  { asked, isSound }: { readonly asked: Asked; readonly isSound: boolean },
): string {
  const planned = site?.meetings.filter((meeting) => meeting.isPlanned && isMeetingAsked(meeting, asked)).length ?? 0;
  return [
    ...(planned > 0 ? [`${plannedMeetings(planned)}.\n`] : []),
    ...(isSound ? ['Next: npm run build makes the site with its PDFs and packs.\n'] : []),
  ].join('');
}

function isMeetingAsked({ committee, folder }: Meeting, asked: Asked): boolean {
  return asked.isFolderAsked(`content/meetings/${committee}/${folder}`);
}

async function written(
  diagnostics: readonly Diagnostic[],
  { format, root, files, showsStyle = false }: Writing,
): Promise<string> {
  if (format === 'json') {
    const { diagnosticsAsJson } = await import('../diagnostics/json.ts');
    return diagnosticsAsJson(diagnostics);
  }
  const folder = path.relative(process.cwd(), root).split(path.sep).join('/');
  if (format === 'github') {
    const { diagnosticsForGitHub } = await import('../diagnostics/github.ts');
    return diagnosticsForGitHub(diagnostics, folder);
  }
  if (format === 'gitlab') {
    const { diagnosticsForGitLab } = await import('../diagnostics/gitlab.ts');
    return diagnosticsForGitLab(diagnostics, folder);
  }
  const { findingsFor } = await import('./command/show-diagnostics.ts');
  return findingsFor(process.stdout, diagnostics, { root, files, showsStyle });
}

/** How findings are written. */
interface Writing {
  readonly format: string;
  readonly root: string;
  /** How many were checked. */
  readonly files: number;
  readonly showsStyle?: boolean;
}
