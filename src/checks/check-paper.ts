import type { ResolvedPaper } from '../document/resolving.ts';
import type { CheckContext, ListedCheck } from './check.ts';
import { lawChecks } from './law/law-checks.ts';
import { numberChecks } from './numbers/number-checks.ts';
import { referenceChecks } from './references/reference-checks.ts';
import { structureChecks } from './structure/structure-checks.ts';
import { wordingChecks } from './wording/wording-checks.ts';
import { authorText } from './words.ts';

/** Every check of a single paper. */
const paperChecks: readonly ListedCheck[] = [
  ...structureChecks,
  ...wordingChecks,
  ...numberChecks,
  ...referenceChecks,
  ...lawChecks,
];

/** Runs every check over one paper, or those that may find an error; what they find is in the context's collector. */
export function checkPaper(resolved: ResolvedPaper, context: CheckContext): void {
  const words = authorText(resolved);
  for (const check of paperChecks) {
    if (typeof check === 'function') check(resolved, { ...context, words });
    else if (context.errorsOnly !== true) check.warns(resolved, { ...context, words });
  }
}
