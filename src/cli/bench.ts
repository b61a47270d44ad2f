/** `npm run bench`: what things cost, from the author's files to the file on disk, in processes that begin cold. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { didYouMean } from '../diagnostics/nearest.ts';
import type { CommandDescription } from './command/arguments.ts';
import { machineWords, type Bench, type BenchRoom, type Findings } from './bench/bench.ts';
import { benches } from './bench/benches.ts';
import { latencyTable } from './bench/latency.ts';
import { tableOf } from './bench/result.ts';
import { exitCodes, type ExitCode } from './command/exit-codes.ts';
import { runCommand, type ArgumentsOf } from './command/run-command.ts';
import { UsageError } from './command/usage-error.ts';

const options = {
  only: { type: 'string', value: 'NAME', about: 'Only this bench; several with commas.' },
  quick: { type: 'boolean', about: 'Have a quick look: one round, without the longest things.' },
  runs: { type: 'string', value: 'N', about: 'How often each thing is measured; the median counts (default: 5).' },
  papers: { type: 'string', value: 'N', about: 'How many papers the archive has (default: 2000).' },
  'no-pdfs': { type: 'boolean', about: 'Build the archive without its PDFs, which take longest.' },
  changes: {
    type: 'boolean',
    about: 'Of the archive measure the first build and the builds after changes alone, not how it grows.',
  },
  json: { type: 'boolean', about: 'Write the numbers as JSON.' },
} as const;

const description: CommandDescription<typeof options> = {
  name: 'bench',
  summary: `Measures what PDFs cost, each in a process of its own that begins cold, beside other engines that are given the same content in the same run.\n\nThe benches are:\n${benches.map(({ name, about }) => `  ${name.padEnd(10)} ${about}`).join('\n')}`,
  options,
  examples: [
    { line: 'npm run bench', does: 'measures everything five times' },
    { line: 'npm run bench -- --only pack', does: 'measures the pack of one meeting beside Typst and Chromium' },
    { line: 'npm run bench -- --only archive --papers 20000', does: 'measures the build of a whole archive' },
    {
      line: 'npm run bench -- --only archive --papers 20000 --no-pdfs',
      does: 'measures everything of that build but its PDFs',
    },
    {
      line: 'npm run bench -- --only archive --papers 20000 --changes',
      does: 'measures its first build and what changes cost afterwards',
    },
    { line: 'npm run bench -- --quick', does: 'has a quick look' },
  ],
};

await runCommand(description, bench);

async function bench({ values }: ArgumentsOf<typeof options>): Promise<ExitCode> {
  const isQuick = values.quick ?? false;
  const rounds = wholeNumber(values.runs ?? (isQuick ? '1' : '5'), 'runs');
  const papers = values.papers === undefined ? {} : { papers: wholeNumber(values.papers, 'papers', 99_999) };
  const isWithoutPdfs = values['no-pdfs'] ?? false;
  const isOnlyChanges = values.changes ?? false;
  if (isWithoutPdfs && isOnlyChanges)
    throw new UsageError('"--changes" builds PDFs: it cannot be combined with "--no-pdfs".');
  const chosen = benchesNamed(values.only);
  const found: { readonly bench: string; readonly findings: Findings }[] = [];
  if (!values.json) process.stdout.write(`${machineWords()}\n`);
  for (const one of chosen) {
    const findings = await runIn(one, { rounds, isQuick, isWithoutPdfs, isOnlyChanges, ...papers });
    found.push({ bench: one.name, findings });
    if (!values.json) process.stdout.write(textOf(one, findings));
  }
  const figures = found.map(({ bench, findings }) => ({ bench, ...findings }));
  if (values.json) process.stdout.write(`${JSON.stringify(figures, undefined, 2)}\n`);
  return exitCodes.fine;
}

async function runIn(one: Bench, how: Omit<BenchRoom, 'folder' | 'say'>): Promise<Findings> {
  const folder = mkdtempSync(path.join(tmpdir(), 'committee-papers-bench-'));
  const say = (text: string) => void process.stderr.write(`${one.name}: ${text}\n`);
  try {
    return await one.run({ folder, ...how, say });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function textOf({ name, about }: Bench, { results, ratios, notes, latencies }: Findings): string {
  const below = notes.map((note) => `- ${note}\n`).join('');
  return `\n${name}: ${about}\n\n${latencies ? latencyTable(latencies) : tableOf(results, ratios)}${below === '' ? '' : `\n${below}`}`;
}

function benchesNamed(written: string | undefined): readonly Bench[] {
  if (written === undefined) return benches;
  return written.split(',').map((name) => {
    const found = benches.find((one) => one.name === name.trim());
    if (found) return found;
    const names = benches.map((one) => one.name);
    throw new UsageError(`There is no bench "${name}". ${didYouMean(name, names)}`);
  });
}

function wholeNumber(written: string, option: string, most = 9999): number {
  if (/^[1-9]\d*$/.test(written.trim()) && Number(written) <= most) return Number(written);
  throw new UsageError(`"--${option}" takes whole numbers from 1 to ${most}, not "${written}".`);
}
