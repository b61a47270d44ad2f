/**
 * What `npm run bench` can measure. A bench is a file in benches/ with a name, a sentence and a `run`; a line in
 * benches.ts makes it part of the command.
 */
import { availableParallelism } from 'node:os';
import type { Latency } from './latency.ts';
import type { Run } from './measure.ts';
import type { Ratio, Result } from './result.ts';
import { resultOf } from './result.ts';

/** One bench. */
export interface Bench {
  /** As written after --only. */
  readonly name: string;
  /** What is measured, in one sentence. */
  readonly about: string;
  readonly run: (room: BenchRoom) => Promise<Findings>;
}

/** What a bench works with. */
export interface BenchRoom {
  /** An empty folder of its own, deleted afterwards. */
  readonly folder: string;
  /** How often each thing is measured. */
  readonly rounds: number;
  /** A quick look: the longest things are left out. */
  readonly isQuick: boolean;
  /** How many papers the archive has, where that is said. */
  readonly papers?: number;
  /** True where the archive is built without its PDFs. */
  readonly isWithoutPdfs?: boolean;
  /** True where only what changes of the archive cost is measured, not how it grows. */
  readonly isOnlyChanges?: boolean;
  /** Reports what is being done. */
  readonly say: (text: string) => void;
}

/** What a bench found. */
export interface Findings {
  readonly results: readonly Result[];
  readonly ratios: readonly Ratio[];
  /** Waits in percentiles, where a bench measures these. */
  readonly latencies?: readonly Latency[];
  /** What the figures do not say by themselves, in full sentences. */
  readonly notes: readonly string[];
}

/** Something that is measured. */
export interface Subject {
  readonly name: string;
  readonly once: () => Promise<Run>;
  /** How many pages a run made; by default what it says on stdout, as `npm run paper` and `npm run pack` do. */
  readonly pages?: (run: Run) => number | Promise<number>;
}

/** Measures everything once to fill the caches, then round after round, so that a busy minute of the machine hits all alike. */
export async function measureAll(subjects: readonly Subject[], { rounds, say }: BenchRoom): Promise<Result[]> {
  const runs = new Map<Subject, Run[]>(subjects.map((subject) => [subject, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const [subject, done] of runs) {
      say(`${round === 0 ? 'Warming up' : `Round ${round} of ${rounds}`}: ${subject.name}`);
      done.push(await subject.once());
    }
  }
  const results: Result[] = [];
  for (const [{ name, pages = pagesSaid }, [first, ...counted]] of runs)
    results.push(resultOf(name, first === undefined ? 0 : await pages(first), counted));
  return results;
}

/** Sum of the pages that a command says it made. */
function pagesSaid({ stdout }: Run): number {
  return [...stdout.matchAll(/: (\d+) pages?,/g)].reduce((sum, [, count]) => sum + Number(count), 0);
}

/** The machine, as far as it explains the figures. */
export function machineWords(): string {
  return `Node ${process.versions.node}, ${availableParallelism()} processors. Times are from the start of a process to its end, in the median.`;
}
