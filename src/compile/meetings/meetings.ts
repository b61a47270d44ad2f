/** Meetings: their file, their papers in agenda order, and what the law and custom ask of them. */
import { checkClearanceDates } from '../../checks/law/clearance-dates.ts';
import { checkMeetingFile } from '../../checks/law/meetings/meeting-file.ts';
import { checkMeetingState, checkRecording } from '../../checks/law/meetings/meeting-state.ts';
import { checkMeetingsOfCommittee } from '../../checks/law/meetings/meetings-of-committee.ts';
import { fileOf, type Paper } from '../../model/paper.ts';
import { wordingOf } from '../../locales/locales.ts';
import { agendaItems, paperFileOf } from '../../meetings/agenda/agenda.ts';
import { recordedAgenda, type RecordedAgenda } from '../../meetings/agenda/item-numbers.ts';
import { isHeld } from '../../meetings/meeting-state.ts';
import { dateOfFolder } from '../../schema/meeting/meeting-folder.ts';
import type { MeetingFile } from '../../schema/meeting/meeting.ts';
import type { YamlRead } from '../../schema/yaml/yaml.ts';
import { didYouMean, nearest } from '../../diagnostics/nearest.ts';
import type { Compiling } from '../compiling.ts';
import { checkDeadlines } from './check-deadlines.ts';
import { checkSupplements } from './supplements/check-supplements.ts';
import { isRecorded, purposesIn, withoutTakenDown, type PapersComingDown } from './after-publication/coming-down.ts';
import { checkCorrections } from './after-publication/corrections.ts';
import { readDocuments } from './documents.ts';
import { goingOn, meetingsThatGaveWay, type GaveWay } from './gave-way.ts';
import { readMeetingFile } from './meeting-file.ts';
import { checkTakenPapers, isTaken, readTakenPapers } from './taken-papers.ts';
import { checkExemptItems, exemptAppendicesOf } from './exempt-items.ts';
import { jointOf } from './joint.ts';
import { checkStillPublished, markPlanned } from './planned-meetings.ts';
import { meetingHome } from './meeting-home.ts';
import { isMinutes, readMinutes, type MinutesSource } from './minutes/minutes.ts';
import { sittingCommittee } from '../../meetings/sitting.ts';
import type { SiteCommittee } from '../../model/site.ts';
import { checkNotice } from './short-notice.ts';
import { keptWordsOf, readPublicationRecord } from './after-publication/publication-record.ts';
import { announceLate, supplementsOf } from './supplements/supplements.ts';
import { readPaperText } from '../papers/paper-text.ts';
import { isPrinted } from '../../cache/disk-cache.ts';
import { startOf } from '../../content/tree.ts';
import { papersAfter } from './after-publication/papers-after.ts';
import type { PlacedWaiver } from '../../model/waivers.ts';
import type { UnfitFile } from '../papers/unfit-papers.ts';
import type { AgendaItem } from '../../model/agenda-item.ts';
import type { Meeting } from '../../model/meeting.ts';

/** A meeting with the waivers of its file. */
export interface ReadMeeting {
  readonly site: Meeting;
  readonly waivers: readonly PlacedWaiver[];
  /** Set where meeting.yml does not hold. */
  readonly unfit: UnfitFile | undefined;
}

/** Papers between two pauses. */
const papersInTurn = 20;

type Folder = { committee: SiteCommittee; folder: string; date: string; path: string };

/** A meeting's folder with the folders of all meetings of its committee, and those that gave way to it. */
type FolderAmong = Folder & { readonly siblings: readonly string[]; readonly gaveWay: readonly GaveWay[] };

/** Every meeting of the tree, oldest first. Pauses after every few papers. */
export function* readMeetings(compiling: Compiling): Generator<undefined, ReadMeeting[]> {
  const folders = meetingFolders(compiling);
  const gaveWay = meetingsThatGaveWay(folders, compiling);
  const papers = yield* readPapers(folders, gaveWay, compiling);
  const byCommittee = Map.groupBy(folders, ({ committee }) => committee.slug);
  const meetings = folders.map((folder) => {
    const own = papers.get(folder.path) ?? new Map<string, Paper>();
    const siblings = (byCommittee.get(folder.committee.slug) ?? []).map((one) => one.folder);
    const before = gaveWay.get(folder.path) ?? [];
    return compiling.tree.memory.once(
      `meeting ${folder.path}`,
      [
        folder.committee,
        siblings.join(' '),
        JSON.stringify([before, compiling.planned.has(folder.path)]),
        ...own.values(),
      ],
      () => readMeeting({ ...folder, siblings, gaveWay: before }, own, compiling),
    );
  });
  for (const ofCommittee of Map.groupBy(meetings, ({ site }) => site.committee).values())
    checkMeetingsOfCommittee(ofCommittee.map(({ site }) => site).toSorted(oldestFirst), compiling.collector);
  return meetings;
}

