/** content/records.lock.json: the record of each committee that was written last. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { newestRecordsSchema, type RecordAt } from '../../schema/meeting/publication-record.ts';

/** Its path, relative to the root. */
export const newestRecordsPath = 'content/records.lock.json';

/** What it lists by the folder of each committee; undefined where there is none, a reason in words where it cannot be read. */
export function readNewestRecords(
  root: string,
): ReadonlyMap<string, RecordAt> | { readonly damage: string } | undefined {
  let text: string;
  try {
    text = readFileSync(path.join(root, newestRecordsPath), 'utf8');
  } catch {
    return undefined;
  }
  try {
    const { newest } = newestRecordsSchema.parse(JSON.parse(text));
    return new Map(Object.entries(newest));
  } catch {
    return { damage: 'it is not as npm run publish writes it' };
  }
}

/** Its text with one committee's newest record in place of the one before. */
export function newestRecordsText(before: ReadonlyMap<string, RecordAt>, committee: string, newest: RecordAt): string {
  const all = new Map(before).set(committee, newest);
  return `${JSON.stringify({ newest: Object.fromEntries([...all].toSorted(([a], [b]) => (a < b ? -1 : 1))) }, undefined, 2)}\n`;
}
