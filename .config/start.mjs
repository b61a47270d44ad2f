/**
 * Starts every command of package.json: `node .config/start.mjs <command> [arguments]`.
 * Plain JavaScript without packages, because on a fresh clone there are none, and the machine's Node may be older than
 * the one the project runs on: installs the packages that are missing, out of date or incomplete, then runs
 * src/cli/<command>.ts with the Node that came with them: in this process, where it is that Node's already.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import module from 'node:module';
import { constants } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { keptFolder } from './start/kept.mjs';
import { thisMachine } from './start/machine.mjs';
import { missingPackages, npmRecord } from './start/missing.mjs';
import { whenNpmHasGone } from './start/npm-gone.mjs';
import { nodeAmong, wantedPackages } from './start/wanted.mjs';

const project = fileURLToPath(new URL('..', import.meta.url));
const modules = path.join(project, 'node_modules');
/** The first Node that runs TypeScript by itself as this project needs it. */
const neededNode = 24;
/** The exit codes of src/cli/exit-codes.ts, which cannot be imported yet. */
const wrongUse = 2;
const ourFault = 3;
/** Commands that start the tools of tests, checks and benches; the others do with what a build needs. */
const withTools = ['bench', 'lint', 'test'];
/** What people wait for while they write: of its packages only the outside is looked at. */
const quick = ['check', 'new', 'pack', 'paper', 'publish'];

const [command, ...commandArguments] = process.argv.slice(2);
const commands = knownCommands();
if (command === undefined || !commands.includes(command)) {
  const asked = command === undefined ? 'No command was named' : `There is no command "${command}"`;
  stop(`${asked}. The commands are ${commands.join(', ')}.`, wrongUse);
}
const machine = thisMachine();
const isNodePackaged = machine.libc !== 'musl';
const wanted = await installedPackages();
const node = nodeOfProject();
const kept = keptFolder(project);
prepareEnvironment();
if (realpathSync(node) === realpathSync(process.execPath)) await runHere();
else runElsewhere();

/** Names of the commands: what the scripts of package.json start through this file. */
function knownCommands() {
  const { scripts } = readJson(path.join(project, 'package.json'));
  return Object.values(scripts).flatMap((script) => /start\.mjs ([a-z-]+)$/.exec(script)?.[1] ?? []);
}

/** The packages that the command needs, once they are there. */
async function installedPackages() {
  const { packages } = readJson(path.join(project, 'package-lock.json'));
  const scope = withTools.includes(command) ? 'everything' : 'building';
  const needed = wantedPackages(packages, scope, machine);
  if (missingPackages(project, needed, { isThorough: !quick.includes(command) }).length === 0) return needed;
  const { install, InstallError } = await import('./start/install.mjs');
  const machines = isNewEnough() ? process.execPath : undefined;
  const given = { project, node: machines, isNodePackaged };
  // npm takes away what it is not asked for: tools that are there stay.
  const all = wantedPackages(packages, 'everything', machine);
  const record = npmRecord(project) ?? {};
  const hasTools = [...all.keys()].some((place) => !needed.has(place) && record[place] !== undefined);
  const installation = hasTools ? { wanted: all, scope: 'everything' } : { wanted: needed, scope };
  await install({ ...given, ...installation }).catch((error) => {
    if (error instanceof InstallError) stop(error.message, ourFault);
    throw error;
  });
  return needed;
}

function isNewEnough() {
  return Number.parseInt(process.versions.node, 10) >= neededNode;
}

/** The Node that was installed with the packages, or the one that runs this file where it will do. */
function nodeOfProject() {
  const packaged = isNodePackaged ? nodeAmong(wanted) : undefined;
  const program = packaged === undefined ? undefined : path.join(project, packaged.program);
  if (program !== undefined && existsSync(program)) return program;
  if (isNewEnough()) return process.execPath;
  return stop(
    `No packaged Node runs on this machine. Install Node ${neededNode} (nodejs.org), then run the command again.`,
    ourFault,
  );
}

/** What commands and the tools they start find in their environment: the project's own programs first. */
function prepareEnvironment() {
  const folders = [path.join(modules, '.bin'), path.dirname(node), process.env['PATH'] ?? ''];
  process.env['PATH'] = folders.join(path.delimiter);
  // Compiled code is kept between runs: starting takes half the time.
  process.env['NODE_COMPILE_CACHE'] ??= path.join(kept, 'node');
}

/** Runs the command in this process. A process more would cost a tenth of what a small pack does. */
async function runHere() {
  whenNpmHasGone(() => process.kill(process.pid, 'SIGTERM'));
  module.enableCompileCache(process.env['NODE_COMPILE_CACHE']);
  const { commandFile } = await import('./bundle.mjs');
  const source = path.join(project, 'src', 'cli', `${command}.ts`);
  // Who asks for details is told places in the sources.
  const isBundled = !commandArguments.includes('--verbose');
  const file = isBundled ? await commandFile({ project, kept, command, packages: packageRecord() }) : source;
  process.argv = [process.execPath, source, ...commandArguments];
  await import(pathToFileURL(file).href);
}

/** Runs this file again with the project's Node: with its options, its streams, its exit code, its signals. */
function runElsewhere() {
  const child = spawn(node, [...process.execArgv, ...process.argv.slice(1)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  whenNpmHasGone(() => child.kill('SIGTERM'));
  child.on('error', (error) => stop(`${node} could not be started: ${error.message}`, ourFault));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
}

function packageRecord() {
  return readFileSync(path.join(modules, '.package-lock.json'), 'utf8');
}

function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function stop(message, exitCode) {
  process.stderr.write(`${message}\n`);
  process.exit(exitCode);
}
