/** Names of committees, posts and documents, checked against the names that the council's files have. */
import type { WarningCheck, WarningContext } from '../check.ts';
import type { Passage } from '../words.ts';
import { beginsWithCapital, wordsOf, type PlacedWord } from '../words-of.ts';
import { isChangedRound, knownName, likeness, wordsInAnyOrder, type KnownName } from './near-names.ts';
import type { PaperFacts } from '../../kinds/registry.ts';

/** Names that are nearly one of the council's. */
export const checkNames: WarningCheck = ({ paper, frontMatter }, { words, ...context }) => {
  const facts = frontMatter.value;
  const names = indexed([...namesOf(context), ...ownPosts(facts)]);
  for (const passage of words) {
    if (!/\p{Lu}\p{L}/u.test(passage.text) || passage.within.includes('Notes')) continue;
    for (const slip of slipsIn(passage, names)) {
      const reason = slip.isCase
        ? `"${slip.written}" is not how this name is usually written`
        : `"${slip.written}" is nearly a name, but not quite`;
      context.collector.warning(
        'name',
        passage.placeAt(slip.index),
        reason,
        `Write "${slip.name}", if that is what you mean.`,
      );
    }
  }
  if (paper.home.in === 'meeting') checkKind(words, context);
};

/** The posts that the paper itself names on its cover. */
function ownPosts(facts: PaperFacts): KnownName[] {
  const posts = [
    'reportFrom' in facts ? facts.reportFrom : undefined,
    'presenter' in facts ? facts.presenter : undefined,
    facts.contact?.role,
  ];
  return posts.flatMap((post) => (post === undefined ? [] : (knownName(post, { isFixed: true }) ?? [])));
}

interface Slip {
  readonly index: number;
  readonly written: string;
  readonly name: string;
  readonly isCase: boolean;
}

/** The names that a paper's text is compared with: of bodies, posts, plans, and those of the glossary. */
export function namesOf({
  committees,
  council,
  glossary,
}: Pick<WarningContext, 'committees' | 'council' | 'glossary'>): readonly KnownName[] {
  const held = namesByCommittees.get(committees);
  if (held) return held;
  const posts = [...committees.values()].flatMap(({ seats }) => seats.map(({ title }) => title));
  const plans = council.strategicPlans.map(({ title }) => title);
  const bodies = [...committees.values()].map(({ name }) => name);
  const fixed = new Set([council.name, ...posts, ...plans]);
  const names = [
    ...[...new Set(bodies)].flatMap((name) => knownName(name, { fewest: 2, isFixed: true }) ?? []),
    ...[...fixed].flatMap((name) => knownName(name, { isFixed: true }) ?? []),
    ...Object.values(glossary).flatMap((name) => (fixed.has(name) ? [] : (knownName(name) ?? []))),
  ];
  namesByCommittees.set(committees, names);
  return names;
}

/** The same for every paper of a run. */
const namesByCommittees = new WeakMap<object, readonly KnownName[]>();

interface Names {
  /** Longer names first. Few come into question for a word, even where a glossary has tens of thousands. */
  readonly byBeginning: ReadonlyMap<string, readonly KnownName[]>;
  /** The fixed names, by their words in any order. */
  readonly byWords: ReadonlyMap<string, KnownName>;
  /** How many words those names have. */
  readonly lengths: readonly number[];
}

function indexed(names: readonly KnownName[]): Names {
  const longestFirst = names.toSorted((a, b) => b.words.length - a.words.length);
  const fixed = longestFirst.filter(({ isFixed }) => isFixed);
  return {
    byBeginning: Map.groupBy(longestFirst, ({ words, isFixed }) => beginning(words[0], isFixed)),
    byWords: new Map(fixed.map((name) => [wordsInAnyOrder(name.words), name])),
    lengths: [...new Set(fixed.map(({ words }) => words.length))],
  };
}

/** What two words have in common at least where one is a slip for the other: of a fixed name the first letter, else two. */
function beginning(word = '', isFixed: boolean | undefined = false): string {
  return word.slice(0, isFixed ? 1 : 2).toLowerCase();
}