function oldestFirst(a: Meeting, b: Meeting): number {
  const [began, beganOther] = [a, b].map(({ date, facts, folder }) => `${date} ${facts?.time ?? ''} ${folder}`);
  return (began ?? '') < (beganOther ?? '') ? -1 : 1;
}

function meetingFolders({ tree, files, collector }: Compiling): Folder[] {
  const folders = new Map<string, Folder>();
  for (const file of tree.files) {
    const [, slug, name] = /^content\/meetings\/([^/]+)\/([^/]+)\/[^/]+$/.exec(file) ?? [];
    if (slug === undefined || name === undefined || folders.has(`${name}/${slug}`)) continue;
    const path = `content/meetings/${slug}/${name}`;
    const committee = files.committees.get(slug);
    if (!committee) {
      // A committee whose file cannot be read is reported there.
      if (tree.has(`content/committees/${slug}.yml`)) continue;
      const hint = `Write content/committees/${slug}.yml. ${didYouMean(slug, files.committees.keys())}`;
      collector.error('tree-layout', startOf(file), `there is no committee "${slug}"`, hint);
      continue;
    }
    const date = dateOfFolder(name);
    if (date === undefined) {
      collector.error('tree-layout', startOf(file), `"${name}" is not a date`, folderHint);
      continue;
    }
    folders.set(`${name}/${slug}`, { committee, folder: name, date, path });
  }
  return [...folders.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, folder]) => folder);
}

const folderHint =
  'Name the folder of a meeting by its date, for example 2020-02-04; a second meeting of that day has a word behind it: 2020-02-04-extraordinary.';

/** A meeting.yml; that there is none is reported. */
function writtenFile(file: string, { tree, collector }: Compiling): YamlRead<MeetingFile> | undefined {
  if (tree.has(file)) return readMeetingFile(file, { tree, collector });
  const hint = 'Write one with time, place, published and the items of the agenda.';
  collector.warning('meeting-file', startOf(file), 'the meeting has no meeting.yml', hint);
  return undefined;
}

function readMeeting(folder: FolderAmong, resolved: ReadonlyMap<string, Paper>, compiling: Compiling): ReadMeeting {
  const { collector } = compiling;
  const { committee, date } = folder;
  const file = `${folder.path}/meeting.yml`;
  const written = writtenFile(file, compiling);
  const read = written && goingOn(written, folder.gaveWay);
  const goesOn = folder.gaveWay.some(({ isAdjourned }) => isAdjourned);
  const record = readPublicationRecord(folder.path, compiling);
  const [recorded, keptWords] = [recordedAgenda(record?.value), keptWordsOf(folder.path, compiling)];
  const after = papersAfter(resolved, {
    read,
    record,
    keptWords,
    folder,
    home: meetingHome(folder, compiling),
    compiling,
  });
  const papers = new Map([...after.papers].filter(([name]) => !after.unpublished.has(name)));
  const sitting = { ...folder, committee: sittingCommittee(committee, jointOf(read, folder, compiling), date) };
  const items = read ? agendaOf(read, after, { folder: sitting, recorded, compiling }) : [];
  const supplements = read ? supplementsOf(read, items, { meeting: sitting, compiling }) : undefined;
  if (read) {
    checkMeetingState(read, { folder: folder.folder, folders: folder.siblings, collector });
    checkRecording(read, items, collector);
    if (isHeld(read.value) && !goesOn) checkNotice(read, sitting, compiling);
    checkTakenPapers(read, folder, compiling);
    if (isHeld(read.value))
      checkSupplements(read, { ...sitting, papers, items, isRecorded: record !== undefined }, compiling);
    if (!goesOn) checkDeadlines(read, folder, compiling);
    checkStillPublished(read, record?.value, collector);
    checkCorrections(read, folder, compiling);
    checkExemptItems(read, recorded, compiling);
    const isPublished = (name: string): boolean => isRecorded(record?.value, name);
    checkMeetingFile(read, { date, papers, isPublished, collector });
    checkClearanceDates(resolved.values(), read.value, collector);
  }
  const order = items.flatMap((item) => item.paper ?? []);
  const rest = [...papers.values()].filter((paper) => !order.includes(paper));
  const site: Meeting = {
    committee: committee.slug,
    folder: folder.folder,
    date,
    items,
    papers: [...order, ...rest],
    ...(goesOn ? { goesOn } : {}),
    ...(read?.isWhole ? { facts: withoutTakenDown(read.value) } : {}),
    ...(supplements ? { supplements } : {}),
    ...(record ? { record, keptWords } : {}),
  };
  const waivers = (read?.value.waivers ?? []).map((waiver, index) => ({
    waiver: { ...waiver, place: read?.placeOf(['waivers', index]) ?? startOf(file) },
    files: [file],
  }));
  const unfit = read && !read.isWhole ? { file, hidesWaivers: read.lacks.has('waivers') } : undefined;
  return {
    site: compiling.planned.has(folder.path) ? markPlanned(site, compiling.packedPapers) : site,
    waivers,
    unfit,
  };
}

