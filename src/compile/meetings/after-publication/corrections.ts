/** Corrections of what was published, from meeting.yml to the head of the paper that was corrected. */
import { wordingOf } from '../../../locales/locales.ts';
import { checkGlyphs } from '../../../document/parsing/glyphs.ts';
import { didYouMean } from '../../../diagnostics/nearest.ts';
import { partTextOf, whatWasCorrected, type Published } from '../../../comparison/corrected.ts';
import { correctionCallout } from '../../../document/head/correction.ts';
import { paperFileOf } from '../../../meetings/agenda/agenda.ts';
import type { Paper } from '../../../model/paper.ts';
import { partOfLost } from '../../../model/taken-down.ts';
import type { MeetingFile } from '../../../schema/meeting/meeting.ts';
import type { YamlRead } from '../../../schema/yaml/yaml.ts';
import { takenDownIn } from './coming-down.ts';
import { missingGlyphs } from '../../../typeset/fonts/fonts.ts';
import type { Compiling } from '../../compiling.ts';
import type { PackedPapers } from '../../../cache/packed-papers.ts';

/** What a correction may name beside a paper: the notice and agenda themselves. */
export const agendaItself = 'agenda';

/** What corrections are made from. */
export interface Correcting {
  readonly corrections: MeetingFile['corrections'];
  /** What was published, with its words; absent before the first publication. */
  readonly published: Published | undefined;
  readonly root: string;
  readonly packedPapers: PackedPapers | undefined;
}

/**
 * The same papers, those that were corrected with their corrections at their head, in order of date and each with what it changed,
 * packed where papers are.
 */
export function withCorrections(
  papers: ReadonlyMap<string, Paper>,
  { corrections, published, root, packedPapers }: Correcting,
): ReadonlyMap<string, Paper> {
  if (corrections.length === 0) return papers;
  return new Map(
    [...papers].map(([file, paper]) => {
      const own = corrections.filter((correction) => correction.paper === file);
      if (own.length === 0) return [file, paper];
      const words = wordingOf(paper.language);
      const inTime = own.toSorted((a, b) => (a.date < b.date ? -1 : 1));
      const { language } = paper;
      const part = published && {
        name: file,
        lost: (paper.lost ?? []).map(partOfLost),
        text: partTextOf(paper, root),
        corrections: own,
        published,
        language,
      };
      const callouts = inTime.map((correction) =>
        correctionCallout(correction, part ? whatWasCorrected(correction, part) : [], words),
      );
      const corrected = { ...paper, body: [...callouts, ...paper.body] };
      return [file, packedPapers?.put(corrected) ?? corrected];
    }),
  );
}

/** Reports corrections that name no paper of the meeting, that are older than the papers, or that cannot be printed. */
export function checkCorrections(
  read: YamlRead<MeetingFile>,
  folder: { readonly path: string },
  { tree, collector }: Compiling,
): void {
  const { corrections, published } = read.value;
  if (corrections.length === 0) return;
  const there = tree.inFolder(folder.path).filter((file) => file.endsWith('.mdx'));
  const documents = read.value.items.flatMap((item) => ('document' in item ? (paperFileOf(item) ?? []) : []));
  const known = [...there.map((file) => file.slice(folder.path.length + 1)), ...documents, ...takenDownIn(read.value)];
  for (const [index, { paper, date, what, why }] of corrections.entries()) {
    const placeOf = (name: string) => read.placeOf(['corrections', index, name]);
    if (paper !== agendaItself && !known.includes(paper)) {
      collector.error(
        'meeting-file',
        placeOf('paper'),
        `the corrected paper "${paper}" is not in the meeting's folder`,
        didYouMean(paper, [...known, agendaItself]),
      );
    }
    if (published !== undefined && date < published) {
      collector.error(
        'meeting-file',
        placeOf('date'),
        `the correction is dated ${date}, before the papers were published on ${published}`,
        'Correct the date. A change made before publication does not need a correction.',
      );
    }
    for (const [name, text] of Object.entries({ what, why }))
      checkGlyphs(text, placeOf(name), { missingGlyphs, collector });
  }
}
