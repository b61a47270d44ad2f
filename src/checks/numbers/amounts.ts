import { decimalsOf, roundHalfUp } from '../../data/numbers/numbers.ts';
import { scales, type WrittenNumber } from '../../data/numbers/written-numbers.ts';
import { formatNumber } from '../../data/numbers/format.ts';

/** Decimal places that a written number distinguishes: 1 for "11.6", none for "2.3 million". */
export function decimalsWritten({ step }: WrittenNumber): number {
  return Math.max(0, Math.round(-Math.log10(step)));
}

/** A number as the author of `like` would have written it: with its unit, its decimal places and its "million". */
export function writtenLike(value: number, like: WrittenNumber, decimals = decimalsWritten(like)): string {
  const type = like.unit ?? 'number';
  const scale = /\s?(thousand|million|billion|k|m|bn)$/i.exec(like.text);
  const factor = scales[scale?.[1]?.toLowerCase() ?? ''];
  if (!scale || factor === undefined) return formatNumber(value, { type, decimals });
  const places = Math.max(0, Math.round(Math.log10(factor / like.step)));
  const digits = formatNumber(value / factor, { type: 'number', decimals: places });
  return `${type === 'money' ? '£' : ''}${digits}${scale[0]}`;
}

/** True where a percentage is part of whole, rounded half up as it is written. */
export function isShareOf(percent: Pick<WrittenNumber, 'value' | 'step'>, part: number, whole: number): boolean {
  const decimals = Math.max(0, Math.round(-Math.log10(percent.step)));
  return Math.abs(roundHalfUp((part * 100) / whole, decimals) - percent.value) < percent.step / 1000;
}

/**
 * How far the sum of numbers may be from a total that was rounded as they are: nothing for whole numbers and for pounds and
 * pence, half a step for each number otherwise.
 */
export function roundingOf(numbers: readonly WrittenNumber[]): number {
  const coarse = numbers.filter(({ step, unit }) => step > 1 || (step < 1 && !(unit === 'money' && step <= 0.01)));
  return coarse.reduce((sum, { step }) => sum + step / 2, 0) + 1e-6;
}

/** A number with thousands separators and the decimal places it has. */
export function plainNumber(value: number): string {
  return formatNumber(value, { type: 'number', decimals: decimalsOf(value) });
}
