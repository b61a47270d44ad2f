/** What may change what was published without being reported: one entry for each reason. */
import { agendaItself } from '../../compile/meetings/after-publication/corrections.ts';
import type { PublicationRecord, RecordedFile, RecordedNotice } from '../../schema/meeting/publication-record.ts';
import type { PublishableFile } from '../../outputs/publishable.ts';
import { noticePart } from '../../outputs/published-parts.ts';
import { lostNotices, newNotices, takenDownNames } from '../notices.ts';
import { hasSamePages, newCorrections, noticeIn, type PartChange, type Publishable } from './change.ts';

/** A recorded file with everything that may excuse its change. */
export interface ChangeAsked {
  readonly record: PublicationRecord;
  readonly publishable: Publishable;
  readonly file: { readonly before: RecordedFile; readonly now: PublishableFile | undefined };
}

/** A reason for which what was published may change. */
export interface Excuse {
  /** Whether it excuses that a part of a file has other words. */
  readonly ofPart: (part: Omit<PartChange, 'isExcused'>, asked: ChangeAsked) => boolean;
  /** Whether it excuses that a file with the same words has other pages or looks different, or that it has gone. */
  readonly ofFile: (asked: ChangeAsked) => boolean;
  /** True where a file that changes for it alone need not be recorded anew at once: nobody did anything to its meeting. */
  readonly needsNoRecord?: true;
}

/** A correction that the record does not have yet excuses the words that it names, and the pages that move with them. */
const correction: Excuse = {
  ofPart: ({ excusedBy }, asked) => {
    const corrected = correctedNow(asked);
    return excusedBy.some((name) => corrected.has(name));
  },
  ofFile: (asked) => {
    const corrected = correctedNow(asked);
    const { before, now } = asked.file;
    if (!now) return isBesidePaper(before) && corrected.has(`${before.path.split('/').at(-2) ?? ''}.mdx`);
    // Pages of a pack move where a paper before them was corrected; a paper's own do not.
    if (now.kind !== 'paper' && now.kind !== 'agenda' && now.kind !== 'page') return corrected.size > 0;
    return now.parts.some(({ excusedBy }) => excusedBy.some((name) => corrected.has(name)));
  },
};

/** A supplement that the record does not have yet makes the consolidated pack anew. */
const supplement: Excuse = {
  ofPart: (_part, asked) => isConsolidatedAnew(asked),
  ofFile: isConsolidatedAnew,
};

/**
 * That a meeting was cancelled, postponed or adjourned declares itself: its notice is new on the agenda, and every file of the
 * meeting looks different for it. Where a recorded notice says something else, that is a change of the agenda.
 */
const stateOfMeeting: Excuse = {
  ofPart: ({ name, before }) => name === noticePart && !before,
  ofFile: ({ record, publishable, file }) =>
    file.now !== undefined && noticeIn(record.files) !== noticeIn(publishable.files),
};

/**
 * Rows that were added at the end of data that grow: for a paper that came later or that a correction lets have them. Other papers, and
 * the packs that hold them, say from then on of which day their figures are; no word and no page number has changed for it.
 */
const growth: Excuse = {
  ofPart: ({ before, now }) =>
    before !== undefined && now?.rows !== undefined && now.isGrownFrom?.(before.words) === true,
  ofFile: ({ file: { before, now } }) =>
    now !== undefined &&
    hasSamePages(before, now) &&
    now.parts.some(({ name, ofDay }) => ofDay !== before.parts.find((part) => part.name === name)?.ofDay),
  // The article on the paper's page does not have the note, and is held to the letter.
  needsNoRecord: true,
};

/**
 * That an item was withdrawn declares itself: a notice stands at the head of its paper and on the agenda, in every pack, and no word
 * and no page number has changed for it.
 */
const withdrawal: Excuse = {
  ofPart: () => false,
  ofFile: ({ record, publishable, file: { before, now } }) => {
    const own = newNotices(record, publishable.notices).filter(({ what }) => what === 'withdrawn');
    if (!now || own.length === 0) return false;
    return isOfMeeting(before) || own.some(({ of }) => isOf(of, before));
  },
};

