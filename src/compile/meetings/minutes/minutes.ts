/** Minutes: numbered on from meeting to meeting in the order in which the committee met, wherever they are filed. */
import path from 'node:path';
import { formatFolder } from '../../../calendar/meeting-day.ts';
import { Collector } from '../../../diagnostics/diagnostic.ts';
import type { Paper } from '../../../model/paper.ts';
import type { PaperSource } from '../../../document/resolving.ts';
import { resolutionsOf } from '../../../meetings/decisions.ts';
import { checkAttendance } from './attendance.ts';
import type { Compiling } from '../../compiling.ts';
import { isPrinted } from '../../../cache/disk-cache.ts';
import type { SiteCommittee } from '../../../model/site.ts';
import { kindShown } from '../../../document/parsing/front-matter.ts';
import { kindOf } from '../../../kinds/registry.ts';
import { readMeetingFile } from '../meeting-file.ts';
import { foldersWithoutMinutes, recordedFirstMinute } from '../after-publication/minutes-taken-down.ts';
import { readText, startOf, type Tree } from '../../../content/tree.ts';
import type { MeetingFile } from '../../../schema/meeting/meeting.ts';
import { dateOfFolder, datePart } from '../../../schema/meeting/meeting-folder.ts';

/** Minutes as they stand on disk, with their committee. */
export interface MinutesSource {
  readonly source: PaperSource;
  readonly committee: SiteCommittee;
}

/** True where a paper's front matter says, or shows by an attendance, that it is minutes; it need not hold otherwise. */
export function isMinutes(text: string): boolean {
  const kind = kindShown(frontMatterOf(text));
  return kind !== undefined && kindOf(kind).body === 'record-of-meeting';
}

/** All minutes of a tree, each committee's resolved and checked in the order of its meetings. Pauses after each committee's. */
export function* readMinutes(sources: readonly MinutesSource[], compiling: Compiling): Generator<undefined, Paper[]> {
  const papers: Paper[] = [];
  for (const [committee, list] of Map.groupBy(sources, (one) => one.committee)) {
    const series = numberSeries(committee, compiling.collector);
    const working: Paper[] = [];
    const gaps = [...foldersWithoutMinutes(committee.slug, compiling)];
    for (const { source, meetingName, joint } of inOrderOfMeetings(list, compiling)) {
      const nextMinute = passesGap(source, gaps) ? afterGap(source, series, compiling) : series.next();
      const made = compiling.resolve(source, {
        committee,
        ...(nextMinute === undefined ? {} : { nextMinute }),
        ...(meetingName === undefined ? {} : { meetingName }),
        ...(joint.length === 0 ? {} : { joint }),
      });
      // Minutes that are still worked on take no part in the series: what they do to it is reported of them.
      if (made?.isDraft) working.push(made.paper);
      else series.add(made?.paper);
      if (!made) continue;
      const { paper } = made;
      if (made.isDraft && paper.minutes) series.hold(paper);
      if (isPrinted(made)) papers.push(paper);
      checkAttendance(paper, [committee, ...joint], compiling.collector);
      checkResolutions(paper, compiling.collector);
    }
    for (const paper of working) series.holdMeeting(paper);
    yield;
  }
  return papers;
}

/** Whether minutes are the first after some that were taken down, or stood with those; what lies behind is passed then. */
function passesGap({ file }: PaperSource, gaps: string[]): boolean {
  const folder = path.posix.dirname(file);
  const isAfter = gaps.some((gap) => gap <= folder);
  gaps.splice(0, gaps.filter((gap) => gap < folder).length);
  return isAfter;
}

/** The number of the first minute after some that were taken down; that it is not known is reported where it is not written. */
function afterGap({ file, text }: PaperSource, series: NumberSeries, compiling: Compiling): number | undefined {
  series.add(undefined);
  if (/^firstMinute:/m.test(frontMatterOf(text))) return undefined;
  const recorded = recordedFirstMinute({ file }, compiling);
  if (recorded === undefined)
    compiling.collector.error(
      'minutes-numbering',
      startOf(file),
      'the minutes before these were taken down, so the number of their last minute is not known',
      'Write firstMinute: and the number that these begin with.',
    );
  return recorded;
}

function frontMatterOf(text: string): string {
  return /^\uFEFF?---\s*\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '';
}

/** Minutes with what is known of the meeting that they record. */
interface MinutesOf extends MinutesSource {
  /** Own name of that meeting. */
  readonly meetingName: string | undefined;
  /** Committees that sat with its own. */
  readonly joint: readonly SiteCommittee[];
}

