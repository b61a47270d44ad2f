import type { ResolvedPaper } from '../document/resolving.ts';
import type { CheckContext, PaperCheck } from './check.ts';
import { customChecks } from './law/custom-checks.ts';
import { numberChecks } from './numbers/number-checks.ts';
import { referenceChecks } from './references/reference-checks.ts';
import { structureChecks } from './structure/structure-checks.ts';
import { wordingChecks } from './wording/wording-checks.ts';
import { authorText } from './words.ts';

/** Every check of a single paper. */
const paperChecks: readonly PaperCheck[] = [
  ...structureChecks,
  ...wordingChecks,
  ...numberChecks,
  ...referenceChecks,
  ...customChecks,
];

/** Runs every check over one paper; what they find is in the context's collector. */
export function checkPaper(resolved: ResolvedPaper, context: CheckContext): void {
  const words = authorText(resolved);
  for (const check of paperChecks) check(resolved, { ...context, words });
}
