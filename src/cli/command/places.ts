/** Which folders and files a command means. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { keptFolder } from '../../../.config/start/kept.mjs';
import { nearest } from '../../diagnostics/nearest.ts';
import type { CommandOptions } from './arguments.ts';
import { UsageError } from './usage-error.ts';

/** Absolute path of the project: where package.json and templates/ stand. */
export const projectRoot = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[\\/]$/, '');

/** Where the example is put when a clone becomes another council's; absolute. The tests and the benchmark are made with it. */
export const exampleShelter = path.join(projectRoot, 'tests/sites/example');

/** Absolute path of the root of the example content: the project's own, or where it was put. */
export const exampleRoot = existsSync(exampleShelter) ? exampleShelter : projectRoot;

/** Absolute path of the folder for what makes the next run quicker; anyone may delete it. */
export function keptPath(): string {
  return path.join(keptFolder(projectRoot), 'committee-papers');
}

/** --root, for every command that reads content. */
export const rootOption = {
  root: { type: 'string', value: 'DIR', about: 'The folder with content/ and data/ (default: this project).' },
} as const satisfies CommandOptions;

/** npm starts scripts in the project's folder; this is where its user stood. */
function standingIn(): string {
  const started = process.env['INIT_CWD'];
  return started !== undefined && process.cwd() === projectRoot ? started : process.cwd();
}

/** Absolute path of what somebody wrote: relative to where they stand. */
export function pathFrom(written: string): string {
  return path.resolve(standingIn(), written);
}

/** Absolute path of the content root. Throws UsageError where there is no such folder or it has no content/. */
export function rootFrom(written: string | undefined): string {
  const root = written === undefined ? projectRoot : pathFrom(written);
  if (!isFolder(root)) throw new UsageError(`There is no folder ${root}.`);
  if (!isFolder(path.join(root, 'content'))) throw new UsageError(`The folder ${root} has no folder content/ in it.`);
  return root;
}

/**
 * Absolute path of the folder to publish to, by default dist/ in the project or in the root that was named. Throws
 * UsageError where publishing there would replace sources.
 */
export function outFrom(written: string | undefined, root: string): string {
  const out = written === undefined ? path.join(root, 'dist') : pathFrom(written);
  const sources = [projectRoot, root, ...['content', 'data', 'templates', 'src'].map((name) => path.join(root, name))];
  const source = sources.find(
    (folder) => isWithin(out, folder) || (folder !== root && folder !== projectRoot && isWithin(folder, out)),
  );
  if (source !== undefined)
    throw new UsageError(`${out} cannot be published to: it would replace ${source}. Name another folder with --out.`);
  return out;
}

/**
 * A file or folder of the root, relative to it with forward slashes ('' for the root itself). It may be written from
 * where the user stands or from the root. Throws UsageError where it does not exist or lies elsewhere.
 */
export function withinRoot(root: string, written: string): string {
  const candidates = [written, written.replaceAll('\\', '/')].flatMap((one) => [
    pathFrom(one),
    path.resolve(root, one),
  ]);
  const found = candidates.find((candidate) => existsSync(candidate) && isWithin(root, candidate));
  if (found !== undefined) return path.relative(root, found).split(path.sep).join('/');
  const elsewhere = candidates.find((candidate) => existsSync(candidate));
  throw new UsageError(
    elsewhere === undefined
      ? `There is no file "${written}".${nearestBeside(candidates)}`
      : `"${written}" is not inside ${root}.`,
  );
}

/** " Did you mean …?" with the name in the same folder that is nearest to one of these paths; nothing where none is near. */
function nearestBeside(candidates: readonly string[]): string {
  for (const candidate of candidates) {
    const folder = path.dirname(candidate);
    const near = isFolder(folder) ? nearest(path.basename(candidate), readdirSync(folder)) : undefined;
    if (near !== undefined) return ` Did you mean "${near}"?`;
  }
  return '';
}

/** True where `inner` is `outer` or lies in it; both absolute. */
export function isWithin(outer: string, inner: string): boolean {
  const relative = path.relative(outer, inner);
  return relative === '' || (relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative));
}

function isFolder(folder: string): boolean {
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
