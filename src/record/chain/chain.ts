/**
 * The chain of a committee's records. Each record holds the hash of the one that it replaced and of the committee's newest
 * other record at that time; content/records.lock.json lists the record of each committee that was written last. So no record
 * can be taken out or rewritten without another one that still says what it was.
 */
import { statesOf } from '../../comparison/recorded-states.ts';
import type { Site } from '../../model/site.ts';
import type { PublicationRecord, RecordAt } from '../../schema/meeting/publication-record.ts';
import { recordHash } from './record-text.ts';

/** The records of a committee by the folder of their meeting, the oldest first. */
export type CommitteeRecords = ReadonlyMap<string, PublicationRecord>;

/** The records of each committee that has some, or had some. */
export function recordsOf(site: Site, committee: string): CommitteeRecords {
  const meetings = site.meetings.filter((meeting) => meeting.committee === committee);
  return new Map(
    meetings
      .toReversed()
      .flatMap(({ folder, record }): [string, PublicationRecord][] => (record ? [[folder, record.value]] : [])),
  );
}

/**
 * What a record of this meeting that is written now has to name: the newest record of the committee's other meetings. They are
 * several where two were written side by side, or were made by the first version, which named none.
 */
export function newestOthers(records: CommitteeRecords, meeting: string): readonly RecordAt[] {
  const others = new Map([...records].filter(([folder]) => folder !== meeting));
  return looseIn(others);
}

/** The records that no other of these names as it is now. */
export function looseIn(records: CommitteeRecords): readonly RecordAt[] {
  const named = new Set(
    [...records].flatMap(([folder, record]) =>
      statesOf(record).flatMap(({ follows = [] }) =>
        follows.filter((one) => one.meeting !== folder).map((one) => `${one.meeting} ${one.sha256}`),
      ),
    ),
  );
  return [...records].flatMap(([meeting, record]) => {
    const sha256 = recordHash(record);
    return named.has(`${meeting} ${sha256}`) ? [] : [{ meeting, sha256 }];
  });
}
