/** Sentences as patterns of arithmetic read them: whatever digit is left in them counts or measures something. */
import { smallNumbers } from '../../locales/en-GB/numbers.ts';
import { numberWord } from '../../data/numbers/number-words.ts';
import { numbersIn, scales, type WrittenNumber } from '../../data/numbers/written-numbers.ts';
import { letter } from '../../data/numbers/letters.ts';
import { figuresIn } from './sentences/sentences.ts';

const scale = String.raw`(?:\s?(?:million|billion|thousand|m|bn|k)\b)?`;

/** A figure in digits or a small one in words, to stand in a longer pattern. */
export const figure = String.raw`(?:(?<![\d,.£/])£?\d(?:[\d,]*\d)?(?:\.\d+)?${scale}(?:\s?(?:%|per cent\b|percent\b))?(?![\d/])|\b(?:${smallNumbers.slice(1).join('|')})\b)`;

/** One word, to stand in a longer pattern. */
export const word = `[${letter}][${letter}’'-]*`;

/** The same text with an x for each digit of a year, a date or the number of a paragraph; every letter keeps its place. */
export function withoutNames(text: string): string {
  if (!/\d/.test(text)) return text;
  let [at, rest] = [0, ''];
  for (const { index, text: written } of figuresIn(text)) {
    rest += blanked(text.slice(at, index)) + written;
    at = index + written.length;
  }
  return rest + blanked(text.slice(at));
}

function blanked(text: string): string {
  return text.replaceAll(/\d(?:[\d,.]*\d)?/g, (digits) => 'x'.repeat(digits.length));
}

/** The number of a figure's words. */
export function numberOf(words: string): WrittenNumber | undefined {
  const [number] = numbersIn(words);
  if (number) return number;
  const value = numberWord(words.trim());
  return value === undefined ? undefined : { text: words.trim(), value, step: 1 };
}

/** Two figures of one kind: "from 57 to 82%" and "from £1.2 to £1.5 million" give unit and scale once, at the second. */
export function alike(
  first: WrittenNumber,
  second: WrittenNumber,
): readonly [WrittenNumber, WrittenNumber] | undefined {
  const factor = factorOf(second);
  const isScaledOnce = factor > 1 && factorOf(first) === 1 && first.value < 1000;
  const isPercentOnce = first.unit === undefined && second.unit === 'percent';
  const like = isScaledOnce || isPercentOnce ? withUnitOf(first, second, isScaledOnce ? factor : 1) : first;
  return like.unit === second.unit ? [like, second] : undefined;
}

function withUnitOf(first: WrittenNumber, second: WrittenNumber, factor: number): WrittenNumber {
  const ending =
    /(?:\s?(?:thousand|million|billion|k|m|bn))?(?:\s?(?:%|per cent|percent))?$/i.exec(second.text)?.[0] ?? '';
  const unit = first.unit ?? second.unit;
  return {
    text: `${first.text}${ending}`,
    value: first.value * factor,
    step: first.step * factor,
    ...(unit === undefined ? {} : { unit }),
  };
}

function factorOf({ text }: WrittenNumber): number {
  const written = /(thousand|million|billion|k|m|bn)$/i.exec(text)?.[1]?.toLowerCase() ?? '';
  return scales[written] ?? 1;
}
