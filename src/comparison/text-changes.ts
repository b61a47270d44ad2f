/** Two versions of a text, compared in words: what a reader of the first would find changed in the second. */
import { diffArrays } from 'diff';

/** One place at which two versions differ. */
export interface TextChange {
  /** Where it is; undefined for a line without a name of its own. */
  readonly place?: ChangedPlace;
  /** As it was; empty for what is new. */
  readonly was: string;
  /** As it is; empty for what has gone. */
  readonly is: string;
}

/** Where something has changed. */
export type ChangedPlace =
  | { readonly kind: 'paragraph'; readonly number: number }
  | { readonly kind: 'item'; readonly number: string }
  | { readonly kind: 'row'; readonly row: string }
  | { readonly kind: 'cell'; readonly row: string; readonly column: string }
  | { readonly kind: 'columns' }
  | { readonly kind: 'order' }
  | { readonly kind: 'structure'; readonly what: string; readonly subject: string };

/** A line of one version or of both, with the words in which the versions differ. */
export interface ComparedLine {
  readonly runs: readonly ComparedRun[];
}

/** Words that stand in both versions, or in one of them. */
export interface ComparedRun {
  readonly text: string;
  readonly is: 'same' | 'removed' | 'added';
}

/** More differences between lines than this are not looked for: then the texts have little in common. */
const mostDifferences = 4000;

/** As many words stand round the words that have changed. */
const contextWords = 2;

/** Changes that so few words lie between are shown as one. */
const nearWords = 3;

/** Shares of the words of two lines that they have in common. */
const [fewInCommon, muchInCommon] = [0.25, 0.4];

/** The places at which two texts differ, in reading order. A paragraph that only has another number is no change. */
export function textChanges(before: readonly string[], now: readonly string[]): readonly TextChange[] {
  const changes = pairedLines(before, now).flatMap(({ was, is }): readonly TextChange[] => {
    const place = placeOf(is ?? was ?? '');
    // Where little is left of a line, its words one by one would say less than the whole.
    if (was === undefined || is === undefined || likeness(was, is) < fewInCommon)
      return [{ ...place, was: textWithout(was ?? ''), is: textWithout(is ?? '') }];
    return wordChanges(textWithout(was), textWithout(is)).map((change) => ({ ...place, ...change }));
  });
  return withMoved(changes);
}

/** A line that has gone from one place and is new at another has moved. */
function withMoved(changes: readonly TextChange[]): readonly TextChange[] {
  const gone = changes.filter(({ is }) => is === '').map(({ was }) => was);
  const moved = new Set(changes.filter(({ was, is }) => was === '' && gone.includes(is)).map(({ is }) => is));
  return changes.flatMap((change) => {
    if (change.is === '' && moved.has(change.was)) return [];
    return change.was === '' && moved.has(change.is) ? [{ ...change, was: change.is }] : [change];
  });
}

/** Every line of both texts in reading order, with the words that were removed and added. */
export function comparedLines(before: readonly string[], now: readonly string[]): readonly ComparedLine[] {
  return pairedLines(before, now).map(({ was, is }) => {
    if (was === undefined) return { runs: [{ text: is ?? '', is: 'added' }] };
    if (is === undefined) return { runs: [{ text: was, is: 'removed' }] };
    return { runs: joinedRuns(wordRuns(was, is)) };
  });
}

interface PairedLine {
  readonly was?: string;
  readonly is?: string;
}

/** Each line with its counterpart; lines that are the same but for their number are a pair. */
function pairedLines(before: readonly string[], now: readonly string[]): readonly PairedLine[] {
  const steps = diffArrays(before.map(textWithout), now.map(textWithout), { maxEditLength: mostDifferences }) ?? [
    { value: before, removed: true, added: false, count: before.length },
    { value: now, removed: false, added: true, count: now.length },
  ];
  const pairs: PairedLine[] = [];
  let [from, to] = [0, 0];
  let removed: string[] = [];
  for (const { count, ...step } of steps) {
    if (step.removed) {
      removed.push(...before.slice(from, from + count));
      from += count;
    } else if (step.added) {
      pairs.push(...pairsOf(removed, now.slice(to, to + count)));
      removed = [];
      to += count;
    } else {
      pairs.push(...removed.map((was) => ({ was })));
      removed = [];
      for (let index = 0; index < count; index++) {
        const [was, is] = [before[from + index], now[to + index]];
        pairs.push({ ...(was === undefined ? {} : { was }), ...(is === undefined ? {} : { is }) });
      }
      from += count;
      to += count;
    }
  }
  return [...pairs, ...removed.map((was) => ({ was }))];
}

