/** Which packages are not there, or not whole: by what npm wrote down, and by the files themselves. */
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isTrimmed } from './trim.mjs';

/** @typedef {import('./wanted.mjs').LockedPackage} LockedPackage */

/**
 * What was counted of a package when it had just been installed. `sizes` of every file, where the package holds machine code.
 *
 * @typedef {object} Stock
 * @property {string} version
 * @property {number} entries Files and folders at its top.
 * @property {number} files In all its folders.
 * @property {Record<string, number>} [sizes]
 */

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
 * The places of the packages that are wanted and not there as they should be. Thoroughly: every file is counted, which
 * takes a tenth of a second; else only what lies at the top of each package, and the sizes of machine code.
 *
 * @param {string} project
 * @param {Map<string, LockedPackage>} wanted
 * @param {{ isThorough: boolean }} how
 * @returns {string[]}
 */
export function missingPackages(project, wanted, { isThorough }) {
  const record = npmRecord(project);
  if (record === undefined) return [...wanted.keys()];
  const stock = readStock(project);
  return [...wanted]
    .filter(([place, entry]) => {
      const found = record[place];
      if (found?.version !== entry.version || found?.integrity !== entry.integrity) return true;
      const folder = path.join(project, place);
      const counted = stock[place];
      try {
        return counted?.version === entry.version ? !isAsCounted(folder, counted, isThorough) : !looksWhole(folder, entry);
      } catch {
        return true;
      }
    })
    .map(([place]) => place);
}

/** Counts every package that was just installed, for `missingPackages` to compare with. Nothing is told where it cannot be kept. */
export function takeStock(project, wanted) {
  const stock = {};
  for (const [place, entry] of wanted) {
    const folder = path.join(project, place);
    if (!existsSync(folder)) continue;
    const files = filesIn(folder);
    stock[place] = { version: entry.version, entries: ownEntries(folder).length, files: files.length };
    if (entry.os !== undefined || entry.cpu !== undefined)
      stock[place].sizes = Object.fromEntries(files.map((file) => [file, statSync(path.join(folder, file)).size]));
  }
  try {
    writeFileSync(stockFile(project), JSON.stringify(stock));
  } catch {
    // Whole as they look, packages are believed then.
  }
}

function stockFile(project) {
  return path.join(project, 'node_modules', '.stock.json');
}

/** @returns {Record<string, Stock>} */
function readStock(project) {
  return readJson(stockFile(project)) ?? {};
}

function isAsCounted(folder, { entries, files, sizes }, isThorough) {
  if (ownEntries(folder).length < entries) return false;
  for (const [file, size] of Object.entries(sizes ?? {})) if (statSync(path.join(folder, file)).size !== size) return false;
  return !isThorough || filesIn(folder).length >= files;
}

/** Of packages that somebody else installed nothing is known but what they say of themselves: version, programs, machine code. */
function looksWhole(folder, entry) {
  const { version, main, bin, files = [] } = readJson(path.join(folder, 'package.json')) ?? {};
  if (version !== entry.version) return false;
  const programs = typeof bin === 'string' ? [bin] : Object.values(bin ?? {});
  const isMachineCode = entry.os !== undefined || entry.cpu !== undefined;
  const named = isMachineCode ? [main, ...files.filter((file) => !/[*!]/.test(file) && !isTrimmed(entry, file))] : [];
  return [...programs, ...named].every((file) => file === undefined || existsSync(path.join(folder, file)));
}

/** Without the packages that lie in it. */
function ownEntries(folder) {
  return readdirSync(folder).filter((name) => name !== 'node_modules');
}

function filesIn(folder) {
  const found = [];
  const waiting = [''];
  for (let inside = waiting.pop(); inside !== undefined; inside = waiting.pop())
    for (const entry of readdirSync(path.join(folder, inside), { withFileTypes: true })) {
      const name = inside === '' ? entry.name : `${inside}/${entry.name}`;
      if (!entry.isDirectory()) found.push(name);
      else if (name !== 'node_modules') waiting.push(name);
    }
  return found;
}

/** What stands in a JSON file; undefined where it is not there, or half written. */
function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
