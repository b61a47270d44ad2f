/** One site made by four machines that share a store: each part alone on this machine, and the parts put together. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { writeArchive } from '../content/archive.ts';
import type { Bench, BenchRoom, Findings } from '../bench.ts';
import { hashesOf, mustBeSame } from '../folder-hashes.ts';
import { measureProgram, wordsOfCommand, type Run } from '../measure.ts';
import { guideLocation, nginxProgram, startNginxStore } from '../nginx-store.ts';
import { resultOf } from '../result.ts';

const usualPapers = 1000;
const quickPapers = 100;
const machines = 4;

/** A build in parts, beside one build of everything. */
export const shards: Bench = {
  name: 'shards',
  about: `A made-up archive in ${machines} parts with a local nginx as their store, each part alone, and what that would save on as many machines; a page of the table is a paper here.`,
  run: async (room) => {
    const count = room.papers ?? (room.isQuick ? quickPapers : usualPapers);
    const root = path.join(room.folder, 'shards');
    const papers = writeNewArchive(root, count);
    const store = await storeOf(room);
    try {
      return await measure(root, papers, { room, address: store.address });
    } finally {
      store.stop();
      rmSync(root, { recursive: true, force: true });
    }
  },
};

interface Measuring {
  readonly room: BenchRoom;
  /** What --cache is given. */
  readonly address: string;
}

async function measure(root: string, papers: number, { room, address }: Measuring): Promise<Findings> {
  const [whole, together, again] = ['whole', 'together', 'again'].map((name) => `${root}-${name}`) as [
    string,
    string,
    string,
  ];
  room.say(`Building ${papers} papers at once`);
  const one = await build(['--root', root, '--out', whole, '--no-cache']);
  const wanted = hashesOf(whole);
  const parts = Array.from({ length: machines }, (_, at) => `${root}-part-${at + 1}`);
  const runs: Run[] = [];
  for (const [at, out] of parts.entries()) {
    room.say(`Making part ${at + 1} of ${machines}`);
    const number = `${at + 1}/${machines}`;
    runs.push(await build(['--root', root, '--shard', number, '--out', out, '--cache', address]));
  }
  room.say('Putting the parts together');
  const merged = await build(['--merge', ...parts, '--out', together]);
  mustBeSame('The parts together', hashesOf(together), wanted);
  room.say('Building at once what the store has');
  const taken = await build(['--root', root, '--out', again, '--cache', address]);
  mustBeSame('What was taken from the store', hashesOf(again), wanted);
  const byClock = gain(one, runs, { merged, cost: ({ milliseconds }) => milliseconds });
  const byProcessor = gain(one, runs, { merged, cost: ({ processor = 0 }) => processor });
  return {
    results: [
      resultOf('at once', papers, [one]),
      ...runs.map((run, at) => resultOf(`part ${at + 1} of ${machines}`, papers, [run])),
      resultOf('put together', papers, [merged]),
      resultOf('at once, from the store', papers, [taken]),
    ],
    ratios: [],
    notes: [
      'Every byte of the parts together, and of the build from the store, is as one build from nothing makes it.',
      `Processors: ${[one, ...runs, merged, taken].map(({ processor = 0 }) => `${(processor / 1000).toFixed(1)} s`).join(', ')}, in the order of the table.`,
      `${machines} machines, a part each, and then one that puts them together would take 1/${byClock.toFixed(2)} of the time of one, by processors' time 1/${byProcessor.toFixed(2)}.`,
      ...(nginxProgram === undefined ? ['The store was a folder: no nginx is installed here.'] : []),
    ],
  };
}

/** How many times as quick as one machine several are: the longest part, and then putting the parts together. */
function gain(
  one: Run,
  parts: readonly Run[],
  { merged, cost }: { readonly merged: Run; readonly cost: (run: Run) => number },
): number {
  return cost(one) / (Math.max(...parts.map(cost)) + cost(merged));
}

async function build(words: readonly string[]): Promise<Run> {
  return measureProgram(process.execPath, [...wordsOfCommand('build'), ...words]);
}

/** An archive that no earlier run has left in this project's own cache. */
function writeNewArchive(root: string, papers: number): number {
  const count = writeArchive(root, papers);
  const file = path.join(root, 'content/council.yml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('Mercia', `Mercia ${Date.now()}`));
  return count;
}

async function storeOf({ folder }: BenchRoom): Promise<{ readonly address: string; readonly stop: () => void }> {
  if (nginxProgram === undefined) return { address: path.join(folder, 'store'), stop: () => undefined };
  return startNginxStore(nginxProgram, path.join(folder, 'nginx'), guideLocation());
}
