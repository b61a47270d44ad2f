/** What of a meeting was published when: the pack, supplements, corrections, and the pack that brings all together. */
import { paperAddress } from '../../outputs/addresses/addresses.ts';
import type { PublishedPack, PublishedSupplement } from '../../outputs/published.ts';
import { fileOf } from '../../model/paper.ts';
import type { CorrectionFacts } from '../../schema/meeting/meeting.ts';
import type { Wording } from '../../locales/en-GB/locale.ts';
import { fileLink, meetingAddress, type FileLink } from './listing.ts';
import type { Meeting } from '../../model/meeting.ts';

/** One thing that was published. */
export interface CameLine {
  /** "Supplement 1" */
  readonly title: string;
  readonly isCorrection: boolean;
  /** "11 March 2024", where it is known. */
  readonly date?: string;
  readonly file?: FileLink;
  /** Why it came then; what was corrected. Full sentences or the clerk's own words. */
  readonly notes: readonly string[];
  /** Of a supplement also the items that it added to the agenda without a paper that may be read. */
  readonly papers: readonly { readonly title: string; readonly address: string; readonly pages?: string }[];
}

/** The lines in order of publication, the consolidated pack last; none where everything came with the first pack. `chair` is
 * the title of whoever presides. */
export function whatCameWhen(
  meeting: Meeting,
  pack: PublishedPack | undefined,
  { words, chair }: { readonly words: Wording; readonly chair: string },
): readonly CameLine[] {
  const { facts } = meeting;
  const supplements = pack?.supplements ?? [];
  if (!facts || (supplements.length === 0 && facts.corrections.length === 0)) return [];
  const day = facts.published === undefined ? {} : { date: words.date(facts.published) };
  const first: CameLine[] = pack
    ? [
        {
          title: words.cameWhen.pack,
          isCorrection: false,
          ...day,
          file: fileLink(pack.pack, words),
          notes: [],
          papers: [],
        },
      ]
    : [];
  const later = [
    ...supplements.map((one) => ({
      day: one.supplement.published,
      line: supplementLine(one, meeting, { words, chair }),
    })),
    ...facts.corrections.map((one) => ({ day: one.date, line: correctionLine(one, meeting, words) })),
  ];
  const whole = pack?.consolidated;
  const notes = [words.cameWhen.consolidatedBody];
  return [
    ...first,
    ...later.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)).map(({ line }) => line),
    ...(whole
      ? [
          {
            title: words.cameWhen.consolidated,
            isCorrection: false,
            file: fileLink(whole.file, words),
            notes,
            papers: [],
          },
        ]
      : []),
  ];
}

function supplementLine(
  { supplement, file, ranges }: PublishedSupplement,
  meeting: Meeting,
  { words, chair }: { readonly words: Wording; readonly chair: string },
): CameLine {
  const own = meeting.items.filter(({ number }) => supplement.items.includes(number));
  const bringsPapers = own.some(({ added }) => added?.isWithoutPaper !== true);
  return {
    title: words.cameWhen.supplement(supplement.number),
    isCorrection: false,
    date: words.date(supplement.published),
    file: fileLink(file, words),
    notes: [
      ...(supplement.reason === undefined ? [] : [words.cameWhen.reason(supplement.reason)]),
      ...(supplement.isAgreed ? [words.cameWhen.urgent(chair, bringsPapers)] : []),
    ],
    papers: own.flatMap(({ number, title, paper, added }) => {
      const range = ranges.get(number);
      if (paper && range)
        return [
          { title: paper.title, address: paperAddress(paper), pages: words.cameWhen.pages(range.first, range.last) },
        ];
      return added ? [{ title, address: `${meetingAddress(meeting)}#item-${number}` }] : [];
    }),
  };
}

function correctionLine(
  { paper: file, what, why, date }: CorrectionFacts,
  { papers }: Meeting,
  words: Wording,
): CameLine {
  const paper = papers.find((one) => fileOf(one) === file);
  return {
    title: paper ? words.cameWhen.correction : words.cameWhen.agendaCorrection,
    isCorrection: true,
    date: words.date(date),
    notes: [what, words.cameWhen.why(why)],
    papers: paper ? [{ title: paper.title, address: paperAddress(paper) }] : [],
  };
}
