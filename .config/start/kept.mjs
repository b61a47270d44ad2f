/** Where the project keeps what makes the next run quicker: all of it may be deleted at any time. */
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, lstatSync, mkdirSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * A folder that can be written: node_modules/.cache of the project; where that can only be read, one for this project
 * below the user's own cache (XDG Base Directory Specification); else one in the machine's folder for temporary files.
 *
 * @param {string} project Absolute path of the project.
 * @param {Readonly<Record<string, string | undefined>>} environment
 * @returns {string} Absolute path of a folder that is there.
 */
export function keptFolder(project, environment = process.env) {
  const beside = path.join(project, 'node_modules', '.cache');
  return canWrite(beside) ? beside : withPackages(elsewhere(project, environment), project);
}

function elsewhere(project, environment) {
  const name = createHash('sha256').update(path.resolve(project)).digest('hex').slice(0, 16);
  const cache = userCache(environment);
  const own = cache === undefined ? undefined : path.join(cache, 'committee-papers', name);
  if (own !== undefined && canWrite(own)) return own;
  const shared = path.join(tmpdir(), `committee-papers-${process.getuid?.() ?? ''}-${name}`);
  // Programs are kept here: in a folder that everybody may write to, somebody else's would be run.
  return canWrite(shared, 0o700) && isOurs(shared) ? shared : mkdtempSync(`${shared}-`);
}

/** Programs that are kept here find their packages as they would in the project. */
function withPackages(folder, project) {
  const packages = path.join(folder, 'node_modules');
  try {
    if (!existsSync(packages)) symlinkSync(path.join(project, 'node_modules'), packages, 'junction');
  } catch {
    // Another command may have been quicker.
  }
  return folder;
}

function userCache(environment) {
  const given = environment['XDG_CACHE_HOME'];
  if (given !== undefined && path.isAbsolute(given)) return given;
  if (process.platform === 'win32') return environment['LOCALAPPDATA'];
  const home = environment['HOME'];
  return home !== undefined && path.isAbsolute(home) ? path.join(home, '.cache') : undefined;
}

/** True for a folder that can be written, which is made where it is not there. */
export function canWrite(folder, mode = 0o777) {
  try {
    mkdirSync(folder, { recursive: true, mode });
    accessSync(folder, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function isOurs(folder) {
  const { uid, mode } = lstatSync(folder);
  return process.platform === 'win32' || (uid === process.getuid?.() && (mode & 0o022) === 0);
}
