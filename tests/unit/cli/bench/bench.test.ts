import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { writeArchive } from '../../../../src/cli/bench/content/archive.ts';
import { measureAll } from '../../../../src/cli/bench/bench.ts';
import { benches } from '../../../../src/cli/bench/benches.ts';
import { verdictOf } from '../../../../src/cli/bench/benches/archive.ts';
import { latencyOf, latencyTable } from '../../../../src/cli/bench/latency.ts';
import { writeCorpus } from '../../../../src/cli/bench/content/corpus.ts';
import { repeatedMeeting, writeLongPack } from '../../../../src/cli/bench/content/long-pack.ts';
import { measureProgram, median } from '../../../../src/cli/bench/measure.ts';
import { typstPeer } from '../../../../src/cli/bench/peers/typst-peer.ts';
import { pageRatio, ratioOf, resultOf, tableOf } from '../../../../src/cli/bench/result.ts';
import { packSourcesOf } from '../../../../src/outputs/packs/packs.ts';
import { blockText } from '../../../../src/render/text.ts';
import { runCommand } from '../../../support/command.ts';
import { openPdf } from '../../../support/pdf/pdf-words.ts';
import { exampleRoot } from '../../../support/example.ts';
import { compileRoot, problemsOf } from '../../../support/tree.ts';
import { enGB } from '../../../../src/locales/en-GB/locale.ts';
import { newFolder } from '../../../support/new-folder.ts';

const run = (milliseconds: number, memory: number | undefined) => ({ milliseconds, memory, stdout: '' });

test.each([
  [[3, 1, 2], 2],
  [[4, 1, 2, 3], 2.5],
  [[7], 7],
])('the median of %j is %d', (numbers, middle) => {
  expect(median(numbers)).toBe(middle);
});

test.runIf(existsSync('/proc/self/smaps_rollup'))(
  'a program is measured with what it starts, each by its name',
  async () => {
    const child =
      "for (const end = Date.now() + 300; Date.now() < end; ); require('node:child_process').spawnSync('sleep', ['1'])";
    const { memory = 0, byProgram, processor } = await measureProgram(process.execPath, ['--eval', child]);
    expect([...(byProgram?.keys() ?? [])].toSorted()).toEqual([path.basename(process.execPath), 'sleep'].toSorted());
    expect(Math.max(...(byProgram?.values() ?? []))).toBeLessThanOrEqual(memory);
    expect(Math.min(...(byProgram?.values() ?? []))).toBeGreaterThan(0);
    expect(processor).toBeGreaterThan(0);
  },
);

test('the table gives medians, the cost of a page and what was not measured as a dash', () => {
  const worked = (processor: number, one: ReturnType<typeof run>) => ({ ...one, processor });
  const ours = resultOf('our pack', 10, [worked(900, run(500, 100e6)), run(700, 120e6), run(600, 110e6)]);
  const typst = resultOf('Typst', 12, [worked(1200, run(800, 200e6))]);
  const printed = resultOf('printed by a browser', 10, [run(1200, undefined)]);
  const ratios = [ratioOf(typst, ours, { time: 0.6, memory: 0.6 }), ratioOf(printed, ours)];
  expect(tableOf([ours, typst, printed], ratios)).toMatchInlineSnapshot(`
    "                      pages    time    a page  processor  memory  runs
    our pack                 10  0.60 s   60.0 ms     0.90 s  110 MB     3
    Typst                    12  0.80 s   66.7 ms     1.20 s  200 MB     1
    printed by a browser     10  1.20 s  120.0 ms          –       –     1

    our pack to Typst: 0.75 times the time (wanted: at most 0.6, missed) (of processors 0.75), 0.55 times the memory (wanted: at most 0.6)
    our pack to printed by a browser: 0.50 times the time
    "
  `);
});

test('a page of a longer pack is held against a page of a shorter one', () => {
  const [shorter, longer] = [resultOf('short', 100, [run(1000, 1)]), resultOf('long', 300, [run(2400, 1)])];
  expect(pageRatio(shorter, longer, { time: 1 })).toEqual({
    name: 'a page of long to one of short',
    time: 0.8,
    aim: { time: 1 },
  });
});

test('what is measured is warmed up once, which does not count, and then runs in turns', async () => {
  const done: string[] = [];
  const subject = (name: string, slow: number) => ({
    name,
    once: () => {
      done.push(name);
      return Promise.resolve({ ...run(done.length <= 2 ? 9000 : slow, undefined), stdout: 'x.pdf: 4 pages, 1 kB' });
    },
  });
  const room = { folder: '', rounds: 2, isQuick: false, say: () => undefined };
  const results = await measureAll([subject('one', 10), subject('other', 20)], room);
  expect(done.join(' ')).toBe('one other one other one other');
  expect(results.map(({ pages, milliseconds, runs }) => [pages, milliseconds, runs])).toEqual([
    [4, 10, 2],
    [4, 20, 2],
  ]);
});

