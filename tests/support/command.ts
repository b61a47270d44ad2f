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

/**
 * How commands end that are run one after the other in one process, without the bootstrap: for what each of them says of its arguments.
 * Each is a command and what is written after it. They are those of the program in `folder`, this project's where absent.
 */
export function runInTurn(commands: readonly (readonly [string, ...string[]])[], folder = project): readonly Ended[] {
  const program = path.join(project, 'tests/support/commands-in-turn.ts');
  const written = [path.join(folder, 'src/cli'), JSON.stringify(commands)];
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...written], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: folder, NO_COLOR: '1' },
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as readonly Ended[];
}
