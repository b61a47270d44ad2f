/** Whole numbers in words, and words as numbers. */
import { smallNumbers } from '../../locales/en-GB/numbers.ts';
import { formatNumber, type FigureWords } from './format.ts';
import { decimalsOf } from './numbers.ts';

/** A number from 0 to 19 in digits or in British words; undefined for another word. */
export function numberWord(word: string): number | undefined {
  if (/^\d+$/.test(word)) return Number(word);
  const at = smallNumbers.indexOf(word.toLowerCase());
  return at < 0 ? undefined : at;
}

/** A whole number below a billion in words: "one hundred and five"; any other number in digits. */
export function numberInWords(value: number, words: FigureWords): string {
  if (!Number.isInteger(value) || Math.abs(value) >= 1e9)
    return formatNumber(value, { type: 'number', decimals: decimalsOf(value) }, words);
  return value < 0 ? words.minus(words.inWords(-value)) : words.inWords(value);
}