test('the verdict on an archive says whether time is linear and memory flat', () => {
  const built = (papers: number, processor: number, memory: number) => {
    const measured = { ...run(99_000, memory), processor };
    return { result: resultOf(`${papers} papers`, papers, [measured]), run: measured };
  };
  expect(verdictOf(built(4000, 40_000, 800e6), built(20_000, 190_000, 1000e6))).toEqual([
    'Time is linear: a paper of 20000 costs 9.5 ms of a processor, 0.95 times what one of 4000 does (wanted: at most 1.1).',
    'Memory is flat: 1000 MB where 4000 papers need 800 MB, 1.25 times as much (wanted: at most 1.3); a further paper takes 13 kB.',
  ]);
  expect(verdictOf(built(4000, 40_000, 800e6), built(20_000, 290_000, 4000e6))).toEqual([
    'Time is not linear: a paper of 20000 costs 14.5 ms of a processor, 1.45 times what one of 4000 does (wanted: at most 1.1).',
    'Memory is not flat: 4000 MB where 4000 papers need 800 MB, 5.00 times as much (wanted: at most 1.3); a further paper takes 200 kB.',
  ]);
});

test('every bench has a name of its own and a sentence', () => {
  expect(new Set(benches.map(({ name }) => name)).size).toBe(benches.length);
  for (const { name, about } of benches) expect(`${name}: ${about}`).toMatch(/^[a-z-]+: [A-Z].*\.$/);
});

test('a bench that is not there is named with those that are', () => {
  expect(runCommand('bench', ['--only', 'pakc'])).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining('There is no bench "pakc". Did you mean "pack"?') as string,
  });
});

test('the made-up paper is sound content, tables and charts included', () => {
  const root = newFolder('corpus');
  writeCorpus(root, 15);
  const compiled = compileRoot(root);
  expect(problemsOf(compiled)).toEqual([]);
  const types = compiled.site?.meetings[0]?.papers[0]?.body.map(({ type }) => type);
  expect(types?.filter((type) => type === 'figuresTable')).toHaveLength(5);
  expect(types?.filter((type) => type === 'chart')).toHaveLength(3);
});

test('the long pack is sound content: the reports and presentations of the meeting many times, each in other words', () => {
  const root = newFolder('long');
  writeLongPack(root, exampleRoot, 3);
  const { site } = compileRoot(root);
  const papers = site?.meetings.find(({ date }) => date === repeatedMeeting.date)?.papers ?? [];
  expect(papers.filter(({ kind }) => kind === 'minutes')).toHaveLength(1);
  const repeated = papers.filter(({ kind }) => kind !== 'minutes');
  expect(repeated).toHaveLength(12);
  const paragraphs = repeated.flatMap(({ body }) => blockText(body, enGB)).filter((line) => /^\d+\. /.test(line));
  const copied = paragraphs.filter((line) => line.includes('In copy 3 we say: '));
  expect(copied.length).toBeGreaterThan(50);
});

test('Typst is given every word and figure of our pack, its charts and its data', async () => {
  const root = newFolder('typst');
  writeCorpus(root, 6);
  const { site } = compileRoot(root);
  const sources = packSourcesOf(site!, site!.meetings[0]!)!;
  const peer = await typstPeer(sources, path.join(root, 'typst'));
  const { stdout } = await peer.subject!.once();
  expect(stdout).toMatch(/: \d+ pages, set by Typst$/m);
  const found = await wordsIn(path.join(root, 'typst/pack.pdf'));
  const given = blockText(sources.items[0]!.paper!.body, enGB).filter((line) => !line.startsWith('Bars that rise'));
  const missing = given.flatMap((line) => line.split(/[\s|]+/)).filter((word) => !found.has(word));
  expect(missing).toEqual([]);
  const names = readdirSync(path.join(root, 'typst'));
  expect(names.filter((name) => name.endsWith('.svg'))).toHaveLength(1);
  expect(names.filter((name) => name.endsWith('.csv'))).toEqual(['item-1-works-finished.csv']);
});

/** The words of a PDF file, each once. */
async function wordsIn(file: string): Promise<Set<string>> {
  const pdf = await openPdf(new Uint8Array(readFileSync(file)));
  const words = new Set<string>();
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('');
    for (const word of text.split(/\s+/)) words.add(word);
  }
  return words;
}

test('the made-up archive is sound content, always the same, of as many papers as were asked for', () => {
  const roots = ['one', 'two'].map((name) => path.join(newFolder(), name));
  const counts = roots.map((root) => writeArchive(root, 35));
  expect(counts).toEqual([40, 40]);
  const { site, diagnostics } = compileRoot(roots[0]!);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(site?.meetings.flatMap(({ papers }) => papers)).toHaveLength(40);
  const texts = roots.map((root) =>
    readFileSync(path.join(root, 'content/meetings/works-committee-2/2012-01-02/report-3.mdx'), 'utf8'),
  );
  expect(texts[0]).toBe(texts[1]);
});

test('waits are given by nearest rank, and held against what is wanted', () => {
  const waits = Array.from({ length: 100 }, (_, at) => 100 - at);
  const quick = latencyOf('MDX to page', waits, 60);
  expect(quick).toEqual({ name: 'MDX to page', times: 100, p50: 50, p90: 90, p99: 99, aim: 60 });
  expect(latencyTable([quick, latencyOf('start', [2500.4], 2000)])).toMatchInlineSnapshot(`
    "                 p50      p90      p99  times           wanted
    MDX to page    50 ms    90 ms    99 ms    100            60 ms
    start        2500 ms  2500 ms  2500 ms      1  2000 ms, missed
    "
  `);
});
