/**
 * A last page of a few lines, before a page that is asked for or at the end of a paper: where the white between paragraphs gives
 * way by a quarter at most, the lines stand on the pages before it, and the page is not needed.
 */
import { paginate, type Capacity, type PageOfStrips } from './paginate.ts';
import { heightOf, type Strip } from './strips.ts';

/** A last page that is filled by no more than this share is worth some white of the pages before it. */
const sparse = 0.4;
/** What may be left of the white between strips, the most first. */
const shares = [0.9, 0.8, 0.75];

/** The same strips, closer to one another in every run of pages that needs a page less for it. */
export function tightened(strips: readonly Strip[], capacity: Capacity): readonly Strip[] {
  return runsOf(strips).flatMap((run) => tightenedRun(run, capacity));
}

/** Strips up to the next page that is asked for. */
function runsOf(strips: readonly Strip[]): readonly (readonly Strip[])[] {
  const starts = strips.flatMap(({ cut }, index) => (index === 0 || cut === 'must' ? [index] : []));
  return starts.map((start, index) => strips.slice(start, starts[index + 1]));
}

function tightenedRun(run: readonly Strip[], capacity: Capacity): readonly Strip[] {
  const pages = paginate(run, capacity);
  const last = pages.at(-1);
  if (pages.length < 2 || !last || filledShare(last, capacity) > sparse) return run;
  for (const share of shares) {
    const closer = run.map((strip) => (strip.gap === 0 ? strip : { ...strip, gap: strip.gap * share }));
    if (paginate(closer, capacity).length < pages.length) return closer;
  }
  return run;
}

/** What was put in after publication is left out: it moves nothing. */
function filledShare({ strips, notes, isTurned }: PageOfStrips, { upright, turned }: Capacity): number {
  const own = heightOf(strips.filter(({ isAddedLater }) => !isAddedLater));
  return (own + heightOf(notes)) / (isTurned ? turned : upright);
}
