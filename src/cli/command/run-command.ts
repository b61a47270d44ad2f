/** What all commands share: reading arguments, --help, and ending with the right words and exit code. */
import {
  readArguments,
  refuseKeptByNpm,
  type Arguments,
  type commonOptions,
  type CommandDescription,
  type CommandOptions,
} from './arguments.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import { helpOf } from './help.ts';
import { UsageError } from './usage-error.ts';

/** The arguments a command's action is handed. */
export type ArgumentsOf<Options extends CommandOptions> = Arguments<Options & typeof commonOptions>;

/** Runs a command and sets the exit code of the process. Nothing is thrown. */
export async function runCommand<Options extends CommandOptions>(
  description: CommandDescription<Options>,
  action: (given: ArgumentsOf<Options>) => ExitCode | Promise<ExitCode>,
): Promise<void> {
  const written = process.argv.slice(2);
  const about = { name: description.name, isVerbose: written.includes('--verbose') };
  outliveReaders((error) => process.on('exit', () => (process.exitCode = explain(error, about))));
  try {
    if (written.includes('--help') || written.includes('-h')) process.stdout.write(helpOf(description));
    else {
      refuseKeptByNpm(description, process.env);
      process.exitCode = await action(readArguments(description, written));
    }
  } catch (error) {
    process.exitCode = explain(error, about);
  }
}

/** What streams say whose reader has gone: `| head` has enough, a terminal was closed. */
const readerGone = new Set(['EPIPE', 'EIO', 'ECONNRESET']);

/** Nobody reads on: the command goes on all the same, and ends as it would have ended. Other faults of a stream are reported at the end. */
function outliveReaders(whenFailed: (error: Error) => void): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (!readerGone.has(error.code ?? '')) whenFailed(error);
    });
}

/** Errors of the machine, by the system's code: no fault of the author, and none of the program. */
const machineFaults: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full',
  EDQUOT: 'The disk quota is used up',
  EFBIG: 'A file is larger than this machine allows',
  EIO: 'The disk cannot be read or written',
  EROFS: 'The disk can only be read',
  EACCES: 'A file or folder may not be read or written',
  EPERM: 'A file or folder may not be changed',
  EMFILE: 'Too many files are open',
};

function explain(error: unknown, { name, isVerbose }: { name: string; isVerbose: boolean }): ExitCode {
  if (error instanceof UsageError) {
    process.stderr.write(`${error.message}\nnpm run ${name} -- --help explains the command.\n`);
    return exitCodes.usage;
  }
  const thrown = error instanceof Error ? error : new Error(String(error));
  const code = 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : '';
  const machineFault = Object.hasOwn(machineFaults, code) ? machineFaults[code] : undefined;
  if (machineFault !== undefined) process.stderr.write(`${machineFault}: ${thrown.message}\n`);
  else process.stderr.write(faultText(thrown, name));
  if (isVerbose)
    process.stderr.write(
      `${thrown.stack ?? ''}\n${thrown.cause instanceof Error ? `${thrown.cause.stack ?? ''}\n` : ''}`,
    );
  return exitCodes.fault;
}

function faultText(thrown: Error, name: string): string {
  return [
    `This is a fault in the tool, not in your content: ${thrown.message}`,
    `Please report it to the people who look after the tool, with the message above and what`,
    `npm run ${name} -- --verbose`,
    `(and the arguments you gave) prints.`,
    '',
  ].join('\n');
}
