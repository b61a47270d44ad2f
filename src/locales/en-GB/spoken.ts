/** What is read aloud in British English in place of signs that say nothing, or something else, to a screen reader. */
export const spokenEnGB = {
  /** A dash that an author typed into a cell: only they know what it stands for. */
  dash: 'dash',
  /** Signs within text; a space stands where the words would touch a number or a word. */
  signs: {
    '−': 'minus ',
    '±': ' plus or minus ',
    '×': ' times ',
    '÷': ' divided by ',
    '≤': ' at most ',
    '≥': ' at least ',
    '≈': ' about ',
    '≠': ' not equal to ',
    '→': ' right arrow ',
    '←': ' left arrow ',
    '↑': ' up ',
    '↓': ' down ',
    '✓': 'yes',
    '✔': 'yes',
    '✗': 'no',
    '✘': 'no',
  } as Readonly<Record<string, string>>,
  /** Fractions by themselves; after a whole number "and" joins them to it. */
  fractions: {
    '½': 'one half',
    '¼': 'one quarter',
    '¾': 'three quarters',
    '⅓': 'one third',
    '⅔': 'two thirds',
  } as Readonly<Record<string, string>>,
  afterWholeNumber: (fraction: string) => ` and ${fraction}`,
};
