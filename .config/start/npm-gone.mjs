/** Ends a command whose npm was killed: npm cannot hand a KILL on, and what it started would run for ever. */
import { readFileSync } from 'node:fs';

/** Milliseconds between two looks. */
const look = 1000;

/** npm starts scripts through one of these, which may stay between npm and the command. */
const shells = ['sh', 'dash', 'ash', 'bash', 'zsh', 'ksh', 'busybox'];

/**
 * Calls `end` once the npm that started this process has gone: by the parent of this process, and where that is a shell by
 * the shell's. A process whose parent ends is given another one at once, so no number of a process is ever mistaken for one
 * that came later.
 *
 * @param {() => void} end
 */
export function whenNpmHasGone(end) {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid;
  const isShell = shells.includes(statusOf(parent)?.name ?? '');
  const npm = isShell ? statusOf(parent)?.parent : undefined;
  const timer = setInterval(() => {
    const isHere = process.ppid === parent && isRunning(parent);
    if (isHere && (!isShell || statusOf(parent)?.parent === npm)) return;
    clearInterval(timer);
    end();
  }, look);
  timer.unref();
}

/** The name and the parent of a process, by the system's own list (Linux, proc(5)); undefined elsewhere. */
function statusOf(pid) {
  try {
    // "1234 (name) S 1 …": a name may hold brackets itself.
    const [, name, parent] = /^\d+ \((.*)\) \S (\d+) /s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
    return { name, parent };
  } catch {
    return undefined;
  }
}

/** Windows gives a process no other parent. */
function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}
