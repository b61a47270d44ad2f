import { plainWords } from '../plain-words.ts';
import type { WordsType } from '../column-type.ts';

/** A quarter, with or without its year: Q1, 2019 Q1. */
export const quarter: WordsType = {
  ...plainWords,
  order: 'given',
  problem: (text) =>
    /^(?:\d{4} )?Q[1-4]$/.test(text)
      ? undefined
      : { reason: `"${text}" is not a quarter`, hint: 'Write Q1 or 2019 Q1.' },
  time: (text) => {
    const [, year = '0', number] = /^(?:(\d{4}) )?Q([1-4])$/.exec(text) ?? [];
    return number === undefined ? undefined : Number(year) * 4 + Number(number);
  },
};
