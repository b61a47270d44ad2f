/**
 * Commands in one file each. Reading some 600 small files costs a command more than half of its start, so what it
 * imports is brought together in a file on first use, in the folder of what is kept between runs. Its last line is made from the content of
 * everything it was made from: after a change of any source or package, or where its end is missing, it is made again, and
 * where that cannot be, the command runs from its sources. Nothing in it is decided by the clock.
 */
import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { engineFingerprint, fingerprintAtStart } from './start/fingerprint.mjs';

/** What people wait for while they write. */
export const whileWriting = ['check', 'new', 'pack', 'paper', 'publish'];

/** The commands in one file each. The others start tools whose own time is longer. */
const bundled = [...whileWriting, 'build'];

/** Not brought together: packages with parts in machine code, and those whose files are read as they lie there. */
const external = [/^satteri$/, /^@fontsource\//, /^astro/, /^rolldown/, /^pagefind$/, /^sharp$/, /\.node$/];

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
    const end = lastLine(project, packages, fingerprintAtStart(project));
    const file = path.join(kept, 'commands', `${command}.mjs`);
    if (endsWith(file, end)) return file;
    await bundle({ project, source, file, end });
    // What was read may have been changed meanwhile.
    return lastLine(project, packages, engineFingerprint(project)) === end && endsWith(file, end) ? file : source;
  } catch {
    // A folder that cannot be written, a full disk, sources that do not parse: the sources themselves will say what.
    return source;
  }
}

/** Made from all that decides what stands in the file, its own place included: addresses of sources are written out in it. */
function lastLine(project, packages, fingerprint) {
  const hash = createHash('sha256');
  for (const text of [project, packages, fingerprint]) hash.update(`${text.length} `).update(text);
  return `\n// Made from sources and packages of the content ${hash.digest('hex')}\n`;
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

async function bundle({ project, source, file, end }) {
  const { rolldown } = await import('rolldown');
  const build = await rolldown({
    input: source,
    cwd: project,
    platform: 'node',
    external,
    logLevel: 'silent',
    plugins: [{ name: 'places', resolveId: (source) => sharedModule(source, project), transform: withPlaces }],
  });
  const { output } = await build.generate({ format: 'esm', codeSplitting: false, minify: { mangle: false } });
  await build.close();
  const [{ code }] = output;
  mkdirSync(path.dirname(file), { recursive: true });
  // Whole or not at all: another process may make the same file now, or this one may be stopped.
  const unfinished = `${file}.${process.pid}`;
  try {
    writeFileSync(unfinished, `${code}${end}`, { flush: true });
    renameSync(unfinished, file);
  } finally {
    rmSync(unfinished, { force: true });
  }
}

/** Not brought together: the module of the fingerprint, which this process has loaded and which knows it by now. */
function sharedModule(source, project) {
  const shared = '.config/start/fingerprint.mjs';
  return source.endsWith(shared) ? { id: pathToFileURL(path.join(project, shared)).href, external: true } : undefined;
}

/** Modules find files by their own place, which is not that of the bundle. */
function withPlaces(code, id) {
  if (!code.includes('import.meta.')) return undefined;
  return code
    .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href))
    .replaceAll('import.meta.dirname', JSON.stringify(path.dirname(id)))
    .replaceAll('import.meta.filename', JSON.stringify(id));
}
