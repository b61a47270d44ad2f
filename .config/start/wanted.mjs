/** Which packages of package-lock.json belong on this machine, for what is going to be done with them. */
import { fits } from './machine.mjs';

/**
 * A package as package-lock.json (version 3) has it; only what is read here.
 *
 * @typedef {object} LockedPackage
 * @property {string} [version]
 * @property {string} [integrity]
 * @property {string | string[]} [os]
 * @property {string | string[]} [cpu]
 * @property {string | string[]} [libc]
 * @property {Record<string, string>} [bin]
 * @property {Record<string, string>} [dependencies]
 * @property {Record<string, string>} [devDependencies]
 * @property {Record<string, string>} [optionalDependencies]
 * @property {Record<string, string>} [peerDependencies]
 * @property {Record<string, { optional?: boolean }>} [peerDependenciesMeta]
 */

/** @typedef {'building' | 'everything'} Scope What a build needs; or that, and the tools of tests, checks and benches. */

/** @typedef {Record<string, LockedPackage>} LockedPackages By their places, for example node_modules/astro; '' is the project. */

/**
 * What npm installs: everything that can be reached from the project over packages that fit the machine. Marks in the lock
 * do not say this: a package that only one for another machine needs bears no mark.
 *
 * @param {LockedPackages} packages
 * @param {Scope} scope
 * @param {import('./machine.mjs').Machine} machine
 * @returns {Map<string, LockedPackage>}
 */
export function wantedPackages(packages, scope, machine) {
  const wanted = new Map();
  const waiting = [''];
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    for (const name of neededBy(packages[place], place === '' && scope === 'everything')) {
      const found = placeOf(packages, name, place);
      if (found === undefined || wanted.has(found) || !fits(packages[found], machine)) continue;
      wanted.set(found, packages[found]);
      waiting.push(found);
    }
  }
  return wanted;
}

/**
 * The place of the Node that comes as one of these packages, and its program; undefined where none does.
 *
 * @param {Map<string, LockedPackage>} wanted
 */
export function nodeAmong(wanted) {
  for (const [place, { bin, version, integrity }] of wanted)
    if (bin?.['node'] !== undefined) return { place, program: `${place}/${bin['node']}`, version, integrity };
  return undefined;
}

/** The name of the package at a place. */
export function nameAt(place) {
  return place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

function neededBy(entry, isWithTools) {
  const peers = Object.keys(entry.peerDependencies ?? {});
  return [
    ...Object.keys({ ...entry.dependencies, ...entry.optionalDependencies }),
    ...(isWithTools ? Object.keys(entry.devDependencies ?? {}) : []),
    ...peers.filter((name) => entry.peerDependenciesMeta?.[name]?.optional !== true),
  ];
}

/** Where Node would find a package for another: beside it or beside one of those that it lies in. */
function placeOf(packages, name, from) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const place = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (packages[place]) return place;
    if (folder === '') return undefined;
  }
}
