/**
 * The one fingerprint of the program: what is kept between runs (commands brought together, findings of a check, the pages' prerenderer)
 * holds as long as this is the same. Nothing in it is decided by the clock or by where the project lies.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Files of the program outside src/ and .config/start/. */
const others = ['.config/bundle.mjs', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/**
 * SHA-256 in small hexadecimal digits of the version of Node, every source of the program, its configuration and the versions of
 * its packages. `project` is the absolute path of the project's folder. Throws the system's error where one cannot be read.
 *
 * @param {string} project
 */
export function engineFingerprint(project) {
  const hash = createHash('sha256');
  const add = (text) => hash.update(`${text.length} `).update(text);
  add(process.version);
  for (const file of programFiles(project)) {
    add(file);
    add(readFileSync(path.join(project, file)));
  }
  return hash.digest('hex');
}

function programFiles(project) {
  return [...others, ...sourcesIn(project, '.config/start'), ...sourcesIn(project, 'src')].sort();
}

/** By the folder of a project, which is written with its last slash and without. */
const ofStart = new Map();

/**
 * The same as it was when this process first asked for it: a process runs on with the sources that it began with. Reading all of them costs
 * a sixth of making nothing new, so where the folder of what is kept between runs is given, it is noted there.
 *
 * @param {string} project
 * @param {string} [kept]
 * @returns {string}
 */
export function fingerprintAtStart(project, kept) {
  const folder = path.resolve(project);
  const known =
    ofStart.get(folder) ?? (kept === undefined ? engineFingerprint(folder) : notedFingerprint(folder, kept));
  ofStart.set(folder, known);
  return known;
}

/** Nanoseconds between two changes that every file system tells apart: FAT counts in steps of two seconds. */
const surelyLater = 3_000_000_000n;

/**
 * The fingerprint that was noted for files of these sizes and times. No program can set back when a file was last changed (its ctime), so
 * all of them are as they were read if each was last changed well before the note was written.
 */
function notedFingerprint(project, kept) {
  const note = path.join(kept, 'program');
  const { state, changed } = stateOfFiles(project);
  const noted = readNote(note);
  if (noted?.state === state && changed + surelyLater < noted.written) return noted.fingerprint;
  const fingerprint = engineFingerprint(project);
  try {
    const unfinished = `${note}.${process.pid}`;
    writeFileSync(unfinished, `${state} ${fingerprint}`);
    renameSync(unfinished, note);
  } catch {
    // A folder that cannot be written to: all files are read the next time too.
  }
  return fingerprint;
}

/** What tells of every file that it is the one that was read, and when one of them was last changed, in nanoseconds. */
function stateOfFiles(project) {
  const hash = createHash('sha256').update(process.version);
  let changed = 0n;
  for (const file of programFiles(project)) {
    const { size, mtimeNs, ctimeNs, ino } = statSync(path.join(project, file), { bigint: true });
    hash.update(`\n${file} ${size} ${mtimeNs} ${ctimeNs} ${ino}`);
    if (ctimeNs > changed) changed = ctimeNs;
  }
  return { state: hash.digest('hex'), changed };
}

function readNote(note) {
  try {
    const [state, fingerprint] = /^([0-9a-f]{64}) ([0-9a-f]{64})$/.exec(readFileSync(note, 'latin1'))?.slice(1) ?? [];
    return fingerprint === undefined
      ? undefined
      : { state, fingerprint, written: statSync(note, { bigint: true }).ctimeNs };
  } catch {
    return undefined;
  }
}

/** Folder by folder: Node's own way of reading folders within folders takes several times as long. */
function sourcesIn(project, folder) {
  return readdirSync(path.join(project, folder), { withFileTypes: true }).flatMap((entry) => {
    const inside = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return sourcesIn(project, inside);
    return entry.isFile() && /\.(ts|js|mjs|json|astro|scss|css)$/.test(entry.name) ? [inside] : [];
  });
}