/** Lines that took the place of others: one for one, else each with the first that has much in common with it. */
function pairsOf(removed: readonly string[], added: readonly string[]): readonly PairedLine[] {
  if (removed.length === added.length) return removed.map((was, index) => ({ was, is: added[index] ?? '' }));
  const pairs: PairedLine[] = [];
  let next = 0;
  for (const was of removed) {
    const found = added.findIndex((is, at) => at >= next && likeness(was, is) >= muchInCommon);
    if (found < 0) pairs.push({ was });
    else {
      pairs.push(...added.slice(next, found).map((is) => ({ is })), { was, is: added[found] ?? '' });
      next = found + 1;
    }
  }
  return [...pairs, ...added.slice(next).map((is) => ({ is }))];
}

/** How much of the words of two lines they have in common: 0 to 1. */
function likeness(one: string, other: string): number {
  const [ours, theirs] = [one, other].map((line) => textWithout(line).split(/\s+/)) as [string[], string[]];
  const left = new Map<string, number>();
  for (const word of theirs) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of ours) {
    const count = left.get(word) ?? 0;
    if (count > 0) common += 1;
    left.set(word, count - 1);
  }
  return (2 * common) / (ours.length + theirs.length);
}

/** Two lines word by word; a number is one word, and the space between words is compared too. */
function wordRuns(was: string, is: string): readonly ComparedRun[] {
  const [ours, theirs] = [wordsAndSpaces(was), wordsAndSpaces(is)];
  const steps = diffArrays([...ours], [...theirs], { maxEditLength: mostDifferences });
  if (!steps)
    return [
      { text: was, is: 'removed' },
      { text: is, is: 'added' },
    ];
  return steps.map(({ value, added, removed }) => ({
    text: value.join(''),
    is: added ? 'added' : removed ? 'removed' : 'same',
  }));
}

/** Words that changed one after another as one run: what was removed, then what was added. */
function joinedRuns(runs: readonly ComparedRun[]): readonly ComparedRun[] {
  const joined: ComparedRun[] = [];
  let [removed, added, space] = ['', '', ''];
  const close = (): void => {
    // The space after both belongs to neither.
    if (removed.endsWith(' ') && added.endsWith(' '))
      [removed, added, space] = [removed.slice(0, -1), added.slice(0, -1), ` ${space}`];
    if (removed !== '') joined.push({ text: removed, is: 'removed' });
    if (added !== '') joined.push({ text: added, is: 'added' });
    if (space !== '') joined.push({ text: space, is: 'same' });
    [removed, added, space] = ['', '', ''];
  };
  for (const { text, is } of runs) {
    if (is === 'same' && text.trim() === '' && removed + added !== '') space = text;
    else if (is === 'same') {
      close();
      joined.push({ text, is });
    } else {
      [removed, added, space] = [removed + space, added + space, ''];
      if (is === 'removed') removed += text;
      else added += text;
    }
  }
  close();
  return joined;
}

function wordsAndSpaces(text: string): readonly string[] {
  return text.match(/\s+|\S+/g) ?? [];
}

/** The runs of words that differ, each with a few words round it. */
function wordChanges(was: string, is: string): readonly Pick<TextChange, 'was' | 'is'>[] {
  if (was === is) return [];
  const changes: { was: string; is: string }[] = [];
  let open: { was: string; is: string } | undefined;
  let between = '';
  for (const run of wordRuns(was, is)) {
    if (run.is !== 'same') {
      open = open
        ? { was: open.was + between, is: open.is + between }
        : { was: lastWords(between), is: lastWords(between) };
      between = '';
      open[run.is === 'removed' ? 'was' : 'is'] += run.text;
    } else if (open && countWords(run.text) >= nearWords) {
      const after = firstWords(run.text);
      changes.push({ was: open.was + after, is: open.is + after });
      open = undefined;
      between = run.text;
    } else between = run.text;
  }
  if (open) changes.push({ was: open.was + between, is: open.is + between });
  return changes.map((change) => ({ was: change.was.trim(), is: change.is.trim() }));
}

function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}

function firstWords(text: string): string {
  return new RegExp(String.raw`^\s*(?:\S+\s*){0,${contextWords}}`, 'u').exec(text)?.[0] ?? '';
}

function lastWords(text: string): string {
  return new RegExp(String.raw`(?:\S+\s*){0,${contextWords}}$`, 'u').exec(text)?.[0] ?? '';
}

const numberBefore = /^(\d+)\. /;

function textWithout(line: string): string {
  return line.replace(numberBefore, '');
}

function placeOf(line: string): Pick<TextChange, 'place'> {
  const number = numberBefore.exec(line)?.[1];
  return number === undefined ? {} : { place: { kind: 'paragraph', number: Number(number) } };
}
