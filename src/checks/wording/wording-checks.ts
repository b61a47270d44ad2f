import type { ListedCheck } from '../check.ts';
import { checkAcronyms } from './acronyms.ts';
import { checkAltTexts } from './alt-texts.ts';
import { checkLinkWords } from './link-words.ts';
import { checkCapitals, checkRepeatedWords, checkSentenceLength } from './sentences.ts';
import { checkSpelling } from './spelling.ts';
import { checkEmptyCells } from './tables.ts';

/** What makes a paper hard to read, to listen to, or to trust. */
export const wordingChecks: readonly ListedCheck[] = [
  { warns: checkAltTexts },
  { warns: checkLinkWords },
  { warns: checkAcronyms },
  { warns: checkSentenceLength },
  { warns: checkRepeatedWords },
  { warns: checkCapitals },
  { warns: checkSpelling },
  { warns: checkEmptyCells },
];
