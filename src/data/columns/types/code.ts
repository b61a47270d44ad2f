import { plainWords } from '../plain-words.ts';

/** What looks like a number and is none: 001, cost centres, clause 3.10. Printed as it stands. */
export const code = plainWords;
