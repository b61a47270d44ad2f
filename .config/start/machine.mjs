/** The machine a command runs on, in the words that packages use for the machines they fit. */
import { readFileSync } from 'node:fs';

/** @typedef {{ os: string, cpu: string, libc: string | undefined }} Machine `libc` is "glibc" or "musl" on Linux. */

/** @returns {Machine} */
export function thisMachine() {
  return { os: process.platform, cpu: process.arch, libc: process.platform === 'linux' ? cLibrary() : undefined };
}

/** By the C library's own loader script, as npm does it; a report of Node's takes ten times as long. */
function cLibrary() {
  try {
    return readFileSync('/usr/bin/ldd', 'utf8').includes('musl') ? 'musl' : 'glibc';
  } catch {
    return /** @type {any} */ (process.report.getReport()).header.glibcVersionRuntime === undefined ? 'musl' : 'glibc';
  }
}

/**
 * True where a package says that it runs on a machine: by `os`, `cpu` and `libc` of package.json, each a name or names,
 * where "!win32" means all but that one.
 *
 * @param {{ os?: string | string[], cpu?: string | string[], libc?: string | string[] }} entry
 * @param {Machine} machine
 */
export function fits(entry, machine) {
  return ['os', 'cpu', 'libc'].every((aspect) => isAmong(machine[aspect], [entry[aspect] ?? []].flat()));
}

function isAmong(found, names) {
  const refused = names.filter((name) => name.startsWith('!')).map((name) => name.slice(1));
  if (refused.includes(found)) return false;
  const allowed = names.filter((name) => !name.startsWith('!') && name !== 'any');
  return allowed.length === 0 || allowed.includes(found);
}
