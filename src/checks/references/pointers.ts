/** "The diagram below", "the table above": what is pointed to must be there, and a link finds it on paper too. */
import { walk } from '../../document/transforms/walk.ts';
import type { Paper } from '../../document/paper.ts';
import type { PaperCheck } from '../check.ts';

const picture = 'diagram|graphic|picture|image|photo|photograph|chart|graph|illustration|infographic|flow ?chart|map';
const pointer = new RegExp(
  `(?<![\\p{L}-])(?:(following|next) )?(${picture}|tables?)(?: (?:immediately |shown )?(below|above|overleaf|opposite|that follows|which follows))?(?![\\p{L}-])`,
  'giu',
);
const notAPointer = /^ (?:the|average|zero|sea|ground|this|that|which|expectations?|target|\d)/i;

/** Pointers to pictures and tables that are not there. */
export const checkPointers: PaperCheck = ({ paper }, { words, collector }) => {
  let shown: readonly Shown[] | undefined;
  for (const passage of words) {
    if (passage.kind !== 'paragraph' || passage.within.includes('Notes')) continue;
    for (const match of passage.text.matchAll(pointer)) {
      const [all, following, noun = '', direction = following] = match;
      if (direction === undefined || notAPointer.test(passage.text.slice(match.index + all.length))) continue;
      shown ??= shownIn(paper);
      const place = passage.placeAt(match.index);
      const kind = /^table/i.test(noun) ? 'table' : 'picture';
      const isAbove = /above/i.test(direction);
      const isThere = shown.some(
        (one) => one.kind === kind && (isAbove ? one.line < place.line : one.line >= place.line),
      );
      if (isThere) continue;
      const where = isAbove ? 'above' : 'below';
      const name = noun.toLowerCase().replace(/s$/, '');
      const hint = `Add it with its words, name it with <Ref to="…" /> where it stands elsewhere, or take “${all.trim()}” out.`;
      collector.error('missing-figure', place, `there is no ${name} ${where} this`, hint);
    }
  }
};

type Shown = { readonly kind: 'picture' | 'table'; readonly line: number };

/** Pictures, charts and tables with the line of the source on which each begins. */
function shownIn(paper: Paper): Shown[] {
  const shown: Shown[] = [];
  walk(paper.body, (node) => {
    const line = 'position' in node ? node.position?.start.line : undefined;
    if (line === undefined) return;
    if (node.type === 'figure' || node.type === 'chart') shown.push({ kind: 'picture', line });
    if (node.type === 'table' || node.type === 'figuresTable' || node.type === 'captionedTable')
      shown.push({ kind: 'table', line });
    // The pages of another document may hold any of them.
    if (node.type === 'appendix' && node.document) shown.push({ kind: 'picture', line }, { kind: 'table', line });
  });
  return shown;
}
