/** `npm run publish -- COMMITTEE DATE --take-down PAPER`: what nobody may read any more, taken down at once, and the proof that it is gone. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isCancel, text } from '@clack/prompts';
import { isIsoDate } from '../../calendar/plain-date.ts';
import type { Meeting } from '../../model/meeting.ts';
import type { TakenDown } from '../../model/taken-down.ts';
import { exitCodes, type ExitCode } from '../command/exit-codes.ts';
import { keptPath, projectRoot } from '../command/places.ts';
import { UsageError } from '../command/usage-error.ts';
import { meetingNamed } from '../packs/meeting-named.ts';
import { otherWords, prove, wordsOf } from './prove-gone.ts';

/** What is taken down, as it was written on the command line. */
export interface TakingDown {
  /** Absolute path. */
  readonly root: string;
  /** Absolute path of the published folder. */
  readonly out: string;
  readonly committee: string;
  readonly folder: string;
  /** With or without its ending. */
  readonly paper: string;
  readonly date: string | undefined;
  readonly reason: string | undefined;
  /** Folder in which other builds keep what they make; absent where none was named. */
  readonly cache?: string;
}

/**
 * Writes the three facts into meeting.yml, records that the paper was taken down, builds the site, and searches everything that was
 * built for its words. The record loses these words last, so after a failure the same command goes on where it stopped. Throws
 * UsageError where it cannot begin; then nothing was changed.
 */
export async function takeDown(asked: TakingDown): Promise<ExitCode> {
  const { root, out } = asked;
  const { meeting: before, takenDown } = await meetingBefore(asked);
  const { isRecorded } = await import('../../compile/meetings/after-publication/coming-down.ts');
  const names = /\.(?:mdx|pdf)$/.test(asked.paper) ? [asked.paper] : [`${asked.paper}.mdx`, `${asked.paper}.pdf`];
  const paper = names.find((name) => isRecorded(before?.record?.value, name)) ?? names[0] ?? asked.paper;
  if (!isRecorded(before?.record?.value, paper))
    throw new UsageError(
      `"${paper}" is not among the papers of this meeting that npm run publish has recorded: only what was published can be taken down.`,
    );
  const folder = `content/meetings/${before?.committee ?? ''}/${before?.folder ?? ''}`;
  const declared = takenDown.find((one) => one.kind === 'paper' && one.name === paper && one.folder === folder);
  if (declared) process.stdout.write(`${alreadyDeclared(declared)}\n`);
  else declare(path.join(root, folder, 'meeting.yml'), await entryFor(paper, asked));
  const words = await wordsOf(root, `${folder}/${paper}`, before);
  const others = otherWords(before, paper);
  const loseWords = await recordTakenDown(asked);
  if (!loseWords) return exitCodes.problems;
  const built = await buildAnew(asked);
  const ended =
    built === exitCodes.fine ? await prove({ root, out, paper: `${folder}/${paper}`, words, others }) : built;
  if (ended === exitCodes.fine) await loseWords();
  else if (built !== exitCodes.fine) process.stderr.write(goOn);
  return ended;
}

const goOn =
  'The entry is in meeting.yml, and the site was not built: correct what is reported, then run the same command again.\n';

function alreadyDeclared({ source, date, reason }: TakenDown): string {
  return `${source} already says that it was taken down on ${date}: ${reason}`;
}

async function entryFor(paper: string, asked: TakingDown): Promise<string> {
  const date = await answer(asked.date, '--date', 'On which day is it taken down? (for example 2026-01-09)');
  if (!isIsoDate(date)) throw new UsageError(`"${date}" is not a date: write it as 2020-01-27.`);
  const reason = await answer(
    asked.reason,
    '--reason',
    'Why? This is printed in its place, so do not repeat what must go.',
  );
  return `{ paper: ${paper}, date: ${date}, reason: ${JSON.stringify(reason)} }`;
}

async function compiled({ root }: TakingDown, despiteErrors: boolean) {
  const { compile, projectTemplates } = await import('../../compile/compile.ts');
  return compile({ root, templatesRoot: projectTemplates(projectRoot), despiteErrors });
}

/** The meeting as it is, whatever is wrong elsewhere, and what is said to be taken down already. */
async function meetingBefore(
  asked: TakingDown,
): Promise<{ readonly meeting: Meeting | undefined; readonly takenDown: readonly TakenDown[] }> {
  const { site } = await compiled(asked, true);
  if (!site) return { meeting: undefined, takenDown: [] };
  return { meeting: meetingNamed(site, asked.committee, asked.folder), takenDown: site.takenDown };
}

/** Records that it was taken down; gives what makes the record lose its words. Undefined, with findings printed, where something is wrong. */
async function recordTakenDown(asked: TakingDown): Promise<(() => Promise<void>) | undefined> {
  const { root, committee, folder } = asked;
  const { site, diagnostics } = await compiled(asked, false);
  const { showFindings } = await import('../build/publish.ts');
  if (!site) {
    showFindings(diagnostics, root);
    process.stderr.write(goOn);
    return undefined;
  }
  const meeting = meetingNamed(site, committee, folder);
  const { recordPublication } = await import('../../record/write-record.ts');
  const first = meeting.facts?.published ?? meeting.date;
  const { problems, loseWords } = await recordPublication(site, meeting, { first, keepsWords: true });
  showFindings(problems, root);
  if (problems.length === 0) return loseWords;
  process.stderr.write(goOn);
  return undefined;
}

/** Builds the site from nothing that was kept. */
async function buildAnew({ root, out, cache }: TakingDown): Promise<ExitCode> {
  for (const name of ['made', 'builds']) rmSync(path.join(keptPath(), name), { recursive: true, force: true });
  const { checkCacheFile } = await import('../checks/check-cache.ts');
  rmSync(checkCacheFile(root), { force: true });
  const { noStore } = await import('../../cache/store.ts');
  const { publish } = await import('../build/publish.ts');
  const { machineFingerprint, storeFrom } = await import('../build/store-place.ts');
  const templatesRoot = path.join(projectRoot, 'templates');
  const forgetting = cache === undefined ? [] : [storeFrom({ cache }, () => undefined)];
  return publish({
    root,
    out,
    store: noStore,
    builds: noStore,
    forgetting,
    templatesRoot,
    engine: machineFingerprint(),
  });
}

async function answer(given: string | undefined, option: string, question: string): Promise<string> {
  if (given !== undefined && given.trim() !== '') return given.trim();
  if (!process.stdin.isTTY || !process.stdout.isTTY) throw new UsageError(`--take-down also needs ${option}.`);
  const said = await text({ message: question, validate: (one) => (one?.trim() ? undefined : 'It is needed.') });
  if (isCancel(said)) throw new UsageError('Nothing was taken down.');
  return said.trim();
}

/** Adds an entry to takenDown of a meeting.yml. Throws UsageError where the list is written in a way that cannot be added to. */
function declare(file: string, entry: string): void {
  const written = readFileSync(file, 'utf8');
  const line = `  - ${entry}\n`;
  if (!/^takenDown:/m.test(written)) {
    writeFileSync(file, `${written.replace(/\n*$/, '\n')}takenDown:\n${line}`);
    return;
  }
  if (!/^takenDown:[ \t]*\n/m.test(written))
    throw new UsageError(`Add this line to takenDown in ${file} yourself, then run the same command again:\n${line}`);
  writeFileSync(
    file,
    written.replace(/^takenDown:[ \t]*\n/m, (head) => head + line),
  );
}
