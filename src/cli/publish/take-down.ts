/** `npm run publish -- COMMITTEE DATE --take-down PAPER`: what nobody may read any more, taken down at once, and the proof that it is gone. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isCancel, text } from '@clack/prompts';
import { isIsoDate } from '../../calendar/plain-date.ts';
import type { RestrictedFile } from '../../leaks/restricted-passages.ts';
import type { Meeting } from '../../model/meeting.ts';
import { exitCodes, type ExitCode } from '../command/exit-codes.ts';
import { keptPath, projectRoot } from '../command/places.ts';
import { UsageError } from '../command/usage-error.ts';
import { meetingNamed } from '../packs/meeting-named.ts';

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
}

/**
 * Writes the three facts into meeting.yml, records that the paper was taken down, builds the site, and searches everything that was
 * built for its words. Throws UsageError where it cannot begin; then nothing was changed.
 */
export async function takeDown(asked: TakingDown): Promise<ExitCode> {
  const { root, out } = asked;
  const paper = asked.paper.endsWith('.mdx') ? asked.paper : `${asked.paper}.mdx`;
  const before = await meetingOf(asked, true);
  const { isRecorded } = await import('../../compile/meetings/coming-down.ts');
  if (!isRecorded(before?.record?.value, paper))
    throw new UsageError(
      `"${paper}" is not among the papers of this meeting that npm run publish has recorded: only what was published can be taken down.`,
    );
  const folder = `content/meetings/${before?.committee ?? ''}/${before?.folder ?? ''}`;
  const date = await answer(asked.date, '--date', 'On which day is it taken down? (for example 2026-01-09)');
  if (!isIsoDate(date)) throw new UsageError(`"${date}" is not a date: write it as 2020-01-27.`);
  const reason = await answer(
    asked.reason,
    '--reason',
    'Why? This is printed in its place, so do not repeat what must go.',
  );
  const words = await wordsOf(root, `${folder}/${paper}`, before);
  const others = otherWords(before, paper);
  declare(
    path.join(root, folder, 'meeting.yml'),
    `{ paper: ${paper}, date: ${date}, reason: ${JSON.stringify(reason)} }`,
  );
  const after = await meetingOf(asked, false);
  if (!after) return exitCodes.problems;
  for (const name of ['made', 'builds']) rmSync(path.join(keptPath(), name), { recursive: true, force: true });
  const { checkCacheFile } = await import('../checks/check-cache.ts');
  rmSync(checkCacheFile(root), { force: true });
  const { noStore } = await import('../../cache/store.ts');
  const { publish } = await import('../build/publish.ts');
  const { machineFingerprint } = await import('../build/store-place.ts');
  const templatesRoot = path.join(projectRoot, 'templates');
  const built = await publish({
    root,
    out,
    store: noStore,
    builds: noStore,
    templatesRoot,
    engine: machineFingerprint(),
  });
  if (built !== exitCodes.fine) return built;
  return prove({ root, out, paper: `${folder}/${paper}`, words, others });
}

async function meetingOf({ root, committee, folder }: TakingDown, isBefore: boolean): Promise<Meeting | undefined> {
  const { compile, projectTemplates } = await import('../../compile/compile.ts');
  const made = compile({ root, templatesRoot: projectTemplates(projectRoot), despiteErrors: isBefore });
  if (!made.site) {
    const { showFindings } = await import('../build/publish.ts');
    showFindings(made.diagnostics, root);
    process.stderr.write(
      'The entry is in meeting.yml, and nothing was built: correct what is reported, then run npm run build.\n',
    );
    return undefined;
  }
  const meeting = meetingNamed(made.site, committee, folder);
  if (isBefore) return meeting;
  const { recordPublication } = await import('../../record/write-record.ts');
  const { problems } = await recordPublication(made.site, meeting, { first: meeting.facts?.published ?? meeting.date });
  const { showFindings } = await import('../build/publish.ts');
  showFindings(problems, root);
  return problems.length > 0 ? undefined : meeting;
}

async function answer(given: string | undefined, option: string, question: string): Promise<string> {
  if (given !== undefined && given.trim() !== '') return given.trim();
  if (!process.stdin.isTTY || !process.stdout.isTTY) throw new UsageError(`--take-down also needs ${option}.`);
  const said = await text({ message: question, validate: (one) => (one?.trim() ? undefined : 'It is needed.') });
  if (isCancel(said)) throw new UsageError('Nothing was taken down.');
  return said.trim();
}

