/**
 * The one fingerprint of the program: what is kept between runs (commands brought together, findings of a check, the pages' prerenderer)
 * holds as long as this is the same. Nothing in it is decided by the clock or by where the project lies.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
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
  for (const file of [...others, ...sourcesIn(project, '.config/start'), ...sourcesIn(project, 'src')].sort()) {
    add(file);
    add(readFileSync(path.join(project, file)));
  }
  return hash.digest('hex');
}

/** By the folder of a project, which is written with its last slash and without. */
const ofStart = new Map();

/**
 * The same as it was when this process first asked for it: a process runs on with the sources that it began with. Reading all of them costs
 * a sixth of making nothing new.
 *
 * @param {string} project
 * @returns {string}
 */
export function fingerprintAtStart(project) {
  const folder = path.resolve(project);
  const known = ofStart.get(folder) ?? engineFingerprint(folder);
  ofStart.set(folder, known);
  return known;
}

/** Folder by folder: Node's own way of reading folders within folders takes several times as long. */
function sourcesIn(project, folder) {
  return readdirSync(path.join(project, folder), { withFileTypes: true }).flatMap((entry) => {
    const inside = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return sourcesIn(project, inside);
    return entry.isFile() && /\.(ts|js|mjs|json|astro|scss|css)$/.test(entry.name) ? [inside] : [];
  });
}
