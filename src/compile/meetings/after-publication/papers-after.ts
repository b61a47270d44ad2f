/** Papers as they are printed after their publication: with corrections and with what became of them at their heads. */
import type { KeptWords, ReadRecord } from '../../../model/meeting.ts';
import type { Notice } from '../../../model/notice.ts';
import type { Paper, PaperHome } from '../../../model/paper.ts';
import type { MeetingFile } from '../../../schema/meeting/meeting.ts';
import type { YamlRead } from '../../../schema/yaml/yaml.ts';
import type { Compiling } from '../../compiling.ts';
import { withComingDown, type MeetingComingDown, type PapersComingDown } from './coming-down.ts';
import { withCorrections } from './corrections.ts';
import { meetingNotices, withNotices } from './notices.ts';

/** The files of a meeting that papers have notices from. */
export interface ReadFiles {
  readonly read: YamlRead<MeetingFile> | undefined;
  readonly record: ReadRecord | undefined;
  readonly keptWords: () => KeptWords | undefined;
  readonly folder: MeetingComingDown['folder'];
  readonly home: PaperHome;
  readonly compiling: Compiling;
}

/** The papers of a meeting with everything that stands at their heads: corrections, and what became of them. */
export function papersAfter(
  resolved: ReadonlyMap<string, Paper>,
  { read, record, keptWords, folder, home, compiling }: ReadFiles,
): PapersComingDown {
  const { tree, packedPapers } = compiling;
  const corrections = read?.value.corrections ?? [];
  const published = record && corrections.length > 0 ? { record: record.value, words: keptWords()?.words } : undefined;
  const corrected = withCorrections(resolved, { corrections, published, root: tree.root, packedPapers });
  const { papers, unpublished } = read
    ? withComingDown(corrected, { read, record, folder, home, compiling })
    : { papers: corrected, unpublished: new Set<string>() };
  const ofMeeting = meetingNotices(read?.value, compiling);
  const noticesOf = (name: string): readonly Notice[] => {
    const own = papers.get(name)?.comingDown;
    return own ? [...ofMeeting, own] : ofMeeting;
  };
  return { papers: withNotices(papers, { noticesOf, packedPapers }), unpublished };
}
