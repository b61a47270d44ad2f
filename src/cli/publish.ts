/** `npm run publish`: the record of what was published of a meeting. */
import path from 'node:path';
import type { CommandDescription } from './command/arguments.ts';
import { exitCodes, type ExitCode } from './command/exit-codes.ts';
import { meetingFrom, meetingNamed, meetingOperands } from './packs/meeting-named.ts';
import { keyFrom, makeKey } from './publish/record-keys.ts';
import { outFrom, pathFrom, projectRoot, rootFrom, rootOption } from './command/places.ts';
import { runCommand, type ArgumentsOf } from './command/run-command.ts';
import { UsageError } from './command/usage-error.ts';
import { isIsoDate } from '../calendar/plain-date.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';

const options = {
  ...rootOption,
  date: {
    type: 'string',
    value: 'DATE',
    about: 'The date of publication, for example 2020-01-27 (default: as meeting.yml says).',
  },
  sign: {
    type: 'string',
    value: 'KEY',
    about: 'Signs the record with the secret key in this file, whose public half stands in council.yml.',
  },
  'take-down': {
    type: 'string',
    value: 'PAPER',
    about:
      'Takes a published paper down: writes it into meeting.yml, builds the site, and proves that no word of it is left.',
  },
  reason: { type: 'string', value: 'WORDS', about: 'With --take-down: why, as it is printed in its place.' },
  out: { type: 'string', value: 'DIR', about: 'With --take-down: the folder of the site (default: dist).' },
  cache: {
    type: 'string',
    value: 'DIR',
    about:
      'With --take-down: a further folder in which builds keep what they make (their --cache); it forgets the paper.',
  },
  'new-key': {
    type: 'boolean',
    about: 'Makes a key for --sign, in a file of your home folder, and prints the lines for council.yml.',
  },
} as const;

const description: CommandDescription<typeof options> = {
  name: 'publish',
  summary:
    'Records which of a meeting’s files are published, in meeting.lock.json beside its meeting.yml. From then on, a published file cannot\nchange unless meeting.yml declares the change as a correction.',
  operands: meetingOperands,
  options,
  examples: [
    {
      line: 'npm run publish -- cfap 2020-02-04',
      does: 'records the agenda, pack, supplements, papers and their data',
    },
    {
      line: 'npm run publish -- cfap 2020-02-04 --date 2020-02-06',
      does: 'records a correction as published on that date',
    },
    {
      line: 'npm run publish -- cfap 2020-02-04 --take-down housing-repairs',
      does: 'takes a paper down, after asking for the date and the reason',
    },
    { line: 'npm run publish -- --new-key', does: 'makes a key, once' },
    { line: 'npm run publish -- cfap 2020-02-04 --sign ~/record-key.pem', does: 'records and signs' },
  ],
};

await runCommand(description, publish);

async function publish({ values, operands }: ArgumentsOf<typeof options>): Promise<ExitCode> {
  if (values['new-key']) return makeKey(operands);
  const { committee, folder } = meetingFrom(operands);
  const { 'take-down': paper, reason, out, cache, date } = values;
  if (paper !== undefined) {
    const root = rootFrom(values.root);
    const { takeDown } = await import('./publish/take-down.ts');
    const stores = cache === undefined ? {} : { cache: folderOfStore(cache) };
    return takeDown({ root, out: outFrom(out, root), committee, folder, paper, date, reason, ...stores });
  }
  if (reason !== undefined || out !== undefined || cache !== undefined)
    throw new UsageError('--reason, --out and --cache belong to --take-down: name the paper with it.');
  if (values.date !== undefined && !isIsoDate(values.date))
    throw new UsageError(`"${values.date}" is not a date: write it as 2020-01-27.`);
  const root = rootFrom(values.root);
  const { compile, projectTemplates } = await import('../compile/compile.ts');
  const { site, diagnostics } = compile({ root, templatesRoot: projectTemplates(projectRoot) });
  if (!site) return refuse(diagnostics, root);
  const meeting = meetingNamed(site, committee, folder);
  const key = values.sign === undefined ? undefined : await keyFrom(pathFrom(values.sign), site.council.recordKeys);
  if (meeting.isPlanned)
    throw new UsageError(
      `The meeting on ${folder} is only planned: its agenda and papers are drafts. Write published: with the day of publication in its meeting.yml.`,
    );
  const first = values.date ?? meeting.facts?.published;
  if (meeting.items.length === 0 || first === undefined)
    throw new UsageError(`The meeting on ${folder} has no meeting.yml with items yet.`);
  const { recordPublication } = await import('../record/write-record.ts');
  const { problems, file, record, isChanged } = await recordPublication(site, meeting, {
    first,
    ...(values.date === undefined ? {} : { now: values.date }),
    ...(key ? { key } : {}),
  });
  if (problems.length > 0) return refuse(problems, root);
  const corrections =
    record.corrections.length === 0
      ? ''
      : `, with ${record.corrections.length} ${record.corrections.length === 1 ? 'correction' : 'corrections'}`;
  const by = record.signature ? `, signed with the key "${record.signature.key}"` : '';
  const what = `${record.files.length} files${corrections}${by}`;
  process.stdout.write(
    `${path.relative(process.cwd(), file)}: ${isChanged ? `recorded ${what}` : `nothing has changed in ${what}`}\n`,
  );
  if (isChanged) process.stdout.write(nextSteps(path.relative(process.cwd(), path.dirname(file)), values.root));
  return exitCodes.fine;
}

/** The folder of a store that is to forget something. Throws UsageError for a store at an address, from which nothing can be removed. */
function folderOfStore(written: string): string {
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(written))
    throw new UsageError(
      `"--cache" takes a folder here, not "${written}": a store at an address answers GET and PUT alone, and has to be emptied where it is.`,
    );
  return pathFrom(written);
}

/** What makes the record public: its files are like the papers. */
function nextSteps(folder: string, root: string | undefined): string {
  const elsewhere = root === undefined ? '' : ` -- --root ${root}`;
  return `\nNext:\n  Commit meeting.lock.json and meeting.words.json of ${folder}, and content/records.lock.json, together with the papers.\n  Build the site that is published: npm run build${elsewhere}\n`;
}

async function refuse(diagnostics: readonly Diagnostic[], root: string): Promise<ExitCode> {
  const [{ findingsFor }, { sourceFiles }] = await Promise.all([
    import('./command/show-diagnostics.ts'),
    import('./lint/source-files.ts'),
  ]);
  process.stderr.write(findingsFor(process.stderr, diagnostics, { root, files: sourceFiles(root).length }));
  process.stderr.write('Nothing was recorded.\n');
  return exitCodes.problems;
}
