/** What packages bring and no command reads: two fifths of what a build would otherwise have on the disk. */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

/** The headers and manuals of Node: only who compiles machine code for it wants them. */
const folders = ['include', 'share'];

/** True for what is left out of a package, by its place in it: a folder of Node's, or a source map. */
export function isTrimmed(entry, file) {
  return file.endsWith('.map') || (entry.bin?.['node'] !== undefined && folders.includes(file));
}

/**
 * Removes it from installed packages.
 *
 * @param {string} project
 * @param {Map<string, import('./wanted.mjs').LockedPackage>} wanted
 */
export function trim(project, wanted) {
  for (const [place, entry] of wanted) {
    const folder = path.join(project, place);
    if (existsSync(folder)) trimFolder(folder, entry);
  }
}

function trimFolder(folder, entry) {
  for (const found of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, found.name);
    if (isTrimmed(entry, found.name)) rmSync(file, { recursive: true, force: true });
    else if (found.isDirectory() && found.name !== 'node_modules') trimFolder(file, entry);
  }
}
