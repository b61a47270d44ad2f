import { plainNumbers } from '../plain-numbers.ts';

/** Any number. */
export const number = plainNumbers;
