import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';

/** Puts something to a place by some work that needs its folder, and nothing there. Throws where that fails. */
export function putAt(target: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ENOENT') mkdirSync(path.dirname(target), { recursive: true });
    else if (code === 'EEXIST') rmSync(target);
    else throw error;
    work();
  }
}
