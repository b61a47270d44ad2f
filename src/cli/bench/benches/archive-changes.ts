/** What a build of an archive costs after a change: time, processors, memory, how many files were made again, and whether all is as it would be from nothing. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { addMeeting, writeArchive } from '../archive.ts';
import type { BenchRoom } from '../bench.ts';
import { measureProgram, wordsOfCommand, type Run } from '../measure.ts';
import { resultOf, type Result } from '../result.ts';

/** Something that happens to the content of an archive. */
interface Change {
  readonly name: string;
  readonly apply: (root: string) => void;
}

const firstReport = 'content/meetings/works-committee-1/2012-01-02/report-2.mdx';

/** In this order, each on top of those before. */
const changes: readonly Change[] = [
  { name: 'first build', apply: () => undefined },
  { name: 'unchanged', apply: () => undefined },
  {
    name: 'one word in one report',
    apply: (root) => edit(root, firstReport, (text) => text.replace('\n\n## ', '\n\nWords that are new.\n\n## ')),
  },
  {
    name: 'one figure that a tenth of the papers use',
    apply: (root) => edit(root, 'data/works/works-finished.csv', (text) => text.replace('Mar,114', 'Mar,115')),
  },
  {
    name: 'the telephone number in council.yml',
    apply: (root) => edit(root, 'content/council.yml', (text) => text.replace('email:', 'tel: "01632 960000", email:')),
  },
  { name: 'one meeting more', apply: addMeeting },
];

/** What the changes of an archive cost. */
export interface ChangeFindings {
  readonly results: readonly Result[];
  readonly notes: readonly string[];
}

/** Builds an archive of `papers` papers after each change, with what was kept before and from nothing. */
export async function changeFindings(papers: number, room: BenchRoom): Promise<ChangeFindings> {
  const root = path.join(room.folder, 'archive-changes');
  const out = `${root}-dist`;
  const fresh = `${root}-fresh`;
  const count = writeArchive(root, papers);
  const results: Result[] = [];
  const notes: string[] = [];
  for (const { name, apply } of changes) {
    apply(root);
    room.say(`Building ${count} papers: ${name}`);
    const run = await build(root, out, ['--cache', `${root}-cache`]);
    results.push(resultOf(`${count} papers, ${name}`, count, [run]));
    room.say(`Building ${count} papers from nothing, to compare`);
    const whole = await build(root, fresh, ['--no-cache']);
    const isSame = hashOfFolder(out) === hashOfFolder(fresh);
    const processor = `${seconds(run.processor)} s of processors (${seconds(whole.processor)} s from nothing)`;
    notes.push(`${name}: ${processor}, ${madeAgain(run.stdout)}, ${isSame ? 'every byte' : 'NOT'} as from nothing.`);
  }
  for (const folder of [root, out, fresh, `${root}-cache`]) rmSync(folder, { recursive: true, force: true });
  return { results, notes };
}

async function build(root: string, out: string, options: readonly string[]): Promise<Run> {
  return measureProgram(process.execPath, [...wordsOfCommand('build'), '--root', root, '--out', out, ...options]);
}

/** "12 of 2,480 files made" by what a build says of itself. */
function madeAgain(said: string): string {
  const number = (pattern: RegExp): number => Number(pattern.exec(said)?.[1] ?? 0);
  const all = number(/^Made (\d+) PDFs/m) + number(/^Made (\d+) files in other formats/m);
  if (all === 0) return 'nothing made';
  const taken = number(/^(\d+) of these files were made by earlier builds/m);
  return `${(all - taken).toLocaleString('en-GB')} of ${all.toLocaleString('en-GB')} files of documents made`;
}

function seconds(milliseconds: number | undefined): string {
  return ((milliseconds ?? 0) / 1000).toFixed(1);
}

function edit(root: string, file: string, change: (text: string) => string): void {
  const text = readFileSync(path.join(root, file), 'utf8');
  const changed = change(text);
  if (changed === text) throw new Error(`${file} was not changed.`);
  writeFileSync(path.join(root, file), changed);
}

/** The hash of every file of a folder, with its name. */
function hashOfFolder(folder: string): string {
  const hash = createHash('sha256');
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const file of entries.map((entry) => path.join(entry.parentPath, entry.name)).toSorted())
    hash.update(`${path.relative(folder, file)}\n`).update(createHash('sha256').update(readFileSync(file)).digest());
  return hash.digest('hex');
}
