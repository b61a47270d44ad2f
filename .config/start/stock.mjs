/** What was counted of the packages when they had just been installed: a later look at the same place tells what is gone. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** @typedef {import('./wanted.mjs').LockedPackage} LockedPackage */

/**
 * One package.
 *
 * @typedef {object} Counted
 * @property {string} [version]
 * @property {number} entries Files and folders at its top.
 * @property {number} files In all its folders.
 * @property {Record<string, number>} [sizes] Of every file, where the package holds machine code.
 * @property {true} [isTool] Only tests, checks and benches need it.
 */

/**
 * All of them, as they were under one package-lock.json and one record of npm's.
 *
 * @typedef {object} Stock
 * @property {string} of A hash of these two texts.
 * @property {import('./wanted.mjs').Scope} scope
 * @property {string} [node] The program of the packaged Node, from the project's folder.
 * @property {Record<string, Counted>} packages By their places.
 */

/**
 * What was counted last; undefined where nothing was.
 *
 * @returns {Stock | undefined}
 */
export function readStock(project) {
  try {
    return JSON.parse(readFileSync(stockFile(project), 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * Counts the packages. Where that cannot be kept the next look takes longer, and nothing else.
 *
 * @param {string} project
 * @param {{ wanted: Map<string, LockedPackage>, tools: ReadonlySet<string>, scope: import('./wanted.mjs').Scope, node?: string }} installed
 */
export function takeStock(project, { wanted, tools, scope, node }) {
  const packages = {};
  for (const [place, entry] of wanted)
    if (existsSync(path.join(project, place)))
      packages[place] = { ...counted(path.join(project, place), entry), ...(tools.has(place) ? { isTool: true } : {}) };
  try {
    writeFileSync(stockFile(project), JSON.stringify({ of: stateOf(project), scope, node, packages }));
  } catch {
    // A folder that can only be read.
  }
}

/** True where the stock was taken of what package-lock.json and npm's record say now, and holds all that is asked for. */
export function isCurrent(project, stock, scope) {
  return (scope === 'building' || stock.scope === 'everything') && stock.of === stateOf(project);
}

/** True where a package is as it was counted. Thoroughly: all its files are counted again. */
export function isAsCounted(folder, { entries, files, sizes }, isThorough) {
  try {
    if (ownEntries(folder).length < entries) return false;
    for (const [file, size] of Object.entries(sizes ?? {}))
      if (statSync(path.join(folder, file)).size !== size) return false;
    return !isThorough || filesIn(folder).length >= files;
  } catch {
    return false;
  }
}

function stockFile(project) {
  return path.join(project, 'node_modules', '.stock.json');
}

function stateOf(project) {
  const hash = createHash('sha256');
  for (const file of ['package-lock.json', 'node_modules/.package-lock.json']) {
    const found = path.join(project, file);
    hash.update(existsSync(found) ? readFileSync(found) : '').update('\0');
  }
  return hash.digest('hex');
}

function counted(folder, entry) {
  const files = filesIn(folder);
  const count = { version: entry.version, entries: ownEntries(folder).length, files: files.length };
  if (entry.os === undefined && entry.cpu === undefined) return count;
  return { ...count, sizes: Object.fromEntries(files.map((file) => [file, statSync(path.join(folder, file)).size])) };
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
