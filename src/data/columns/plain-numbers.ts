import type { NumbersType } from './column-type.ts';

/** Numbers without a sign of their own: the ground on which types of numbers are made. */
export const plainNumbers: NumbersType = {
  holds: 'numbers',
  settings: ['in'],
  datatype: () => 'decimal',
  what: 'a number',
  kind: 'number',
  isCount: false,
  isTotalled: true,
  isAdded: true,
  isAveraged: true,
  digits: (text) => text,
  hint: 'Write digits, for example 1,204. If the value was not collected, leave the cell empty or declare a marker under missing.',
  places: (decimals) => decimals,
  sign: (digits) => digits,
};
