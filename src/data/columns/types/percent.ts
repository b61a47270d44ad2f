import { plainNumbers } from '../plain-numbers.ts';
import type { NumbersType } from '../column-type.ts';

/** Hundredths: 45 or 45% in the file; 0.45 where the column says `as: fraction`. */
export const percent: NumbersType = {
  ...plainNumbers,
  settings: ['as'],
  what: 'a percentage',
  kind: 'percent',
  isTotalled: false,
  digits: (text, settings) => (settings.as === 'fraction' ? text : text.replace(/\s*%$/, '')),
  sign: (digits) => `${digits}%`,
};
