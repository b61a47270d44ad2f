/** Whole numbers as British English writes them in words. */
import { formatNumber } from './format.ts';
import { decimalsOf } from './numbers.ts';

const small = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** A number from 0 to 19 in digits or in words; undefined for another word. */
export function numberWord(word: string): number | undefined {
  if (/^\d+$/.test(word)) return Number(word);
  const at = small.indexOf(word.toLowerCase());
  return at < 0 ? undefined : at;
}

/** A whole number below a billion in British words: "one hundred and five"; any other number in digits. */
export function numberInWords(value: number): string {
  if (!Number.isInteger(value) || Math.abs(value) >= 1e9)
    return formatNumber(value, { type: 'number', decimals: decimalsOf(value) });
  if (value < 0) return `minus ${numberInWords(-value)}`;
  if (value < 20) return small[value] ?? String(value);
  if (value < 100) return joined(tens[Math.floor(value / 10)] ?? '', value % 10, '-');
  if (value < 1000) return joined(`${small[Math.floor(value / 100)] ?? ''} hundred`, value % 100, ' and ');
  const [size, name] = value < 1_000_000 ? ([1000, 'thousand'] as const) : ([1_000_000, 'million'] as const);
  const rest = value % size;
  return joined(`${numberInWords(Math.floor(value / size))} ${name}`, rest, rest < 100 ? ' and ' : ' ');
}

function joined(head: string, rest: number, link: string): string {
  return rest === 0 ? head : `${head}${link}${numberInWords(rest)}`;
}
