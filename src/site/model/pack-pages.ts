/** The printed pages of a meeting's packs that can be read on the site: "turn to page 27" said in a meeting is one link away. */
import { paperAddress } from '../../outputs/addresses/addresses.ts';
import type { PublishedPack } from '../../outputs/published.ts';
import type { PageLink } from './frame.ts';
import type { Meeting } from '../../model/meeting.ts';

/** The pages of one item's paper. */
export interface ItemPages {
  /** The item's printed number. */
  readonly number: number;
  readonly title: string;
  /** A link to the mark of each page; its text is the printed number. */
  readonly pages: readonly PageLink[];
}

/** Every item whose paper stands in a pack, in the order of its pages; pages of the agenda and blank ones have no link. */
export function packPages(meeting: Meeting, made: PublishedPack | undefined): readonly ItemPages[] {
  const packs = made ? [made, ...made.supplements] : [];
  return meeting.items
    .flatMap(({ number, title, paper }) => {
      const range = packs.map(({ ranges }) => ranges.get(number)).find((one) => one !== undefined);
      if (!paper || !range) return [];
      const count = paper.comingDown?.how === 'taken-down' ? 1 : range.last - range.first + 1;
      const pages = Array.from({ length: count }, (_, at) => {
        const page = String(range.first + at);
        return { text: page, address: `${paperAddress(paper)}#page-${page}` };
      });
      return [{ first: range.first, item: { number, title, pages } }];
    })
    .toSorted((a, b) => a.first - b.first)
    .map(({ item }) => item);
}
