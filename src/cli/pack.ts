/** `npm run pack`: the agenda pack of one meeting, without building the site. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { CommandDescription } from './command/arguments.ts';
import { exitCodes, type ExitCode } from './command/exit-codes.ts';
import { packFormats, type MeasureAhead, type PackFormat } from './packs/chosen-pack.ts';
import { keptOrMade, type AskedPack, type FinishedPack } from './packs/kept-pack.ts';
import { meetingFrom, meetingNamed, meetingOperands } from './packs/meeting-named.ts';
import { pathFrom, projectRoot, rootFrom, rootOption } from './command/places.ts';
import { seconds } from './command/progress.ts';
import { UsageError } from './command/usage-error.ts';
import { runCommand, type ArgumentsOf } from './command/run-command.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { writeWhole } from '../outputs/files/write-file.ts';

const options = {
  ...rootOption,
  out: {
    type: 'string',
    value: 'PATH',
    about: 'The file to write, or a folder for it (default: its published name, in dist-packs/, which Git ignores).',
  },
  format: {
    type: 'string',
    value: 'FORMAT',
    choices: packFormats,
    later: ['docx'],
    about: 'The format of the file (default: pdf).',
  },
  supplement: { type: 'string', value: 'NUMBER', about: 'The supplement pack with this number.' },
  restricted: {
    type: 'boolean',
    about:
      'The pack of exempt papers, from restricted/. Written to dist-restricted/, or to the folder given with --out.',
  },
  consolidated: { type: 'boolean', about: 'The pack that combines the first pack and all supplements.' },
  'no-cache': { type: 'boolean', about: 'Make it again, even if nothing has changed since it was last made.' },
} as const;

const description: CommandDescription<typeof options> = {
  name: 'pack',
  summary: 'Makes the agenda pack for one meeting: the agenda with page ranges, then every paper.',
  operands: meetingOperands,
  options,
  examples: [
    { line: 'npm run pack -- cfap 2020-02-04', does: 'writes dist-packs/cfap-2020-02-04-agenda-pack.pdf' },
    {
      line: 'npm run pack -- cfap 2020-02-04 --supplement 1',
      does: 'writes dist-packs/cfap-2020-02-04-supplement-1.pdf',
    },
    {
      line: 'npm run pack -- cfap 2020-02-04 --format large-print',
      does: 'writes dist-packs/cfap-2020-02-04-agenda-pack-large-print.pdf',
    },
  ],
};

/** Where packs are written that nobody named a place for, in the root. */
const packFolder = 'dist-packs';

await runCommand(description, makePack);

async function makePack({ values, operands }: ArgumentsOf<typeof options>): Promise<ExitCode> {
  const started = performance.now();
  const { committee, folder } = meetingFrom(operands);
  const root = rootFrom(values.root);
  const { format = 'pdf' } = values;
  if (values.restricted) {
    if (values.supplement !== undefined || values.consolidated)
      throw new UsageError('--restricted cannot be used with --supplement or --consolidated.');
    const { makeRestrictedPack } = await import('./packs/restricted-pack.ts');
    return makeRestrictedPack({ root, committee, folder, format, out: values.out });
  }
  const { supplement, consolidated } = values;
  const asked: AskedPack = {
    root,
    committee,
    folder,
    format,
    ...(await translatorOf(format)),
    ...(supplement === undefined ? {} : { supplement }),
    ...(consolidated === undefined ? {} : { consolidated }),
  };
  const pack = await (values['no-cache']
    ? packNow(asked)
    : keptOrMade(asked, async (files) => packNow(asked, await keptParts(files))));
  if ('failed' in pack) {
    const [{ findingsFor }, { sourceFiles }] = await Promise.all([
      import('./command/show-diagnostics.ts'),
      import('./lint/source-files.ts'),
    ]);
    process.stderr.write(findingsFor(process.stderr, pack.failed, { root, files: sourceFiles(root).length }));
    return exitCodes.problems;
  }
  const { name, pages, bytes } = pack;
  const target = values.out === undefined ? path.join(root, packFolder, name) : targetFrom(values.out, name);
  const length = pages === undefined ? '' : `${pages} pages, `;
  await writeWhole(target, bytes);
  // Whatever repository the root is part of, a pack that was made to be looked at is not committed by accident.
  if (values.out === undefined) await writeWhole(path.join(root, packFolder, '.gitignore'), '*\n');
  process.stdout.write(
    `${target}: ${length}${Math.ceil(bytes.length / 1000)} kB, in ${seconds(performance.now() - started)}\n`,
  );
  process.stdout.write(
    `\nNext:\n  Check whether the meeting is ready to publish: npm run check -- ${committee} ${folder} --report reports\n`,
  );
  return exitCodes.fine;
}

