/**
 * Where a note belongs after its paper was built again. A note knows the words of its paragraph, and a mark for each paragraph that
 * the paper had: so a paragraph that was there before is never taken for one that was edited, whatever its number is now.
 */

/** A place of a paper that can have a note: a numbered paragraph or a heading. */
export interface Place {
  readonly kind: 'paragraph' | 'heading';
  /** Of a paragraph. */
  readonly number?: number;
  /** Its words without its number, on one line. */
  readonly words: string;
}

/** What a note remembers of its place. */
export interface Anchor extends Place {
  /** Its position among the places of the paper (0-based). */
  readonly at: number;
  /** Four signs for each place that the paper had, in order: a mark of its words. */
  readonly outline: string;
}

/** Signs of one mark. */
const markLength = 4;

/** Places of a paper that an anchor knows. */
const mostPlaces = 2000;

/** Letters of a place that an anchor keeps. */
const mostWords = 1000;

/** Share of words that two versions of a paragraph have in common at least, where it still stands between its neighbours. */
const alikeInPlace = 0.4;
/** The same where it stands elsewhere. */
const alikeElsewhere = 0.6;

/** The anchor of one of the places of a paper. Throws where there is no such place. */
export function anchorAt(places: readonly Place[], at: number): Anchor {
  const place = places[at];
  if (!place) throw new Error(`The paper has ${places.length} places, and none at ${at}.`);
  const { kind, number, words } = place;
  return {
    kind,
    ...(number === undefined ? {} : { number }),
    words: words.slice(0, mostWords),
    at,
    outline: places.slice(0, mostPlaces).map(markOf).join(''),
  };
}

/** The place that an anchor belongs to now, by its position; undefined where its paragraph is no longer there. */
export function placeOf(anchor: Anchor, places: readonly Place[]): number | undefined {
  const before = marksIn(anchor.outline);
  const now = places.map(markOf);
  const pairs = pairsOf(before, now);
  const paired = pairs.get(anchor.at);
  if (paired !== undefined && isSame(anchor, places[paired])) return paired;
  const [previous, next] = gapAround(anchor.at, pairs, now.length);
  const expected = (previous + next) / 2;
  const nearest = (positions: readonly number[]): number | undefined =>
    positions.toSorted((a, b) => Math.abs(a - expected) - Math.abs(b - expected))[0];
  const moved = nearest(positionsOf(places, (place) => isSame(anchor, place)));
  if (moved !== undefined) return moved;
  const known = new Set(before);
  const likeness = places.map((place, at) =>
    place.kind !== anchor.kind || known.has(now[at] ?? '')
      ? 0
      : similarity(anchor.words, place.words.slice(0, mostWords)),
  );
  const enough = positionsOf(places, (_place, at) => {
    const isInPlace = at > previous && at < next;
    return (likeness[at] ?? 0) >= (isInPlace ? alikeInPlace : alikeElsewhere);
  });
  const best = Math.max(...enough.map((at) => likeness[at] ?? 0));
  return nearest(enough.filter((at) => likeness[at] === best));
}

/** How much of their words two texts have in common, whatever their order: from 0 to 1 (Dice's coefficient over words). */
export function similarity(one: string, other: string): number {
  const [a, b] = [wordsIn(one), wordsIn(other)];
  if (a.length + b.length === 0) return 1;
  const waiting = new Map<string, number>();
  for (const word of a) waiting.set(word, (waiting.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of b) {
    const count = waiting.get(word) ?? 0;
    if (count === 0) continue;
    waiting.set(word, count - 1);
    common += 1;
  }
  return (2 * common) / (a.length + b.length);
}

function isSame(anchor: Anchor, place: Place | undefined): boolean {
  return place?.kind === anchor.kind && place.words.slice(0, mostWords) === anchor.words;
}

function positionsOf(places: readonly Place[], isOne: (place: Place, at: number) => boolean): number[] {
  return places.flatMap((place, at) => (isOne(place, at) ? [at] : []));
}

/** Positions now of the unchanged places before and after one; -1 and the number of places where there is none. */
function gapAround(at: number, pairs: ReadonlyMap<number, number>, count: number): [number, number] {
  const all = [...pairs];
  const previous = all.findLast(([before]) => before < at)?.[1] ?? -1;
  const next = all.find(([before]) => before > at)?.[1] ?? count;
  return [previous, next];
}

/** The longest common subsequence of two rows of marks: for each position before, the one now. In order. */
function pairsOf(before: readonly string[], now: readonly string[]): ReadonlyMap<number, number> {
  const width = now.length + 1;
  const lengths = new Uint16Array((before.length + 1) * width);
  const lengthAt = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = before.length - 1; i >= 0; i -= 1)
    for (let j = now.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] =
        before[i] === now[j] ? lengthAt(i + 1, j + 1) + 1 : Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1));
  const pairs = new Map<number, number>();
  for (let i = 0, j = 0; i < before.length && j < now.length;) {
    if (before[i] === now[j]) pairs.set(i++, j++);
    else if (lengthAt(i + 1, j) >= lengthAt(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}

function marksIn(outline: string): string[] {
  return outline.match(/.{4}/g) ?? [];
}

/** A mark of the words of a place: FNV-1a over its letters, as four signs. */
function markOf({ kind, words }: Place): string {
  let hash = 0x811c9dc5;
  for (const sign of `${kind} ${words}`) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return (hash % 36 ** markLength).toString(36).padStart(markLength, '0');
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
