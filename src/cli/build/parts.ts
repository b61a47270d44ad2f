/** `npm run build -- --shard K/N` and `--merge`: a site made by several machines. */
import { availableParallelism } from 'node:os';
import { exitCodes, type ExitCode } from '../command/exit-codes.ts';
import { thisBuilder } from '../command/process-state.ts';
import { reporterTo } from '../command/progress.ts';
import { UsageError } from '../command/usage-error.ts';
import { partsAndKept } from '../../build/parts/part-store.ts';
import { joinParts, type PartNumber } from '../../build/parts/part.ts';
import { StagingError } from '../../build/staging/staging.ts';
import { noStore } from '../../cache/store.ts';
import { publish, shownPath, showFindings, type Publishing } from './publish.ts';

/** The options that make and join parts. */
export const partOptions = {
  shard: {
    type: 'string',
    value: 'K/N',
    about: 'Make only the Kth of N parts, into the folder that --out names: each on a machine of its own.',
  },
  merge: {
    type: 'string',
    value: 'DIR …',
    about:
      'Put the parts in these folders together: the same bytes as one build. Nothing else is read but --cache, where that is named.',
  },
} as const;

/** "2/4" as a part. Throws UsageError for anything that is none. */
export function partNumberFrom(written: string): PartNumber {
  const [, part = 0, of = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(written) ?? []).map(Number);
  if (part < 1 || part > of)
    throw new UsageError(`"--shard" takes K/N with K from 1 to N, for example 2/4, not "${written}".`);
  return { part, of };
}

/** Makes a part of a site, and says how that went. */
export async function shard(publishing: Omit<Publishing, 'builds'>, number: PartNumber): Promise<ExitCode> {
  const { root, out } = publishing;
  const reporter = reporterTo(process.stdout);
  reporter.doing('Checking the content');
  const { makePart } = await import('../../build/parts/make-part.ts');
  const making = { ...publishing, number, builder: thisBuilder(), threads: availableParallelism() };
  const made = await makePart(making).catch((error: unknown) => {
    throw error instanceof StagingError ? new UsageError(error.message, { cause: error }) : error;
  });
  showFindings(made.diagnostics, root);
  if (made.files === undefined) {
    process.stderr.write('Nothing was written.\n');
    return exitCodes.problems;
  }
  reporter.end(`Made part ${number.part} of ${number.of} in ${shownPath(out)}: ${made.files} files`);
  process.stdout.write(
    `\nNext:\n  When all parts are made, put them together: npm run build -- --merge PART-1 … PART-${number.of} --out dist\n`,
  );
  return exitCodes.fine;
}

/** Puts parts together and publishes the site that they make; pages and indexes of the search are in `store`. */
export async function merge(
  folders: readonly string[],
  { out, templatesRoot, engine, store }: Pick<Publishing, 'out' | 'templatesRoot' | 'engine' | 'store'>,
): Promise<ExitCode> {
  const joined = await joinParts(folders, { templatesRoot, engine, out });
  if ('problems' in joined) {
    process.stderr.write(`${joined.problems.join('\n')}\nNothing was written.\n`);
    return exitCodes.problems;
  }
  const { root, store: parts } = joined;
  return publish({ root, store: partsAndKept(parts, store), out, templatesRoot, builds: noStore, engine });
}
