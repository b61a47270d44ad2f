import { plainNumbers } from '../plain-numbers.ts';
import type { NumbersType } from '../column-type.ts';

/** How many: a whole number, 0 or more; in thousands or millions it has decimals. */
export const count: NumbersType = {
  ...plainNumbers,
  what: 'a count',
  isCount: true,
  datatype: (settings) => (settings.in === undefined ? 'integer' : 'decimal'),
};