/** The pack made from its sources; the findings where errors stop it. Throws UsageError where there is no such pack. */
async function packNow(
  asked: AskedPack,
  kept?: Awaited<ReturnType<typeof keptParts>>,
): Promise<FinishedPack | { readonly failed: readonly Diagnostic[] }> {
  const { root, committee, folder } = asked;
  const { compile, projectTemplates } = await import('../compile/compile.ts');
  const options = {
    root,
    templatesRoot: projectTemplates(projectRoot),
    includePlanned: true,
    only: meetingsNamed(root, folder),
  };
  // Warnings keep no pack from being made and are not shown with one, so they are looked for where errors are to be shown.
  const { site } = compile({ ...options, errorsOnly: true, ...kept?.papers });
  if (!site) return { failed: compile(options).diagnostics };
  const [{ chosenPack }, { councilOn }] = await Promise.all([
    import('./packs/chosen-pack.ts'),
    import('../schema/council/council.ts'),
  ]);
  const meeting = meetingNamed(site, committee, folder);
  return chosenPack(site, meeting, { ...asked, ...kept?.sectionsIn(councilOn(site.council, meeting.date).language) });
}

/** What it takes to use papers that an earlier pack or build has resolved, and sections that an earlier pack has measured. */
async function keptParts(files: readonly string[]) {
  const [{ KeptPapers }, { measureAhead }, { PackedPapers }, { Memory }, { machineFingerprint, paperStore }] =
    await Promise.all([
      import('../cache/kept-papers.ts'),
      import('../cache/kept-sections.ts'),
      import('../cache/packed-papers.ts'),
      import('../cache/memory.ts'),
      import('./build/store-place.ts'),
    ]);
  const packedPapers = new PackedPapers();
  const store = paperStore();
  const engine = machineFingerprint();
  const papers = store && new KeptPapers({ engine, store, packedPapers, errorsOnly: true });
  return {
    papers: { packedPapers, memory: Memory.ofOneCompiling(papers) },
    sectionsIn: (language: string): { readonly measureAhead?: MeasureAhead } =>
      store
        ? { measureAhead: (section, setWith) => measureAhead(section, setWith, { engine, store, language, files }) }
        : {},
  };
}

/** What decides the bytes of braille beside the sources and the program: the translator of this machine. */
async function translatorOf(format: PackFormat): Promise<Pick<AskedPack, 'translator'>> {
  if (format !== 'braille') return {};
  const { liblouisVersion } = await import('../outputs/braille/liblouis.ts');
  return { translator: liblouisVersion() };
}

/** What ends as the file does is the file itself, unless there is a folder of that name; everything else is a folder. */
function targetFrom(written: string, name: string): string {
  const target = pathFrom(written);
  const isNamedAlike = target.toLowerCase().endsWith(path.extname(name));
  const isFolder = statSync(target, { throwIfNoEntry: false })?.isDirectory() ?? !isNamedAlike;
  return isFolder ? path.join(target, name) : target;
}

/** The folders of this name of all committees, relative to the root: the pack needs no other papers. */
function meetingsNamed(root: string, folder: string): string[] {
  const meetings = path.join(root, 'content/meetings');
  const committees = existsSync(meetings) ? readdirSync(meetings) : [];
  return committees.map((committee) => `content/meetings/${committee}/${folder}`);
}
