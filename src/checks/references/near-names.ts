/** Names that are almost right: one word another, one too many or too few, or a small letter where the name has a capital. */
import { placedWords, type PlacedWord } from '../words-of.ts';

/** A name by its words. */
export interface KnownName {
  readonly name: string;
  readonly words: readonly string[];
  /** True for the name of one body, post or plan: a plural that is lost, or gained inside it, is a typing error. */
  readonly isFixed?: true;
}

const small = new Set(['of', 'and', 'for', 'the', 'to', 'in', 'on', 'with', 'at', 'by', 'a', 'an']);

/**
 * A name whose words that count all begin with capitals, and that has two of them and `fewest` words at least; undefined for
 * other words. Names of two words are too like others to be checked against a text, unless they are the council's own.
 */
export function knownName(
  name: string,
  { fewest = 3, isFixed = false }: { readonly fewest?: number; readonly isFixed?: boolean } = {},
): KnownName | undefined {
  const words = placedWords(name).map(({ text }) => text);
  const counted = words.filter((word) => !small.has(word.toLowerCase()));
  const isProper =
    counted.length >= 2 && words.length >= fewest && counted.every((word) => /^[\p{Lu}\p{N}]/u.test(word));
  return isProper ? { name, words, ...(isFixed ? { isFixed } : {}) } : undefined;
}

/** The same letters, whatever their case and the form of their apostrophes. */
function plain(word: string): string {
  return word.toLowerCase().replaceAll("'", '’');
}

/** True for the same word, in the singular or the plural. */
function isSame(one: string, other: string): boolean {
  if (one === other) return true;
  const [a, b] = [plain(one), plain(other)];
  return a === b || a === `${b}s` || b === `${a}s`;
}

/** True where a word stands for that of a name at a place: several bodies or posts of one name have a plural at an end. */
function isWordOf(word: string, at: number, { words, isFixed }: KnownName): boolean {
  const known = words[at] ?? '';
  if (isFixed !== true) return isSame(word, known);
  const isAtEnd = at === 0 || at === words.length - 1;
  return plain(word) === plain(known) || (isAtEnd && plain(word) === `${plain(known)}s`);
}

/** True for two words of which one may be a misspelling of the other. */
function isNear(one: string, other: string): boolean {
  const [a, b] = [plain(one), plain(other)];
  if (isSame(a, b) || hasSameLetters(a, b)) return true;
  if (/\p{N}/u.test(a + b) || small.has(a) !== small.has(b)) return false;
  const shared = sharedStart(a, b);
  const isBegunAlike = shared >= 4 && Math.abs(a.length - b.length) <= 4 && shared * 2 >= Math.max(a.length, b.length);
  return isBegunAlike || (a.length >= 4 && Math.abs(a.length - b.length) <= 1 && differAtOnce(a, b));
}

/** "adn" for "and", "Haelth" for "Health". */
function hasSameLetters(a: string, b: string): boolean {
  return a.length === b.length && a[0] === b[0] && lettersOf(a) === lettersOf(b);
}

function lettersOf(word: string): string {
  return Array.from(word).toSorted().join('');
}

/** How many letters two words have in common at the beginning. */
function sharedStart(a: string, b: string): number {
  let at = 0;
  while (at < Math.min(a.length, b.length) && a[at] === b[at]) at++;
  return at;
}

/** One letter other, too many or too few, or two neighbours changed round. */
function differAtOnce(a: string, b: string): boolean {
  const start = sharedStart(a, b);
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [inA, inB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  const isSwap = inA.length === 2 && inB.length === 2 && inA[0] === inB[1] && inA[1] === inB[0];
  return isSwap || Math.max(inA.length, inB.length) <= 1;
}

/** How a stretch of words stands to a name. */
export type Likeness = 'right' | 'case' | 'near' | undefined;

/** Compares the words at a place with a name. A plural, and a possessive at the end, are right. */
export function likeness(written: readonly PlacedWord[], known: KnownName): Likeness {
  const words = written.map(({ text }, at) => (at === written.length - 1 ? text.replace(/[’']s?$/, '') : text));
  if (words.length !== known.words.length)
    return isOneMoreOrLess(words, known.words) && isProper(words) ? 'near' : undefined;
  const others: number[] = [];
  // Nearly all places of a text have two words that are others than the name's: they are not read to the end.
  for (let at = 0; at < words.length && others.length < 2; at++)
    if (!isWordOf(words[at] ?? '', at, known)) others.push(at);
  const [at, further] = others;
  if (further !== undefined) return undefined;
  if (at === undefined) return isProper(words) ? 'right' : caseLikeness(words);
  return isSlip(words[at] ?? '', known.words[at] ?? '', known) && isProper(words.with(at, known.words[at] ?? ''))
    ? 'near'
    : undefined;
}

/** True for a word that may be a slip for one of a name's: "Director for Health" for "Director of Health". */
function isSlip(word: string, right: string, { isFixed }: KnownName): boolean {
  if (isFixed === true && small.has(plain(word)) && small.has(plain(right))) return true;
  const isBegunAlike = /^\p{Lu}/u.test(word) === /^\p{Lu}/u.test(right);
  return isBegunAlike && isNear(word, right);
}

/** The words of a name whatever their order, to find it where they are changed round. */
export function wordsInAnyOrder(words: readonly string[]): string {
  return words.map(plain).toSorted().join(' ');
}

/** True for the words of a name, and of three words at least, in another order. */
export function isChangedRound(written: readonly PlacedWord[], known: KnownName): boolean {
  const words = written.map(({ text }) => text);
  return (
    words.length >= 3 &&
    words.some((word, at) => plain(word) !== plain(known.words[at] ?? '')) &&
    wordsInAnyOrder(words) === wordsInAnyOrder(known.words) &&
    isProper(words)
  );
}

/** True where every word that counts begins with a capital or a figure. */
function isProper(words: readonly string[]): boolean {
  return words.every((word) => small.has(plain(word)) || /^[\p{Lu}\p{N}]/u.test(word));
}

/** Most of a name in capitals, and a word that counts in small letters: a slip. All in small letters: other words. */
function caseLikeness(words: readonly string[]): Likeness {
  const counted = words.filter((word) => !small.has(plain(word)));
  const capitals = counted.filter((word) => /^\p{Lu}/u.test(word)).length;
  return /^\p{Lu}/u.test(words[0] ?? '') && capitals >= 2 ? 'case' : undefined;
}

/** Words that make another post or body of a name: a Chairman and a Vice-Chairman, a board and its shadow board. */
const tellsApart =
  /^(?:vice|deputy|assistant|associate|acting|interim|former|joint|senior|junior|chief|lead|sub|shadow|honorary|past|elect|co|opted|voting|non|executive|independent|external|internal|north(?:ern)?|south(?:ern)?|east(?:ern)?|west(?:ern)?|central|upper|lower|new|old|annual|draft|final|revised|adults?|children|young|mental|physical|primary|secondary|special)(?:[’']s)?$/i;

/** One inner word too many or too few, the rest alike; a possessive may have gone with it. */
function isOneMoreOrLess(words: readonly string[], right: readonly string[]): boolean {
  const [long, short] = words.length > right.length ? [words, right] : [right, words];
  if (long.length !== short.length + 1 || short.length < 3) return false;
  const bare = (word: string | undefined): string => (word ?? '').replace(/[’']s$/, '');
  const at = short.findIndex((word, index) => !isSame(bare(word), bare(long[index])));
  if (tellsApart.test(long[at] ?? '')) return false;
  return at > 0 && short.slice(at).every((word, index) => isSame(bare(word), bare(long[at + 1 + index])));
}
