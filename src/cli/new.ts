/** `npm run new`: a new paper, meeting, dataset, committee or council, from templates/new/. Asks in plain words where it is run bare. */
import path from 'node:path';
import type { CommandDescription, CommandOption } from './command/arguments.ts';
import { exitCodes, type ExitCode } from './command/exit-codes.ts';
import { answersFor, chosenKind } from './new/answers.ts';
import { csvSource } from './new/csv-source.ts';
import { councilRoot, makeRoom, readGuide, writeGuide } from './new/council-root.ts';
import { refuseToReplace, writeNew } from './new/write-new.ts';
import { exampleShelter, pathFrom, projectRoot, rootFrom, rootOption } from './command/places.ts';
import { runCommand, type ArgumentsOf } from './command/run-command.ts';
import { UsageError } from './command/usage-error.ts';
import { newCommittee } from '../authoring/new/committee.ts';
import { newCouncil } from '../authoring/new/council.ts';
import { datasetFields, newDataset } from '../authoring/new/dataset.ts';
import { UnreadableCsv } from '../authoring/new/sheet.ts';
import type { Field, NewFiles, NewKind } from '../authoring/new/field.ts';
import { knownContent } from '../authoring/new/known-content.ts';
import { newMeeting } from '../authoring/new/meeting.ts';
import { newPapers } from '../authoring/new/papers/new-papers.ts';

const kinds: readonly NewKind[] = [...newPapers, newMeeting, newCommittee, newCouncil];
const dataset = {
  name: 'dataset',
  about: 'a dataset from a CSV, its columns, key and sums guessed and shown',
} as const;

/** Options of all kinds; a name that several share is described once, as its first kind does. */
function optionsOf(fields: readonly Field[]): Readonly<Record<string, CommandOption>> {
  const options: Record<string, CommandOption> = {};
  for (const { name, about, value } of fields) options[name] ??= { type: 'string', value, about };
  return options;
}

const outOption: CommandOption = {
  type: 'string',
  value: 'DIR',
  about: 'A new folder for the council’s content (default: this project, from which the example is removed).',
};

/** Every kind's own options, so that a wrong one is reported at once. */
const optionsByKind: ReadonlyMap<string, Readonly<Record<string, CommandOption>>> = new Map([
  ...kinds.map(
    ({ name, fields }) =>
      [name, { ...optionsOf(fields), ...(name === newCouncil.name ? { out: outOption } : rootOption) }] as const,
  ),
  [dataset.name, { ...optionsOf(datasetFields), ...rootOption }],
]);

const kindWritten = process.argv.slice(2).find((word) => optionsByKind.has(word));
const options: Readonly<Record<string, CommandOption>> =
  optionsByKind.get(kindWritten ?? '') ??
  [...optionsByKind.values()].reduceRight((all, some) => ({ ...all, ...some }), {});

const description: CommandDescription<typeof options> = {
  name: 'new',
  summary: [
    'Creates a new file with everything it needs. Notes in the file say what is still to be written. It asks for anything you do not give.',
    '',
    'KIND is one of:',
    ...[...kinds, dataset].map(({ name, about }) => `  ${name.padEnd(13)} ${about}`),
    ...(kindWritten === undefined ? [] : ['', `These are the options of ${kindWritten}.`]),
  ].join('\n'),
  operands: { name: 'KIND [FILE]', about: 'What to create. For a dataset, also its CSV file.' },
  options,
  examples: [
    { line: 'npm run new', does: 'asks what to create, and for everything it needs' },
    { line: 'npm run new -- report --help', does: 'shows the options of a report' },
    {
      line: 'npm run new -- report --committee cfap --date 2020-02-04 --title "Foster carers in 2020"',
      does: 'creates a report and puts it on the agenda',
    },
    { line: 'npm run new -- dataset contacts.csv --theme front-door', does: 'creates a dataset from a CSV file' },
    {
      line: 'npm run new -- council --name "Mercia District Council" --committees "Health Committee, Planning Panel"',
      does: 'turns this copy into an empty site for another council',
    },
  ],
};

await runCommand(description, begin);

async function begin({ values, operands }: ArgumentsOf<typeof options>): Promise<ExitCode> {
  const [written, file, ...rest] = operands;
  if (rest.length > 0)
    throw new UsageError(
      `"${rest[0] ?? ''}" is one word too many. Give the kind of file and, for a dataset, its CSV file.`,
    );
  const name = await chosenKind([...kinds, dataset], written);
  if (file !== undefined && name !== dataset.name) throw new UsageError(`A new ${name} takes no file.`);
  const given = Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])),
  );
  if (name === newCouncil.name) return beginCouncil(given);
  const root = rootFrom(given['root']);
  const known = knownContent(root, path.join(projectRoot, 'templates'));
  const made = await make(name, { given, file, root, known });
  refuseToReplace(root, made.files);
  await writeNew(root, made, given['root']);
  return exitCodes.fine;
}

type Making = {
  readonly given: Readonly<Record<string, string>>;
  readonly file: string | undefined;
  readonly root: string;
  readonly known: ReturnType<typeof knownContent>;
};

async function make(name: string, { given, file, root, known }: Making): Promise<NewFiles> {
  if (name !== dataset.name) {
    const kind = kinds.find((one) => one.name === name);
    if (!kind) throw new Error(`there is no kind ${name}`);
    return kind.make(await answersFor(kind, given, known), known);
  }
  const csv = await csvSource(root, file);
  const fields = csv.inTree === undefined ? datasetFields : datasetFields.filter((field) => field.name !== 'theme');
  try {
    return newDataset(csv, await answersFor({ ...dataset, fields }, given, known), known);
  } catch (error) {
    throw error instanceof UnreadableCsv ? new UsageError(error.message) : error;
  }
}

async function beginCouncil(given: Readonly<Record<string, string>>): Promise<ExitCode> {
  const root = given['out'] === undefined ? projectRoot : pathFrom(given['out']);
  councilRoot(root, projectRoot);
  const known = knownContent(projectRoot, path.join(projectRoot, 'templates'));
  const made = newCouncil.make(await answersFor(newCouncil, given, known), known);
  const guide = readGuide(projectRoot);
  const isMoved = await makeRoom(root, root === projectRoot ? exampleShelter : undefined);
  await writeGuide(root, guide);
  if (isMoved)
    process.stdout.write(
      `Moved the example to ${path.relative(root, exampleShelter)}, where npm test looks for it. Do not change it.\n`,
    );
  await writeNew(root, made, given['out']);
  return exitCodes.fine;
}
