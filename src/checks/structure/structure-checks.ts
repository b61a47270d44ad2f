import type { ListedCheck } from '../check.ts';
import { checkBareAnswers, checkStatements } from './bare-answers.ts';
import { checkDoubledHeadings } from './doubled-headings.ts';
import { checkEmptyListItems } from './empty-list-items.ts';
import { checkSameHeadings, checkThemeHeadings } from './headings.ts';
import { checkIntranetLinks } from './intranet-links.ts';
import { checkPlaceholders } from './placeholders.ts';
import { checkEmptySections, checkSectionOrder, checkSubstance, checkTypedSections } from './sections.ts';
import { checkMarkdownSlips } from './slips/markdown-slips.ts';
import { checkTypedNumbers } from './typed-numbers.ts';

/** What a paper must say, and in which shape. */
export const structureChecks: readonly ListedCheck[] = [
  checkMarkdownSlips,
  checkPlaceholders,
  { warns: checkBareAnswers },
  checkStatements,
  checkEmptyListItems,
  checkEmptySections,
  checkSubstance,
  { warns: checkSectionOrder },
  checkTypedSections,
  { warns: checkSameHeadings },
  { warns: checkDoubledHeadings },
  { warns: checkThemeHeadings },
  { warns: checkTypedNumbers },
  checkIntranetLinks,
];
