/** `npm run import`: Word reports as papers with their data. */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { CommandDescription } from './arguments.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import { accountOf } from './import/account-text.ts';
import { pathFrom, projectRoot, rootFrom, rootOption } from './places.ts';
import { runCommand, type ArgumentsOf } from './run-command.ts';
import { UsageError } from './usage-error.ts';
import { knownContent, type KnownContent } from '../authoring/new/known-content.ts';
import { committeeNamed, problemOfDate } from '../authoring/new/meeting-fields.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { isoDateIn } from '../importing/cover.ts';
import { coverOfWordFile, importReport, type ImportTarget } from '../importing/import-report.ts';
import { readWordFile, UnreadableWordFile } from '../importing/word-file.ts';
import { writeWhole } from '../publish/write-file.ts';

const options = {
  ...rootOption,
  committee: {
    type: 'string',
    value: 'COMMITTEE',
    about: 'The committee, by abbreviation, folder or name (default: as the report says).',
  },
  date: { type: 'string', value: 'DATE', about: 'The day of the meeting (default: as the report says).' },
} as const;

const description: CommandDescription<typeof options> = {
  name: 'import',
  summary:
    'Makes papers of Word reports: cover and standard sections become front matter, tables of figures become data, and everything\nthat needs a person, was left out or was lost is named. The papers are drafts.',
  operands: { name: 'FILE …', about: 'Word files (.docx), or folders of them.' },
  options,
  examples: [
    { line: 'npm run import -- report.docx', does: 'makes a paper for the committee and date that the report names' },
    {
      line: 'npm run import -- old-reports --committee cfap --date 2020-02-04',
      does: 'makes papers of every Word file of a folder',
    },
  ],
};

/** A report that cannot be put anywhere, in words. */
class NotPlaced extends Error {
  override readonly name = 'NotPlaced';
}

await runCommand(description, importAll);

async function importAll({ values, operands }: ArgumentsOf<typeof options>): Promise<ExitCode> {
  if (operands.length === 0) throw new UsageError('Name a Word file or a folder of them.');
  const root = rootFrom(values.root);
  const known = knownContent(root, path.join(projectRoot, 'templates'));
  if (values.committee !== undefined && !committeeNamed(known, values.committee))
    throw new UsageError(`There is no committee "${values.committee}".`);
  const noDay = values.date === undefined ? undefined : problemOfDate(values.date);
  if (noDay !== undefined) throw new UsageError(noDay);
  const files = operands.flatMap(wordFiles);
  let refused = 0;
  for (const file of files) {
    try {
      process.stdout.write(await importOne(file, { root, known, committee: values.committee, date: values.date }));
    } catch (error) {
      if (!(error instanceof UnreadableWordFile || error instanceof NotPlaced)) throw error;
      refused += 1;
      process.stderr.write(`${path.basename(file)}: ${error.message}. Nothing was written for it.\n`);
    }
  }
  if (files.length > 1)
    process.stdout.write(`${String(files.length - refused)} of ${String(files.length)} files were imported.\n`);
  return refused === 0 ? exitCodes.fine : exitCodes.problems;
}

function wordFiles(written: string): string[] {
  const place = pathFrom(written);
  const found = statSync(place, { throwIfNoEntry: false });
  if (!found) throw new UsageError(`There is no file "${written}".`);
  if (!found.isDirectory()) return [place];
  const files = readdirSync(place)
    .filter((name) => name.toLowerCase().endsWith('.docx') && !name.startsWith('~$'))
    .toSorted();
  if (files.length === 0) throw new UsageError(`The folder "${written}" holds no Word files (.docx).`);
  return files.map((name) => path.join(place, name));
}

type Importing = {
  readonly root: string;
  readonly known: KnownContent;
  readonly committee: string | undefined;
  readonly date: string | undefined;
};

async function importOne(file: string, from: Importing): Promise<string> {
  const word = await readWordFile(readFileSync(file));
  const target = targetOf(path.basename(file).replace(/\.docx$/i, ''), coverOfWordFile(word), from);
  const report = importReport(word, target, from.known);
  const taken = report.files.find(({ path: made }) => existsSync(path.join(from.root, made)));
  if (taken) throw new NotPlaced(`${taken.path} is there already; move it away to import the report again`);
  for (const { path: made, content } of report.files) await writeWhole(path.join(from.root, made), content);
  return accountOf(path.basename(file), report);
}

/** Where the paper of a report goes: as the command says, else as its cover says. Throws NotPlaced where neither does. */
function targetOf(name: string, cover: ReturnType<typeof coverOfWordFile>, from: Importing): ImportTarget {
  const { known } = from;
  const written = from.committee ?? cover.committee ?? '';
  const near = nearest(
    written,
    known.committees.map((one) => one.name),
  );
  const committee = committeeNamed(known, written) ?? committeeNamed(known, near);
  const date = from.date ?? isoDateIn(cover.date ?? '');
  if (!committee)
    throw new NotPlaced(
      written === ''
        ? 'it names no committee; say it with --committee'
        : `there is no committee "${written}"; say it with --committee`,
    );
  if (date === undefined) throw new NotPlaced('it names no day of the meeting; say it with --date');
  return { folder: `content/meetings/${committee.slug}/${date}`, date, name };
}
