/** Names of committees, posts and documents, held against the names that the council's files have. */
import type { PaperFacts } from '../../schema/paper.ts';
import type { PaperCheck, PaperCheckContext } from '../check.ts';
import type { Passage } from '../words.ts';
import { beginsWithCapital, wordsOf, type PlacedWord } from '../words-of.ts';
import { knownName, likeness, type KnownName } from './near-names.ts';

/** Names that are nearly one of the council's. */
export const checkNames: PaperCheck = ({ paper, frontMatter }, { words, ...context }) => {
  const facts = frontMatter.value;
  const names = byBeginning([...namesOf(context), ...ownPosts(facts)]);
  for (const passage of words) {
    if (!/\p{Lu}\p{L}/u.test(passage.text) || passage.within.includes('Notes')) continue;
    for (const slip of slipsIn(passage, names)) {
      const reason = slip.isCase
        ? `"${slip.written}" is not written as the name is`
        : `"${slip.written}" is nearly a name, but not quite`;
      context.collector.warning('name', passage.placeAt(slip.index), reason, `Write "${slip.name}", if that is meant.`);
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
  return posts.flatMap((post) => (post === undefined ? [] : (knownName(post) ?? [])));
}

interface Slip {
  readonly index: number;
  readonly written: string;
  readonly name: string;
  readonly isCase: boolean;
}

function namesOf({ committees, council, glossary }: Omit<PaperCheckContext, 'words'>): readonly KnownName[] {
  const held = namesByCommittees.get(committees);
  if (held) return held;
  const posts = [...committees.values()].flatMap(({ seats }) => seats.map(({ title }) => title));
  const plans = council.strategicPlans.map(({ title }) => title);
  const bodies = [...committees.values()].map(({ name }) => name);
  const known = new Set([council.name, ...posts, ...plans, ...Object.values(glossary)]);
  const names = [
    ...[...new Set(bodies)].flatMap((name) => knownName(name, 2) ?? []),
    ...[...known].flatMap((name) => knownName(name) ?? []),
  ];
  namesByCommittees.set(committees, names);
  return names;
}

/** The same for every paper of a run. */
const namesByCommittees = new WeakMap<object, readonly KnownName[]>();

/** Names by the first two letters of their first word, longer names first: few come into question for a word. */
type Names = ReadonlyMap<string, readonly KnownName[]>;

function byBeginning(names: readonly KnownName[]): Names {
  const longestFirst = names.toSorted((a, b) => b.words.length - a.words.length);
  return Map.groupBy(longestFirst, ({ words }) => beginning(words[0]));
}

function beginning(word: string | undefined): string {
  return (word ?? '').slice(0, 2).toLowerCase();
}

/** Where words are nearly a name. Longer names come first, so that what is right in a longer one is not held against a shorter. */
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
    // An acronym after it is held against the glossary by its own rule.
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
  for (const known of names.get(beginning(words[start]?.text)) ?? []) {
    const count = known.words.length;
    for (const length of [count, count + 1, count - 1]) {
      // The last word of a slip is nearly always the name's.
      if (beginning(words[start + length - 1]?.text) !== beginning(known.words.at(-1))) continue;
      const written = words.slice(start, start + length);
      const kind = likeness(written, known);
      if (kind === 'right') return { kind, name: known.name, length };
      if (kind !== undefined) best ??= { kind, name: known.name, length };
    }
  }
  return best;
}

/** "The Panel" in a paper for a Board, which names no panel. */
function checkKind(
  words: readonly Passage[],
  { committee, committees, collector }: Omit<PaperCheckContext, 'words'>,
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
      const reason = `this paper is for the ${committee.name}, but speaks of "the ${other}"`;
      const hint = `Write "the ${own}", or name the ${other.toLowerCase()} that is meant.`;
      collector.warning('name', passage.placeAt(match.index + match[0].length - other.length), reason, hint);
      break;
    }
  }
}

/** "Advisory panel" for the end of "Children and Families Advisory Panel". */
function checkTails(
  words: readonly Passage[],
  names: readonly string[],
  collector: PaperCheckContext['collector'],
): void {
  for (const name of names) {
    const [, before = '', last = ''] = /(\p{Lu}\S*) (\p{Lu}\S*)$/u.exec(name) ?? [];
    if (last === '') continue;
    const slip = `${before} ${last.toLowerCase()}`;
    const hint = `Write "${before} ${last}", as in ${name}.`;
    for (const passage of words)
      for (const at of placesOf(slip, passage.text))
        collector.warning('name', passage.placeAt(at), `"${slip}" is not written as the name is`, hint);
  }
}

/** Where the words stand by themselves, and not at the end of a longer name. */
function placesOf(slip: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(slip); at >= 0; at = text.indexOf(slip, at + 1))
    if (!/^\p{L}/u.test(text.slice(at + slip.length)) && !isLonger(text.slice(0, at))) places.push(at);
  return places;
}

/** True where a name goes on to the left: it is held against the names as a whole. */
function isLonger(before: string): boolean {
  const last = /(\S+) $/.exec(before)?.[1] ?? '';
  return last === 'and' || (/^\p{Lu}/u.test(last) && !/^(?:The|This|That|Our|Its|Their|An?)$/.test(last));
}
