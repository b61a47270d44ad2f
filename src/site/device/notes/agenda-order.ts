/** The notes on a meeting as its agenda has the papers. */
import { lastPart } from '../places.ts';
import type { PaperNotes } from './note.ts';

/** In the order of the agenda; papers that it no longer has come last, by their items. */
export function inAgendaOrder(papers: readonly PaperNotes[], slugs: readonly string[]): readonly PaperNotes[] {
  const placeIn = ({ paper }: PaperNotes): number => {
    const at = slugs.indexOf(lastPart(paper));
    return at === -1 ? slugs.length : at;
  };
  return papers.toSorted((a, b) => placeIn(a) - placeIn(b) || (a.item ?? Infinity) - (b.item ?? Infinity));
}
