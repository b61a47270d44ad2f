/** A small council with three recorded meetings, for tests of the chain of records. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { newKey, readSecretKey, type NewKey } from '../../../src/record/chain/signature.ts';
import type { PublicationDay } from '../../../src/record/write-record.ts';
import { standardFiles, writeTree } from '../tree.ts';
import { recordMeeting } from './recorded-site.ts';

/** The folder of the committee's meetings, relative to the root. */
export const meetingsFolder = 'content/meetings/health-committee';

/** The meetings with the days on which they were published. */
export const chainedMeetings = [
  { meeting: '2024-03-14', published: '2024-03-06' },
  { meeting: '2024-05-14', published: '2024-05-03' },
  { meeting: '2024-07-11', published: '2024-07-03' },
] as const;

/** Two keys, of which the second takes the place of the first. */
export const keys = [
  { name: 'Democratic Services', from: '2024-03-01', pair: newKey() },
  { name: 'Democratic Services 2', from: '2024-06-01', pair: newKey() },
] as const satisfies readonly { readonly name: string; readonly from: string; readonly pair: NewKey }[];

/** The key that signs what is published on a day. */
export function keyFor(isoDay: string): NonNullable<PublicationDay['key']> {
  const { name, from, pair } = isoDay < keys[1].from ? keys[0] : keys[1];
  return { secret: readSecretKey(pair.secret), facts: { name, from, public: pair.public } };
}

/** A root with meetings that have agendas of two verbal items; nothing is recorded. With keys, council.yml has both. */
export function unrecordedMeetings(isSigned: boolean): string {
  const council = standardFiles['content/council.yml'] ?? '';
  const lines = keys.map(({ name, from, pair }) => `  - { name: ${name}, from: ${from}, public: ${pair.public} }\n`);
  const meetings = chainedMeetings.map(({ meeting, published }) => [
    `${meetingsFolder}/${meeting}/meeting.yml`,
    `time: "18:00"\nplace: Guildhall\npublished: ${published}\nitems:\n  - verbal: The state of the clinics\n  - verbal: The bus to the clinics\n`,
  ]);
  return writeTree({
    ...standardFiles,
    'content/council.yml': `${council}\n${isSigned ? `recordKeys:\n${lines.join('')}` : ''}`,
    ...(Object.fromEntries(meetings) as Record<string, string>),
  });
}

/** The same with all three meetings recorded in order, each signed with the key of its day where that is asked for. */
export async function chainedSite(isSigned = false): Promise<string> {
  const root = unrecordedMeetings(isSigned);
  for (const { meeting, published } of chainedMeetings)
    await recordMeeting(root, { first: published, ...(isSigned ? { key: keyFor(published) } : {}) }, meeting);
  return root;
}

/** Corrects the place of a meeting and records that; gives the text of the record before. */
export async function correctMeeting(
  root: string,
  meeting: string,
  { place, date, key }: { place: string; date: string; key?: PublicationDay['key'] },
): Promise<string> {
  const before = readFileSync(lockOf(root, meeting), 'utf8');
  const file = path.join(root, meetingsFolder, meeting, 'meeting.yml');
  const text = readFileSync(file, 'utf8').replace(/^place: .*$/m, `place: ${place}`);
  const entry = `  - { paper: agenda, what: "The place is ${place}.", why: The room was taken., date: ${date} }\n`;
  writeFileSync(file, text.includes('corrections:') ? `${text}${entry}` : `${text}corrections:\n${entry}`);
  await recordMeeting(root, { first: date, ...(key ? { key } : {}) }, meeting);
  return before;
}

/** Absolute path of a meeting's record. */
export function lockOf(root: string, meeting: string): string {
  return path.join(root, meetingsFolder, meeting, 'meeting.lock.json');
}
