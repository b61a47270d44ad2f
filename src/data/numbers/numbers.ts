/** Exact arithmetic on figures: decimal numbers as whole numbers of their smallest place, so 0.1 + 0.2 is 0.3. */

/** Rounds half away from zero ("half up" for the positive numbers of reports) to a number of decimal places. */
export function roundHalfUp(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  // The smallest step of a double near the value is added, so that 1.005 counts as the decimal it is written as.
  const scaled = Math.abs(value) * factor;
  const rounded = Math.floor(scaled + 0.5 + scaled * Number.EPSILON * 4);
  return (Math.sign(value) * rounded) / factor;
}

/** The exact sum of decimal numbers with at most ten decimal places. */
export function exactSum(values: readonly number[]): number {
  const places = values.reduce((most, value) => Math.max(most, decimalsOf(value)), 0);
  const factor = 10 ** places;
  return values.reduce((sum, value) => sum + Math.round(value * factor), 0) / factor;
}

/** Decimal places of a number as it is written. */
export function decimalsOf(value: number): number {
  const text = String(value);
  if (text.includes('e-')) return 10;
  return text.split('.')[1]?.length ?? 0;
}

/** A decimal number times a power of ten, exactly: 1.005 and 3 give 1005. */
export function timesPowerOfTen(value: number, power: number): number {
  const [digits = '0', exponent = '0'] = String(value).split('e');
  return Number(`${digits}e${Number(exponent) + power}`);
}

/** The greatest of some numbers, however many, and of `atLeast`. Math.max takes its numbers as arguments, and these are bounded. */
export function greatest(values: Iterable<number>, atLeast = -Infinity): number {
  let most = atLeast;
  for (const value of values) if (value > most) most = value;
  return most;
}

/** The least of some numbers, however many, and of `atMost`. */
export function least(values: Iterable<number>, atMost = Infinity): number {
  let fewest = atMost;
  for (const value of values) if (value < fewest) fewest = value;
  return fewest;
}
