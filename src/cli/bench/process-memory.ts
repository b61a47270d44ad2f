import { readdirSync, readFileSync } from 'node:fs';

/** How often the memory is read, in milliseconds. */
const interval = 25;

/**
 * Watches the memory of a process and its child processes until it is stopped, which gives the most they held at once, in
 * bytes, shared memory counted once (PSS). Undefined where there is no /proc (only Linux has it).
 */
export function processMemory(pid: number): { stop(): number | undefined } {
  let most: number | undefined;
  const timer = setInterval(() => {
    const now = memoryOf(familyOf(pid));
    if (now > 0) most = Math.max(most ?? 0, now);
  }, interval);
  return {
    stop() {
      clearInterval(timer);
      return most;
    },
  };
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

function memoryOf(family: ReadonlySet<number>): number {
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
