import type { WordsType } from './column-type.ts';

/** Words that stand as they are: the ground on which types of words are made. */
export const plainWords: WordsType = {
  holds: 'words',
  settings: [],
  datatype: () => 'string',
  problem: () => undefined,
  form: (text) => text,
  print: (text) => text,
  order: 'words',
};
