import { plainNumbers } from '../plain-numbers.ts';
import type { NumbersType } from '../column-type.ts';

/** The sign of the currency that councils report in. */
export const poundSign = '£';

/** Pounds, with pence in full or not at all. */
export const money: NumbersType = {
  ...plainNumbers,
  what: 'an amount of money',
  kind: 'money',
  digits: (text) => text.replace(/^([-−]?)\s*£\s*/, '$1'),
  hint: 'Write it as 58000, 58,000 or £58,000.',
  places: (decimals, settings) => (decimals > 0 && settings.in === undefined ? 2 : decimals),
  sign: (digits) => `${poundSign}${digits}`,
};
