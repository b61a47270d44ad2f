/**
 * Starts every command of package.json: `node .config/start.mjs <command> [arguments]`.
 * Plain JavaScript without packages, because on a fresh clone there are none, and the machine's Node may be older than
 * the one the project runs on: installs the packages where they are missing or out of date, then runs
 * src/cli/<command>.ts with the Node that came with them: in this process, where it is that Node's already.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import module from 'node:module';
import { constants } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const project = fileURLToPath(new URL('..', import.meta.url));
const modules = path.join(project, 'node_modules');
/** The first Node that runs TypeScript by itself as this project needs it. */
const neededNode = 24;
/** The exit codes of src/cli/exit-codes.ts, which cannot be imported yet. */
const wrongUse = 2;
const ourFault = 3;

const [command, ...commandArguments] = process.argv.slice(2);
const commands = knownCommands();
if (command === undefined || !commands.includes(command)) {
  const asked = command === undefined ? 'No command was named' : `There is no command "${command}"`;
  stop(`${asked}. The commands are ${commands.join(', ')}.`, wrongUse);
}
if (!isInstalled()) install();
const node = nodeOfProject();
prepareEnvironment();
if (realpathSync(node) === realpathSync(process.execPath)) await runHere();
else runElsewhere(node);

/** Names of the commands: what the scripts of package.json start through this file. */
function knownCommands() {
  const { scripts } = readJson(path.join(project, 'package.json'));
  return Object.values(scripts).flatMap((script) => /start\.mjs ([a-z-]+)$/.exec(script)?.[1] ?? []);
}

/**
 * True where node_modules holds what package-lock.json says, by npm's own record of what it installed: times of files
 * mean nothing after a checkout. Packages for other machines are rightly absent.
 */
function isInstalled() {
  const record = path.join(modules, '.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = readJson(record).packages;
  const wanted = Object.entries(readJson(path.join(project, 'package-lock.json')).packages);
  return wanted.every(([name, { version, integrity, optional }]) => {
    const found = installed[name];
    if (name === '') return true;
    return found ? found.version === version && found.integrity === integrity : optional === true;
  });
}

/** Installs the packages, trying a second time because networks fail. Speaks on stderr: stdout belongs to the command. */
function install() {
  process.stderr.write('Installing packages (once) …\n');
  if (runNpm()) return;
  process.stderr.write('Installing did not work; trying once more …\n');
  if (runNpm()) return;
  stop('The packages could not be installed: see what npm says above. Is there a network connection?', ourFault);
}

function runNpm() {
  const npm = process.env['npm_execpath'] ?? '';
  const isNpm = path.basename(npm).startsWith('npm-cli');
  const flags = [
    'ci',
    '--include=dev',
    '--include=optional',
    '--ignore-scripts=false',
    '--no-fund',
    '--no-audit',
    '--loglevel=error',
  ];
  const { status, error } = spawnSync(isNpm ? process.execPath : 'npm', isNpm ? [npm, ...flags] : flags, {
    cwd: project,
    stdio: ['ignore', 2, 2],
    shell: !isNpm && process.platform === 'win32',
  });
  if (error) process.stderr.write(`npm could not be started: ${error.message}\n`);
  return status === 0;
}

/** The Node that was installed with the packages, or the one that runs this file where it will do. */
function nodeOfProject() {
  const own =
    process.platform === 'win32' ? path.join(modules, 'node', 'bin', 'node.exe') : path.join(modules, '.bin', 'node');
  if (existsSync(own)) return own;
  if (Number.parseInt(process.versions.node, 10) >= neededNode) return process.execPath;
  return stop(
    `Node ${neededNode} did not come with the packages. Install Node ${neededNode}, or delete node_modules and try again.`,
    ourFault,
  );
}

/** What commands and the tools they start find in their environment: the project's own programs first. */
function prepareEnvironment() {
  process.env['PATH'] = `${path.join(modules, '.bin')}${path.delimiter}${process.env['PATH'] ?? ''}`;
  // Compiled code is kept between runs: starting takes half the time.
  process.env['NODE_COMPILE_CACHE'] ??= path.join(modules, '.cache', 'node');
}

/** Runs the command in this process. A process more would cost a tenth of what a small pack does. */
async function runHere() {
  module.enableCompileCache(process.env['NODE_COMPILE_CACHE']);
  const { commandFile } = await import('./bundle.mjs');
  const source = path.join(project, 'src', 'cli', `${command}.ts`);
  // Who asks for details is told places in the sources.
  const file = commandArguments.includes('--verbose') ? source : await commandFile(project, command, packageRecord());
  process.argv = [process.execPath, source, ...commandArguments];
  await import(pathToFileURL(file).href);
}

/** Runs this file again with the project's Node: with its options, its streams, its exit code, its signals. */
function runElsewhere(node) {
  const child = spawn(node, [...process.execArgv, ...process.argv.slice(1)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
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