/** Minutes in the order in which the committee met: by day, on one day by the time of the meeting that each records. */
function inOrderOfMeetings(list: readonly MinutesSource[], { tree, files }: Compiling): readonly MinutesOf[] {
  const keyed = list.map((one) => {
    const meeting = /^meeting:\s*["']?([\w-]+)/m.exec(frontMatterOf(one.source.text))?.[1] ?? '';
    const file = `content/meetings/${one.committee.slug}/${meeting}/meeting.yml`;
    const isThere = dateOfFolder(meeting) !== undefined && tree.has(file);
    const { time = '', name: meetingName, joint: names = [] }: LenientFacts = isThere ? lenientFacts(file, tree) : {};
    const joint = names.flatMap((slug) => files.committees.get(slug) ?? []);
    return { one: { ...one, meetingName, joint }, key: [datePart(meeting), time, one.source.file] };
  });
  return keyed.toSorted((a, b) => (a.key.join('\n') < b.key.join('\n') ? -1 : 1)).map(({ one }) => one);
}

type LenientFacts = Partial<Pick<MeetingFile, 'time' | 'name' | 'joint'>>;

/** When a meeting begins, what it is called and who sits at it, as far as its file can be read: what is wrong with it is reported elsewhere. */
function lenientFacts(file: string, tree: Tree): LenientFacts {
  const text = readText(tree, file, new Collector()) ?? '';
  // Few meetings have a name or sit jointly; an archive's files are not parsed twice.
  if (!/^["']?(?:name|joint)\b/m.test(text)) return { time: /^time:\s*["']?(\d\d:\d\d)/m.exec(text)?.[1] ?? '' };
  const read = readMeetingFile(file, { tree, collector: new Collector() });
  return read?.value ?? {};
}

/** The running numbers of one committee's minutes. */
interface NumberSeries {
  /** Number with which the next minutes begin; undefined where that is not known. */
  next(): number | undefined;
  /** Carries the series on, and reports a gap or a repeat. Minutes that could not be read leave the next number open. */
  add(paper: Paper | undefined): void;
  /** Reports a gap or a repeat in minutes that are not counted in the series yet. */
  hold(paper: Paper): void;
  /** Reports such minutes where others are of the same meeting; once all of the series are in it. */
  holdMeeting(paper: Paper): void;
}

function numberSeries({ firstMinute }: SiteCommittee, collector: Collector): NumberSeries {
  let last: number | undefined;
  let isOldest = true;
  const fileOfMeeting = new Map<string, string>();
  const isSecond = ({ minutes }: Paper): boolean => {
    const other = minutes && fileOfMeeting.get(minutes.meeting);
    if (!minutes || other === undefined) return false;
    collector.error(
      'minutes-numbering',
      minutes.places.meeting,
      `the minutes of ${formatFolder(minutes.meeting)} are also in ${other}`,
      'Keep one of the two files, or correct the date of the meeting.',
    );
    return true;
  };
  return {
    next: () => (last === undefined ? undefined : last + 1),
    holdMeeting(paper) {
      if (paper.minutes && !isSecond(paper)) fileOfMeeting.set(paper.minutes.meeting, paper.file);
    },
    hold(paper) {
      if (last !== undefined) checkFirst(numbersOf(paper)[0], { last, paper, collector });
    },
    add(paper) {
      const wasOldest = isOldest;
      isOldest = false;
      if (!paper?.minutes) {
        last = undefined;
        return;
      }
      if (isSecond(paper)) return;
      fileOfMeeting.set(paper.minutes.meeting, paper.file);
      const numbers = numbersOf(paper);
      if (wasOldest && firstMinute !== undefined) checkOldest(numbers[0], { due: firstMinute, paper, collector });
      if (last !== undefined) checkFirst(numbers[0], { last, paper, collector });
      last = numbers.at(-1) ?? last;
    },
  };
}

function numbersOf(paper: Paper): number[] {
  return paper.body.flatMap((node) =>
    node.type === 'heading' && node.data?.number !== undefined ? [Number(node.data.number)] : [],
  );
}

function checkFirst(first: number | undefined, from: { last: number; paper: Paper; collector: Collector }): void {
  const { last, paper, collector } = from;
  if (first === undefined || first === last + 1 || !paper.minutes) return;
  const what = first > last + 1 ? 'leave a gap' : 'repeat a number';
  const reason = `these minutes begin with ${first} and ${what}: the last minute was number ${last}`;
  collector.error(
    'minutes-numbering',
    paper.minutes.places.firstMinute,
    reason,
    `Write firstMinute: ${last + 1}, or remove it: the tool continues the numbering.`,
  );
}

/** Number of the oldest minutes, where the committee's file gives another. */
function checkOldest(first: number | undefined, from: { due: number; paper: Paper; collector: Collector }): void {
  const { due, paper, collector } = from;
  if (first === undefined || first === due || !paper.minutes) return;
  const reason = `these minutes begin with ${first}, but the committee’s file says that its oldest begin with ${due}`;
  const hint = 'Correct the number in one of the two files: all later minutes are numbered on from it.';
  collector.warning('minutes-numbering', paper.minutes.places.firstMinute, reason, hint);
}

/** The decisions register names each decision by its minute. */
function checkResolutions(paper: Paper, collector: Collector): void {
  for (const { node, minute } of resolutionsOf(paper)) {
    if (minute) continue;
    const { line, column } = node.position?.start ?? { line: 1, column: 1 };
    collector.error(
      'block-place',
      { file: paper.file, line, column },
      '<Resolved> is not part of any minute',
      'Put it under the ## heading of its minute, not in an appendix.',
    );
  }
}
