/** The npm that installs the packages. The machine's own may be any since Node 18, and an old one leaves out packages. */
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Runs on Node 20.17, 22.9 and later; its tarball holds all that it needs. */
const fixedNpm = {
  version: '11.21.2',
  integrity: 'sha512-7HPApk+AflMUavSseL1Pm6CnYqMIHk53x+KmuhqmTDqPkjPMgxIpTPcTqsE91EKNw4gFBJV9fnXiSdGm1DXq9A==',
};

/** Flags that keep a user's own settings from changing what is installed. No package needs its scripts to be run. */
const flags = [
  ...['--package-lock', '--ignore-scripts', '--include=optional', '--global=false', '--prefer-offline'],
  ...['--no-audit', '--no-fund', '--loglevel=error'],
];

/**
 * How npm ended: what it said is shown only where it failed.
 *
 * @typedef {{ isDone: boolean, said: string }} NpmEnd
 */

/**
 * Fetches the fixed npm, and with it the Node that is to run it, by means of the machine's own npm: of two packages
 * without scripts that fit every Node, all versions of npm think the same.
 *
 * @param {{ folder: string, node: { place: string, version?: string, integrity?: string } | undefined }} given
 *   `folder`: absolute path of a folder that may be replaced. `node`: what package-lock.json says of the packaged Node.
 * @returns {Promise<NpmEnd & { npm: string }>} `npm`: absolute path of the script of the fixed npm.
 */
export async function fetchNpm({ folder, node }) {
  const packages = {
    'node_modules/npm': fixedNpm,
    ...(node ? { [node.place]: { version: node.version, integrity: node.integrity } } : {}),
  };
  const dependencies = Object.fromEntries(
    Object.entries(packages).map(([place, { version }]) => [place.slice('node_modules/'.length), version]),
  );
  const root = { name: 'first-packages', version: '1.0.0', dependencies };
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  write(path.join(folder, 'package.json'), root);
  write(path.join(folder, 'package-lock.json'), { ...root, lockfileVersion: 3, packages: { '': root, ...packages } });
  const end = await runNpm({ ...machinesNpm(), written: ['ci', ...flags], folder });
  return { ...end, npm: path.join(folder, 'node_modules/npm/bin/npm-cli.js') };
}

/**
 * Brings node_modules to what package-lock.json says, and leaves what is right as it is.
 *
 * @param {{ node: string, npm: string, folder: string, scope: import('./wanted.mjs').Scope }} given
 */
export function installWith({ node, npm, folder, scope }) {
  const tools = scope === 'everything' ? '--include=dev' : '--omit=dev';
  return runNpm({ program: node, before: [npm], written: ['install', '--no-save', tools, ...flags], folder });
}

/** @returns {Promise<NpmEnd>} */
function runNpm({ program, before, isShell = false, written, folder }) {
  return new Promise((resolve) => {
    const child = spawn(program, [...before, ...written], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: isShell,
      env: environmentFor(program),
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (words) => {
        said += words;
      });
    child.on('error', (error) => resolve({ isDone: false, said: `npm could not be started: ${error.message}\n` }));
    child.on('close', (code) => resolve({ isDone: code === 0, said }));
  });
}

/** The npm that runs this command, with the Node that runs it; or the one that the shell finds. */
function machinesNpm() {
  const script = process.env['npm_execpath'] ?? '';
  if (path.basename(script).startsWith('npm-cli')) return { program: process.execPath, before: [script] };
  return { program: 'npm', before: [], isShell: process.platform === 'win32' };
}

/** Without the folders that the npm around this one has told its scripts. */
function environmentFor(program) {
  const { npm_config_local_prefix: _folder, npm_config_dry_run: _run, ...environment } = process.env;
  return path.isAbsolute(program)
    ? { ...environment, PATH: `${path.dirname(program)}${path.delimiter}${environment['PATH'] ?? ''}` }
    : environment;
}

function write(file, value) {
  writeFileSync(file, JSON.stringify(value, undefined, 2));
}
