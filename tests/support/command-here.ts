/**
 * Commands in the process of a test, without the bootstrap: for what a command does and says. What it is to be a process (how it starts,
 * signals, terminals, what becomes of threads and of a full disk) is tested with processes, command.ts.
 */
import path from 'node:path';
import type { Ended } from './command.ts';
import { projectRoot } from './tree.ts';

const streams = ['stdout', 'stderr'] as const;
/** A command is what its file does when it is imported: under another address, it does so again. */
let runs = 0;

/** Runs a command with arguments, as `npm run <command>` does, and gives how it ended. One runs at a time. */
export async function runHere(command: string, written: readonly string[] = []): Promise<Ended> {
  const source = path.join(projectRoot, 'src/cli', `${command}.ts`);
  const { argv, exitCode } = process;
  const said = { stdout: '', stderr: '' };
  const restorers = streams.map((name) => listenTo(name, (words) => (said[name] += words)));
  process.argv = [process.execPath, source, ...written];
  process.exitCode = 0;
  const { INIT_CWD, NO_COLOR } = process.env;
  setEnvironment({ INIT_CWD: projectRoot, NO_COLOR: '1' });
  runs += 1;
  try {
    await import(/* @vite-ignore */ `${source}?run=${runs}`);
    return { exitCode: process.exitCode, ...said };
  } finally {
    for (const restore of restorers) restore();
    process.argv = argv;
    process.exitCode = exitCode;
    setEnvironment({ INIT_CWD, NO_COLOR });
  }
}

function setEnvironment(variables: Readonly<Record<string, string | undefined>>): void {
  for (const [name, value] of Object.entries(variables)) {
    if (value === undefined) Reflect.deleteProperty(process.env, name);
    else process.env[name] = value;
  }
}

/** Hands on what is written to a stream instead of writing it; gives what ends that, and takes away who listens to its faults. */
function listenTo(name: (typeof streams)[number], whenWritten: (words: string) => void): () => void {
  const stream = process[name];
  const own = Object.getOwnPropertyDescriptor(stream, 'write');
  const listening = stream.listeners('error');
  stream.write = (words: string | Uint8Array): boolean => {
    whenWritten(String(words));
    return true;
  };
  return () => {
    Reflect.deleteProperty(stream, 'write');
    if (own) Object.defineProperty(stream, 'write', own);
    for (const one of stream.listeners('error'))
      if (!listening.includes(one)) stream.off('error', one as (error: Error) => void);
  };
}
