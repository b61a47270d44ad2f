import type { PaperCheck } from '../check.ts';
import { checkChangesInWords } from './change-in-words.ts';
import { checkMalformed } from './malformed.ts';
import { checkPercentsInWords } from './percents-in-words.ts';
import { checkRates } from './rates.ts';
import { checkSharesInWords } from './shares-in-words.ts';
import { checkSumsInWords } from './sums-in-words.ts';
import { checkTablePercents } from './table-percents.ts';
import { checkTableTotals } from './table-totals.ts';

/** Checks of the numbers in one paper. */
export const numberChecks: readonly PaperCheck[] = [
  checkMalformed,
  checkTableTotals,
  checkTablePercents,
  checkPercentsInWords,
  checkChangesInWords,
  checkSumsInWords,
  checkSharesInWords,
  checkRates,
];
