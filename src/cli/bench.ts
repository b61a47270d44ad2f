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
    'Measures what PDFs cost: one paper, all papers, an agenda pack, and made-up papers of growing length, each in a process of its own, from\nthe files to the PDF on disk. Beside it a browser prints the same page, where there is one and dist/ is built.',
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
const packCommand = path.join(projectRoot, 'src/cli/pack.ts');

await runCommand(description, bench);

async function bench({ values }: ArgumentsOf<typeof options>): Promise<ExitCode> {
  const rounds = wholeNumber(values.runs ?? '5', 'runs');
  const lengths = (values.pages ?? '10,50,100,250,500').split(',').map((length) => wholeNumber(length, 'pages'));
  const folder = mkdtempSync(path.join(tmpdir(), 'committee-papers-bench-'));
  const browser = await browserSubject(folder);
  try {
    const one = paperSubject('one paper', folder, [report]);
    const all = paperSubject('all papers', folder, ['content']);
    const pack: Subject = {
      name: 'agenda pack of 4 February 2020',
      once: () => measureNode(packCommand, ['cfap', '2020-02-04', '--out', folder]),
    };
    const made = lengths.map((length) => corpusSubject(length, folder));
    const results = await measureAll([one, ...(browser ? [browser] : []), all, pack, ...made], rounds);
    const [ours, printed] = results;
    const ratios = [
      ...(browser && ours && printed ? [ratioOf(ours, printed)] : []),
      ...growth(results.slice(-made.length)),
    ];
    process.stdout.write(
      values.json ? `${JSON.stringify({ results, ratios }, undefined, 2)}\n` : tableOf(results, ratios),
    );
    return exitCodes.fine;
  } finally {
    browser?.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Something that is measured. */
interface Subject {
  readonly name: string;
  readonly once: () => Promise<Run>;
}

/** Measures everything once to fill the caches, then round after round, so that a busy minute of the machine hits all alike. */
async function measureAll(subjects: readonly Subject[], rounds: number): Promise<Result[]> {
  const runs = new Map<Subject, Run[]>(subjects.map((subject) => [subject, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const [subject, done] of runs) {
      process.stderr.write(`${round === 0 ? 'Warming up' : `Round ${round} of ${rounds}`}: ${subject.name}\n`);
      done.push(await subject.once());
    }
  }
  // The browser prints the same paper as the subject before it, and does not say on how many pages.
  let pages = 0;
  return [...runs].map(([{ name }, done]) => {
    pages = pagesIn(done[0]?.stdout ?? '') || pages;
    return resultOf(name, pages, done.slice(1));
  });
}

/** Sum of the pages that `npm run paper` says it made. */
function pagesIn(stdout: string): number {
  return [...stdout.matchAll(/: (\d+) pages?,/g)].reduce((sum, [, count]) => sum + Number(count), 0);
}

function paperSubject(name: string, folder: string, written: readonly string[]): Subject {
  return { name, once: () => measureNode(paperCommand, [...written, '--out', folder]) };
}

function corpusSubject(pages: number, folder: string): Subject {
  const root = path.join(folder, `corpus-${pages}`);
  writeCorpus(root, pages);
  return paperSubject(`made-up paper, ${pages}`, folder, ['--root', root, corpusPaper]);
}

async function browserSubject(folder: string): Promise<(Subject & { close(): void }) | undefined> {
  const browser = findBrowser();
  const dist = path.join(projectRoot, 'dist');
  const isBuilt = existsSync(path.join(dist, reportPage, 'index.html'));
  if (browser === undefined || !isBuilt) {
    const missing = browser === undefined ? 'there is no Chromium or Chrome' : 'dist/ is not built';
    process.stderr.write(`No browser is measured: ${missing}.\n`);
    return undefined;
  }
  const server = await serveFolder(dist);
  const written = printArguments(`${server.address}${reportPage}`, path.join(folder, 'browser.pdf'));
  return {
    name: 'one paper, printed by Chromium',
    once: () => measureProgram(browser, written),
    close: () => server.close(),
  };
}

/** What a further page costs in the longer half of the made-up papers, in terms of the shorter half: 1 where cost is even. */
function growth(made: readonly Result[]): Ratio[] {
  const [shortest, middle, longest] = [made[0], made[Math.floor(made.length / 2)], made.at(-1)];
  if (!shortest || !middle || !longest || made.length < 3) return [];
  const time = furtherPage(middle, longest) / furtherPage(shortest, middle);
  return [{ name: `a further page after ${middle.pages} to one before`, time }];
}

function furtherPage(shorter: Result, longer: Result): number {
  return (longer.milliseconds - shorter.milliseconds) / (longer.pages - shorter.pages);
}

function wholeNumber(written: string, option: string): number {
  if (/^[1-9]\d{0,3}$/.test(written.trim())) return Number(written);
  throw new UsageError(`"--${option}" takes whole numbers from 1 to 9999, not "${written}".`);
}
