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
];

/** A number from 0 to 12 in digits or in words; undefined for another word. */
export function numberWord(word: string): number | undefined {
  if (/^\d+$/.test(word)) return Number(word);
  const at = small.indexOf(word.toLowerCase());
  return at < 0 ? undefined : at;
}
