/** Numbers, letters and bullets that somebody typed before paragraphs, distinguished from figures and dates that paragraphs begin with. */

/** What was typed before a paragraph. */
export interface TypedMark {
  readonly kind: 'number' | 'letter' | 'bullet';
  /** As it stands before the words, white space at its end included. */
  readonly written: string;
}

interface Candidate extends TypedMark {
  readonly hasTab: boolean;
  /** A number's parts: 1.10 is [1, 10]. */
  readonly parts: readonly number[];
}

const numberPattern = /^\s*(?:\((\d{1,3})\)|(\d{1,3}(?:\.\d{1,3}){0,4})([.)]?))(\s+)(?=\S)/;
const letterPattern = /^\s*(?:\((?:[a-z]|[ivx]{1,5})\)|(?:[a-z]|[ivx]{1,5})(\)|\.))(\s+)(?=\S)/i;
/** Signs that begin nothing but list items, among them those that Word's own fonts give. */
const bulletPattern = /^\s*(?:[•●▪■◦○‣⁃·\uf0b7\uf0a7\uf0d8\uf0fc]\s*|o\t+)(?=\S)/;
const dashPattern = /^\s*[-–—*]\s+(?=\S)/;

/**
 * The marks of paragraphs that follow one another, undefined where there is none. A number or letter needs a tab after it, or a neighbour that
 * it follows; a dash needs another dash beside it, or a colon before it.
 */
export function typedMarks(texts: readonly string[]): readonly (TypedMark | undefined)[] {
  const candidates = texts.map((text) => numberIn(text) ?? letterIn(text));
  const neighbours = neighboursOf(candidates);
  return texts.map((text, at): TypedMark | undefined => {
    const bullet = bulletPattern.exec(text)?.[0];
    if (bullet !== undefined) return { kind: 'bullet', written: bullet };
    const dash = dashPattern.exec(text)?.[0];
    if (dash !== undefined) {
      const isBeside = [texts[at - 1], texts[at + 1]].some((other) => dashPattern.test(other ?? ''));
      return isBeside || dash.includes('\t') || /:\s*$/.test(texts[at - 1] ?? '')
        ? { kind: 'bullet', written: dash }
        : undefined;
    }
    const own = candidates[at];
    if (!own) return undefined;
    if (own.kind === 'letter') return own.hasTab || hasNeighbour(own, candidates, at) ? own : undefined;
    return own.hasTab ||
      isInSequence(own, neighbours[at] ?? { before: undefined, after: undefined }) ||
      isLongSection(own, text)
      ? own
      : undefined;
  });
}

function numberIn(text: string): Candidate | undefined {
  const found = numberPattern.exec(text);
  if (!found) return undefined;
  const [written, bracketed, digits = bracketed ?? '', sign = ''] = found;
  const hasTab = /\t/.test(found[4] ?? '');
  const rest = text.slice(written.length);
  // "12 homes" and "3.5 million" begin sentences; "1. The Council" and "2.1 Members" are numbered.
  const isPlain = sign === '' && bracketed === undefined;
  if (!hasTab && (!/^[\p{Lu}“"‘'([]/u.test(rest) || (isPlain && !digits.includes('.')))) return undefined;
  if (isPlain && hasTab && /^[\d£$€%(]/.test(rest)) return undefined;
  return { kind: 'number', written, hasTab, parts: digits.split('.').map(Number) };
}

function letterIn(text: string): Candidate | undefined {
  const found = letterPattern.exec(text);
  if (!found) return undefined;
  // "A. Smith" is a name.
  if (found[1] === '.' && !/\t/.test(found[2] ?? '') && /^\s*[A-Z]/.test(text)) return undefined;
  return { kind: 'letter', written: found[0], hasTab: /\t/.test(found[2] ?? ''), parts: [] };
}

/** Shorter paragraphs that begin with "9.30 Arrivals" or "3.5 FTE" begin with a figure. */
const longSection = 60;

/** "1.1 The Committee considered …": a number of two parts before a whole sentence. */
function isLongSection({ parts, written }: Candidate, text: string): boolean {
  const rest = text.slice(written.length);
  return parts.length > 1 && rest.length > longSection && /^(?:[“"‘']?\p{Lu}\p{Ll}|A )/u.test(rest);
}

type Candidates = readonly (Candidate | undefined)[];

/** How far apart the paragraphs of one series of letters may stand. */
const farthestLetter = 3;

function hasNeighbour(own: Candidate, candidates: Candidates, at: number): boolean {
  const shape = (written: string): string => written.trim().replaceAll(/[a-z]+/gi, 'a');
  return candidates
    .slice(Math.max(0, at - farthestLetter), at + farthestLetter + 1)
    .some(
      (other) =>
        other !== undefined && other !== own && other.kind === 'letter' && shape(other.written) === shape(own.written),
    );
}

/** A number that is missing between two others was taken out, or is Word's own. */
const widestGap = 5;

/** True where one number can come next after another: 1.2 after 1.1, 2 after 1.4, 2.1 after 1 and after 2. */
function leadsTo(before: readonly number[], after: readonly number[]): boolean {
  const last = Math.min(before.length, after.length) - 1;
  if (!before.slice(0, last).every((part, index) => part === after[index])) return false;
  const step = (after[last] ?? 0) - (before[last] ?? 0);
  if (after.length <= before.length) return step > 0 && step <= widestGap;
  return (step === 0 || step === 1) && after.slice(last + 1).every((part) => part === 1);
}

/** True where a number begins a series, or another number of the text leads to it. */
function isInSequence(own: Candidate, { before, after }: Neighbours): boolean {
  if (own.parts.length === 1 && own.parts[0] === 1) return true;
  return (
    (before !== undefined && leadsTo(before.parts, own.parts)) ||
    (after !== undefined && leadsTo(own.parts, after.parts) && (own.parts.at(-1) === 1 || before !== undefined))
  );
}

/** The numbers before and after each paragraph. */
interface Neighbours {
  readonly before: Candidate | undefined;
  readonly after: Candidate | undefined;
}

function neighboursOf(candidates: Candidates): readonly Neighbours[] {
  const beside = (from: Candidates): (Candidate | undefined)[] => {
    let last: Candidate | undefined;
    return from.map((candidate) => {
      const known = last;
      if (candidate?.kind === 'number') last = candidate;
      return known;
    });
  };
  const [before, after] = [beside(candidates), beside(candidates.toReversed()).toReversed()];
  return candidates.map((_candidate, at) => ({ before: before[at], after: after[at] }));
}
