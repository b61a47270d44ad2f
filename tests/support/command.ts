/** Commands as their users start them: a process of its own, through the bootstrap. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const project = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** How a command ended. */
export interface Ended {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `npm run <command>` with arguments, without npm, standing in `folder` (the project's where absent). */
export function runCommand(command: string, written: readonly string[] = [], folder = project): Ended {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(project, '.config/start.mjs'), command, ...written],
    {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, INIT_CWD: folder, NO_COLOR: '1' },
    },
  );
  return { exitCode: status, stdout, stderr };
}
