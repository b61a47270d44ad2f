/** Which packages are not there, or not whole: by what npm wrote down, and by the files themselves. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isAsCounted, readStock } from './stock.mjs';
import { isTrimmed } from './trim.mjs';

/** @typedef {import('./wanted.mjs').LockedPackage} LockedPackage */

/**
 * npm's own record of what it installed; undefined where it has not come to its end once. Times of files mean nothing after
 * a checkout.
 *
 * @param {string} project
 * @returns {Record<string, LockedPackage> | undefined}
 */
export function npmRecord(project) {
  return readJson(recordFile(project))?.packages;
}

/** npm writes it last. */
export function recordFile(project) {
  return path.join(project, 'node_modules', '.package-lock.json');
}

/**
 * The places of the packages that are wanted and not there as they should be, every file counted.
 *
 * @param {string} project
 * @param {Map<string, LockedPackage>} wanted
 * @returns {string[]}
 */
export function missingPackages(project, wanted) {
  const record = npmRecord(project);
  if (record === undefined) return [...wanted.keys()];
  const known = readStock(project)?.packages ?? {};
  return [...wanted]
    .filter(([place, entry]) => {
      const found = record[place];
      if (found?.version !== entry.version || found?.integrity !== entry.integrity) return true;
      const folder = path.join(project, place);
      const counted = known[place];
      if (counted?.version === entry.version) return !isAsCounted(folder, counted, true);
      return !looksWhole(folder, entry);
    })
    .map(([place]) => place);
}

/** Of packages that were never counted nothing is known but what they say of themselves: version, programs, machine code. */
function looksWhole(folder, entry) {
  const { version, main, bin, files = [] } = readJson(path.join(folder, 'package.json')) ?? {};
  if (version !== entry.version) return false;
  const programs = typeof bin === 'string' ? [bin] : Object.values(bin ?? {});
  const isMachineCode = entry.os !== undefined || entry.cpu !== undefined;
  const parts = isMachineCode ? [main, ...files.filter((file) => !/[*!]/.test(file) && !isTrimmed(entry, file))] : [];
  return [...programs, ...parts].every((file) => file === undefined || existsSync(path.join(folder, file)));
}

/** What stands in a JSON file; undefined where it is not there, or half written. */
function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
