/** The bundles that commands start from, in a small project of their own that is started as its users start it. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { corpusPaper, writeCorpus } from '../../../src/cli/bench/content/corpus.ts';
import { projectRoot } from '../../../src/cli/command/places.ts';
import { runCommand } from '../../support/command.ts';
import { newFolder } from '../../support/new-folder.ts';

const says = (word: string) => `import { word } from '../word.ts';\nprocess.stdout.write(\`\${word} ${word}\`);\n`;

/** A project with the command `pack`, whose packages are this one's. */
function smallProject(): string {
  const root = newFolder('start');
  const files = {
    'package.json': JSON.stringify({ type: 'module', scripts: { pack: 'node .config/start.mjs pack' } }),
    'package-lock.json': '{ "packages": { "": {} } }',
    'astro.config.mjs': '',
    'tsconfig.json': '{}',
    'node_modules/.package-lock.json': '{ "packages": {} }',
    'src/cli/pack.ts': says('one'),
    'src/word.ts': "export const word: string = 'the';\n",
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), text);
  }
  for (const name of ['start.mjs', 'start', 'bundle.mjs'])
    cpSync(path.join(projectRoot, '.config', name), path.join(root, '.config', name), { recursive: true });
  for (const name of ['rolldown', '@rolldown', '.bin'])
    symlinkSync(path.join(projectRoot, 'node_modules', name), path.join(root, 'node_modules', name));
  return root;
}

function pack(root: string, ...written: string[]): string {
  return run(root, 'pack', ...written);
}

function run(root: string, ...written: string[]): string {
  const start = path.join(root, '.config/start.mjs');
  const { stdout, stderr } = spawnSync(process.execPath, [start, ...written], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, XDG_CACHE_HOME: path.join(root, 'cache') },
  });
  return stdout + stderr;
}

/** The files that commands and their threads begin with, of every state that is kept. */
function bundles(root: string): string[] {
  const files = globSync('node_modules/.cache/commands/*/*/*.mjs', { cwd: root });
  const isFirst = (file: string): boolean => path.basename(file, '.mjs') === file.split(path.sep)[3];
  return files.filter(isFirst).map((file) => path.join(root, file));
}

/** Alters a bundle so that it shows when it is run; its last line stays. */
function mark(bundle: string): void {
  writeFileSync(bundle, readFileSync(bundle, 'utf8').replace('one', 'bundled'));
}

/** A project whose command has run once, with its bundle marked. */
function startedProject(): { root: string; bundle: string } {
  const root = smallProject();
  expect(pack(root)).toBe('the one');
  const [bundle = ''] = bundles(root);
  mark(bundle);
  return { root, bundle };
}

test('a command runs from its bundle from the second time on', () => {
  const { root } = startedProject();
  expect(pack(root)).toBe('the bundled');
});

test('who asks for details is given the sources, whose lines can be found', () => {
  const { root } = startedProject();
  expect(pack(root, '--verbose')).toBe('the one');
});

test.each([
  { file: 'src/cli/pack.ts', text: says('two'), said: 'the two' },
  { file: 'src/word.ts', text: "export const word: string = 'a';\n", said: 'a one' },
  { file: 'src/other.ts', text: 'export const other = 1;\n', said: 'the one' },
  { file: 'node_modules/.package-lock.json', text: '{ "packages": {}, "x": 1 }', said: 'the one' },
])('after a change of $file the bundle is made again', ({ file, text, said }) => {
  const { root } = startedProject();
  writeFileSync(path.join(root, file), text);
  expect(pack(root)).toBe(said);
  expect(bundles(root)).toHaveLength(2);
  expect(pack(root)).toBe(said);
});

test('of the states of a program no more than three are kept', () => {
  const root = smallProject();
  const said = ['a', 'b', 'c', 'd', 'e'].map((word) => {
    writeFileSync(path.join(root, 'src/word.ts'), `export const word: string = '${word}';\n`);
    return pack(root);
  });
  expect(said).toEqual(['a one', 'b one', 'c one', 'd one', 'e one']);
  expect(bundles(root)).toHaveLength(3);
  expect(readdirSync(path.join(root, 'node_modules/.cache/commands/pack'))).toHaveLength(3);
});

test('what a command comes to need stands in a file of its own, and without it or its end all are made again', () => {
  const root = smallProject();
  writeFileSync(
    path.join(root, 'src/cli/pack.ts'),
    "const { word } = await import('../word.ts');\nprocess.stdout.write(`${word} one`);\n",
  );
  expect(pack(root)).toBe('the one');
  const later = (): string =>
    path.join(root, globSync('node_modules/.cache/commands/pack/*/word-*.mjs', { cwd: root })[0] ?? '');
  const whole = readFileSync(later(), 'utf8');
  const asLater = whole.replace('the', 'a later');
  writeFileSync(later(), asLater);
  expect(pack(root)).toBe('a later one');
  writeFileSync(later(), asLater.slice(0, -40));
  expect(pack(root)).toBe('the one');
  rmSync(later());
  expect(pack(root)).toBe('the one');
  expect(readFileSync(later(), 'utf8')).toBe(whole);
});