/** Where words are nearly a name. Longer names come first, so that what is right in a longer one is not checked against a shorter. */
function slipsIn(passage: Passage, names: Names): Slip[] {
  const { text } = passage;
  const words = wordsOf(passage);
  const taken = new Set<number>();
  const slips: Slip[] = [];
  const right: { readonly start: number; readonly end: number }[] = [];
  for (let start = 0; start < words.length; start++) {
    if (!beginsWithCapital(words[start]?.text ?? '')) continue;
    const found = nameAt(words, start, names);
    if (!found) continue;
    right.push({ start, end: start + found.length });
    if (found.kind === 'right' || taken.has(start)) continue;
    const written = words.slice(start, start + found.length);
    const [first, last] = [written[0], written.at(-1)];
    if (!first || !last) continue;
    // An acronym after it is checked against the glossary by its own rule.
    if (/^\s*\(\p{Lu}{2}/u.test(text.slice(last.index + last.text.length))) continue;
    taken.add(start);
    slips.push({
      index: first.index,
      written: text.slice(first.index, last.index + last.text.length),
      name: found.name,
      isCase: found.kind === 'case',
    });
  }
  return slips.filter(({ index }) => !right.some(({ start, end }) => isInside(index, words, { start, end })));
}

/** True for a slip that begins within a longer stretch that is a name. */
function isInside(
  index: number,
  words: readonly PlacedWord[],
  { start, end }: { start: number; end: number },
): boolean {
  const [first, last] = [words[start]?.index ?? 0, words[end - 1]?.index ?? 0];
  return index > first && index <= last;
}

type Found = { readonly kind: 'right' | 'case' | 'near'; readonly name: string; readonly length: number };

/** The name that stands at a word, or that comes nearest. */
function nameAt(words: readonly PlacedWord[], start: number, names: Names): Found | undefined {
  let best: Found | undefined;
  const first = words[start]?.text;
  const known = [true, false].flatMap((isFixed) => names.byBeginning.get(beginning(first, isFixed)) ?? []);
  for (const one of known) {
    const count = one.words.length;
    for (const length of [count, count + 1, count - 1]) {
      // The last word of a slip nearly always begins as the name's.
      const last = words[start + length - 1]?.text;
      if (beginning(last, one.isFixed) !== beginning(one.words.at(-1), one.isFixed)) continue;
      const written = words.slice(start, start + length);
      const kind = likeness(written, one);
      if (kind === 'right') return { kind, name: one.name, length };
      if (kind !== undefined) best ??= { kind, name: one.name, length };
    }
  }
  return best ?? changedRoundAt(words, start, names);
}

/** A name whose words stand in another order. */
function changedRoundAt(words: readonly PlacedWord[], start: number, { byWords, lengths }: Names): Found | undefined {
  for (const length of lengths) {
    const written = words.slice(start, start + length);
    if (written.length < length) continue;
    const known = byWords.get(wordsInAnyOrder(written.map(({ text }) => text)));
    if (known && isChangedRound(written, known)) return { kind: 'near', name: known.name, length };
  }
  return undefined;
}

/** "The Panel" in a paper for a Board, which names no panel. */
function checkKind(
  words: readonly Passage[],
  { committee, committees, collector }: Omit<WarningContext, 'words'>,
): void {
  if (!committee) return;
  const own = committee.kind.charAt(0).toUpperCase() + committee.kind.slice(1);
  checkTails(
    words,
    [...committees.values()].map(({ name }) => name),
    collector,
  );
  for (const other of ['Panel', 'Board', 'Committee'].filter((word) => word !== own)) {
    const named = new RegExp(`\\p{Lu}[\\p{L}’'-]* (?:and \\p{Lu}[\\p{L}’'-]* )?${other}s?\\b|${other} of\\b`, 'u');
    const alone = new RegExp(`\\b[Tt]he (${other})\\b(?! \\p{Lu})`, 'u');
    const telling = words.filter(({ text }) => text.includes(other));
    const isNamed = telling.some(({ text }) => named.test(text.replaceAll(/\b[Tt]h(?:e|is|at) /g, 'the ')));
    if (isNamed || committee.name.includes(other)) continue;
    for (const passage of telling) {
      const match = alone.exec(passage.text);
      if (!match) continue;
      const reason = `this paper is for the ${committee.name}, but refers to "the ${other}"`;
      const hint = `Write "the ${own}", or name the ${other.toLowerCase()} that is meant.`;
      collector.warning('name', passage.placeAt(match.index + match[0].length - other.length), reason, hint);
      break;
    }
  }
}

/** "Advisory panel" for the end of "Children and Families Advisory Panel". */
function checkTails(words: readonly Passage[], names: readonly string[], collector: WarningContext['collector']): void {
  for (const name of names) {
    const [, before = '', last = ''] = /(\p{Lu}\S*) (\p{Lu}\S*)$/u.exec(name) ?? [];
    if (last === '') continue;
    const slip = `${before} ${last.toLowerCase()}`;
    const hint = `Write "${before} ${last}", as in ${name}.`;
    for (const passage of words)
      for (const at of placesOf(slip, passage.text))
        collector.warning('name', passage.placeAt(at), `"${slip}" is not how this name is usually written`, hint);
  }
}

/** Where the words stand by themselves, and not at the end of a longer name. */
function placesOf(slip: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(slip); at >= 0; at = text.indexOf(slip, at + 1))
    if (!/^\p{L}/u.test(text.slice(at + slip.length)) && !isLonger(text.slice(0, at))) places.push(at);
  return places;
}

/** True where a name goes on to the left: it is checked against the names as a whole. */
function isLonger(before: string): boolean {
  const last = /(\S+) $/.exec(before)?.[1] ?? '';
  return last === 'and' || (/^\p{Lu}/u.test(last) && !/^(?:The|This|That|Our|Its|Their|An?)$/.test(last));
}
