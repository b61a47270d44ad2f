/** `npm run import`: Word reports as papers with their data. */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { CommandDescription } from './command/arguments.ts';
import { exitCodes, type ExitCode } from './command/exit-codes.ts';
import { accountOf } from './import/account-text.ts';
import { pathFrom, projectRoot, rootFrom, rootOption } from './command/places.ts';
import { runCommand, type ArgumentsOf } from './command/run-command.ts';
import { UsageError } from './command/usage-error.ts';
import { knownContent, type KnownContent } from '../authoring/new/known-content.ts';
import { committeeNamed, problemOfFolder } from '../authoring/new/meeting-fields.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { isoDateIn, type Cover } from '../importing/cover.ts';
import { factsOfWordFile, importReport } from '../importing/import-report.ts';
import type { Markings } from '../importing/markings/markings.ts';
import type { ImportTarget } from '../importing/place.ts';
import { readWordFile } from '../importing/word-file.ts';
import { UnreadableWordFile } from '../importing/word/file/unreadable.ts';
import { datePart } from '../schema/meeting/meeting-folder.ts';
import { writeWhole } from '../outputs/files/write-file.ts';

const options = {
  ...rootOption,
  committee: {
    type: 'string',
    value: 'COMMITTEE',
    about: 'The committee, by abbreviation, folder or name (default: as the report says).',
  },
  date: {
    type: 'string',
    value: 'DATE',
    about: 'The date of the meeting, or its folder where two met that day (default: as the report says).',
  },
  restricted: {
    type: 'boolean',
    about: 'Write the papers in restricted/, which is never published: for exempt reports.',
  },
  public: {
    type: 'boolean',
    about: 'Import reports marked as exempt or confidential as public papers: only if the marking no longer applies.',
  },
} as const;

const description: CommandDescription<typeof options> = {
  name: 'import',
  summary:
    'Turns Word reports into papers. The cover and standard sections become front matter, and tables of figures become data.\nIt lists anything it left out, could not convert or needs you to check. The papers are drafts.',
  operands: { name: 'FILE …', about: 'Word files (.docx), or folders of them.' },
  options,
  later: ['review'],
  examples: [
    {
      line: 'npm run import -- report.docx',
      does: 'turns it into a paper for the committee and date that the report gives',
    },
    {
      line: 'npm run import -- old-reports --committee cfap --date 2020-02-04',
      does: 'turns every Word file in a folder into a paper',
    },
    {
      line: 'npm run import -- exempt-report.docx --restricted',
      does: 'makes an exempt paper, which is never published',
    },
  ],
};

/** A file larger than this is not read, in bytes. */
const largestFile = 100_000_000;

/** Files of a folder that are taken for Word's: older ones are refused by name rather than passed over. */
const wordEnding = /\.(?:doc[xm]?|dot[xm]?|rtf|odt)$/i;

/** Files of spreadsheets. */
const workbookEnding = /\.(?:xls[xmb]?|ods)$/i;

/** A report that is put nowhere, in words. */
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
  const noDay = values.date === undefined ? undefined : problemOfFolder(values.date);
  if (noDay !== undefined) throw new UsageError(noDay);
  if (values.restricted === true && values.public === true)
    throw new UsageError('--restricted and --public cannot be combined.');
  const { committee, date } = values;
  const destination = values.restricted === true ? 'restricted' : values.public === true ? 'public' : 'unmarked';
  const files = operands.flatMap(wordFiles);
  const written = new Set<string>();
  let refused = 0;
  for (const file of files) {
    try {
      process.stdout.write(await importOne(file, { root, known, committee, date, destination, written }));
    } catch (error) {
      const reason = reasonOf(error);
      if (reason === undefined) throw error;
      refused += 1;
      process.stderr.write(`${path.basename(file)}: ${reason}. Nothing was written for it.\n`);
    }
  }
  if (files.length > 1)
    process.stdout.write(`${String(files.length - refused)} of ${String(files.length)} files were imported.\n`);
  return refused === 0 ? exitCodes.fine : exitCodes.problems;
}

