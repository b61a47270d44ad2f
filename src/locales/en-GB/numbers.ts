/** Whole numbers as British English writes them in words. */

/** Words of the numbers from 0 to 19. */
export const smallNumbers: readonly string[] = [
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

/** A whole number from 0 to 999,999,999: "one hundred and five". */
export function wholeNumberInWords(value: number): string {
  if (value < 20) return smallNumbers[value] ?? String(value);
  if (value < 100) return joined(tens[Math.floor(value / 10)] ?? '', value % 10, '-');
  if (value < 1000) return joined(`${smallNumbers[Math.floor(value / 100)] ?? ''} hundred`, value % 100, ' and ');
  const [size, name] = value < 1_000_000 ? ([1000, 'thousand'] as const) : ([1_000_000, 'million'] as const);
  const rest = value % size;
  return joined(`${wholeNumberInWords(Math.floor(value / size))} ${name}`, rest, rest < 100 ? ' and ' : ' ');
}

function joined(head: string, rest: number, link: string): string {
  return rest === 0 ? head : `${head}${link}${wholeNumberInWords(rest)}`;
}
