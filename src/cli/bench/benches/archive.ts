/** A whole site of many papers: pages, PDFs, packs, feeds, objects for programs and the search index. */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../places.ts';
import { writeArchive } from '../archive.ts';
import type { Bench, BenchRoom } from '../bench.ts';
import { measureProgram, type Run } from '../measure.ts';
import { pageRatio, resultOf, type Result } from '../result.ts';

const usualPapers = 2000;
const quickPapers = 200;
/** The smaller site, beside which the larger one shows whether a paper costs more for being one of many. */
const part = 4;

/** The build of an archive, and of a quarter of it. */
export const archive: Bench = {
  name: 'archive',
  about:
    'The whole build of a made-up archive, with every PDF (unless --no-pdfs is given) and the search index; once, from the files to the published folder. A page of the table is a paper here.',
  run: async (room) => {
    const most = room.papers ?? (room.isQuick ? quickPapers : usualPapers);
    const smaller = await built(Math.ceil(most / part), room);
    const whole = await built(most, room);
    return {
      results: [smaller.result, whole.result],
      ratios: [pageRatio(smaller.result, whole.result, { time: 1.1 })],
      notes: [
        ...(room.isWithoutPdfs === true
          ? ['Without PDFs, and without what names them: OParl, page numbers of packs.']
          : []),
        ...memoryNote(smaller.result, whole.result),
        ...programsNote(whole),
        ...[smaller, whole].map(({ result, run }) => `Of ${result.name}: ${stepsOf(run)}.`),
      ],
    };
  },
};

interface Built {
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
  const words =
    room.isWithoutPdfs === true
      ? ['src/cli/bench/build-without-pdfs.ts', root, out]
      : ['.config/start.mjs', 'build', '--root', root, '--out', out];
  const [script = '', ...written] = words;
  const run = await measureProgram(process.execPath, [path.join(projectRoot, script), ...written]);
  for (const folder of [root, out, `${out}-cache`]) rmSync(folder, { recursive: true, force: true });
  return { result: resultOf(`${count} papers`, count, [run]), run };
}

/** What the build says of its steps: "Made 2400 PDFs (32 s), …". */
function stepsOf({ stdout }: Run): string {
  return stdout
    .split('\n')
    .filter((line) => /\(.*s\)$/.test(line) && !line.startsWith('Published'))
    .join(', ');
}

function memoryNote(smaller: Result, whole: Result): string[] {
  if (smaller.memory === undefined || whole.memory === undefined) return [];
  const further = (whole.memory - smaller.memory) / (whole.pages - smaller.pages);
  return [`A further paper takes ${Math.max(0, Math.round(further / 1000))} kB of memory.`];
}

/** "node at most 1030 MB, pagefind_extended at most 240 MB" */
function programsNote({ result, run }: Built): string[] {
  const held = [...(run.byProgram ?? [])].map(([name, bytes]) => `${name} ${Math.round(bytes / 1_000_000)} MB`);
  return held.length === 0 ? [] : [`The most that each program held, of ${result.name}: ${held.join(', ')}.`];
}
