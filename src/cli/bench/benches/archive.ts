/** A whole site of many papers: pages, PDFs, packs, feeds, objects for programs and the search index. */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../command/places.ts';
import { changeFindings } from './archive-changes.ts';
import { writeArchive } from '../content/archive.ts';
import type { Bench, BenchRoom } from '../bench.ts';
import { measureProgram, wordsOfCommand, type Run } from '../measure.ts';
import { resultOf, type Result } from '../result.ts';
import { megabytes, programsNote, stepsOf } from '../run-words.ts';

const usualPapers = 2000;
const quickPapers = 200;
/** The smaller site, beside which the larger one shows whether a paper costs more for being one of many. */
const part = 5;
/** What may come of having five times as many papers: no more time for each, and little more memory. */
const aim = { time: 1.1, memory: 1.3 };

const withoutPdfs = path.join(projectRoot, 'src/cli/bench/build-without-pdfs.ts');

/** The build of an archive, and of a fifth of it. */
export const archive: Bench = {
  name: 'archive',
  about:
    'The whole build of a made-up archive, with every PDF (unless --no-pdfs is given) and the search index; once, from the files to the published folder; then after changes, with what was kept. A page of the table is a paper here.',
  run: async (room) => {
    const most = room.papers ?? (room.isQuick ? quickPapers : usualPapers);
    if (room.isOnlyChanges === true) return { ...(await changeFindings(most, room)), ratios: [] };
    const smaller = await built(Math.ceil(most / part), room);
    const whole = await built(most, room);
    const changed = room.isWithoutPdfs === true ? { results: [], notes: [] } : await changeFindings(most, room);
    return {
      results: [smaller.result, whole.result, ...changed.results],
      // The verdict goes by the processors' time: who else is at work says most of a time as long as this.
      ratios: [],
      notes: [
        ...verdictOf(smaller, whole),
        ...(room.isWithoutPdfs === true
          ? ['Without PDFs, and without what names them: OParl, page numbers of packs.']
          : []),
        ...[smaller, whole].flatMap(({ result, run }) => programsNote(result.name, run)),
        ...changed.notes,
        ...[smaller, whole].map(({ result, run }) => `Of ${result.name}: ${stepsOf(run)}.`),
      ],
    };
  },
};

/** A build that was measured. */
export interface Built {
  readonly result: Result;
  readonly run: Run;
}

async function built(papers: number, room: BenchRoom): Promise<Built> {
  const root = path.join(room.folder, `archive-${papers}`);
  const out = `${root}-dist`;
  room.say(`Writing ${papers} papers`);
  const count = writeArchive(root, papers);
  room.say(`Building ${count} papers`);
  // From outside, so that the process of the search index and the threads of the PDFs are in the memory.
  const words = wordsOfCommand('build');
  const written =
    room.isWithoutPdfs === true
      ? [...words.filter((word) => word.startsWith('--')), withoutPdfs, root, out]
      : [...words, '--root', root, '--out', out, '--no-cache'];
  const run = await measureProgram(process.execPath, written);
  for (const folder of [root, out, `${out}-cache`]) rmSync(folder, { recursive: true, force: true });
  return { result: resultOf(`${count} papers`, count, [run]), run };
}

/** Whether time is linear and memory flat, by the processors' time where that was measured: it does not depend on who else is at work. */
export function verdictOf(smaller: Built, whole: Built): string[] {
  const costOf = ({ run, result }: Built): number => (run.processor ?? run.milliseconds) / result.pages;
  const time = costOf(whole) / costOf(smaller);
  const linear = `Time is ${time <= aim.time ? '' : 'not '}linear: a paper of ${whole.result.pages} costs ${costOf(whole).toFixed(1)} ms of a processor, ${time.toFixed(2)} times what one of ${smaller.result.pages} does (wanted: at most ${aim.time}).`;
  const [less, more] = [smaller.result.memory, whole.result.memory];
  if (less === undefined || more === undefined) return [linear];
  const further = Math.max(0, (more - less) / (whole.result.pages - smaller.result.pages));
  const flat = `Memory is ${more <= aim.memory * less ? '' : 'not '}flat: ${megabytes(more)} where ${smaller.result.pages} papers need ${megabytes(less)}, ${(more / less).toFixed(2)} times as much (wanted: at most ${aim.memory}); a further paper takes ${Math.round(further / 1000)} kB.`;
  return [linear, flat];
}
