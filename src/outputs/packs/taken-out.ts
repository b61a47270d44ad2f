/** Pages that were taken out of a pack: which they were is known from the record, since minutes and letters quote their numbers. */
import { statesOf } from '../../comparison/recorded-states.ts';
import type { PageRange } from '../../meetings/packs/page-ranges.ts';
import type { Meeting } from '../../model/meeting.ts';
import { fileOf, type Paper } from '../../model/paper.ts';
import type { PublicationRecord } from '../../schema/meeting/publication-record.ts';
import { partOfLost } from '../../model/taken-down.ts';

/** What is known of the pages of a pack out of which some were taken. */
export interface TakenOut {
  /** By the item's number. */
  readonly takenOut: ReadonlyMap<number, PageRange>;
  /** Printed number on which the first of its papers began; undefined where nothing came down since. */
  readonly firstPaper: number | undefined;
}

/**
 * The pages that were taken out of a pack, and where its papers begin: its front says less since, of papers that were withdrawn as
 * well. `path` is that of the pack in dist/.
 */
export function takenOutOf(meeting: Meeting, path: string): TakenOut {
  const takenOut = rangesTakenOut(meeting, path);
  if (takenOut.size === 0 && !meeting.items.some(({ paper }) => paper?.comingDown))
    return { takenOut, firstPaper: undefined };
  const parts = meeting.record?.value.files.find((file) => file.path === path)?.parts ?? [];
  const numbers = parts.flatMap(({ first }) => first ?? []);
  return { takenOut, firstPaper: numbers.length === 0 ? undefined : Math.min(...numbers) };
}

/**
 * The printed pages that a pack had, by the number of the item, of papers that were taken down and of papers that print figures
 * or pictures that were.
 */
function rangesTakenOut({ items, record }: Meeting, path: string): ReadonlyMap<number, PageRange> {
  const parts = record?.value.files.find((file) => file.path === path)?.parts ?? [];
  return new Map(
    items.flatMap(({ number, paper }): [number, PageRange][] => {
      if (!paper || !record || (paper.comingDown?.how !== 'taken-down' && !paper.lost)) return [];
      const { first, last } = parts.find(({ name }) => name === fileOf(paper)) ?? {};
      if (first === undefined || last === undefined || cameWithNotice(paper, path, record.value)) return [];
      return [[number, { first, last }]];
    }),
  );
}

/** Whether a pack was made only after something of the paper was taken down: then no pages were ever taken out of it. */
function cameWithNotice(paper: Paper, path: string, record: PublicationRecord): boolean {
  const first = statesOf(record).findLast(({ files }) => files.some((file) => file.path === path));
  const down = (first?.notices ?? []).flatMap(({ what, of }) => (what === 'taken down' ? [of] : []));
  const own = paper.comingDown?.how === 'taken-down' ? [fileOf(paper)] : (paper.lost ?? []).map(partOfLost);
  return own.every((name) => down.includes(name));
}