/**
 * The papers of every meeting by folder, then by file name in the order of the names. Minutes are resolved last, since
 * their numbers run on from meeting to meeting.
 */
function* readPapers(
  folders: readonly Folder[],
  gaveWay: ReadonlyMap<string, readonly GaveWay[]>,
  compiling: Compiling,
): Generator<undefined, ReadonlyMap<string, ReadonlyMap<string, Paper>>> {
  const { tree, collector } = compiling;
  const byPath = new Map(folders.map((folder) => [folder.path, folder]));
  const exempt = new Map(folders.map(({ path }) => [path, exemptAppendicesOf(path, tree)]));
  const papers: Paper[] = [];
  const minutes: MinutesSource[] = [];
  for (const file of tree.files) {
    const [, path = '', slug = ''] = /^(.*)\/([^/]+)\.mdx$/.exec(file) ?? [];
    const folder = byPath.get(path);
    const text = folder ? readPaperText(tree, file, collector) : undefined;
    if (!folder || text === undefined) continue;
    const { committee } = folder;
    const source = { file, slug, text, home: meetingHome(folder, compiling) };
    // Minutes are read in any case: the number of the next ones depends on them.
    if (isMinutes(text)) {
      minutes.push({ source, committee });
      continue;
    }
    const exemptAppendix = exempt.get(path)?.get(`${slug}.mdx`);
    const more = { committee, ...(exemptAppendix ? { exemptAppendix } : {}) };
    const made = compiling.isWanted(file) ? compiling.resolve(source, more) : undefined;
    if (made && isPrinted(made)) papers.push(made.paper);
    if (papers.length % papersInTurn === 0) yield;
  }
  const all = [...papers, ...(yield* readMinutes(minutes, compiling))].toSorted((a, b) => (a.file < b.file ? -1 : 1));
  const byFolder = Map.groupBy(all, ({ file }) => file.slice(0, file.lastIndexOf('/')));
  const found = new Map(
    [...byFolder].map(([path, list]) => [path, new Map(list.map((paper) => [fileOf(paper), paper]))]),
  );
  for (const folder of folders) {
    const { path } = folder;
    const before = gaveWay.get(path) ?? [];
    const meeting = { ...folder, home: meetingHome(folder, compiling), gaveWay: before };
    const taken = before.length === 0 ? [] : readTakenPapers(meeting, meeting.home, compiling);
    for (const paper of [...taken, ...readDocuments(meeting, compiling)]) {
      const own = found.get(path) ?? new Map<string, Paper>();
      found.set(path, own.set(fileOf(paper), paper));
    }
  }
  return found;
}

function agendaOf(
  read: YamlRead<MeetingFile>,
  { papers, unpublished }: PapersComingDown,
  from: { folder: Folder; recorded: RecordedAgenda; compiling: Compiling },
): AgendaItem[] {
  const { collector, templates, tree } = from.compiling;
  const facts = read.value;
  const numbers = new Set<number>();
  facts.items.forEach((item, index) => {
    const file = paperFileOf(item);
    const isExpected = file !== undefined && item.toFollow !== true && !isTaken(item) && !('document' in item);
    const isMissing = isExpected && !papers.has(file) && !tree.has(`${from.folder.path}/${file}`);
    const isNamed = 'title' in item && item.title !== undefined;
    if (isMissing && unpublished.has(file)) {
      if (!isNamed)
        collector.error(
          'meeting-file',
          read.placeOf(['items', index]),
          `the paper "${file}", which was withdrawn, is not in the meeting's folder, and its item has no title`,
          'Write title: and the title of the item.',
        );
    } else if (isMissing) {
      collector.error(
        'meeting-file',
        read.placeOf(['items', index]),
        `the paper "${file}" is not in the meeting's folder`,
        didYouMean(file, papers.keys()),
      );
    }
    const standing = 'standing' in item ? item.standing : undefined;
    const known = templates.names('agenda');
    if (standing !== undefined && !known.includes(standing)) {
      const near = nearest(standing, known);
      const hint =
        near !== undefined
          ? `Did you mean "${near}"?`
          : `Write its wording in templates/agenda/${standing}.hbs, or give the item a title: instead of standing:.`;
      const reason = `"${standing}" is not a standing item`;
      collector.error('meeting-file', read.placeOf(['items', index, 'standing']), reason, hint);
    }
    if (item.number !== undefined && numbers.has(item.number)) {
      collector.error(
        'meeting-file',
        read.placeOf(['items', index, 'number']),
        `two items have the number ${item.number}`,
        'Give each item its own number.',
      );
    }
    if (item.number !== undefined) numbers.add(item.number);
  });
  const words = wordingOf(from.compiling.files.council.language);
  const { seats } = from.folder.committee;
  const { recorded } = from;
  const publishedPurpose = purposesIn(from.folder.path, from.compiling);
  const own = { papers, unpublished, publishedPurpose };
  const sources = { facts, recorded, ...own, seats, words, templates, collector };
  return announceLate(agendaItems(sources), sources);
}
