import type { ResolvedPaper } from '../document/resolving.ts';
import type { CheckContext, PaperCheck } from './check.ts';
import { checkChangesInWords } from './numbers/change-in-words.ts';
import { checkMalformed } from './numbers/malformed.ts';
import { checkPercentsInWords } from './numbers/percents-in-words.ts';
import { checkRates } from './numbers/rates.ts';
import { checkSharesInWords } from './numbers/shares-in-words.ts';
import { checkSumsInWords } from './numbers/sums-in-words.ts';
import { checkTablePercents } from './numbers/table-percents.ts';
import { checkTableTotals } from './numbers/table-totals.ts';
import { checkEmptyListItems } from './structure/empty-list-items.ts';
import { authorText } from './words.ts';

/** Every check of a single paper. */
const paperChecks: readonly PaperCheck[] = [
  checkEmptyListItems,
  checkTableTotals,
  checkTablePercents,
  checkMalformed,
  checkPercentsInWords,
  checkChangesInWords,
  checkSumsInWords,
  checkSharesInWords,
  checkRates,
];

/** Runs every check over one paper; what they find is in the context's collector. */
export function checkPaper(resolved: ResolvedPaper, context: CheckContext): void {
  const words = authorText(resolved);
  for (const check of paperChecks) check(resolved, { ...context, words });
}
