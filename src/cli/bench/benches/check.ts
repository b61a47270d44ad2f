/** The check of many papers: the first time, again, and after one of them has changed. */
import { appendFileSync, globSync, rmSync } from 'node:fs';
import path from 'node:path';
import { checkCacheFile } from '../../checks/check-cache.ts';
import { writeArchive } from '../content/archive.ts';
import type { Bench, BenchRoom } from '../bench.ts';
import { measureCommand } from '../measure.ts';
import { pageRatio, resultOf, type Result } from '../result.ts';

const usualPapers = 1000;
const quickPapers = 100;
/** The smaller site, beside which the larger one shows whether a paper costs more for being one of many. */
const part = 4;

/** Checks of an archive and of a quarter of it. */
export const check: Bench = {
  name: 'check',
  about:
    'The check of a made-up archive: of every paper, again with nothing changed, and after a change to one paper; once each. A page of the table is a paper here.',
  run: async (room) => {
    const most = room.papers ?? (room.isQuick ? quickPapers : usualPapers);
    const [smaller] = await checked(Math.ceil(most / part), room);
    const [whole, again, changed] = await checked(most, room);
    return { results: [smaller, whole, again, changed], ratios: [pageRatio(smaller, whole, { time: 1.1 })], notes: [] };
  },
};

async function checked(papers: number, room: BenchRoom): Promise<[Result, Result, Result]> {
  const root = path.join(room.folder, `check-${papers}`);
  room.say(`Writing ${papers} papers`);
  const count = writeArchive(root, papers);
  const once = async (name: string): Promise<Result> => {
    room.say(`Checking ${count} papers: ${name}`);
    return resultOf(`${count} papers, ${name}`, count, [await measureCommand('check', ['--root', root])]);
  };
  const first = await once('for the first time');
  const again = await once('again');
  const [paper] = globSync('content/meetings/*/*/*.mdx', { cwd: root });
  if (paper !== undefined) appendFileSync(path.join(root, paper), '\nOne sentence more than before.\n');
  const changed = await once('one changed');
  for (const left of [root, checkCacheFile(root)]) rmSync(left, { recursive: true, force: true });
  return [first, again, changed];
}
