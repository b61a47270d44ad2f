/**
 * Commands brought together. Reading some 600 small files costs a command more than half of its start, so what it imports at once is
 * brought together in one file on first use, and what it imports when it comes to need it in a few more: a pack that was made before is
 * written again without the code that makes one. They stand in a folder of their own for each state of the program, below that of what is
 * kept between runs. The last line of each is made from the content of everything it was made from: after a change of any source or package, or
 * where an end is missing, all are made again, and where that cannot be, the command runs from its sources. Nothing in them is decided by the clock.
 */
import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { engineFingerprint, fingerprintAtStart } from './start/fingerprint.mjs';

/** What people wait for while they write. */
export const whileWriting = ['check', 'new', 'pack', 'paper', 'publish'];

/** The commands that are brought together. The others start tools whose own time is longer. */
const bundled = [...whileWriting, 'build'];

/** Not brought together: packages with parts in machine code, and those whose files are read as they lie there. */
const external = [/^satteri$/, /^@fontsource\//, /^astro/, /^rolldown/, /^pagefind$/, /^sharp$/, /\.node$/];

/** Of each command: a process that began before the last change may still import what it has not needed until now. */
const mostStates = 3;

/** Of the hash that names the folder of a state. */
const namedDigits = 16;

/** In the folder of a state, written last: the names of its files. */
const listName = 'files.json';

/**
 * The file to import for a command: its bundle, or where there is none its TypeScript source. `kept` is the folder of what is
 * kept between runs, `packages` the text of npm's record of what is installed.
 *
 * @param {{ project: string, kept: string, command: string, packages: string }} given
 */
export async function commandFile({ project, kept, command, packages }) {
  const source = path.join(project, 'src', 'cli', `${command}.ts`);
  if (!bundled.includes(command)) return source;
  try {
    const hash = stateOf(project, packages, fingerprintAtStart(project, kept));
    const folder = path.join(kept, 'commands', command, hash.slice(0, namedDigits));
    const file = path.join(folder, `${command}.mjs`);
    if (isWhole(folder, hash)) return file;
    await bundle({ project, source, folder, name: command, hash });
    // What was read may have been changed meanwhile.
    return stateOf(project, packages, engineFingerprint(project)) === hash && isWhole(folder, hash) ? file : source;
  } catch {
    // A folder that cannot be written, a full disk, sources that do not parse: the sources themselves will say what.
    return source;
  }
}

/** SHA-256 of all that decides what stands in the files, their own place included: addresses of sources are written out in them. */
function stateOf(project, packages, fingerprint) {
  const hash = createHash('sha256');
  for (const text of [project, packages, fingerprint]) hash.update(`${text.length} `).update(text);
  return hash.digest('hex');
}

const lastLine = (hash) => `\n// Made from sources and packages of the content ${hash}\n`;

/** True where every file of a program is there to its end. */
function isWhole(folder, hash) {
  const list = path.join(folder, listName);
  if (!existsSync(list)) return false;
  const names = namesIn(list);
  return names !== undefined && names.every((name) => endsWith(path.join(folder, name), lastLine(hash)));
}

/** Undefined for a list that was damaged. */
function namesIn(list) {
  try {
    const names = JSON.parse(readFileSync(list, 'utf8'));
    return Array.isArray(names) ? names : undefined;
  } catch {
    return undefined;
  }
}

function endsWith(file, end) {
  if (!existsSync(file)) return false;
  const opened = openSync(file, 'r');
  try {
    const found = Buffer.alloc(end.length);
    readSync(opened, found, 0, end.length, Math.max(0, fstatSync(opened).size - end.length));
    return found.toString('latin1') === end;
  } finally {
    closeSync(opened);
  }
}

async function bundle({ project, source, folder, name, hash }) {
  const { rolldown } = await import('rolldown');
  const build = await rolldown({
    input: source,
    cwd: project,
    platform: 'node',
    external,
    logLevel: 'silent',
    plugins: [
      {
        name: 'places',
        resolveId: (source) => sharedModule(source, project),
        transform: (code, id) => withPlaces(withNodesInflate(code, id), id),
      },
    ],
  });
  const names = { entryFileNames: `${name}.mjs`, chunkFileNames: '[name]-[hash].mjs' };
  const { output } = await build.generate({ format: 'esm', minify: { mangle: false }, ...names });
  await build.close();
  // Whole or not at all: another process may make the same files now, or this one may be stopped.
  const unfinished = `${folder}.${process.pid}`;
  try {
    mkdirSync(unfinished, { recursive: true });
    for (const { fileName, code } of output) writeFileSync(path.join(unfinished, fileName), `${code}${lastLine(hash)}`);
    writeFileSync(path.join(unfinished, listName), JSON.stringify(output.map(({ fileName }) => fileName)));
    if (!isWhole(folder, hash)) {
      rmSync(folder, { recursive: true, force: true });
      renameSync(unfinished, folder);
    }
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  removeOldStates(path.dirname(folder));
}

/** Removes all but the newest states of a program. */
function removeOldStates(folder) {
  const states = readdirSync(folder)
    .map((name) => path.join(folder, name))
    .map((state) => ({ state, made: statSync(state).mtimeMs }))
    .toSorted((a, b) => b.made - a.made);
  for (const { state } of states.slice(mostStates)) rmSync(state, { recursive: true, force: true });
}

/** Not brought together: the module of the fingerprint, which this process has loaded and which knows it by now. */
function sharedModule(source, project) {
  const shared = '.config/start/fingerprint.mjs';
  return source.endsWith(shared) ? { id: pathToFileURL(path.join(project, shared)).href, external: true } : undefined;
}

/** Tables of letters are unpacked by a package in JavaScript, twice each, which takes a small pack 12 to 40 ms; Node does the same in one. */
function withNodesInflate(code, id) {
  if (path.basename(path.dirname(id)) !== 'tiny-inflate') return code;
  return "module.exports = (packed, target) => { target.set(require('node:zlib').inflateRawSync(packed)); return target; };";
}

/** Modules find files by their own place, which is not that of the bundle. */
function withPlaces(code, id) {
  return code
    .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href))
    .replaceAll('import.meta.dirname', JSON.stringify(path.dirname(id)))
    .replaceAll('import.meta.filename', JSON.stringify(id));
}
