/** Raised and lowered characters as the signs that Unicode has for them: m², CO₂. */

const superscripts: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Array.from('⁰¹²³⁴⁵⁶⁷⁸⁹').map((sign, digit) => [String(digit), sign])),
  '+': '⁺',
  '-': '⁻',
  '−': '⁻',
  '–': '⁻',
  '=': '⁼',
  '(': '⁽',
  ')': '⁾',
  n: 'ⁿ',
  i: 'ⁱ',
};
const subscripts: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Array.from('₀₁₂₃₄₅₆₇₈₉').map((sign, digit) => [String(digit), sign])),
  '+': '₊',
  '-': '₋',
  '−': '₋',
  '–': '₋',
  '=': '₌',
  '(': '₍',
  ')': '₎',
};

/** A raised or lowered text in signs, and whether every character of it has one. */
export interface RaisedText {
  readonly text: string;
  readonly isWhole: boolean;
}

/** Endings of ordinal numbers and signs that read the same on the line: 1st, 20°, notes marked by a star. */
const sameOnTheLine = /^(?:st|nd|rd|th|er|ère|º|ª|°|["'’”‘“,.;:\s*†‡§®™©]*)$/i;

/** Gives a raised or lowered text as signs. */
export function raisedText(text: string, raised: 'superscript' | 'subscript'): RaisedText {
  if (raised === 'superscript' && /^tm$/i.test(text.trim())) return { text: text.replace(/tm/i, '™'), isWhole: true };
  if (sameOnTheLine.test(text)) return { text, isWhole: true };
  const signs = raised === 'superscript' ? superscripts : subscripts;
  // Where one character has no sign, the others would stand apart from it.
  const isWhole = Array.from(text).every((character) => signs[character] !== undefined || /[\s,]/.test(character));
  return {
    text: isWhole
      ? Array.from(text)
          .map((character) => signs[character] ?? character)
          .join('')
      : text,
    isWhole,
  };
}

/** True where a text that was raised in figures stands right after a figure or word: more often the mark of a note than a power. */
export function isNoteMark(signs: string, before: string): boolean {
  return /^[¹²³⁴⁵⁶⁷⁸⁹⁰, ]+$/.test(signs) && /[\d%)\]£.,;:!?’”]$/.test(before) && !/(?:^|[^\d])10$/.test(before);
}
