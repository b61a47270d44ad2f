/** The words of an Act, typed by an author and not quite right. The tool prints the duty from its template, word for word. */
import type { PaperCheck } from '../check.ts';
import type { Passage } from '../words.ts';

/** Passages of section 149 of the Equality Act 2010 as reports quote them, in plain small letters. */
const statutory: readonly string[] = [
  'eliminate discrimination harassment and victimisation and any other conduct prohibited by or under the act',
  'advance equality of opportunity between persons who share a relevant protected characteristic',
  'foster good relations between persons who share a relevant protected characteristic',
  'remove or minimise disadvantages suffered by persons sharing a relevant protected characteristic',
  'take steps to meet the needs of persons sharing a relevant protected characteristic that are different from the needs of persons who do not share it',
  'participate in public life or in any other activity in which participation by such persons is disproportionately low',
];
const quoted = statutory.map((text) => text.split(' '));
const cue =
  /disproportional|discriminat|protected characteristic|good relations|public life|equality of opportunity|disadvantages suffered|different from the needs/i;

/** Misquotations of the equality duty. */
export const checkStatutoryText: PaperCheck = (_resolved, { words, collector }) => {
  for (const passage of words) {
    if (!cue.test(passage.text)) continue;
    const typed = typedWords(passage.text);
    const slip = adverbIn(passage.text) ?? slipIn(typed) ?? driftIn(typed, quotedRanges(passage));
    if (!slip) continue;
    const reason = `the Equality Act 2010, section 149, does not say "${slip.word}" here`;
    const hint = `Write "${slip.right}", or remove the quotation: every report already includes the duty in full.`;
    collector.error('statutory-text', passage.placeAt(slip.index), reason, hint);
  }
};

type Typed = { readonly word: string; readonly index: number };
type Slip = Typed & { readonly right: string };

function typedWords(text: string): readonly Typed[] {
  return [...text.matchAll(/[\p{L}\p{N}’'-]+/gu)].map(({ 0: word, index }) => ({ word: word.toLowerCase(), index }));
}

/** The mistake that most reports have: it is none of the words of the duty, whatever stands around it. */
function adverbIn(text: string): Slip | undefined {
  const found = /\bdisproportionally low\b/i.exec(text);
  return found ? { word: found[0], index: found.index, right: 'disproportionately low' } : undefined;
}

/** The one word of a quotation that is another; undefined where nothing is quoted, or all is right. */
function slipIn(typed: readonly Typed[]): Slip | undefined {
  for (const right of quoted) {
    const window = right.length;
    for (let start = 0; start + window <= typed.length; start++) {
      const wrong = right.flatMap((word, at) => (typed[start + at]?.word === word ? [] : [at]));
      // All but one word in their order: that is a quotation.
      const [at] = wrong;
      const slip = at === undefined ? undefined : typed[start + at];
      if (wrong.length === 1 && at !== undefined && slip) return { ...slip, right: right[at] ?? '' };
    }
  }
  return undefined;
}

type Range = { readonly from: number; readonly to: number };

/** Stretches that the author marks as quoted. Who says the duty in words of his own may change as many as he likes. */
function quotedRanges({ text, within }: Passage): readonly Range[] {
  if (within.includes('blockquote')) return [{ from: 0, to: text.length }];
  return [...text.matchAll(/[“"]([^“”"]+)[”"]/g)].map(({ 0: all, index }) => ({ from: index, to: index + all.length }));
}

/** Of a marked quotation with several other words, the first run of them and what the Act has there. */
function driftIn(typed: readonly Typed[], ranges: readonly Range[]): Slip | undefined {
  for (const { from, to } of ranges) {
    const inside = typed.filter(({ index }) => index >= from && index < to);
    for (const right of quoted) {
      const drift = firstDrift(inside, right);
      if (drift) return drift;
    }
  }
  return undefined;
}

/** Of the words of a quotation at least so many, in their order, are those of the Act. */
const shareOfQuotation = 0.7;

function firstDrift(typed: readonly Typed[], right: readonly string[]): Slip | undefined {
  const pairs = inOrder(
    typed.map(({ word }) => word),
    right,
  );
  const [first, last] = [pairs[0], pairs.at(-1)];
  if (!first || !last || pairs.length < right.length * shareOfQuotation) return undefined;
  for (const [step, [here, there]] of pairs.slice(0, -1).entries()) {
    const [nextHere, nextThere] = pairs[step + 1] ?? [here, there];
    if (nextHere - here === 1 && nextThere - there === 1) continue;
    // With a word of the Act on either side, so that there is something to show where one was left out.
    const written = typed.slice(here, nextHere + 1);
    const [begin] = written;
    const words = written.map(({ word }) => word).join(' ');
    return begin && { word: words, index: begin.index, right: right.slice(there, nextThere + 1).join(' ') };
  }
  return undefined;
}

/** The longest run of pairs of like words that both texts have in their order, by their indices. */
function inOrder(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  const best = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const row = best[i];
      if (row) row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;)
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  return pairs;
}
