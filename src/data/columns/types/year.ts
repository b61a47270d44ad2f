import { plainWords } from '../plain-words.ts';
import type { WordsType } from '../column-type.ts';

/** A year, or one that begins in a year and ends in the next: 2019, 2018-19, 2018/19. */
export const year: WordsType = {
  ...plainWords,
  order: 'given',
  problem: (text) =>
    /^\d{4}(?:[-/]\d{2,4})?$/.test(text)
      ? undefined
      : { reason: `"${text}" is not a year`, hint: 'Write four digits, for example 2019, or 2018-19.' },
  time: (text) => (/^\d{4}/.test(text) ? Number(text.slice(0, 4)) : undefined),
};
