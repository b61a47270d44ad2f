/** A long register cut into pages: those with older decisions stay as they are when new ones come. */
import type { Decision } from '../../../meetings/decisions.ts';

/** Decisions on a page of the register: some tens of kilobytes to load. */
const usualDecisions = 200;

/** A page of a register. */
export interface RegisterPage {
  /** Number of a page of older decisions, 1 for the oldest; absent for the page with the newest. */
  readonly older?: number;
  readonly shown: readonly Decision[];
  /** How many pages of older decisions there are. */
  readonly pages: number;
}

/**
 * Some decisions, the newest first, as pages, the newest first. Pages are filled from the oldest decision on, with whole meetings, so a page
 * has at least `most` decisions, but for the newest; that has at most those of twice as many before another page is begun.
 */
export function registerPages(decisions: readonly Decision[], most = usualDecisions): readonly RegisterPage[] {
  const full: Decision[][] = [];
  let open: Decision[] = [];
  for (const meeting of [...Map.groupBy(decisions, ({ minutes }) => minutes).values()].toReversed()) {
    open = [...meeting, ...open];
    if (open.length < most) continue;
    full.push(open);
    open = [];
  }
  // The newest page is never nearly empty.
  const newest = [...open, ...(full.pop() ?? [])];
  const pages = full.length;
  const older = full.map((shown, at): RegisterPage => ({ older: at + 1, shown, pages }));
  return [{ shown: newest, pages }, ...older.toReversed()];
}
