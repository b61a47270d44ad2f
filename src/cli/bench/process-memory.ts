import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** How often the memory is read, in milliseconds. */
const interval = 25;

/** The most memory that processes held, in bytes, shared memory counted once (PSS). */
export interface HeldMemory {
  /** All of them at one time. */
  readonly together: number;
  /** The processes of each program at one time, by the name of the program. */
  readonly byProgram: ReadonlyMap<string, number>;
}

/**
 * Watches the memory of a process and its child processes until it is stopped, which gives the most that they held.
 * Undefined where there is no /proc (only Linux has it).
 */
export function processMemory(pid: number): { stop(): HeldMemory | undefined } {
  let together = 0;
  const byProgram = new Map<string, number>();
  const timer = setInterval(() => {
    const now = Map.groupBy(familyOf(pid), programOf);
    let sum = 0;
    for (const [name, pids] of now) {
      const held = memoryOf(pids);
      // One that has just ended holds nothing, and has no name any more.
      if (held === 0) continue;
      byProgram.set(name, Math.max(byProgram.get(name) ?? 0, held));
      sum += held;
    }
    together = Math.max(together, sum);
  }, interval);
  return {
    stop() {
      clearInterval(timer);
      return together > 0 ? { together, byProgram } : undefined;
    },
  };
}

/** Name of the program that a process runs, as it was called. */
function programOf(pid: number): string {
  return path.basename(read(`/proc/${pid}/cmdline`).split('\0')[0] ?? '');
}

/** A process and all that it started, directly or not. */
function familyOf(pid: number): Set<number> {
  const family = new Set([pid]);
  const parents = readProcesses();
  for (let size = 0; size < family.size;) {
    size = family.size;
    for (const [child, parent] of parents) if (family.has(parent)) family.add(child);
  }
  return family;
}

function readProcesses(): [number, number][] {
  return orElse(() => readdirSync('/proc').filter((name) => /^\d+$/.test(name)), []).flatMap(
    (name): [number, number][] => {
      // "pid (name) state parent …"; a name may hold spaces and brackets.
      const stat = read(`/proc/${name}/stat`);
      const parent = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
      return parent === undefined ? [] : [[Number(name), Number(parent)]];
    },
  );
}

function memoryOf(family: readonly number[]): number {
  let kilobytes = 0;
  for (const pid of family) kilobytes += Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0);
  return kilobytes * 1024;
}

/** The text of a file of /proc, or '' where the process has ended meanwhile. */
function read(file: string): string {
  return orElse(() => readFileSync(file, 'utf8'), '');
}

function orElse<Value>(reading: () => Value, otherwise: Value): Value {
  try {
    return reading();
  } catch {
    return otherwise;
  }
}