/** The words of the paper, from its file where that is still there, and as they were kept beside its record. */
async function wordsOf(root: string, file: string, meeting: Meeting | undefined): Promise<RestrictedFile> {
  const [{ passagesOf, sha256Of }, { comparableWords }] = await Promise.all([
    import('../../leaks/restricted-passages.ts'),
    import('../../leaks/words.ts'),
  ]);
  const { divideText, plainText } = await import('../../document/parsing/front-matter-lines.ts');
  const bytes = existsSync(path.join(root, file)) ? readFileSync(path.join(root, file)) : Buffer.from('');
  const kept = meeting?.keptWords?.()?.words;
  const name = path.posix.basename(file);
  const hashes = (meeting?.record?.value.files ?? []).flatMap(({ parts }) =>
    parts.flatMap((part) => (part.name === name ? [part.words] : [])),
  );
  // The front matter is on the cover, of which number and title stay; the name of the file is its address, which stays too.
  const { bodyLine } = divideText(plainText(bytes.toString()));
  const own = passagesOf(file, bytes).filter(({ line }) => line >= bodyLine);
  const lines = own.length > 0 ? [] : [...new Set(hashes)].flatMap((hash) => kept?.get(hash) ?? []);
  const passages = lines.map((line, index) => ({ file, line: index + 1, words: comparableWords(line) }));
  return { file, sha256: sha256Of(bytes), passages: [...own, ...passages.filter(({ words }) => words.length > 0)] };
}

/** What is on record of the meeting beside the paper: its agenda, its other papers, the titles of all. */
function otherWords(meeting: Meeting | undefined, paper: string): string {
  const kept = meeting?.keptWords?.()?.words;
  const files = meeting?.record?.value.files ?? [];
  const parts = files.flatMap((file) => file.parts.filter(({ name }) => name !== paper));
  return [...files.map(({ title = '' }) => title), ...parts.flatMap(({ words }) => kept?.get(words) ?? [])].join('\n');
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
    throw new UsageError(`Add this line to takenDown in ${file} yourself, then run npm run build:\n${line}`);
  writeFileSync(
    file,
    written.replace(/^takenDown:[ \t]*\n/m, (head) => head + line),
  );
}

async function prove({
  root,
  out,
  paper,
  words,
  others,
}: {
  readonly root: string;
  readonly out: string;
  readonly paper: string;
  readonly words: RestrictedFile;
  /** What else was on record, which is public. */
  readonly others: string;
}): Promise<ExitCode> {
  const { findWords } = await import('../../leaks/find-leaks.ts');
  const engine = ['src', 'templates'].map((folder) => path.join(projectRoot, folder));
  const isPublic = (file: string): boolean =>
    path.relative(root, file).split(path.sep).join('/') !== paper && !/\.(?:lock|words)\.json$/.test(file);
  const known = mkdtempSync(path.join(os.tmpdir(), 'committee-papers-'));
  writeFileSync(path.join(known, 'recorded.txt'), others);
  const found = findWords({ root, published: out, engine: [...engine, known] }, [words], isPublic);
  rmSync(known, { recursive: true, force: true });
  const errors = found.diagnostics.filter(({ severity }) => severity === 'error');
  const places = [...new Set(errors.map(({ place }) => place.file))];
  if (places.length > 0) {
    // No message repeats what was found.
    process.stderr.write(
      `Words of the paper are still in:\n${places.map((place) => `  ${place}\n`).join('')}Look where else they are written: another paper may quote them.\n`,
    );
    return exitCodes.problems;
  }
  process.stdout.write(outcome(found, paper));
  return exitCodes.fine;
}

function outcome(found: { readonly needles: number; readonly files: number }, paper: string): string {
  return [
    '',
    `Taken down: ${paper}`,
    `  Searched ${found.files} published files for ${found.needles} words and runs of words of it: none is left.`,
    '  Its page and its PDF are a notice now. In the pack one page stands in its place; all page numbers stay.',
    '  Agenda, lists, feeds, search and data have the notice. The record keeps its hash, and none of its words.',
    '',
    'Next, outside this tool:',
    '  1. Put the new dist/ on the server now, in place of the old one.',
    '  2. Empty the cache of the server or of the network that delivers the site.',
    '  3. Ask search engines to remove the addresses of the page, the PDF and the pack.',
    `  4. Delete ${paper} from this folder, and from its history and backups if it must not be kept there.`,
    '  5. Ask whoever received the pack by e-mail or on paper to delete or return it.',
    '  6. Commit meeting.yml, meeting.lock.json, meeting.words.json and content/records.lock.json.',
    '',
  ].join('\n');
}
