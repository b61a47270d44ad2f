/** What a build of an archive costs after a change: time, processors, memory, how much was made again, and whether all is as it would be from nothing. */
import { readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { writeArchive } from '../content/archive.ts';
import { archiveEdits } from '../content/archive-edits.ts';
import type { BenchRoom } from '../bench.ts';
import { differing, hashesOf, mustBeSame, type FolderHashes } from '../folder-hashes.ts';
import { measureProgram, wordsOfCommand, type Run } from '../measure.ts';
import { resultOf, type Result } from '../result.ts';
import { megabytes, programsNote, stepsOf } from '../run-words.ts';

/** Of a larger archive only what all changes came to is made from nothing as well: each time takes a quarter of an hour. */
const mostComparedEachTime = 5000;
/** Papers, and the milliseconds that a build of which nothing has changed may take. */
const unchangedAims = [
  { papers: 1000, milliseconds: 2000 },
  { papers: 20_000, milliseconds: 10_000 },
] as const;

/** What the changes of an archive cost. */
export interface ChangeFindings {
  readonly results: readonly Result[];
  readonly notes: readonly string[];
}

/**
 * Builds an archive of `papers` papers after each change, with what was kept before, and compares it with a build from nothing. Throws
 * where a byte is not the same.
 */
export async function changeFindings(papers: number, room: BenchRoom): Promise<ChangeFindings> {
  const root = path.join(room.folder, 'archive-changes');
  const [out, fresh, cache] = [`${root}-dist`, `${root}-fresh`, `${root}-cache`];
  const count = writeArchive(root, papers);
  const results: Result[] = [];
  const notes: string[] = [];
  // Told at once as well: a build of twenty thousand papers may be stopped before all of it is known.
  const note = (words: string): void => {
    notes.push(words);
    room.say(words);
  };
  let before: FolderHashes = new Map();
  const steps = [{ name: 'first build', apply: () => undefined }, ...archiveEdits];
  for (const [at, { name, apply }] of steps.entries()) {
    apply(root);
    room.say(`Building ${count} papers: ${name}`);
    const run = await build(root, out, ['--cache', cache]);
    const result = resultOf(`${count} papers, ${name}`, count, [run]);
    results.push(result);
    const after = hashesOf(out);
    const differ = differing(before, after).length;
    note(
      `${name}: ${costOf(run)}; ${madeAgain(run.stdout)}; ${differ} of ${after.size} files differ${at === 1 ? unchangedVerdict(count, run) : ''}.`,
    );
    note(`Of ${result.name}: ${stepsOf(run)}; kept afterwards: ${megabytes(sizeOf(cache))}.`);
    for (const held of programsNote(result.name, run)) note(held);
    if (count <= mostComparedEachTime || at === steps.length - 1)
      note(`${name}: ${await comparedWithFresh({ root, fresh, after, room })}.`);
    before = after;
  }
  for (const folder of [root, out, fresh, cache]) rmSync(folder, { recursive: true, force: true });
  return { results, notes };
}

/** "35.1 s of processors in 52.0 s, 980 MB" */
function costOf({ processor, milliseconds, memory }: Run): string {
  return `${seconds(processor)} s of processors in ${seconds(milliseconds)} s, ${megabytes(memory ?? 0)}`;
}

/** Bytes of all files of a folder. */
function sizeOf(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.reduce((sum, { parentPath, name }) => sum + statSync(path.join(parentPath, name)).size, 0);
}

/** Builds from nothing, and says what that cost. Throws where a file is another one. */
async function comparedWithFresh(made: {
  readonly root: string;
  readonly fresh: string;
  readonly after: FolderHashes;
  readonly room: BenchRoom;
}): Promise<string> {
  made.room.say('Building from nothing, to compare');
  const run = await build(made.root, made.fresh, ['--no-cache']);
  mustBeSame('What earlier builds made and what this one made', made.after, hashesOf(made.fresh));
  return `every byte as from nothing, which takes ${seconds(run.processor)} s of processors`;
}

async function build(root: string, out: string, options: readonly string[]): Promise<Run> {
  return measureProgram(process.execPath, [...wordsOfCommand('build'), '--root', root, '--out', out, ...options]);
}

/** "12 of 2,480 files of documents made" by what a build says of itself. */
function madeAgain(said: string): string {
  const number = (pattern: RegExp): number => Number(pattern.exec(said)?.[1] ?? 0);
  const all = number(/^Made (\d+) PDFs/m) + number(/^Made (\d+) files in other formats/m);
  if (all === 0) return 'nothing made';
  const taken = number(/^(\d+) of these files were made by earlier builds/m);
  return `${(all - taken).toLocaleString('en-GB')} of ${all.toLocaleString('en-GB')} files of documents made`;
}

/** How long a build of which nothing has changed took, beside what is wanted for as many papers. */
function unchangedVerdict(papers: number, { milliseconds }: Run): string {
  const aim = unchangedAims.find((one) => papers <= one.papers);
  if (!aim) return '';
  const missed = milliseconds <= aim.milliseconds ? '' : ', missed';
  return `; it took ${seconds(milliseconds)} s (wanted: at most ${aim.milliseconds / 1000} s${missed})`;
}

function seconds(milliseconds: number | undefined): string {
  return ((milliseconds ?? 0) / 1000).toFixed(1);
}
