import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { UsageError } from '../usage-error.ts';

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
      'This folder is not under git, so its content could not be had back. Name a new folder with --out.',
    );
  if (status.stdout.trim() !== '')
    throw new UsageError(
      'content/ or data/ holds changes that git does not have yet. Commit them first, or name a new folder with --out.',
    );
}

/** Empties content/ and data/ of a folder, or makes it. Only after `councilRoot` has agreed. */
export async function makeRoom(root: string): Promise<void> {
  for (const folder of example) {
    await rm(path.join(root, folder), { recursive: true, force: true });
    await mkdir(path.join(root, folder), { recursive: true });
  }
}
