/** Whether the chain of records is whole: what is missing, what is not as `npm run publish` wrote it, and what is signed wrongly. */
import { formatFolder } from '../../calendar/meeting-day.ts';
import { statesOf } from '../../comparison/recorded-states.ts';
import { startOf } from '../../content/tree.ts';
import { Collector, type Diagnostic, type Place } from '../../diagnostics/diagnostic.ts';
import type { Site } from '../../model/site.ts';
import type { PublicationRecord, RecordAt } from '../../schema/meeting/publication-record.ts';
import { looseIn, recordsOf, type CommitteeRecords } from './chain.ts';
import { newestRecordsPath, readNewestRecords } from './newest-records.ts';
import { recordHash } from './record-text.ts';
import { signatureProblem } from './signature.ts';

const hint =
  'Only npm run publish writes records. Bring back what it wrote, from the history of the files or from the last backup, for example with git restore.';

/** Errors (rule `published-record`) for every break in the chains of all committees, and for signatures that do not hold. */
export function chainFindings(site: Site): readonly Diagnostic[] {
  const collector = new Collector();
  const listed = readNewestRecords(site.root);
  const newest = listed === undefined || 'damage' in listed ? new Map<string, RecordAt>() : listed;
  const committees = new Set([...site.committees.map(({ slug }) => slug), ...newest.keys()]);
  for (const committee of committees) {
    const before = collector.all().length;
    const records = recordsOf(site, committee);
    const chain = { committee, records, newest: newest.get(committee), collector, site };
    if ([...records.values()].some(isChained) && !chain.newest) reportNoList(chain, listed);
    reportNamed(chain);
    for (const [meeting, record] of records) reportRecord(meeting, record, chain);
    // Where a record is missing or another one, what it said of others is missing too.
    if (chain.newest && collector.all().length === before) reportLoose(chain);
  }
  return collector.all();
}

interface Chain {
  readonly committee: string;
  readonly records: CommitteeRecords;
  readonly newest: RecordAt | undefined;
  readonly collector: Collector;
  readonly site: Site;
}

/** Records of the first version stand in no chain. */
function isChained({ version }: PublicationRecord): boolean {
  return version !== undefined;
}

function reportNoList({ committee, collector }: Chain, listed: ReturnType<typeof readNewestRecords>): void {
  const reason =
    listed !== undefined && 'damage' in listed
      ? `${newestRecordsPath}, the list of the newest records, is damaged: ${listed.damage}`
      : `${newestRecordsPath}, the list of the newest records, does not have this committee, of which meetings were published`;
  collector.error('published-record', startOf(`content/committees/${committee}.yml`), reason, hint);
}

/** Every record that the list or another record names must be there, as it was then or as what has followed on that. */
function reportNamed(chain: Chain): void {
  const { records, newest, collector } = chain;
  const named = [...records].flatMap(([by, record]) =>
    statesOf(record).flatMap(({ follows = [] }) => follows.map((one) => ({ ...one, by }))),
  );
  const all = [...(newest ? [{ ...newest, by: undefined }] : []), ...named];
  const reported = new Set<string>();
  for (const { meeting, sha256, by } of all) {
    if (reported.has(meeting)) continue;
    const record = records.get(meeting);
    const isThere = record !== undefined && statesOf(record).some((state) => recordHash(state) === sha256);
    // The list names the newest state, and no earlier one.
    if (isThere && (by !== undefined || recordHash(record) === sha256)) continue;
    reported.add(meeting);
    const reason = record ? changedReason(meeting, by) : missingReason(meeting, chain);
    collector.error('published-record', placeOf(chain.committee, meeting), reason, hint);
  }
}

function missingReason(meeting: string, { committee, site }: Chain): string {
  const isThere = site.meetings.some((one) => one.committee === committee && one.folder === meeting);
  return isThere
    ? `the meeting of ${formatFolder(meeting)} was published, and its record meeting.lock.json is missing`
    : `the meeting of ${formatFolder(meeting)} was published, and its whole folder is missing`;
}

function changedReason(meeting: string, by: string | undefined): string {
  const witness = by === undefined ? newestRecordsPath : `the record of the meeting of ${formatFolder(by)}`;
  return `the record of the meeting of ${formatFolder(meeting)} is not as it was written: it was edited, or an older one was put back; ${witness} says so`;
}

/** What a record says of itself: that it follows on each of its earlier states, and who signed it. */
function reportRecord(meeting: string, record: PublicationRecord, { committee, collector, site }: Chain): void {
  const place = placeOf(committee, meeting);
  const states = statesOf(record);
  const broken = states.find(({ replaces }, index) => {
    const before = states[index + 1];
    return replaces !== undefined && (!before || recordHash(before) !== replaces);
  });
  if (broken) {
    const reason = `the record of the meeting of ${formatFolder(meeting)} tells another history than the one that was written`;
    collector.error('published-record', place, reason, hint);
  }
  if (!isChained(record)) return;
  const problem = signatureProblem(states, site.council.recordKeys);
  if (problem) {
    const reason = `the record of the meeting of ${formatFolder(meeting)} ${problem.reason}`;
    const remedies = {
      sign: `Sign it: npm run publish -- ${committee} ${meeting} --sign KEY, with the file of the key.`,
      key: 'Put the public half of the key back: keys that signed something stay in the list.',
      restore: hint,
    };
    collector.error('published-record', place, reason, remedies[problem.remedy]);
  }
}

/** A record that nothing speaks of could be taken away unseen: two clerks published side by side. */
function reportLoose({ committee, records, newest, collector }: Chain): void {
  for (const { meeting } of looseIn(records)) {
    const record = records.get(meeting);
    if (meeting === newest?.meeting || !record || !isChained(record)) continue;
    collector.warning(
      'published-record',
      placeOf(committee, meeting),
      `no other record speaks of that of the meeting of ${formatFolder(meeting)}: it was written side by side with another one`,
      `Run npm run publish -- ${committee} ${meeting}, which joins them.`,
    );
  }
}

function placeOf(committee: string, meeting: string): Place {
  return startOf(`content/meetings/${committee}/${meeting}/meeting.yml`);
}
