import { cp, mkdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { canWrite } from '../../.config/start/kept.mjs';
import { projectRoot } from './command/places.ts';

/** What Astro reads of the project, apart from its packages. */
const read = ['.config', 'astro.config.mjs', 'package.json', 'src', 'tsconfig.json'];

/**
 * Absolute path of the project for Astro, which writes types for editors into its folder `.astro` whatever it is asked for:
 * the project itself, or where that can only be read a copy in `folder`, an absolute path where nothing is.
 */
export async function projectForAstro(folder: string): Promise<string> {
  if (canWrite(path.join(projectRoot, '.astro'))) return projectRoot;
  await mkdir(folder, { recursive: true });
  for (const name of read) await cp(path.join(projectRoot, name), path.join(folder, name), { recursive: true });
  await symlink(path.join(projectRoot, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  return folder;
}
