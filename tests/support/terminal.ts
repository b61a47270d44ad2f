/** Commands at a terminal, as a person has one: a pseudo-terminal that is read from and typed into. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { spawn } from '@lydell/node-pty';
import { projectRoot } from './tree.ts';

/** False where the system gives no terminals: Linux has them below /dev/pts, which bare containers do not mount. */
export const hasTerminals = canOpenTerminal();

function canOpenTerminal(): boolean {
  try {
    spawn('true', [], {});
    return true;
  } catch (error) {
    const skipped = 'The tests at a terminal are skipped: this system opens none. Is /dev/pts mounted?';
    // Where changes are judged, tests that did not run must not pass for tests that passed.
    if (process.env['CI'] === 'true') throw new Error(skipped, { cause: error });
    process.stdout.write(`${skipped}\n`);
    return false;
  }
}

/** A command that runs at a terminal. */
export interface Session {
  /** Waits until the words stand on the screen after what was waited for before. Rejects after `seconds`. */
  until(words: string | RegExp, seconds?: number): Promise<string>;
  /** Types keys; `\r` is Enter. */
  type(keys: string): void;
  /** The exit code, once the command has ended. */
  readonly ended: Promise<number>;
  /** Everything that was printed, without the marks of a terminal. */
  screen(): string;
  /** Ends the command. */
  kill(): void;
}

/** Runs `npm run <command>` at a terminal, without npm, standing in `folder`: with the program of a clone there, else with this one. */
export function atTerminal(command: string, written: readonly string[], folder = projectRoot): Session {
  const [script = ''] = [folder, projectRoot]
    .map((project) => path.join(project, '.config/start.mjs'))
    .filter((file) => existsSync(file));
  const environment = { ...process.env, INIT_CWD: folder, NO_COLOR: '1', TERM: 'xterm', CI: '' };
  const terminal = spawn(process.execPath, [script, command, ...written], {
    cwd: folder,
    cols: 120,
    rows: 60,
    env: environment,
  });
  let printed = '';
  let read = 0;
  const waiting = new Set<() => void>();
  terminal.onData((piece) => {
    printed += stripVTControlCharacters(piece);
    for (const look of waiting) look();
  });
  const ended = new Promise<number>((resolve) => {
    terminal.onExit(({ exitCode }) => {
      resolve(exitCode);
      for (const look of waiting) look();
    });
  });
  return {
    until: (words, seconds = 30) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting.delete(look);
          reject(new Error(`"${String(words)}" did not come. The screen shows:\n${printed}`));
        }, seconds * 1000);
        const look = (): void => {
          const rest = printed.slice(read);
          const at = typeof words === 'string' ? rest.indexOf(words) : rest.search(words);
          if (at < 0) return;
          clearTimeout(timer);
          waiting.delete(look);
          read += at + (typeof words === 'string' ? words.length : 1);
          resolve(rest.slice(0, at));
        };
        waiting.add(look);
        look();
      }),
    type: (keys) => terminal.write(keys),
    ended,
    screen: () => printed,
    kill: () => terminal.kill(),
  };
}
