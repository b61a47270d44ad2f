/** What the cells of a typed table say: a number however it is signed and marked, nothing, or an amount that is not known. */
import { numberWord } from '../../../data/numbers/number-words.ts';
import { numbersIn, type WrittenNumber } from '../../../data/numbers/written-numbers.ts';

/** What is known of an amount that is not given: 1 to 4 for "fewer than 5". */
export interface Bounds {
  readonly least: number;
  readonly most: number;
  /** True where the amount is still to come ("tbc"), so that no total can hold it yet. */
  readonly isAwaited: boolean;
}

/** What a cell says. */
export interface CellValue {
  /** The cell's number, where it holds one number and nothing else but its sign and the mark of a note. */
  readonly number: WrittenNumber | undefined;
  /** True for an empty cell, and for a dash or marker that stands for no value. */
  readonly isBlank: boolean;
  /** Between which numbers an amount lies that the cell does not give. */
  readonly bounds: Bounds | undefined;
}

/** The marks that lead to a note below a table: asterisks, daggers, small raised figures, "[1]", "(a)", "(estimate)". */
const noteAfter =
  /\s*(?:[*†‡§#^~]+|[⁰¹²³⁴-⁹ᵃ-ᶜ]+|\[(?:\d{1,2}|[a-z]|note \d+)\]|\((?:[a-z]|[ivx]{1,4}|note \d+|est\.?|estimated?|provisional|forecast|revised)\))$/iu;
const noteBefore = /^[*†‡§~]+\s*/u;

/** Stand for nothing: dashes, "nil", "none", "n/a". */
const blank = /^(?:|[-–—.:]+|n\/?a|n\.a\.|nil|none|not applicable|\[z\])$/i;

/** Stand for an amount that somebody will give later. */
const awaited =
  /^(?:tb[acd]|t\.b\.[acd]\.|to be (?:confirmed|agreed|announced|advised|decided|determined)|to follow|awaited|awaiting\b.*|pending|not (?:yet )?known|unknown|n\/?k)$/i;

/** Stand for an amount that is hidden or was not collected. */
const hidden = /^(?:[*#]+|\[[xc]\]|suppressed|not shown|not available|no data)$/i;

/** What a cell of a typed table says, by its words as one line. */
export function readCellValue(words: string): CellValue {
  const text = words.trim();
  const number = numberOf(text);
  if (number) return { number, isBlank: false, bounds: undefined };
  return { number: undefined, isBlank: blank.test(text), bounds: blank.test(text) ? undefined : boundsOf(text) };
}

/** A number alone: negative in the brackets of accountants, with a minus or as a credit; a plus says nothing new. */
function numberOf(words: string): WrittenNumber | undefined {
  // A cell that is nothing but marks stands for a hidden count.
  const text = withoutNotes(words);
  const bare = alone(text);
  if (bare) return bare;
  const bracketed = /^(£?\s?)\((£?\s?[\d,.]+\s?(?:thousand|million|billion|k|m|bn)?\s?%?)\)(%?)$/i.exec(text);
  if (bracketed) return negated(alone(`${bracketed[1] ?? ''}${bracketed[2] ?? ''}${bracketed[3] ?? ''}`));
  const signed = /^(?:([-–−‑])\s?(£?[\d,.]+.*)|£([-–−‑])\s?([\d,.]+.*))$/.exec(text);
  if (signed) return negated(alone(signed[2] ?? `£${signed[4] ?? ''}`));
  const credit = /^(.*\d)\s?\(?cr\.?\)?$/i.exec(text);
  if (credit) return negated(alone(credit[1] ?? ''));
  const added = /^(?:\+\s?|£\+)(.*)$/.exec(text);
  return added ? alone(`${text.startsWith('£') ? '£' : ''}${added[1] ?? ''}`) : undefined;
}

function withoutNotes(words: string): string {
  const before = words.replace(noteBefore, '');
  const bare = before.replace(noteAfter, '').replace(noteAfter, '');
  return /\d/.test(bare) ? bare : words;
}

function alone(text: string): WrittenNumber | undefined {
  const [first, ...more] = numbersIn(text);
  return first !== undefined && more.length === 0 && first.text === text.trim() && first.value >= 0 ? first : undefined;
}

function negated(number: WrittenNumber | undefined): WrittenNumber | undefined {
  return number && { ...number, value: -number.value };
}

const fewer = /^(?:<\s?|(?:fewer|less) than |under |below )(£?\w[\w,.]*)$/i;
const upTo = /^(?:≤\s?|up to |at most |no more than )(£?\w[\w,.]*)$/i;
const orFewer = /^(£?\w[\w,.]*) or (?:fewer|less)$/i;
const more = /^(?:>\s?|≥\s?|over |more than |at least )(£?\w[\w,.]*)$/i;
const between = /^(£?[\d,.]+)\s?(?:to|[-–])\s?(£?[\d,.]+)$/i;

function boundsOf(text: string): Bounds | undefined {
  if (awaited.test(text)) return { least: 0, most: Number.POSITIVE_INFINITY, isAwaited: true };
  if (hidden.test(text)) return { least: 0, most: Number.POSITIVE_INFINITY, isAwaited: false };
  const ends = between.exec(text);
  if (ends) return bounded(amount(ends[1]), amount(ends[2]));
  const below = fewer.exec(text)?.[1];
  if (below !== undefined) return bounded(0, lessThan(below));
  const most = (upTo.exec(text) ?? orFewer.exec(text))?.[1];
  if (most !== undefined) return bounded(0, amount(most));
  const least = more.exec(text)?.[1];
  return least === undefined ? undefined : bounded(amount(least), Number.POSITIVE_INFINITY);
}

/** Fewer than 5 of anything that is counted is 4 at most. */
function lessThan(words: string): number | undefined {
  const value = amount(words);
  return value !== undefined && /^\w+$/.test(words) && Number.isInteger(value) ? value - 1 : value;
}

function bounded(least: number | undefined, most: number | undefined): Bounds | undefined {
  return least === undefined || most === undefined || least > most ? undefined : { least, most, isAwaited: false };
}

function amount(words: string | undefined): number | undefined {
  return alone(words ?? '')?.value ?? numberWord(words ?? '');
}
