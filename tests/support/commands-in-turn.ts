/**
 * A program that runs commands one after the other in its own process: what they share is loaded once. Reads a JSON list of lists, each
 * of a command and its arguments, from its second argument; the first is the absolute path of their folder. Writes how each ended as a JSON list.
 */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Ended } from './command.ts';

const [cli = '', list = '[]'] = process.argv.slice(2);
const asked = JSON.parse(list) as readonly (readonly [string, ...string[]])[];
const { stdout, stderr } = process;
const toStdout = stdout.write.bind(stdout);
for (const stream of [stdout, stderr]) stream.setMaxListeners(0);

const all: Ended[] = [];
for (const [at, [command, ...written]] of asked.entries()) {
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    process[name].write = (words: string | Uint8Array): boolean => {
      said[name] += String(words);
      return true;
    };
  const source = path.join(cli, `${command}.ts`);
  process.argv = [process.execPath, source, ...written];
  process.exitCode = 0;
  // A command is what its file does when it is imported: under another address, it does so again.
  await import(`${pathToFileURL(source).href}?${at}`);
  all.push({ exitCode: process.exitCode, ...said });
}
process.exitCode = 0;
toStdout(JSON.stringify(all));
