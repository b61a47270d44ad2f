/** What the label of a row, or the heading of a column, says of its figures: whether they are added, are a sum, or are neither. */

/** How the figures of a row stand to those above it. */
export type RowRole =
  /** Counts in the total below it. */
  | 'item'
  /** Is the sum of rows, and is checked against them: "Total", "Subtotal: people", "Total capital". */
  | 'total'
  /** Is worked out from rows above, in whatever way: "Net cost", "Closing balance", "C = A - B". */
  | 'result'
  /** Repeats a part of the row above: "of which agency", "including the precept". */
  | 'part'
  /** Stands beside the others and is never added: "Average", "Memorandum: …". */
  | 'aside';

const plainTotal = /^(?:(?:grand |overall |combined |sub-?\s?)?totals?|sum|overall|in all|all)[\s:.]*$/i;
const namedTotal =
  /^(?:(?:grand|overall|combined|joint|sub)[\s-]?)?(?:sub-?\s?)?totals?\b|\b(?:sub-?\s?)?totals?[\s:.]*$/i;
/** Totals of another time or kind, which the rows of this table do not make. */
const otherTotal =
  /\b(?:cumulative|running|to date|previous|prior|last year|target|average|per|maximum|minimum|possible|available)\b/i;
const worksOut =
  /^(?:net|gross|all|both|combined|resulting|remaining)\b|\b(?:balance|surplus|deficit|shortfall|gap|difference|requirement|closing|carried forward|c\/f(?:wd)?|cumulative|running|to date|over ?spend|under ?spend|(?:under|over)[\s-]?borrowing|position)\b|\b[A-Z]\s?=\s?\(?[A-Z]\b/i;
/** "A - B", "(A + B – C)": what is taken away makes another figure than a sum. */
const takesAway = /(?<![\p{L}\p{N}])\(?[A-Z]\)?(?:\s?\+\s?\(?[A-Z]\)?)*\s?[-−–]\s?\(?[A-Z]\)?(?![\p{L}\p{N}])/u;
const repeatsPart =
  /^[-–—•·]?\s?\(?(?:of (?:which|whom|these|this|that)|(?:which |this )?includ(?:es|ing)|incl\.|thereof|comprising|made up of)\b/i;
const standsBeside =
  /^(?:memo(?:randum)?\b|for (?:information|comparison|noting)\b)|\b(?:average|mean|median)\b|(?<!\d\s?)(?:%|\bper ?cent(?:age)?\b)|\bper (?:head|capita|person|dwelling|week|month|year|day|hour)\b/i;

/** The role of a row by its label. */
export function rowRole(label: string): RowRole {
  if (repeatsPart.test(label)) return 'part';
  if (standsBeside.test(label)) return 'aside';
  if (isNamedTotal(label)) return otherTotal.test(label) || takesAway.test(label) ? 'result' : 'total';
  return worksOut.test(label) || takesAway.test(label) ? 'result' : 'item';
}

/** True for a total that says no more than that: "Total", "Grand total", "Overall". */
export function isPlainTotal(label: string): boolean {
  return plainTotal.test(label);
}

function isNamedTotal(label: string): boolean {
  return plainTotal.test(label) || namedTotal.test(label);
}

/** True for a row that may be an item or may stand beside the others: "Change since 2023" and "Change programme". */
export function mayStandBeside(label: string): boolean {
  return /^(?:change|increase|decrease|growth|target|previous|last year|prior|rate|note|budget|approved)\b|\b(?:fund|pot|allocation|available|opening|brought forward|b\/f(?:wd)?)\b/i.test(
    label,
  );
}

/** True for a row whose amount comes off, typed with or without a sign: "Less: income". */
export function isDeducted(label: string): boolean {
  return /^(?:less|deduct(?:ed|ion|ions)?|minus)\b/i.test(label);
}

/** True for a figure that may be the difference of two others: "Net cost", "Surplus", "Variance". */
export function mayBeDifference(label: string): boolean {
  return /\b(?:net|surplus|deficit|shortfall|gap|difference|balance|variances?|variation|over ?spend|under ?spend|change|movement)\b/i.test(
    label,
  );
}

/** True for a total that names its year, and may stand below that of this year. */
export function isOfAnotherTime(label: string): boolean {
  return /\b(?:(?:19|20)\d\d|last|previous|prior)\b/i.test(label);
}

/** True for a row that a dash or a letter at its beginning sets below the row before it. */
export function isIndented(label: string): boolean {
  return /^(?:[-–—•·>↳]|\(?(?:[a-h]|i{1,3}|iv|vi?)\))\s?\p{L}/u.test(label);
}

/** True for a heading, caption or note that says that its amounts are rounded: "£000", "£m". */
export function saysRounded(words: string): boolean {
  return /£\s?[’']?(?:000s?|k|m|mn|bn|thousands?|millions?)\b|\(?[’']?000s?\)|\bin (?:thousands|millions)\b|£(?:thousand|million)/i.test(
    words,
  );
}
