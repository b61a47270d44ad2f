/** One process, measured as a whole: from its start until it has ended. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../command/places.ts';
import { processMemory, type HeldMemory } from './process-memory.ts';

/** What one run cost. */
export interface Run {
  /** From starting the process to its end. */
  readonly milliseconds: number;
  /** Most memory the process held at once, in bytes; undefined where the machine does not report it. */
  readonly memory: number | undefined;
  /** The same of each program by itself, where a program was measured with what it starts. */
  readonly byProgram?: HeldMemory['byProgram'];
  /** Milliseconds that processors worked for all of them, where that was measured. */
  readonly processor?: number;
  readonly stdout: string;
}

/** Written by the measured Node process itself as it ends, to its fourth stream: the most bytes it held, the milliseconds that processors worked. */
const reporter = `data:text/javascript,${encodeURIComponent(
  "import { writeSync } from 'node:fs'; process.on('exit', () => { const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage(); writeSync(3, `${maxRSS * 1024} ${(userCPUTime + systemCPUTime) / 1000}`); });",
)}`;

/** Runs a script of this project with the Node of this process. Rejects where it does not exit with 0. */
export async function measureNode(script: string, written: readonly string[]): Promise<Run> {
  return run(process.execPath, ['--import', reporter, script, ...written], { memory: 'by itself', fine: [0] });
}

/**
 * Runs a command of package.json as npm starts it, without npm: with the options that its script gives Node. Rejects where
 * it does not exit with 0.
 */
export async function measureCommand(command: string, written: readonly string[]): Promise<Run> {
  return run(process.execPath, ['--import', reporter, ...wordsOfCommand(command), ...written], {
    memory: 'by itself',
    fine: [0],
  });
}

/** Runs the check of a root, which may find errors. Rejects where it fails by itself. */
export async function measureCheck(root: string): Promise<Run> {
  const words = [...wordsOfCommand('check'), '--root', root];
  return run(process.execPath, ['--import', reporter, ...words], { memory: 'by itself', fine: [0, 1] });
}

/** What package.json gives Node for a command: options, the file that starts it with its whole path, its name. */
export function wordsOfCommand(command: string): readonly string[] {
  const { scripts } = JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8')) as {
    readonly scripts: Readonly<Record<string, string>>;
  };
  const [, ...words] = (scripts[command] ?? '').split(' ');
  return words.map((word) => (word.endsWith('.mjs') ? path.join(projectRoot, word) : word));
}

/** Runs another program, with its child processes. Rejects where it does not exit with 0. */
export async function measureProgram(program: string, written: readonly string[]): Promise<Run> {
  return run(program, written, { memory: 'from outside', fine: [0] });
}

/** Where the memory is read, and the exit codes that are no failure. */
interface Measuring {
  readonly memory: 'by itself' | 'from outside';
  readonly fine: readonly number[];
}

function run(program: string, written: readonly string[], { memory, fine }: Measuring): Promise<Run> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(program, written, { stdio: ['ignore', 'pipe', 'pipe', 'pipe'] });
    const watch = memory === 'from outside' && child.pid !== undefined ? processMemory(child.pid) : undefined;
    const texts = ['', '', '', ''];
    for (const index of [1, 2, 3]) {
      child.stdio[index]?.on('data', (piece: Buffer) => {
        texts[index] = `${texts[index] ?? ''}${piece.toString()}`;
      });
    }
    child.on('error', reject);
    child.on('close', (code) => {
      const milliseconds = performance.now() - started;
      const outside = watch?.stop();
      const [, stdout = '', stderr = '', own = ''] = texts;
      const [ownMemory = 0, ownProcessor = 0] = own.split(' ').map(Number);
      const held = own === '' ? outside?.together : ownMemory;
      const more =
        own === ''
          ? outside && { byProgram: outside.byProgram, processor: outside.processor }
          : { processor: ownProcessor };
      if (code !== null && fine.includes(code)) resolve({ milliseconds, memory: held, stdout, ...more });
      else reject(new Error(`${program} ${written.join(' ')} ended with ${code ?? 'a signal'}: ${stderr || stdout}`));
    });
  });
}

/** The middle of some numbers; of an even count, the mean of the two in the middle. NaN where there are none. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = Number.NaN, high = low] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (low + high) / 2;
}
