/**
 * Commands in one file each. Reading some 600 small files costs a command more than half of its start, so what it
 * imports is brought together in a file below node_modules/.cache on first use. The file's name is made from the content
 * of everything it was made from: a changed source or package asks for a file of another name, and where that cannot be
 * made or is not whole, the command runs from its sources. Nothing in it is decided by the clock.
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

/** What people wait for while they write. The others start tools whose own time is longer. */
const bundled = ['check', 'new', 'pack', 'paper', 'publish'];

/** Not brought together: packages with parts in machine code, and those whose files are read as they lie there. */
const external = [/^satteri$/, /^@fontsource\//, /^astro/, /^rolldown/, /\.node$/];

/** How many files are kept: those of all commands, and some of earlier sources. */
const kept = 20;

/**
 * The file to import for a command: its bundle, or where there is none its TypeScript source. `packages` is the text of
 * npm's record of what is installed.
 */
export async function commandFile(project, command, packages) {
  const source = path.join(project, 'src', 'cli', `${command}.ts`);
  if (!bundled.includes(command)) return source;
  try {
    const name = nameOf(project, command, packages);
    const folder = path.join(project, 'node_modules', '.cache', 'commands');
    const file = path.join(folder, name);
    if (isWhole(file, name)) return file;
    await bundle({ project, source, folder, name });
    // What was read may have been changed meanwhile.
    return nameOf(project, command, packages) === name && isWhole(file, name) ? file : source;
  } catch {
    // A folder that cannot be written, a full disk, sources that do not parse: the sources themselves will say what.
    return source;
  }
}

/** Made from all that decides what stands in the file, its own place included: addresses of sources are written out in it. */
function nameOf(project, command, packages) {
  const hash = createHash('sha256');
  const add = (text) => hash.update(`${text.length} `).update(text);
  for (const text of [project, process.version, packages]) add(text);
  for (const file of sourcesOf(project)) {
    add(file);
    add(readFileSync(path.join(project, file)));
  }
  return `${command}-${hash.digest('hex').slice(0, 32)}.mjs`;
}

function sourcesOf(project) {
  const sources = readdirSync(path.join(project, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|js|mjs|json)$/.test(entry.name))
    .map((entry) => path.relative(project, path.join(entry.parentPath, entry.name)));
  return ['.config/bundle.mjs', 'package.json', 'tsconfig.json', ...sources.sort()];
}

/** The last line of a bundle, so that one whose end is missing is not taken for whole. */
function lastLine(name) {
  return `\n// The end of ${name}\n`;
}

function isWhole(file, name) {
  if (!existsSync(file)) return false;
  const opened = openSync(file, 'r');
  try {
    const end = Buffer.from(lastLine(name));
    const found = Buffer.alloc(end.length);
    readSync(opened, found, 0, end.length, Math.max(0, fstatSync(opened).size - end.length));
    return found.equals(end);
  } finally {
    closeSync(opened);
  }
}

async function bundle({ project, source, folder, name }) {
  const { rolldown } = await import('rolldown');
  const build = await rolldown({
    input: source,
    cwd: project,
    platform: 'node',
    external,
    logLevel: 'silent',
    plugins: [{ name: 'places', transform: withPlaces }],
  });
  const { output } = await build.generate({ format: 'esm', codeSplitting: false, minify: { mangle: false } });
  await build.close();
  const [{ code }] = output;
  mkdirSync(folder, { recursive: true });
  // Whole or not at all: another process may make the same file now, or this one may be stopped.
  const unfinished = path.join(folder, `${name}.${process.pid}`);
  try {
    writeFileSync(unfinished, `${code}${lastLine(name)}`, { flush: true });
    renameSync(unfinished, path.join(folder, name));
  } finally {
    rmSync(unfinished, { force: true });
  }
  tidy(folder);
}

/** Modules find files by their own place, which is not that of the bundle. */
function withPlaces(code, id) {
  if (!code.includes('import.meta.')) return undefined;
  return code
    .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href))
    .replaceAll('import.meta.dirname', JSON.stringify(path.dirname(id)))
    .replaceAll('import.meta.filename', JSON.stringify(id));
}

/** A bundle is one file that is read at the start, so old ones can go at any time; the newest stay. */
function tidy(folder) {
  const old = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.mjs'))
    .map(({ name }) => ({ name, made: statSync(path.join(folder, name)).mtimeMs }))
    .sort((a, b) => b.made - a.made)
    .slice(kept);
  for (const { name } of old) rmSync(path.join(folder, name), { force: true });
}
