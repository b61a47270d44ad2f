/** Keys that sign records, from the command line: a new one, and the one in a file. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { PublicationDay } from '../../record/write-record.ts';
import type { RecordKey } from '../../schema/council/council.ts';
import { exitCodes, type ExitCode } from '../command/exit-codes.ts';
import { UsageError } from '../command/usage-error.ts';

/**
 * Makes a key in the home folder, readable for nobody else, and prints the lines for council.yml. Throws UsageError where a
 * meeting is named too, or where there is such a file already: a key that signed something is never written over.
 */
export async function makeKey(operands: readonly string[]): Promise<ExitCode> {
  if (operands.length > 0) throw new UsageError('--new-key makes a key and records nothing: leave the meeting out.');
  const file = path.join(os.homedir(), 'record-key.pem');
  if (existsSync(file))
    throw new UsageError(`There is a key in ${file}. Move it to a safe place before you make another one.`);
  const { newKey } = await import('../../record/chain/signature.ts');
  const key = newKey();
  writeFileSync(file, key.secret, { mode: 0o600, flag: 'wx' });
  process.stdout.write(`${file}: made a key\n\n${nextLines(key.public)}`);
  return exitCodes.fine;
}

function nextLines(publicHalf: string): string {
  return [
    'Next:',
    '  Keep that file where only those who publish can read it, never among the papers, with a copy in a safe.',
    '  Add its public half to content/council.yml, below the keys that are there; these stay, for the records they signed:',
    '',
    'recordKeys:',
    '  - name: "[To write: the office that signs]"',
    '    from: "[To write: the first day that it signs, for example 2020-01-27]"',
    `    public: ${publicHalf}`,
    '',
  ].join('\n');
}

/** The key in a file, with what council.yml says of it. Throws UsageError where it cannot sign for this council. */
export async function keyFrom(file: string, keys: readonly RecordKey[]): Promise<NonNullable<PublicationDay['key']>> {
  const { keyOf, readSecretKey } = await import('../../record/chain/signature.ts');
  let secret;
  try {
    secret = readSecretKey(readFileSync(file, 'utf8'));
  } catch (error) {
    const reason = error instanceof Error && !('code' in error) ? error.message : 'it cannot be opened';
    throw new UsageError(`${file} cannot sign: ${reason}.`);
  }
  const facts = keyOf(secret, keys);
  if (!facts)
    throw new UsageError(
      `The public half of the key in ${file} is not in content/council.yml: add it under recordKeys, as npm run publish -- --new-key printed it.`,
    );
  return { secret, facts };
}
