/** What may change what was published without being reported: one entry for each reason. */
import type { PublicationRecord, RecordedFile } from '../schema/publication-record.ts';
import type { PublishableFile } from '../outputs/publishable.ts';
import { noticePart } from '../outputs/published-parts.ts';
import { newCorrections, noticeIn, type PartChange, type Publishable } from './change.ts';

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

/** Rows that were added at the end of data that grow, for a paper that came later or that a correction lets have them. */
const growth: Excuse = {
  ofPart: ({ before, now }) =>
    before !== undefined && now?.rows !== undefined && now.isGrownFrom?.(before.words) === true,
  ofFile: () => false,
};

/** Every reason. */
export const excuses: readonly Excuse[] = [correction, supplement, stateOfMeeting, growth];

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
