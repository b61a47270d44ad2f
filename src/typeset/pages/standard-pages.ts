/** Where the pages of the standard edition stand on the pages of another: at the foot, and in the margin where one begins. */
import type { PdfDocument } from '../flow.ts';
import type { Destination, LaidOut } from './laid-out.ts';

/** What a page says of the standard edition. */
export interface StandardPlace {
  readonly of: 'pack' | 'paper';
  /** The printed number of the page in which this one begins. */
  readonly number: number;
  /** Further pages that begin on it; y from its top edge. */
  readonly begun: readonly { readonly number: number; readonly y: number }[];
}

/** The printed number of the page that a place of a page is on. */
export function standardNumberAt(place: StandardPlace | undefined, y: number): number | undefined {
  return place && (place.begun.findLast((one) => one.y <= y)?.number ?? place.number);
}

interface Start extends Destination {
  readonly number: number;
}

/** By the place of the page in the document; nothing for pages of sections without such numbers. */
export function standardPlaces(
  document: PdfDocument,
  { sections, destinations }: Pick<LaidOut, 'sections' | 'destinations'>,
): ReadonlyMap<number, StandardPlace> {
  const places = new Map<number, StandardPlace>();
  for (const [at, { prefix, standardPages }] of document.sections.entries()) {
    const section = sections[at];
    if (!section || !standardPages) continue;
    const starts = startsOf(standardPages.starts, section.firstPage, (id) => destinations.get(prefix + id));
    for (let page = section.firstPage; page < section.firstPage + section.pageCount; page++) {
      // A figure that moved behind text may begin a page of the standard edition after the next one has begun.
      const atTop = starts.findLast((start) => start.page === page && start.y < topOfText);
      const before = atTop ?? starts.findLast((start) => start.page < page);
      const begun = starts.filter((start) => start.page === page && start.y >= topOfText);
      if (before) places.set(page, { of: standardPages.of, number: before.number, begun });
    }
  }
  return places;
}

/** What begins above this, in points, begins with the page. */
const topOfText = 100;

function startsOf(
  written: ReadonlyMap<string, readonly number[]>,
  firstPage: number,
  find: (id: string) => Destination | undefined,
): readonly Start[] {
  const lowest = Math.min(...[...written.values()].flat());
  const starts = [...written].flatMap(([id, numbers]): Start[] => {
    const place = find(id);
    return numbers.flatMap((number) => {
      if (number === lowest) return [{ number, page: firstPage, y: 0 }];
      return place ? [{ number, ...place }] : [];
    });
  });
  return starts.toSorted((a, b) => a.number - b.number);
}
