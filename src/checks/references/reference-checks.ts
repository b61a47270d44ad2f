import type { ListedCheck } from '../check.ts';
import { checkDates } from './dates.ts';
import { checkNames } from './names.ts';
import { checkOwnNames } from './own-names.ts';
import { checkPointers } from './pointers.ts';
import { checkStatutoryText } from './statutory-text.ts';
import { checkTypedReferences } from './typed-references.ts';

/** What points to something must find it, and what has a name is called by it. */
export const referenceChecks: readonly ListedCheck[] = [
  checkTypedReferences,
  checkPointers,
  { warns: checkNames },
  { warns: checkOwnNames },
  checkDates,
  checkStatutoryText,
];
