/** What the words around a typed table say of its sums. */
import type { Passage } from '../../words.ts';
import type { TypedTable } from './typed-tables.ts';

/** Reasons for which a total need not be the sum of its rows. */
export interface TableNotes {
  /** Amounts are rounded one by one; such a note may stand anywhere in a paper. */
  readonly isRounded: boolean;
  /** One person or thing may stand in several rows. */
  readonly countsSeveralTimes: boolean;
}

const rounded =
  /\b(?:may|might|do|does|will|need) not (?:always )?(?:exactly )?(?:add|sum|total|agree|tally|cast)\b|\b(?:due to|because of|owing to|subject to) (?:the )?rounding\b|\b(?:figures?|amounts?|numbers?|totals?|counts?)\b[^.;]{0,40}\b(?:are|is|have been|has been) (?:each )?rounded\b|\brounding (?:differences|errors)\b/i;
const severalTimes =
  /\bmore than (?:one|once)\b|\bseveral (?:reasons|categories|groups|times|rows)\b|\b(?:counted|appears?|included|recorded) (?:twice|in (?:both|each|several|more))\b|\bmultiple (?:reasons|categories|answers|responses|choices|needs)\b|\bdouble[- ]count/i;

/** A note stands in so many lines before or after its table. */
const nearTable = 6;

/** The notes that hold for a table. */
export function notesOf({ place, rows, caption }: TypedTable, words: readonly Passage[]): TableNotes {
  const last = rows.at(-1)?.[0]?.place.line ?? place.line;
  const texts = words.filter(({ kind }) => kind === 'paragraph' || kind === 'cell');
  const isNear = (passage: Passage): boolean => {
    const { line } = passage.placeAt(0);
    return line >= place.line - nearTable && line <= last + nearTable;
  };
  return {
    isRounded: rounded.test(caption) || texts.some(({ text }) => rounded.test(text)),
    countsSeveralTimes: [caption, ...texts.filter((one) => severalTimes.test(one.text) && isNear(one))].some((one) =>
      severalTimes.test(typeof one === 'string' ? one : one.text),
    ),
  };
}
