/** The words of an Act, typed by an author and not quite right. The tool prints the duty from its template, word for word. */
import type { PaperCheck } from '../check.ts';

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
const cue = /disproportional|discriminat|protected characteristic|good relations|public life|equality of opportunity/i;

/** Misquotations of the equality duty. */
export const checkStatutoryText: PaperCheck = (_resolved, { words, collector }) => {
  for (const passage of words) {
    if (!cue.test(passage.text)) continue;
    const typed = [...passage.text.matchAll(/[\p{L}\p{N}’'-]+/gu)].map(({ 0: word, index }) => ({
      word: word.toLowerCase(),
      index,
    }));
    const slip = /\bdisproportionally low\b/i.exec(passage.text) ?? slipIn(typed);
    if (!slip) continue;
    const right = 'right' in slip ? slip.right : 'disproportionately low';
    const written = 'right' in slip ? slip.word : slip[0];
    const reason = `the Equality Act 2010, section 149, does not say "${written}" here`;
    const hint = `Write "${right}", or leave the quotation out: every report prints the duty word for word.`;
    collector.error('statutory-text', passage.placeAt(slip.index), reason, hint);
  }
};

type Typed = { readonly word: string; readonly index: number };
type Slip = Typed & { readonly right: string };

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
