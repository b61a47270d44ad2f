/** `npm run verify:pdf`: veraPDF, the reference validator, over every PDF. */
import { spawn } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import path from 'node:path';
import type { ManifestFile } from '../build/manifest-facts.ts';
import { manifestName, readManifest } from '../build/staging/manifest-parts.ts';
import type { CommandDescription } from './command/arguments.ts';
import { exitCodes, type ExitCode } from './command/exit-codes.ts';
import { pathFrom, rootFrom, rootOption } from './command/places.ts';
import { runCommand, type ArgumentsOf } from './command/run-command.ts';
import { UsageError } from './command/usage-error.ts';
import { verdictsOf, type Verdict } from './verify/verapdf.ts';

const options = {
  ...rootOption,
  out: { type: 'string', value: 'DIR', about: 'The published folder whose PDFs are verified (default: dist).' },
} as const;

const description: CommandDescription<typeof options> = {
  name: 'verify:pdf',
  summary:
    'Checks every PDF against PDF/UA-1 and PDF/A-3a with veraPDF. Needs the command verapdf (verapdf.org, runs on Java).',
  operands: { name: 'FILE …', about: 'PDFs to verify (default: all of the published folder that say they conform).' },
  options,
  examples: [
    { line: 'npm run verify:pdf', does: 'verifies every PDF of dist/' },
    { line: 'npm run verify:pdf -- strategy.pdf', does: 'verifies one PDF' },
  ],
};

/** veraPDF's names of PDF/UA-1 and PDF/A-3a. */
const flavours = ['ua1', '3a'];
/** So many files are handed to veraPDF at a time: a command line has an end. */
const batchSize = 200;

await runCommand(description, verify);

async function verify({ values, operands }: ArgumentsOf<typeof options>): Promise<ExitCode> {
  const files = operands.length > 0 ? operands.map(existingFile) : publishedPdfs(values);
  let failures = 0;
  for (const flavour of flavours) {
    for (let start = 0; start < files.length; start += batchSize) {
      const report = await runVeraPdf([
        '--format',
        'json',
        '--flavour',
        flavour,
        ...files.slice(start, start + batchSize),
      ]);
      const failed = verdictsOf(report).filter((verdict) => verdict.failed.length > 0 || verdict.problem !== undefined);
      failures += failed.length;
      for (const verdict of failed) process.stdout.write(textOf(verdict, flavour));
    }
  }
  process.stdout.write(
    `${files.length} PDFs against ${flavours.join(' and ')}: ${failures === 0 ? 'no failed rule' : `${failures} failures`}\n`,
  );
  return failures === 0 ? exitCodes.fine : exitCodes.problems;
}

function textOf({ file, failed, problem }: Verdict, flavour: string): string {
  const rules = failed.map(({ rule, description: what, times }) => `  ${rule} (${times} times): ${what}\n`);
  return `${file}: ${flavour}\n${problem === undefined ? '' : `  ${problem}\n`}${rules.join('')}`;
}

function existingFile(written: string): string {
  const file = pathFrom(written);
  if (!existsSync(file)) throw new UsageError(`There is no file "${written}".`);
  return file;
}

function publishedPdfs({ root, out }: { readonly root?: string; readonly out?: string }): string[] {
  const folder = out === undefined ? path.join(rootFrom(root), 'dist') : pathFrom(out);
  const claiming = claimingPdfs(folder);
  const files = globSync('**/*.pdf', { cwd: folder })
    .filter((file) => claiming?.has(file.split(path.sep).join('/')) ?? true)
    .toSorted();
  if (files.length === 0) throw new UsageError(`There are no PDFs in ${folder}. Run npm run build first.`);
  return files.map((file) => path.join(folder, file));
}

/**
 * The PDFs that declare that they conform: neither originals of other people's documents, nor PDFs that hold
 * pages of such. Undefined where the folder has no manifest.
 */
function claimingPdfs(folder: string): ReadonlySet<string> | undefined {
  if (!existsSync(path.join(folder, manifestName))) return undefined;
  // Our own file, written by the build.
  const { files } = readManifest<ManifestFile>(folder);
  return new Set(files.filter(({ conformance }) => conformance !== undefined).map((one) => one.path));
}

/** What veraPDF writes. Throws UsageError where there is no such command. */
function runVeraPdf(written: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn('verapdf', written, { stdio: ['ignore', 'pipe', 'inherit'] });
    const pieces: string[] = [];
    child.stdout.setEncoding('utf8').on('data', (piece: string) => pieces.push(piece));
    child.on('error', (error) => {
      const isAbsent = 'code' in error && error.code === 'ENOENT';
      reject(
        isAbsent
          ? new UsageError('There is no command "verapdf" on this machine, so nothing was verified. See verapdf.org.')
          : error,
      );
    });
    child.on('close', () => resolve(pieces.join('')));
  });
}
