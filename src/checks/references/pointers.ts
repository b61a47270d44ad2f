/** "The diagram below", "the table above": what is pointed to must be there, and a link finds it on paper too. */
import { letter } from '../../data/numbers/letters.ts';
import { isBackMatter, isCaptioned } from '../../model/traits.ts';
import { walk } from '../../document/transforms/walk.ts';
import type { Paper } from '../../model/paper.ts';
import type { PaperCheck } from '../check.ts';
import { ownId } from './numbered-things.ts';

const picture = 'diagram|graphic|picture|image|photo|photograph|chart|graph|illustration|infographic|flow ?chart|map';
const pointer = new RegExp(
  `(?<![${letter}-])(?:(following|next) )?(${picture}|tables?)(?: (?:immediately |shown )?(below|above|overleaf|opposite|that follows|which follows))?(?![${letter}-])`,
  'gi',
);
/** What says where to look: without it no word points. */
const direction = /following|next|below|above|overleaf|opposite|(?:that|which) follows/i;
const notAPointer = /^ (?:the|average|zero|sea|ground|this|that|which|expectations?|target|\d)/i;

/** Pointers to pictures and tables that are not there, or that stand where nobody looks for them. */
export const checkPointers: PaperCheck = ({ paper }, { words, collector }) => {
  let seen: Seen | undefined;
  for (const passage of words) {
    if (passage.kind !== 'paragraph' || passage.within.includes('Notes') || !direction.test(passage.text)) continue;
    for (const match of passage.text.matchAll(pointer)) {
      const [all, following, noun = '', where = following] = match;
      if (where === undefined || notAPointer.test(passage.text.slice(match.index + all.length))) continue;
      seen ??= seenIn(paper);
      const place = passage.placeAt(match.index);
      const isAbove = /above/i.test(where);
      const near = nearestShown(seen, { line: place.line, isAbove, kind: /^table/i.test(noun) ? 'table' : 'picture' });
      if (!near) {
        const name = noun.toLowerCase().replace(/s$/, '');
        const hint = `Add it with a caption and alt text, refer to it with <Ref to="…" /> if it is elsewhere, or remove “${all.trim()}”.`;
        collector.error('missing-figure', place, `there is no ${name} ${isAbove ? 'above' : 'below'} this`, hint);
      } else if (near.isNumbered && isFar(seen, place.line, near.line)) {
        const reason = `"${all.trim()}" refers to something in another section`;
        const give = near.id === undefined ? 'Give it id="…", and write' : 'Write';
        const hint = `${give} <Ref to="${near.id ?? '…'}" /> instead: readers then find it.`;
        collector.warning('typed-reference', place, reason, hint);
      }
    }
  }
};

interface Seen {
  readonly shown: readonly Shown[];
  /** Lines on which sections, sub-sections and appendices begin. */
  readonly sections: readonly number[];
}

type Pointing = { readonly line: number; readonly isAbove: boolean; readonly kind: Shown['kind'] };

/** What a pointer can mean: the next of its kind in its direction. */
function nearestShown({ shown }: Seen, { line, isAbove, kind }: Pointing): Shown | undefined {
  const ofKind = shown.filter((one) => one.kind === kind);
  return isAbove ? ofKind.findLast((one) => one.line < line) : ofKind.find((one) => one.line >= line);
}

function isFar({ sections }: Seen, from: number, to: number): boolean {
  const [first, last] = from < to ? [from, to] : [to, from];
  return sections.some((line) => line > first && line <= last);
}

interface Shown {
  readonly kind: 'picture' | 'table';
  readonly line: number;
  /** True where a Ref can name it. */
  readonly isNumbered: boolean;
  /** By which a Ref finds it; undefined where its author gave none. */
  readonly id: string | undefined;
}

const unnamed = { isNumbered: false, id: undefined } as const;

/** Pictures, charts and tables, and where sections begin, with the lines of the source on which each begins. */
function seenIn(paper: Paper): Seen {
  const shown: Shown[] = [];
  const sections: number[] = [];
  walk(paper.body, (node, within) => {
    const line = 'position' in node ? node.position?.start.line : undefined;
    if (line === undefined) return;
    if (node.type === 'heading' || isBackMatter(node)) sections.push(line);
    if (isCaptioned(node)) {
      const kind = node.series === 'table' ? 'table' : 'picture';
      shown.push({ kind, line, isNumbered: node.number > 0, id: ownId(node) });
    }
    if (node.type === 'table' && !within.some(isCaptioned)) shown.push({ kind: 'table', line, ...unnamed });
    // The pages of another document may hold any of them.
    if ('document' in node) shown.push({ kind: 'picture', line, ...unnamed }, { kind: 'table', line, ...unnamed });
  });
  return { shown: shown.toSorted((a, b) => a.line - b.line), sections };
}
