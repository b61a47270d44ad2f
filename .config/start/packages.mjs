/** The packages of the project: what a command needs of them is there when `needPackages` has ended. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { thisMachine } from './machine.mjs';
import { missingPackages, npmRecord } from './missing.mjs';
import { isAsCounted, isCurrent, readStock, takeStock } from './stock.mjs';
import { nodeAmong, wantedPackages } from './wanted.mjs';

/**
 * Installs what is missing, out of date or incomplete. Throws InstallError, a sentence for the user, where that cannot be.
 *
 * @param {object} needs
 * @param {string} needs.project Absolute path.
 * @param {import('./wanted.mjs').Scope} needs.scope
 * @param {boolean} needs.isThorough False: only what lies at the top of each package is looked at, and the sizes of machine code.
 * @param {string | undefined} needs.machinesNode Absolute path of a Node that runs this project, where the machine has one.
 * @returns {Promise<string | undefined>} Absolute path of the packaged Node; undefined where there is none for this machine.
 */
export async function needPackages({ project, scope, isThorough, machinesNode }) {
  const stock = readStock(project);
  if (stock && isCurrent(project, stock, scope) && isWhole(project, stock, { scope, isThorough }))
    return stock.node === undefined ? undefined : path.join(project, stock.node);
  const machine = thisMachine();
  const { packages } = JSON.parse(readFileSync(path.join(project, 'package-lock.json'), 'utf8'));
  const building = wantedPackages(packages, 'building', machine);
  const everything = wantedPackages(packages, 'everything', machine);
  const tools = new Set([...everything.keys()].filter((place) => !building.has(place)));
  // npm takes away what it is not asked for: tools that are there stay. An npm that was stopped leaves empty folders.
  const isPackage = (place) => existsSync(path.join(project, place, 'package.json'));
  const hasTools = npmRecord(project) !== undefined && [...tools].some(isPackage);
  const wanted = scope === 'everything' ? everything : building;
  // The packaged Nodes are made for the GNU C library, and do not say so.
  const packaged = machine.libc === 'musl' ? undefined : nodeAmong(wanted);
  if (missingPackages(project, wanted).length === 0)
    takeStock(project, { scope, wanted, tools, node: packaged?.program });
  else {
    const given = hasTools ? { scope: 'everything', wanted: everything } : { scope, wanted };
    const { install } = await import('./install.mjs');
    await install({ project, ...given, tools, packaged, machinesNode });
  }
  return packaged === undefined ? undefined : path.join(project, packaged.program);
}

function isWhole(project, { packages }, { scope, isThorough }) {
  return Object.entries(packages).every(
    ([place, counted]) =>
      (counted.isTool && scope === 'building') || isAsCounted(path.join(project, place), counted, isThorough),
  );
}
