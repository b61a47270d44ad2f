/** Whether a page costs more in a longer paper. */
import path from 'node:path';
import { measureAll, type Bench } from '../bench.ts';
import { corpusPaper, writeCorpus } from '../content/corpus.ts';
import type { Ratio, Result } from '../result.ts';
import { paperSubject } from './papers.ts';

const lengths = [10, 50, 100, 250, 500];

/** Made-up papers of growing length. */
export const growth: Bench = {
  name: 'growth',
  about: 'Made-up papers of 10 to 500 pages, a table on every third and a chart on every fifth, as a PDF each.',
  run: async (room) => {
    const subjects = lengths
      .filter((length) => !room.isQuick || length <= 100)
      .map((length) => {
        const root = path.join(room.folder, `corpus-${length}`);
        writeCorpus(root, length);
        return paperSubject(`made-up paper, ${length}`, room.folder, ['--root', root, corpusPaper]);
      });
    const results = await measureAll(subjects, room);
    return { results, ratios: growthIn(results), notes: [] };
  },
};

/** What a further page costs in the longer half of some papers, in terms of the shorter half: 1 where cost is even. */
function growthIn(made: readonly Result[]): Ratio[] {
  const [shortest, middle, longest] = [made[0], made[Math.floor(made.length / 2)], made.at(-1)];
  if (!shortest || !middle || !longest || made.length < 3) return [];
  const time = furtherPage(middle, longest) / furtherPage(shortest, middle);
  return [{ name: `a further page after ${middle.pages} to one before`, time }];
}

function furtherPage(shorter: Result, longer: Result): number {
  return (longer.milliseconds - shorter.milliseconds) / (longer.pages - shorter.pages);
}
