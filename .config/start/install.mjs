/**
 * Installs the packages that are missing, in two steps: the machine's npm fetches Node and an npm of a fixed version, and
 * these two install the rest. So what is installed is the same whatever Node and npm the machine has.
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { InstallError, noNode } from './install-error.mjs';
import { lockInstallation } from './install-lock.mjs';
import { missingPackages, npmRecord, recordFile } from './missing.mjs';
import { fetchNpm, installWith } from './npm.mjs';
import { takeStock } from './stock.mjs';
import { tellingTo } from './telling.mjs';
import { trim } from './trim.mjs';
import { nameAt } from './wanted.mjs';

/** Milliseconds between two looks at how far an installation is. */
const look = 500;

/**
 * What is to be installed.
 *
 * @typedef {object} Installation
 * @property {string} project Absolute path.
 * @property {Map<string, import('./wanted.mjs').LockedPackage>} wanted
 * @property {import('./wanted.mjs').Scope} scope
 * @property {ReadonlySet<string>} tools The places of packages that a build does not need.
 * @property {ReturnType<typeof import('./wanted.mjs').nodeAmong>} packaged The Node among the packages, where it runs on this machine.
 * @property {string | undefined} machinesNode Absolute path of a Node that runs this project, where the machine has one.
 */

/**
 * Installs what is missing of the packages that are wanted. Throws InstallError where that cannot be.
 *
 * @param {Installation} installation
 */
export async function install(installation) {
  const { project, wanted } = installation;
  const telling = tellingTo(process.stderr);
  const release = await lock(project, telling).catch((error) => {
    const reason = `${path.join(project, 'node_modules')} cannot be written (${error.code}), and packages are missing`;
    const which = named(missingPackages(project, wanted));
    throw new InstallError(`${reason}: ${which}. Run the command once as somebody who may write there.`);
  });
  try {
    const missing = missingPackages(project, wanted);
    if (missing.length > 0) await installMissing(installation, missing, telling);
  } finally {
    release();
  }
}

function lock(project, telling) {
  const modules = path.join(project, 'node_modules');
  const waits = 'Another command is installing the packages: waiting for it …';
  return lockInstallation(modules, () => telling.say(waits));
}

async function installMissing(installation, missing, telling) {
  const { project, wanted, scope, tools, packaged } = installation;
  const folder = path.join(project, 'node_modules', '.first');
  telling.say(whatIsInstalled(project, missing, wanted.size));
  try {
    const { node, npm } = await firstTools(installation, missing, { folder, telling });
    let left = missing;
    for (const isLast of [false, true]) {
      removeBroken(project, left);
      const { isDone, said } = await whileTelling(installWith({ node, npm, folder: project, scope }), () => {
        const there = missing.filter((place) => existsSync(path.join(project, place, 'package.json'))).length;
        telling.far(`Installing packages: ${there} of ${missing.length}`);
      });
      left = missingPackages(project, wanted);
      if (isDone && left.length === 0) break;
      telling.say(said.trimEnd());
      if (isLast)
        throw new InstallError(
          `${named(left)} could not be installed: see what npm says above. Is there a network connection?`,
        );
      telling.say('Installing did not work: trying once more …');
    }
    trim(project, wanted);
    takeStock(project, { wanted, tools, scope, node: packaged?.program });
    telling.end(`Installed ${count(missing.length)}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A Node and an npm that can be trusted with the rest. */
async function firstTools({ project, packaged, machinesNode }, missing, { folder, telling }) {
  const isFetched = packaged !== undefined && missing.includes(packaged.place);
  if (packaged === undefined && machinesNode === undefined) throw new InstallError(noNode);
  const what = isFetched ? `Node ${packaged.version} and npm` : 'npm';
  const first = await whileTelling(fetchNpm({ folder, node: isFetched ? packaged : undefined }), () =>
    telling.far(`Fetching ${what}`),
  );
  if (!first.isDone) {
    telling.say(first.said.trimEnd());
    throw new InstallError(`${what} could not be fetched: see what npm says above. Is there a network connection?`);
  }
  if (packaged === undefined) return { node: machinesNode, npm: first.npm };
  return { node: path.join(isFetched ? folder : project, packaged.program), npm: first.npm };
}

/**
 * Removes what lies at the places of packages that are to be installed, and npm's record of them: npm believes its record,
 * and leaves what stands there as it is.
 */
function removeBroken(project, places) {
  const record = npmRecord(project);
  for (const place of places) rmSync(path.join(project, place), { recursive: true, force: true });
  if (record === undefined) return;
  const isRemoved = (place) => places.some((one) => place === one || place.startsWith(`${one}/`));
  const packages = Object.fromEntries(Object.entries(record).filter(([place]) => !isRemoved(place)));
  const file = recordFile(project);
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), packages }, undefined, 2));
}

function whatIsInstalled(project, missing, all) {
  if (npmRecord(project) === undefined) return `Installing ${count(all)} that this command needs, once …`;
  const are = missing.length === 1 ? 'is' : 'are';
  return `${missing.length} of ${count(all)} ${are} missing, incomplete or out of date: ${named(missing)}. Installing …`;
}

function count(packages) {
  return packages === 1 ? '1 package' : `${packages} packages`;
}

/** The first names of many. */
function named(places) {
  const names = places.slice(0, 5).map(nameAt);
  return places.length > 5 ? `${names.join(', ')} and ${places.length - 5} more` : names.join(', ');
}

async function whileTelling(work, tell) {
  const timer = setInterval(tell, look);
  try {
    return await work;
  } finally {
    clearInterval(timer);
  }
}
