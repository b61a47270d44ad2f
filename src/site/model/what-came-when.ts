/** What of a meeting was published when: the pack, supplements, corrections, and the pack that brings all together. */
import { formatDate } from '../../calendar/plain-date.ts';
import type { SiteMeeting } from '../../compile/site.ts';
import type { PageRange } from '../../meetings/page-ranges.ts';
import { supplementName } from '../../meetings/supplement.ts';
import { paperAddress } from '../../publish/addresses.ts';
import type { PublishedPack, PublishedSupplement } from '../../publish/published.ts';
import type { CorrectionFacts } from '../../schema/meeting.ts';
import { fileLink, type FileLink } from './listing.ts';

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
  readonly papers: readonly { readonly title: string; readonly address: string; readonly pages?: string }[];
}

/** "page 7" or "pages 7 to 16". */
export function pageWords({ first, last }: PageRange): string {
  return first === last ? `page ${first}` : `pages ${first} to ${last}`;
}

/** The lines in order of publication, the consolidated pack last; none where everything came with the first pack. */
export function whatCameWhen(meeting: SiteMeeting, pack: PublishedPack | undefined): readonly CameLine[] {
  const { facts } = meeting;
  const supplements = pack?.supplements ?? [];
  if (!facts || (supplements.length === 0 && facts.corrections.length === 0)) return [];
  const day = facts.published === undefined ? {} : { date: formatDate(facts.published) };
  const first: CameLine[] = pack
    ? [{ title: 'Agenda pack', isCorrection: false, ...day, file: fileLink(pack.pack), notes: [], papers: [] }]
    : [];
  const later = [
    ...supplements.map((one) => ({ day: one.supplement.published, line: supplementLine(one, meeting) })),
    ...facts.corrections.map((one) => ({ day: one.date, line: correctionLine(one, meeting) })),
  ];
  const whole = pack?.consolidated;
  const notes = ['Everything in the order of the agenda, with pages numbered anew.'];
  return [
    ...first,
    ...later.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)).map(({ line }) => line),
    ...(whole
      ? [{ title: 'Consolidated pack', isCorrection: false, file: fileLink(whole.file), notes, papers: [] }]
      : []),
  ];
}

function supplementLine({ supplement, file, ranges }: PublishedSupplement, { items }: SiteMeeting): CameLine {
  const agreed = 'The Chairman agreed that it should be considered as a matter of urgency.';
  return {
    title: supplementName(supplement.number),
    isCorrection: false,
    date: formatDate(supplement.published),
    file: fileLink(file),
    notes: [`Reason: ${supplement.reason}`, ...(supplement.isAgreed ? [agreed] : [])],
    papers: items.flatMap(({ number, paper }) => {
      const range = ranges.get(number);
      return paper && range ? [{ title: paper.title, address: paperAddress(paper), pages: pageWords(range) }] : [];
    }),
  };
}

function correctionLine({ paper: file, what, why, date }: CorrectionFacts, { papers }: SiteMeeting): CameLine {
  const paper = papers.find(({ slug }) => `${slug}.mdx` === file);
  return {
    title: paper ? 'Correction' : 'Correction of the agenda',
    isCorrection: true,
    date: formatDate(date),
    notes: [what, `Why: ${why}`],
    papers: paper ? [{ title: paper.title, address: paperAddress(paper) }] : [],
  };
}