test.each(['', '{}', '["pack.mjs"'])('a list of its files that says %j is written again', (damaged) => {
  const { root, bundle } = startedProject();
  const list = path.join(path.dirname(bundle), 'files.json');
  const whole = readFileSync(list, 'utf8');
  writeFileSync(list, damaged);
  expect(pack(root)).toBe('the one');
  expect(readFileSync(list, 'utf8')).toBe(whole);
});

test.each([
  ['whose end is missing', (text: string) => text.slice(0, -40)],
  ['that is empty', () => ''],
  ['of zeros', (text: string) => '\0'.repeat(text.length)],
])('a bundle %s is made again', (_, broken) => {
  const { root, bundle } = startedProject();
  writeFileSync(bundle, broken(readFileSync(bundle, 'utf8')));
  expect(pack(root)).toBe('the one');
  mark(bundle);
  expect(pack(root)).toBe('the bundled');
});

test('a project that was copied does not run the bundle of the place it came from', () => {
  const { root } = startedProject();
  const copy = newFolder('copy');
  cpSync(root, copy, { recursive: true, verbatimSymlinks: true });
  expect(pack(copy)).toBe('the one');
});

test('where nothing can be kept beside the packages, the bundle is kept in the cache of the user', () => {
  const root = smallProject();
  writeFileSync(path.join(root, 'node_modules/.cache'), 'a file where the folder would be');
  expect(pack(root)).toBe('the one');
  const [bundle = ''] = globSync('cache/committee-papers/*/commands/pack/*/pack.mjs', { cwd: root });
  mark(path.join(root, bundle));
  expect(pack(root)).toBe('the bundled');
});

test('where no bundle can be kept, the command runs from its sources', () => {
  const root = smallProject();
  mkdirSync(path.join(root, 'node_modules/.cache'));
  writeFileSync(path.join(root, 'node_modules/.cache/commands'), 'a file where the folder would be');
  expect(pack(root)).toBe('the one');
  expect(pack(root)).toBe('the one');
});

test.skipIf(process.getuid?.() === 0)('packages that can only be read do not keep a command from running', () => {
  const root = smallProject();
  chmodSync(path.join(root, 'node_modules'), 0o555);
  expect(pack(root)).toBe('the one');
});

test('a source that cannot be parsed is named by its own place, not by that of a bundle', () => {
  const { root } = startedProject();
  writeFileSync(path.join(root, 'src/word.ts'), 'export const word: = 1;\n');
  expect(pack(root)).toContain('src/word.ts:1');
});

test('a module knows its own place, from the bundle too', () => {
  const root = smallProject();
  writeFileSync(
    path.join(root, 'src/word.ts'),
    `const places = [import.meta.url, import.meta.filename, import.meta.dirname + '/word.ts'];
export const word = places.every((place) => place.endsWith('/src/word.ts')) ? 'found' : places.join(' ');\n`,
  );
  expect([pack(root), pack(root)]).toEqual(['found one', 'found one']);
});

test('a command goes by the program that it began with, whatever is saved while it runs', () => {
  const root = smallProject();
  writeFileSync(
    path.join(root, 'src/cli/pack.ts'),
    `import { writeFileSync } from 'node:fs';
import { engineFingerprint, fingerprintAtStart } from '../../.config/start/fingerprint.mjs';
const project = process.cwd();
const before = engineFingerprint(project);
writeFileSync('src/word.ts', \`export const word: string = '\${process.pid}';\`);
process.stdout.write(\`\${fingerprintAtStart(project) === before} \${engineFingerprint(project) === before}\`);\n`,
  );
  expect([pack(root), pack(root)]).toEqual(['true false', 'true false']);
});

test('what a program is made of is read again where a file is not the one that was read', async () => {
  const { root } = startedProject();
  const note = path.join(root, 'node_modules/.cache/program');
  const word = path.join(root, 'src/word.ts');
  const { atime, mtime } = statSync(word);
  // Only what was last changed well before the note is known by its times.
  await setTimeout(3100);
  expect(pack(root)).toBe('the bundled');
  const [state, fingerprint] = readFileSync(note, 'utf8').split(' ');
  writeFileSync(note, `${state} ${'0'.repeat(64)}`);
  expect(pack(root)).toBe('the one');
  expect(bundles(root)).toHaveLength(2);
  for (const damaged of ['', `${state} 0`, `${'0'.repeat(64)} ${'0'.repeat(64)}`]) {
    writeFileSync(note, damaged);
    expect(pack(root)).toBe('the bundled');
    expect(readFileSync(note, 'utf8')).toBe(`${state} ${fingerprint}`);
  }
  writeFileSync(word, readFileSync(word, 'utf8').replace('the', 'any'));
  utimesSync(word, atime, mtime);
  expect(pack(root)).toBe('any one');
});

test('a PDF has the same bytes from the bundle and from the sources', () => {
  const root = newFolder('bytes');
  writeCorpus(root, 6);
  const written = (name: string) => [corpusPaper, '--root', root, '--out', path.join(root, name)];
  expect(runCommand('paper', written('bundle.pdf'))).toMatchObject({ exitCode: 0, stderr: '' });
  expect(runCommand('paper', [...written('sources.pdf'), '--verbose'])).toMatchObject({ exitCode: 0, stderr: '' });
  expect(readFileSync(path.join(root, 'bundle.pdf')).equals(readFileSync(path.join(root, 'sources.pdf')))).toBe(true);
});
