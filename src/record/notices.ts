/** What came down of a meeting, in the terms of its record. */
import type { Meeting } from '../model/meeting.ts';
import { fileOf } from '../model/paper.ts';
import type { Site } from '../model/site.ts';
import { keyOfTakenDown, type TakenDown } from '../model/taken-down.ts';
import { csvPath } from '../outputs/addresses/addresses.ts';
import type { PublicationRecord, RecordedNotice } from '../schema/meeting/publication-record.ts';

/** The notices that the files of a meeting have: of its items and papers, and of the data and files that were taken down from them. */
export function noticesOf(site: Site, meeting: Meeting): readonly RecordedNotice[] {
  const ofItems = meeting.items.flatMap(({ number, paper, comingDown }): RecordedNotice[] => {
    if (!comingDown) return [];
    const { how, date, reason } = comingDown;
    const what = how === 'withdrawn' ? 'withdrawn' : 'taken down';
    return [{ what, of: paper ? fileOf(paper) : `item ${number}`, date, reason }];
  });
  const others = site.takenDown.filter((one) => one.kind !== 'paper' && concerns(one, meeting));
  return [...ofItems, ...others.map(noticeOf)];
}

/** Everything that is declared to have come down and may be of a meeting: the data and files of other meetings as well. */
export function declaredNotices(site: Site, meeting: Meeting): readonly RecordedNotice[] {
  return [...noticesOf(site, meeting), ...site.takenDown.filter(({ kind }) => kind !== 'paper').map(noticeOf)];
}

/** What came down since a record was written. What it has with another day or reason is nothing new. */
export function newNotices(
  record: PublicationRecord,
  notices: readonly RecordedNotice[] | undefined = [],
): readonly RecordedNotice[] {
  const known = new Set((record.notices ?? []).map(subjectOf));
  return notices.filter((one) => !known.has(subjectOf(one)));
}

/** The recorded notices that are declared no more, or with another day or reason. What was withdrawn may be taken down since. */
export function lostNotices(record: PublicationRecord, declared: readonly RecordedNotice[]): readonly RecordedNotice[] {
  const down = takenDownNames(declared);
  const known = new Set(declared.map(textOf));
  return (record.notices ?? []).filter(
    (one) => !known.has(textOf(one)) && !(one.what === 'withdrawn' && down.has(one.of)),
  );
}

/** Names of the parts of a meeting's files that were taken down. */
export function takenDownNames(notices: readonly RecordedNotice[] | undefined = []): ReadonlySet<string> {
  return new Set(notices.flatMap(({ what, of }) => (what === 'taken down' ? [of] : [])));
}

function concerns(one: TakenDown, { papers, record }: Meeting): boolean {
  const key = keyOfTakenDown(one);
  const isPrinted = papers.some(({ lost = [] }) => lost.includes(key));
  const isRecorded = one.kind === 'data' && (record?.value.files ?? []).some(({ path }) => path === csvPath(one.name));
  return isPrinted || isRecorded;
}

/** As the part of a record is called. */
function nameOf({ kind, name }: TakenDown): string {
  return kind === 'data' ? `${name}.csv` : name;
}

function noticeOf(one: TakenDown): RecordedNotice {
  return { what: 'taken down', of: nameOf(one), date: one.date, reason: one.reason };
}

function subjectOf({ what, of }: RecordedNotice): string {
  return `${what} ${of}`;
}

function textOf({ what, of, date, reason }: RecordedNotice): string {
  return JSON.stringify([what, of, date, reason]);
}