/**
 * So does that something was taken down: its own words and files go, what prints figures or pictures of it has a notice in their
 * place, and every pack has fewer pages.
 */
const takingDown: Excuse = {
  ofPart: ({ name, now }, asked) => {
    const down = takenDownNow(asked);
    const names = [name, ...(now?.excusedBy ?? []), ...(now?.lost ?? [])];
    return names.some((one) => down.has(one));
  },
  ofFile: (asked) => {
    const down = takenDownNow(asked);
    const { before, now } = asked.file;
    if (down.size === 0) return false;
    if (now && isOfMeeting(before)) return true;
    const lost = now?.parts.flatMap((part) => part.lost ?? []) ?? [];
    return [...down].some((name) => isOf(name, before) || lost.includes(name));
  },
};

/** A correction may also say otherwise when and why something came down: a notice then changes wherever it stands, or goes. */
const correctedNotice: Excuse = {
  ofPart: () => false,
  ofFile: (asked) => {
    const { record, publishable } = asked;
    const { before, now } = asked.file;
    const told = changedNotices(record, publishable).filter(({ isCorrected }) => isCorrected);
    if (!now || told.length === 0) return false;
    return isOfMeeting(before) || told.some(({ notice: { of } }) => isOf(of, before));
  },
};

/** Every reason. */
export const excuses: readonly Excuse[] = [
  correction,
  supplement,
  stateOfMeeting,
  growth,
  withdrawal,
  takingDown,
  correctedNotice,
];

/** The recorded notices that are declared no more as they were, each with whether a new correction of it or of the agenda says so. */
export function changedNotices(
  record: PublicationRecord,
  { corrections, notices = [], declared = notices }: Publishable,
): readonly { readonly notice: RecordedNotice; readonly isCorrected: boolean }[] {
  const corrected = newCorrections(record, corrections).map(({ paper }) => paper);
  return lostNotices(record, declared).map((notice) => ({
    notice,
    isCorrected: corrected.includes(notice.of) || corrected.includes(agendaItself),
  }));
}

/** What was taken down since the record was written, and what has another title since: that may have to go as well. */
function takenDownNow({ record, publishable }: ChangeAsked): ReadonlySet<string> {
  const titles = new Map(record.files.map(({ path, title }) => [path, title]));
  const retitled = [...takenDownNames(publishable.notices)].filter((name) =>
    publishable.files.some(
      ({ kind, path, title, parts }) =>
        kind === 'paper' && parts.some((part) => part.name === name) && titles.has(path) && titles.get(path) !== title,
    ),
  );
  return new Set([...takenDownNames(newNotices(record, publishable.notices)), ...retitled]);
}

/** An agenda or a pack: what came down is said there, or is no longer in it. */
function isOfMeeting({ kind, parts }: RecordedFile): boolean {
  return kind === undefined ? parts.some(({ name }) => name === 'agenda') : packKinds.has(kind);
}

const packKinds: ReadonlySet<string> = new Set(['agenda', 'pack', 'supplement', 'consolidated']);

/** Whether a file is of a paper, a dataset, a picture or a document; a picture is of its paper as well. */
function isOf(name: string, file: RecordedFile): boolean {
  if (file.parts.some((part) => part.name === name)) return true;
  return isBesidePaper(file) && `${file.path.split('/').at(-2) ?? ''}.mdx` === name;
}

function correctedNow({ record, publishable }: ChangeAsked): ReadonlySet<string> {
  const added = newCorrections(record, publishable.corrections);
  return new Set(added.map(({ paper }) => paper));
}

/** A corrected paper may show another picture, or another document, in place of one. */
function isBesidePaper({ kind }: RecordedFile): boolean {
  return kind === 'picture' || kind === 'document';
}

function isConsolidatedAnew({ record, publishable, file }: ChangeAsked): boolean {
  const isNew = ({ path }: PublishableFile): boolean => record.files.every((one) => one.path !== path);
  return file.now?.kind === 'consolidated' && publishable.files.some((one) => one.kind === 'supplement' && isNew(one));
}
