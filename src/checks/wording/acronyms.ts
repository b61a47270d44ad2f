/**
 * Acronyms: written out where they are first used, as "Full Name (FN)", and always with the same words. Each is reported once in
 * a paper, so that authors are not drowned.
 */
import { literalPattern } from '../../data/numbers/letters.ts';
import type { WarningCheck, WarningContext } from '../check.ts';
import { printed, type Passage } from '../words.ts';
import { expansionBefore, isSameExpansion, type Expanded } from './expansions.ts';

/** Short forms that readers know better than their words, units, and words that are written in capitals for weight. */
const known = new Set(
  (
    'UK HM US USA EU UN NHS GP MP BBC ITV PDF CSV IT TV DVD CD DNA HIV AIDS VAT ID PIN SMS USB URL PC QC KC OBE MBE CBE DBE BST GMT AM PM ' +
    'HR CEO LED GPS AI ATM PO RAF MOT RSPCA YMCA DJ VIP AGM BS ' +
    'TBC TBA TBD TODO FIXME BC AD CE OK NB PS CV GCSE BA BSC MA MSC PHD ISBN ISO CCTV LGBT LGBTQ NATO NASA UNESCO UNICEF FAQ RSVP HTML WIFI DIY EN ' +
    'AND OR NOT NO MUST ALL NEW ANY ONE THE OF IN ON AT TO BY IS IT BE ONLY MAY YES WILL FOR FROM WITH ARE WAS NOW'
  ).split(' '),
);

/** A word of capitals, perhaps in the plural; what follows a hyphen, a digit or a full stop is something else. */
const capitals = /(?<![\p{L}\p{N}&.’'/@-])\p{Lu}{2,6}(?=s?(?![\p{L}\p{N}&@-]|\.\p{L}|’(?!s)|\/\p{L}|:\/\/))/gu;
/** Two letters that may be capitals: what has none has no acronym. */
const twoCapitals = /[A-Z\u0080-\uFFFF]{2}/;
const roman = /^(?=[IVXLC])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;

/** Acronyms that are not written out at their first use, that nothing explains, or that are written out in two ways. */
export const checkAcronyms: WarningCheck = (_resolved, { words, collector, glossary }) => {
  const uses = new Map<string, Uses>();
  const find = finder(glossary);
  for (const passage of words) {
    // Speaker notes are not published; a text all in capitals is reported for that.
    if (passage.within.includes('Notes') || !/\p{Ll}/u.test(passage.text)) continue;
    for (const { acronym, index } of find(passage.text)) {
      const own = uses.get(acronym) ?? { first: undefined, mention: { passage, index }, expanded: [] };
      uses.set(acronym, own);
      noteUse(own, acronym, { passage, index, glossary });
    }
  }
  for (const [acronym, own] of uses) report(acronym, own, { collector, glossary });
};

interface Spot {
  readonly passage: Passage;
  readonly index: number;
}

interface Uses {
  /** The first use in the running text; headings, titles and the front matter may name what the text writes out later. */
  first: (Spot & { readonly isExpanded: boolean }) | undefined;
  readonly mention: Spot;
  readonly expanded: (Spot & Expanded)[];
}

function noteUse(own: Uses, acronym: string, at: Spot & { glossary: WarningContext['glossary'] }): void {
  const { passage, index, glossary } = at;
  const expanded = expansionBefore(passage.text, { acronym, index, expected: glossary[acronym] });
  if (expanded) own.expanded.push({ passage, index, ...expanded });
  const isRunning = passage.kind === 'paragraph' || passage.kind === 'cell';
  if (isRunning) own.first ??= { passage, index, isExpanded: expanded !== undefined };
}

function finder(glossary: WarningContext['glossary']): (text: string) => { acronym: string; index: number }[] {
  // Capitals alone are found by their form; the glossary may have others, such as DfE, C&F or S47.
  const others = Object.keys(glossary).filter((acronym) => !/^\p{Lu}{2,6}$/u.test(acronym));
  const escaped = others.map((acronym) => literalPattern(acronym));
  const special =
    escaped.length === 0
      ? undefined
      : new RegExp(`(?<![\\p{L}\\p{N}&])(?:${escaped.join('|')})(?=s?(?![\\p{L}\\p{N}&]))`, 'gu');
  return (text) => {
    const found = [
      ...(twoCapitals.test(text) ? text.matchAll(capitals) : []),
      ...(special && others.some((acronym) => text.includes(acronym)) ? text.matchAll(special) : []),
    ];
    return found
      .map(({ 0: acronym, index }) => ({ acronym, index }))
      .filter(({ acronym, index }) => Object.hasOwn(glossary, acronym) || !isOrdinary(acronym, { text, index }))
      .toSorted((a, b) => a.index - b.index);
  };
}

/** "SU 482 295" and "the scheme is called RAPID": letters of a code, and a name that happens to be in capitals. */
function isOrdinary(acronym: string, { text, index }: { readonly text: string; readonly index: number }): boolean {
  if (known.has(acronym) || roman.test(acronym)) return true;
  const isCode = /^[ -]?\d{3}/.test(text.slice(index + acronym.length, index + acronym.length + 4));
  return (
    isCode || /\b(?:called|named|branded|known as|entitled) ["“‘]?$/i.test(text.slice(Math.max(0, index - 12), index))
  );
}

type Reporting = Pick<WarningContext, 'collector' | 'glossary'>;

function report(acronym: string, own: Uses, to: Reporting): void {
  const expansion = Object.hasOwn(to.glossary, acronym) ? to.glossary[acronym] : firstWords(own)?.words;
  const use = own.first ?? (own.expanded.length === 0 ? own.mention : undefined);
  const isUnexplained = use !== undefined && !(own.first?.isExpanded ?? false);
  if (isUnexplained) reportUnexplained(acronym, { use, expansion, isLater: own.expanded.length > 0 }, to);
  reportOthers(acronym, own, to);
}

function reportUnexplained(
  acronym: string,
  found: { use: Spot; expansion: string | undefined; isLater: boolean },
  { collector }: Reporting,
): void {
  const { use, expansion, isLater } = found;
  const place = use.passage.placeAt(use.index);
  if (expansion === undefined) {
    const reason = `"${acronym}" is not spelt out and is not in the glossary`;
    const hint = `Give the full name followed by (${acronym}) here, and add it to content/glossary.yml.`;
    collector.warning('acronym', place, reason, hint);
    return;
  }
  const reason = isLater
    ? `"${acronym}" is used here before it is spelt out`
    : `"${acronym}" is not spelt out where it is first used`;
  collector.warning('acronym', place, reason, `Write "${expansion} (${acronym})" here, and "${acronym}" from then on.`);
}

/** The first time that it is written out with words that begin with its letters. */
function firstWords({ expanded }: Uses): Expanded | undefined {
  return expanded.find(({ words }) => words !== undefined);
}

/** The glossary's words hold; without them those of the first time do. */
function reportOthers(acronym: string, own: Uses, { collector, glossary }: Reporting): void {
  const ofGlossary = Object.hasOwn(glossary, acronym) ? glossary[acronym] : undefined;
  const right = ofGlossary ?? firstWords(own)?.words;
  if (right === undefined) return;
  for (const { words, start, passage } of own.expanded) {
    if (words === undefined || words.includes(printed) || isSameExpansion(words, right)) continue;
    const where = ofGlossary === undefined ? 'above' : 'in the glossary';
    const reason = `"${acronym}" is spelt out as "${words}", but as "${right}" ${where}`;
    collector.warning('acronym-words', passage.placeAt(start), reason, `Write "${right} (${acronym})".`);
  }
}