/** Why a file was refused; undefined for a fault of our own. */
function reasonOf(error: unknown): string | undefined {
  if (error instanceof UnreadableWordFile || error instanceof NotPlaced) return error.message;
  if (!(error instanceof Error && 'syscall' in error && 'code' in error)) return undefined;
  return error.code === 'EACCES' || error.code === 'EPERM'
    ? 'it may not be read'
    : `it cannot be read (${String(error.code)})`;
}

function bytesOf(file: string): Uint8Array {
  if (statSync(file).size > largestFile) throw new UnreadableWordFile('it is larger than 100 MB, and no report is');
  return readFileSync(file);
}

function wordFiles(written: string): string[] {
  if (workbookEnding.test(written))
    throw new UsageError(
      `The import of workbooks such as "${written}" comes with a later version of this tool. Save a sheet as CSV and run npm run new -- dataset FILE.`,
    );
  const place = pathFrom(written);
  const found = statSync(place, { throwIfNoEntry: false });
  if (!found) throw new UsageError(`There is no file "${written}".`);
  if (!found.isDirectory()) return [place];
  const files = readdirSync(place)
    .filter((name) => wordEnding.test(name) && !name.startsWith('~$') && !name.startsWith('._'))
    .toSorted();
  if (files.length === 0) throw new UsageError(`The folder "${written}" contains no Word files (.docx).`);
  return files.map((name) => path.join(place, name));
}

type Importing = {
  readonly root: string;
  readonly known: KnownContent;
  readonly committee: string | undefined;
  readonly date: string | undefined;
  /** Which reports are let in, and where: marked ones go under restricted/ or are said to be public. */
  readonly destination: 'unmarked' | 'restricted' | 'public';
  /** Paths of what this run wrote, relative to the root. */
  readonly written: Set<string>;
};

async function importOne(file: string, from: Importing): Promise<string> {
  const word = await readWordFile(bytesOf(file));
  const name = path.basename(file).replace(/\.doc[xm]$|\.dot[xm]$/i, '');
  const { cover, markings } = factsOfWordFile(word, name);
  if (markings.whole.length > 0 && from.destination === 'unmarked') throw new NotPlaced(markedAs(markings.whole));
  const target = targetOf(name, cover, from);
  const report = importReport(word, target, from.known);
  const taken = report.files.find(({ path: made }) => existsSync(path.join(from.root, made)));
  if (taken) throw new NotPlaced(`${taken.path} is there already; move it away to import the report again`);
  for (const { path: made, content } of report.files) {
    await writeWhole(path.join(from.root, made), content);
    from.written.add(made);
  }
  return accountOf(path.basename(file), report);
}

/** Why a marked report is not put among public papers. */
function markedAs(markings: Markings['whole']): string {
  const said = markings.map(({ place, text }) => `${place}: "${text.length > 120 ? `${text.slice(0, 120)}…` : text}"`);
  return `it is marked as not for the public (${said.join('; ')}). Import it with --restricted to put it under restricted/, which no public build opens; if the marking no longer holds, with --public`;
}

/** Where the paper of a report goes: as the command says, else as its cover says. Throws NotPlaced where neither does. */
function targetOf(name: string, cover: Cover, from: Importing): ImportTarget {
  const { known } = from;
  const written = from.committee ?? cover.committee ?? '';
  const near = nearest(
    written,
    known.committees.map((one) => one.name),
  );
  const committee = committeeNamed(known, written) ?? committeeNamed(known, near);
  const folder = from.date ?? isoDateIn(cover.date ?? '');
  const date = folder === undefined ? undefined : datePart(folder);
  if (!committee)
    throw new NotPlaced(
      written === ''
        ? 'it names no committee; say it with --committee'
        : `there is no committee "${written}"; say it with --committee`,
    );
  if (folder === undefined || date === undefined)
    throw new NotPlaced('it names no day of the meeting; say it with --date');
  return {
    folder: `${from.destination === 'restricted' ? 'restricted' : 'content'}/meetings/${committee.slug}/${folder}`,
    date,
    name,
    committee: committee.name,
    taken: (made) =>
      from.written.has(made) ? 'in this run' : existsSync(path.join(from.root, made)) ? 'before' : undefined,
  };
}
