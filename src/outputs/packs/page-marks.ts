/** Where pages of a laid-out pack begin: at which place of the text. */
import type { PackSources } from '../../meetings/packs/pack.ts';
import type { LaidOutPack, PageRange } from '../../meetings/packs/page-ranges.ts';
import type { PageMarks } from '../../render/html/page-marks.ts';
import type { LaidOut } from '../../typeset/pages/laid-out.ts';

/** The pages of every paper of a pack, by the source file of the paper. */
export function marksOfPapers(
  { items }: Pick<PackSources, 'items'>,
  { laidOut, ranges }: LaidOutPack,
): Map<string, PageMarks> {
  const marks = new Map<string, PageMarks>();
  for (const { number, paper } of items) {
    const range = ranges.get(number);
    if (!paper || !range) continue;
    // Of pages that were taken out one is there.
    const { first } = range;
    const there = paper.comingDown?.how === 'taken-down' ? { first, last: first } : range;
    marks.set(paper.file, marksIn(laidOut, `item-${number}-`, there));
  }
  return marks;
}

/**
 * The pages of a range, each at the first destination that stands on it or after its beginning. Destinations are those that begin
 * with `prefix`, and are named without it.
 */
export function marksIn(laidOut: LaidOut, prefix: string, { first, last }: PageRange): PageMarks {
  const places = [...laidOut.destinations]
    .filter(([name]) => name.startsWith(prefix) && name !== `${prefix}start`)
    .map(([name, { page, y }]) => ({ id: name.slice(prefix.length), number: laidOut.pages[page]?.number ?? 0, y }))
    .toSorted((a, b) => a.number - b.number || a.y - b.y);
  const marks = new Map<string, number[]>();
  for (let number = first; number <= last; number++) {
    const id = places.find((place) => place.number >= number)?.id ?? '';
    marks.set(id, [...(marks.get(id) ?? []), number]);
  }
  return marks;
}
