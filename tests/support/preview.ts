/** `npm run dev` for tests: a process of its own on a port that is free, and what its pages say. */
import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { projectRoot } from './tree.ts';

/** A preview that runs. */
export interface RunningPreview {
  /** Without a slash at its end. */
  readonly address: string;
  /** Everything it has written so far. */
  readonly output: () => string;
  /** True until its process has ended. */
  readonly isAlive: () => boolean;
  /** What stands at an address. */
  get(address: string): Promise<{ status: number; type: string; text: string }>;
  /** The same once it holds these words; rejects, with what it says instead, where they do not come. */
  until(address: string, words: string | RegExp): Promise<string>;
  /** Ends it as Ctrl+C does, and gives its exit code. */
  stop(): Promise<number | null>;
}

/** Milliseconds after which something that has not come will not come, on a machine that is busy with other tests. */
const patience = 45_000;

/** Starts a preview of a root. Rejects where it ends before it listens. */
export async function startPreview(root: string, written: readonly string[] = []): Promise<RunningPreview> {
  const child = spawn(
    process.execPath,
    [path.join(projectRoot, '.config/start.mjs'), 'dev', '--root', root, '--port', '0', ...written],
    { cwd: projectRoot, env: { ...process.env, NO_COLOR: '1' } },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (words: string) => {
      output += words;
    });
  const ended = endOf(child);
  const address = await Promise.race([
    eventually(() => /Preview at (http:\/\/localhost:\d+)\//.exec(output)?.[1]),
    ended.then((code) => Promise.reject(new Error(`dev ended with ${code ?? 'a signal'}:\n${output}`))),
  ]);
  const get = async (at: string) => {
    const response = await fetch(`${address}${at}`);
    return { status: response.status, type: response.headers.get('content-type') ?? '', text: await response.text() };
  };
  return {
    address,
    output: () => output,
    isAlive: () => child.exitCode === null && child.signalCode === null,
    get,
    until: (at, words) => untilWords(() => get(at).then(({ text }) => text), words),
    stop: () => {
      child.kill('SIGINT');
      return ended;
    },
  };
}

async function untilWords(read: () => Promise<string>, words: string | RegExp): Promise<string> {
  let last = '';
  const found = await eventually(async () => {
    last = await read();
    return (typeof words === 'string' ? last.includes(words) : words.test(last)) ? last : undefined;
  }).catch(() => undefined);
  if (found === undefined) throw new Error(`"${String(words)}" did not come; there is:\n${last.slice(-4000)}`);
  return found;
}

/** What `look` gives as soon as it gives something. Rejects where that does not happen. */
export async function eventually<Value>(look: () => Value | undefined | Promise<Value | undefined>): Promise<Value> {
  const began = Date.now();
  for (;;) {
    const value = await look();
    if (value !== undefined) return value;
    if (Date.now() - began > patience) throw new Error('It did not happen.');
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}

function endOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => {
    child.on('exit', (code) => resolve(code));
  });
}
