import { plainWords } from '../plain-words.ts';

/** Names and sentences. */
export const text = plainWords;
