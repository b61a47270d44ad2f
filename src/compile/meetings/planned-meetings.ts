/**
 * Meetings that are only planned: their meeting.yml does not say when they were published. The public sees their date, time and
 * place; their agenda, papers and findings are those of drafts.
 */
import { formatDate } from '../../calendar/plain-date.ts';
import { Collector } from '../../diagnostics/diagnostic.ts';
import type { CouncilFiles } from '../../content/council-files.ts';
import type { Tree } from '../../content/tree.ts';
import type { Meeting } from '../../model/meeting.ts';
import type { Paper } from '../../model/paper.ts';
import type { MeetingFile } from '../../schema/meeting/meeting.ts';
import type { PublicationRecord } from '../../schema/meeting/publication-record.ts';
import type { YamlRead } from '../../schema/yaml/yaml.ts';
import type { PackedPapers } from '../../cache/packed-papers.ts';
import { readMeetingFile } from './meeting-file.ts';
import { recordPath } from './after-publication/publication-record.ts';

/** Which meetings of a tree are only planned. */
export interface PlannedMeetings {
  /** True for the folder of one of them, relative to the root. */
  readonly has: (folder: string) => boolean;
  /** True for a file that nothing but such a meeting has: in its folder, or in that of its exempt papers. */
  readonly isOnlyThere: (file: string) => boolean;
}

/** The planned meetings of a tree. What does not hold in the files that say so is reported where they are read. */
export function plannedMeetings(tree: Tree, { committees }: Pick<CouncilFiles, 'committees'>): PlannedMeetings {
  const planned = new Map<string, MeetingFile | undefined>();
  const adjourned = new Map<string, string>();
  for (const file of tree.files) {
    const [, folder = '', committee = ''] = /^(content\/meetings\/([^/]+)\/[^/]+)\/meeting\.yml$/.exec(file) ?? [];
    if (!committees.has(committee)) continue;
    const read = readMeetingFile(file, { tree, collector: new Collector() });
    const { state, change } = read?.value ?? {};
    if (state === 'adjourned' && change?.to !== undefined) adjourned.set(folder, folder.replace(/[^/]*$/, change.to));
    const isPublished = read
      ? read.value.published !== undefined || read.lacks.has('published')
      : /^["']?published\b/m.test(new TextDecoder().decode(tree.content(file).bytes));
    if (!isPublished && !tree.has(recordPath(folder))) planned.set(folder, read?.value);
  }
  // A meeting goes on with an agenda that readers have already.
  for (const folder of adjourned.keys())
    for (let from = folder; !planned.has(from) && adjourned.has(from); from = adjourned.get(from) ?? '') {
      if (!planned.delete(adjourned.get(from) ?? '')) break;
    }
  // What is taken down there holds for the whole site, and papers may go on to a meeting that is published.
  const isShared = (folder: string, { takenDown, change }: MeetingFile): boolean =>
    (takenDown ?? []).length > 0 || (change?.to !== undefined && !planned.has(folder.replace(/[^/]*$/, change.to)));
  return {
    has: (folder) => planned.has(folder),
    isOnlyThere: (file) => {
      const folder = /^(?:content|restricted)(\/meetings\/[^/]+\/[^/]+)\//.exec(file)?.[1];
      if (folder === undefined || !planned.has(`content${folder}`)) return false;
      const facts = planned.get(`content${folder}`);
      return facts === undefined || !isShared(`content${folder}`, facts);
    },
  };
}

/** A meeting that was published cannot become a planned one again: nothing that readers have seen goes without a word. */
export function checkStillPublished(
  read: YamlRead<MeetingFile>,
  record: Pick<PublicationRecord, 'published'> | undefined,
  collector: Collector,
): void {
  if (!record || read.value.published !== undefined || read.lacks.has('published')) return;
  const reason = `the meeting was published on ${formatDate(record.published)}, but "published" is missing`;
  const hint = `Write published: ${record.published}. For a meeting that does not take place write state: cancelled or state: postponed, with change:.`;
  collector.error('meeting-file', read.placeOf([]), reason, hint);
}

/** A meeting that is only planned, with its papers marked: each is then as little published as a draft. */
export function markPlanned(meeting: Meeting, packedPapers: PackedPapers | undefined): Meeting {
  const marked = new Map(
    meeting.papers.map((paper) => {
      const planned: Paper = { ...paper, isPlanned: true };
      return [paper, packedPapers?.put(planned) ?? planned];
    }),
  );
  return {
    ...meeting,
    isPlanned: true,
    papers: meeting.papers.map((paper) => marked.get(paper) ?? paper),
    items: meeting.items.map(({ paper, ...item }) =>
      paper === undefined ? item : { ...item, paper: marked.get(paper) ?? paper },
    ),
  };
}

/** A planned meeting as the public sees it: what became of it, when and where it is to be, and how it can be attended. */
export function withoutAgenda({ committee, folder, date, facts, goesOn, plannedAsOf }: Meeting): Meeting {
  return {
    committee,
    folder,
    date,
    isPlanned: true,
    items: [],
    papers: [],
    ...(plannedAsOf === undefined ? {} : { plannedAsOf }),
    ...(goesOn ? { goesOn } : {}),
    ...(facts ? { facts: { ...facts, items: [], supplements: [], corrections: [] } } : {}),
  };
}

/**
 * The same meetings, each planned one with the day as of which it stands there: that on which its committee last published an
 * agenda before it. No clock is read, and the day is never later than that of its own publication.
 */
export function withDaysOfPlanning(meetings: readonly Meeting[]): readonly Meeting[] {
  if (!meetings.some(({ isPlanned }) => isPlanned)) return meetings;
  const days = Map.groupBy(
    meetings.flatMap(({ committee, facts }) =>
      facts?.published === undefined ? [] : [{ committee, day: facts.published }],
    ),
    ({ committee }) => committee,
  );
  return meetings.map((meeting) => {
    if (!meeting.isPlanned) return meeting;
    const before = (days.get(meeting.committee) ?? []).map(({ day }) => day).filter((day) => day < meeting.date);
    const plannedAsOf = before.toSorted().at(-1);
    return plannedAsOf === undefined ? meeting : { ...meeting, plannedAsOf };
  });
}
