import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** How often the memory is read at most, in milliseconds. */
const interval = 25;
/** Reading that of a large process takes its time, and must not take the machine's: it waits so many times as long as it took. */
const patience = 30;

/** The most memory that processes held, in bytes, shared memory counted once (PSS). */
export interface HeldMemory {
  /** All of them at one time. */
  readonly together: number;
  /** The processes of each program at one time, by the name of the program. */
  readonly byProgram: ReadonlyMap<string, number>;
  /** What processors worked for all of them together, in milliseconds: on a busy machine less than the time that passed. */
  readonly processor: number;
}

/** What the kernel counts processors' time in, in milliseconds (USER_HZ, 100 a second on every Linux that Node runs on). */
const tick = 10;

/**
 * Watches a process and its child processes until it is stopped, which gives the most that they held and how much they worked.
 * Undefined where there is no /proc (only Linux has it).
 */
export function processMemory(pid: number): { stop(): HeldMemory | undefined } {
  let together = 0;
  const byProgram = new Map<string, number>();
  const worked = new Map<number, number>();
  const look = (): void => {
    const begun = performance.now();
    const family = familyOf(pid);
    for (const [member, milliseconds] of family) worked.set(member, milliseconds);
    const now = Map.groupBy(family.keys(), programOf);
    let sum = 0;
    for (const [name, pids] of now) {
      const held = memoryOf(pids);
      // One that has just ended holds nothing, and has no name any more.
      if (held === 0) continue;
      sum += held;
      // One that is just being started has not got its name yet.
      if (name !== '') byProgram.set(name, Math.max(byProgram.get(name) ?? 0, held));
    }
    together = Math.max(together, sum);
    timer = setTimeout(look, Math.max(interval, patience * (performance.now() - begun)));
  };
  let timer = setTimeout(look, interval);
  return {
    stop() {
      clearTimeout(timer);
      const processor = [...worked.values()].reduce((sum, one) => sum + one, 0);
      return together > 0 ? { together, byProgram, processor } : undefined;
    },
  };
}

/** Name of the program that a process runs, as it was called. */
function programOf(pid: number): string {
  return path.basename(read(`/proc/${pid}/cmdline`).split('\0')[0] ?? '');
}

interface Process {
  readonly pid: number;
  readonly parent: number;
  /** Milliseconds. */
  readonly worked: number;
}

/** A process and all that it started, directly or not, each with the milliseconds that it worked. */
function familyOf(pid: number): Map<number, number> {
  const family = new Map<number, number>();
  const all = readProcesses();
  for (let size = -1; size < family.size;) {
    size = family.size;
    for (const one of all) if (one.pid === pid || family.has(one.parent)) family.set(one.pid, one.worked);
  }
  return family;
}

function readProcesses(): Process[] {
  return orElse(() => readdirSync('/proc').filter((name) => /^\d+$/.test(name)), []).flatMap((name): Process[] => {
    // "pid (name) state parent … utime stime …"; a name may hold spaces and brackets.
    const stat = read(`/proc/${name}/stat`);
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields.length < 13) return [];
    const worked = (Number(fields[11]) + Number(fields[12])) * tick;
    return [{ pid: Number(name), parent: Number(fields[1]), worked }];
  });
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
