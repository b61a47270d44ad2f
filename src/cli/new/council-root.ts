import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { writeWhole } from '../../outputs/files/write-file.ts';
import { UsageError } from '../command/usage-error.ts';

/** What the example takes up in a clone. */
const example = ['content', 'data'] as const;

/**
 * Throws UsageError where a council cannot be begun in a folder without losing something: another folder must be empty, and this project
 * must hold its example as git has it, so that it can be had back.
 */
export function councilRoot(root: string, projectRoot: string): void {
  if (root !== projectRoot) {
    if (existsSync(root) && readdirSync(root).length > 0)
      throw new UsageError(`${root} is not empty. Name a new folder with --out.`);
    return;
  }
  const status = spawnSync('git', ['status', '--porcelain', '--', ...example], { cwd: root, encoding: 'utf8' });
  if (status.error || status.status !== 0)
    throw new UsageError(
      'This folder is not in Git, so its content could not be restored. Name a new folder with --out.',
    );
  if (status.stdout.trim() !== '')
    throw new UsageError(
      'content/ or data/ has changes that are not yet in Git. Commit them first, or name a new folder with --out.',
    );
}

/**
 * Empties content/ and data/ of a folder, or makes it. Only after `councilRoot` has agreed. With a shelter, an absolute path,
 * what stood there moves to it, unless something was sheltered before; gives true where it did.
 */
export async function makeRoom(root: string, shelter?: string): Promise<boolean> {
  const isSheltered = shelter !== undefined && !existsSync(shelter);
  if (isSheltered) await mkdir(shelter, { recursive: true });
  for (const folder of example) {
    const place = path.join(root, folder);
    if (isSheltered && existsSync(place)) await rename(place, path.join(shelter, folder));
    await rm(place, { recursive: true, force: true });
    await mkdir(place, { recursive: true });
  }
  return isSheltered;
}

const pages = 'content/pages';

/** The guide's pages of this project, by file name: they hold for every council. Empty where a clone has taken them out. */
export function readGuide(projectRoot: string): ReadonlyMap<string, string> {
  const folder = path.join(projectRoot, pages);
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => /^guide(?:-.*)?\.mdx$/.test(name)) : [];
  return new Map(names.map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]));
}

/** Puts the guide's pages into a council's folder. */
export async function writeGuide(root: string, guide: ReadonlyMap<string, string>): Promise<void> {
  for (const [name, text] of guide) await writeWhole(path.join(root, pages, name), text);
}
