/** True where a process of this machine runs. Signal 0 asks without sending anything (POSIX kill). */
export function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // EPERM: it runs, under somebody else's name.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
