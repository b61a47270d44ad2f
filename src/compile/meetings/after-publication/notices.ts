/** Notices at the head of the papers of a meeting: what became of it after they were published. */
import type { PackedPapers } from '../../../cache/packed-papers.ts';
import { wordingOf } from '../../../locales/locales.ts';
import { noticeOf } from '../../../meetings/meeting-state.ts';
import type { Notice } from '../../../model/notice.ts';
import type { Paper } from '../../../model/paper.ts';
import type { MeetingFile } from '../../../schema/meeting/meeting.ts';
import type { Compiling } from '../../compiling.ts';

/** What papers get notices from. */
export interface Noticing {
  /** The notices of a paper by its file name, in the order in which they are printed. */
  readonly noticesOf: (file: string) => readonly Notice[];
  readonly packedPapers: PackedPapers | undefined;
}

/** The same papers, each with the notices that it has, packed where papers are. */
export function withNotices(
  papers: ReadonlyMap<string, Paper>,
  { noticesOf, packedPapers }: Noticing,
): ReadonlyMap<string, Paper> {
  return new Map(
    [...papers].map(([file, paper]) => {
      const notices = noticesOf(file);
      if (notices.length === 0) return [file, paper];
      const noticed = { ...paper, notices };
      return [file, packedPapers?.put(noticed) ?? noticed];
    }),
  );
}

/** What became of a meeting, which every paper of it says. */
export function meetingNotices(facts: MeetingFile | undefined, { files }: Pick<Compiling, 'files'>): readonly Notice[] {
  const notice = noticeOf(facts, wordingOf(files.council.language));
  return notice ? [notice] : [];
}
