/** What is published of the records, so that anybody can check them: their text, their signatures, the public keys. */
import path from 'node:path';
import { statesOf } from '../../comparison/recorded-states.ts';
import { slugOf } from '../../document/text-of.ts';
import type { Meeting } from '../../model/meeting.ts';
import { fileOf } from '../../model/paper.ts';
import type { Site } from '../../model/site.ts';
import { packStem } from '../../outputs/addresses/addresses.ts';
import { writeWhole } from '../../outputs/files/write-file.ts';
import type { RecordKey } from '../../schema/council/council.ts';
import type { RecordedFile } from '../../schema/meeting/publication-record.ts';
import { signedText } from './record-text.ts';
import { publicPem } from './signature.ts';

/** Address of the page about the record. */
export const recordAddress = '/record/';

/** Where a meeting's record is published. */
export interface PublishedRecordPaths {
  /** In dist/, without a leading slash: the text that is signed. */
  readonly text: string;
  /** Sixty-four bytes; absent where the record is not signed. */
  readonly signature?: string;
}

/** The paths of a meeting's record; undefined where it has none. */
export function recordPaths(site: Site, meeting: Meeting): PublishedRecordPaths | undefined {
  if (!meeting.record || quotesTakenDown(meeting)) return undefined;
  const stem = `${packStem(site, meeting)}-record`;
  return { text: `${stem}.json`, ...(meeting.record.value.signature ? { signature: `${stem}.sig` } : {}) };
}

/** Path in dist/ of the public half of a key, without a leading slash. */
export function keyPath({ name }: RecordKey): string {
  return `record/${slugOf(name)}.pem`;
}

/** Writes the records, their signatures and the keys into `folder`. Gives their paths there. */
export async function writeRecordFiles(site: Site, folder: string): Promise<readonly string[]> {
  const files = new Map<string, string | Uint8Array>();
  for (const meeting of site.meetings) {
    const paths = recordPaths(site, meeting);
    if (!meeting.record || !paths) continue;
    const { value } = meeting.record;
    files.set(paths.text, signedText(value));
    if (paths.signature !== undefined && value.signature)
      files.set(paths.signature, Buffer.from(value.signature.value, 'base64'));
  }
  // Without records there is nothing that a key could have signed.
  if (files.size > 0) for (const key of site.council.recordKeys) files.set(keyPath(key), publicPem(key));
  for (const [file, content] of files) await writeWhole(path.join(folder, file), content);
  return [...files.keys()];
}

/**
 * True where the record has words of what was taken down, in a correction or in a title that its item no longer has: such a record
 * stays with the council, since a text without them would not be the one that is signed.
 */
function quotesTakenDown({ record, papers }: Meeting): boolean {
  const down = papers.filter(({ comingDown }) => comingDown?.how === 'taken-down');
  if (!record || down.length === 0) return false;
  const states = statesOf(record.value);
  const files = new Set(down.map(fileOf));
  if (record.value.corrections.some(({ paper }) => files.has(paper))) return true;
  return down.some((paper) =>
    states.some((state) =>
      state.files.some(
        (file) => file.parts.some(({ name }) => name === fileOf(paper)) && hasOtherTitle(file, paper.title),
      ),
    ),
  );
}

/** The title of a pack is its own. */
function hasOtherTitle({ kind, title }: RecordedFile, now: string): boolean {
  return (kind === 'paper' || kind === 'page') && title !== undefined && title !== now;
}
