/** The printed pages of a meeting's packs that can be read on the site: "turn to page 27" said in a meeting is one link away. */
import { paperAddress } from '../../outputs/addresses.ts';
import type { PublishedPack } from '../../outputs/published.ts';
import type { PageLink } from './frame.ts';
import type { Meeting } from '../../model/meeting.ts';

/** A link to the mark of each page, by its printed number; pages of the agenda and blank ones have none. */
export function packPages(meeting: Meeting, made: PublishedPack | undefined): readonly PageLink[] {
  const packs = made ? [made, ...made.supplements] : [];
  return meeting.items
    .flatMap(({ number, paper }) => {
      const range = packs.map(({ ranges }) => ranges.get(number)).find((one) => one !== undefined);
      if (!paper || !range) return [];
      return Array.from({ length: range.last - range.first + 1 }, (_, at) => {
        const page = String(range.first + at);
        return { text: page, address: `${paperAddress(paper)}#page-${page}` };
      });
    })
    .toSorted((a, b) => Number(a.text) - Number(b.text));
}
