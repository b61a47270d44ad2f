/** Sites that are only read, each built once a run by the real command, by whichever file asks first. */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ManifestFile } from '../../../src/build/manifest-facts.ts';
import { runCommand, type Ended } from '../command.ts';
import { everythingRoot, exampleRoot, merciaRoot } from '../example.ts';
import { isFirst } from './once-a-run.ts';

const roots = { example: exampleRoot, mercia: merciaRoot, everything: everythingRoot } as const;

/** A published site. Its files are shared: whoever changes one copies them first. */
export interface BuiltSite {
  /** Absolute path of the published folder; it stands alone in the folder above it. */
  readonly out: string;
  /** How the build ended: without errors and warnings. */
  readonly ended: Ended;
  readonly files: readonly ManifestFile[];
}

/** One of the sites, built now where no file of this run has asked for it before. Throws where its build finds anything. */
export function builtSite(name: keyof typeof roots): BuiltSite {
  // The folder of temporary files is the run's own.
  const folder = path.join(tmpdir(), `built-${name}`);
  const out = path.join(folder, 'dist');
  const ended = buildOnce({ root: roots[name], out, record: `${folder}.json` });
  // Not every machine has the program that translates braille.
  const isQuiet = ended.stderr.replace(/^\s*No braille was made: .*\n/m, '') === '';
  if (ended.exitCode !== 0 || !isQuiet)
    throw new Error(`The build of ${name} ended with ${ended.exitCode}:\n${ended.stderr}`);
  return { out, ended, files: manifestOf(out) };
}

/** Every file of a published folder, as its manifest lists them. */
export function manifestOf(out: string): readonly ManifestFile[] {
  return (JSON.parse(readFileSync(path.join(out, 'manifest.json'), 'utf8')) as { files: ManifestFile[] }).files;
}

/** Builds, or waits for the file that is building. `record` says how the build ended; its lock stands beside it. */
function buildOnce({ root, out, record }: { root: string; out: string; record: string }): Ended {
  if (isFirst(`${record}.lock`)) {
    const ended = runCommand('build', ['--root', root, '--out', out]);
    writeFileSync(`${record}.new`, JSON.stringify(ended));
    renameSync(`${record}.new`, record);
  }
  const bell = new Int32Array(new SharedArrayBuffer(4));
  while (!existsSync(record)) Atomics.wait(bell, 0, 0, 50);
  return JSON.parse(readFileSync(record, 'utf8')) as Ended;
}
