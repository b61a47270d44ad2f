/** Pages that were taken out of a pack: which they were is known from the record, since minutes and letters quote their numbers. */
import type { PageRange } from '../../meetings/page-ranges.ts';
import type { Meeting } from '../../model/meeting.ts';
import { fileOf } from '../../model/paper.ts';

/**
 * The printed pages that a pack had, by the number of the item, of papers that were taken down and of papers that print figures
 * or pictures that were. `path` is that of the pack in dist/.
 */
export function takenOutOf({ items, record }: Meeting, path: string): ReadonlyMap<number, PageRange> {
  const parts = record?.value.files.find((file) => file.path === path)?.parts ?? [];
  return new Map(
    items.flatMap(({ number, paper }): [number, PageRange][] => {
      if (!paper || (paper.comingDown?.how !== 'taken-down' && !paper.lost)) return [];
      const { first, last } = parts.find(({ name }) => name === fileOf(paper)) ?? {};
      return first === undefined || last === undefined ? [] : [[number, { first, last }]];
    }),
  );
}
