import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import type { Builder } from '../../build/staging/lock.ts';

/** This process as the holder of locks. */
export function thisBuilder(): Builder {
  const self = { pid: process.pid, host: hostname(), boot: bootId(), started: startOf(process.pid) ?? '' };
  return { self, startOf };
}

/** True where a process of this machine runs. Signal 0 asks without sending anything (POSIX kill). */
function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // EPERM: it runs, under somebody else's name.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** When a process was started, as the system words it; '' where it does not say; undefined where there is no such process. */
function startOf(pid: number): string | undefined {
  if (!isRunning(pid)) return undefined;
  try {
    if (process.platform === 'linux') {
      // The name of the program is in brackets, and may hold blanks and brackets itself; field 22 (proc_pid_stat(5)).
      const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
      return text.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? '';
    }
    if (process.platform === 'win32') return '';
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C' },
    }).trim();
  } catch {
    return '';
  }
}

/** What differs after each start of the machine; '' where the system has no such thing. */
function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return '';
  }
}
