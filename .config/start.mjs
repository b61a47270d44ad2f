/**
 * Starts every command of package.json: `node .config/start.mjs <command> [arguments]`.
 * Plain JavaScript without packages, because on a fresh clone there are none, and the machine's Node may be older than
 * the one the project runs on: installs the packages that are missing, out of date or incomplete, then runs
 * src/cli/<command>.ts with the Node that came with them: in this process, where it is that Node's already.
 */
import { spawn } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
import module from 'node:module';
import { constants } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { commandFile, whileWriting } from './bundle.mjs';
import { InstallError, noNode } from './start/install-error.mjs';
import { keptFolder } from './start/kept.mjs';
import { whenNpmHasGone } from './start/npm-gone.mjs';
import { needPackages } from './start/packages.mjs';

const project = fileURLToPath(new URL('..', import.meta.url));
const modules = path.join(project, 'node_modules');
/** The first Node that runs TypeScript by itself as this project needs it. */
const neededNode = 24;
/** The exit codes of src/cli/command/exit-codes.ts, which cannot be imported yet. */
const wrongUse = 2;
const ourFault = 3;
/** Commands that start the tools of tests, checks and benches; the others do with what a build needs. */
const withTools = ['bench', 'lint', 'test'];

const [command, ...commandArguments] = process.argv.slice(2);
const commands = knownCommands();
if (command === undefined || !commands.includes(command)) {
  const asked = command === undefined ? 'No command was named' : `There is no command "${command}"`;
  stop(`${asked}. The commands are ${commands.join(', ')}.`, wrongUse);
}
// An install may take away the Node that runs this file: npm puts that of an older clone first on the path.
const ownNode = realpathSync(process.execPath);
const node = (await packagedNode()) ?? machinesNode() ?? stop(noNode, ourFault);
const kept = keptFolder(project);
prepareEnvironment();
if (realpathSync(node) === ownNode) await runHere();
else runElsewhere();

/** Names of the commands: what the scripts of package.json start through this file. */
function knownCommands() {
  const { scripts } = readJson(path.join(project, 'package.json'));
  return Object.values(scripts).flatMap((script) => /start\.mjs ([a-z-]+)$/.exec(script)?.[1] ?? []);
}

/** The Node that was installed with the packages, which are there then; undefined where none runs on this machine. */
function packagedNode() {
  const scope = withTools.includes(command) ? 'everything' : 'building';
  // While somebody writes, only the outside of the packages is looked at.
  const needs = { project, scope, isThorough: !whileWriting.includes(command), machinesNode: machinesNode() };
  return needPackages(needs).catch((error) => {
    if (error instanceof InstallError) stop(error.message, ourFault);
    throw error;
  });
}

/** The Node that runs this file, where it will do. */
function machinesNode() {
  return Number.parseInt(process.versions.node, 10) >= neededNode ? process.execPath : undefined;
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
