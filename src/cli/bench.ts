/** `npm run bench`: what a PDF costs, from the author's files to the file on disk, in processes that begin cold. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CommandDescription } from './arguments.ts';
import { findBrowser, printArguments, serveFolder } from './bench/browser.ts';
import { corpusPaper, writeCorpus } from './bench/corpus.ts';
import { measureNode, measureProgram, type Run } from './bench/measure.ts';
import { ratioOf, resultOf, tableOf, type Ratio, type Result } from './bench/result.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import { projectRoot } from './places.ts';
import { runCommand, type ArgumentsOf } from './run-command.ts';
import { UsageError } from './usage-error.ts';

const options = {
  runs: { type: 'string', value: 'N', about: 'How often each thing is measured; the median counts (default: 5).' },
  pages: { type: 'string', value: 'LIST', about: 'Lengths of the made-up papers (default: 10,50,100,250,500).' },
  json: { type: 'boolean', about: 'Write the numbers as JSON.' },
} as const;

const description: CommandDescription<typeof options> = {
  name: 'bench',
  summary:
    'Measures what PDFs cost: one paper, all papers, and made-up papers of growing length, each in a process of its own, from\nthe files to the PDF on disk. Beside it a browser prints the same page, where there is one and dist/ is built.',
  options,
  examples: [
    { line: 'npm run bench', does: 'measures everything five times' },
    { line: 'npm run bench -- --runs 1 --pages 10,100', does: 'has a quick look' },
  ],
};

/** The report that is measured by itself: 4 February 2020, with most tables and charts. */
const report = 'content/meetings/children-and-families-advisory-panel/2020-02-04/crt-and-mash-update.mdx';
const reportPage = '/children-and-families-advisory-panel/2020-02-04/crt-and-mash-update/';
const paperCommand = path.join(projectRoot, 'src/cli/paper.ts');

await runCommand(description, bench);

async function bench({ values }: ArgumentsOf<typeof options>): Promise<ExitCode> {
  const runs = wholeNumber(values.runs ?? '5', 'runs');
  const lengths = (values.pages ?? '10,50,100,250,500').split(',').map((length) => wholeNumber(length, 'pages'));
  const folder = mkdtempSync(path.join(tmpdir(), 'committee-papers-bench-'));
  try {
    const one = await measurePapers('one paper', { runs, folder, written: [report] });
    const all = await measurePapers('all papers', { runs, folder, written: ['content'] });
    const browser = await measureBrowser(one.pages, { runs, folder });
    const made: Result[] = [];
    for (const length of lengths) {
      const root = path.join(folder, `corpus-${length}`);
      writeCorpus(root, length);
      made.push(await measurePapers(`made-up paper, ${length}`, { runs, folder, written: ['--root', root, corpusPaper] }));
    }
    const results = [one, ...(browser ? [browser] : []), all, ...made];
    const ratios = [...(browser ? [ratioOf(one, browser)] : []), ...growth(made)];
    process.stdout.write(values.json ? `${JSON.stringify({ results, ratios }, undefined, 2)}\n` : tableOf(results, ratios));
    return exitCodes.fine;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Measuring {
  readonly runs: number;
  /** For what is made; removed afterwards. */
  readonly folder: string;
}

async function measurePapers(name: string, { runs, folder, written }: Measuring & { readonly written: readonly string[] }): Promise<Result> {
  // A folder as target, so that one paper and many are written alike. The first run fills the caches and is not counted.
  const done = await repeat(runs + 1, () => measureNode(paperCommand, [...written, '--out', folder]));
  const pages = [...(done[0]?.stdout ?? '').matchAll(/: (\d+) pages?,/g)].reduce((sum, [, count]) => sum + Number(count), 0);
  return resultOf(name, pages, done.slice(1));
}

async function measureBrowser(pages: number, { runs, folder }: Measuring): Promise<Result | undefined> {
  const browser = findBrowser();
  const dist = path.join(projectRoot, 'dist');
  const isBuilt = existsSync(path.join(dist, reportPage, 'index.html'));
  if (browser === undefined || !isBuilt) {
    const missing = browser === undefined ? 'there is no Chromium or Chrome' : 'dist/ is not built';
    process.stderr.write(`No browser was measured: ${missing}.\n`);
    return undefined;
  }
  const server = await serveFolder(dist);
  const written = printArguments(`${server.address}${reportPage}`, path.join(folder, 'browser.pdf'));
  const done = await repeat(runs + 1, () => measureProgram(browser, written)).finally(() => server.close());
  return resultOf('one paper, printed by Chromium', pages, done.slice(1));
}

/** What a further page costs at the end of the longest paper, in terms of one in the shortest two: 1 where cost is even. */
function growth(made: readonly Result[]): Ratio[] {
  const [first, second] = made;
  const [last, before] = [made.at(-1), made.at(-2)];
  if (!first || !second || !last || !before || before === first) return [];
  return [{ name: 'a further page of the longest paper to one of the shortest', time: furtherPage(before, last) / furtherPage(first, second) }];
}

function furtherPage(shorter: Result, longer: Result): number {
  return (longer.milliseconds - shorter.milliseconds) / (longer.pages - shorter.pages);
}

async function repeat(times: number, work: () => Promise<Run>): Promise<Run[]> {
  const done: Run[] = [];
  for (let count = 0; count < times; count += 1) done.push(await work());
  return done;
}

function wholeNumber(written: string, option: string): number {
  if (/^[1-9]\d{0,3}$/.test(written.trim())) return Number(written);
  throw new UsageError(`"--${option}" takes whole numbers from 1 to 9999, not "${written}".`);
}
