import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { isCancel, text } from '@clack/prompts';
import type { CsvSource } from '../../authoring/new/sheet.ts';
import { isWithin, pathFrom } from '../command/places.ts';
import { UsageError } from '../command/usage-error.ts';

/** The CSV that a dataset is begun from. Throws UsageError where it is not there. */
export async function csvSource(root: string, written: string | undefined): Promise<CsvSource> {
  const named = written ?? (await askForFile());
  const candidates = [pathFrom(named), path.resolve(root, named)];
  const file = candidates.find((candidate) => statSync(candidate, { throwIfNoEntry: false })?.isFile() === true);
  if (file === undefined) throw new UsageError(`There is no file "${named}".`);
  const data = path.join(root, 'data');
  const inTree = isWithin(data, file) ? path.relative(root, file).split(path.sep).join('/') : undefined;
  if (inTree !== undefined && !/^data\/[a-z0-9-]+\/[a-z0-9-]+\.csv$/.test(inTree))
    throw new UsageError(
      `"${inTree}" cannot be a dataset's name: use data/<theme>/<dataset>.csv, in small letters, digits and hyphens.`,
    );
  return { name: path.basename(file), bytes: readFileSync(file), ...(inTree === undefined ? {} : { inTree }) };
}

async function askForFile(): Promise<string> {
  if (!process.stdin.isTTY) throw new UsageError('Name the CSV file: npm run new -- dataset FILE.');
  const answer = await text({ message: 'Where is the CSV file? (its path)' });
  if (isCancel(answer)) throw new UsageError('Stopped. Nothing was written.');
  return answer;
}
