/** What figures say in British English: in sentences, in tables and charts, and in the notes under them. */
import { formatDate, monthNames } from '../../calendar/plain-date.ts';
import { wholeNumberInWords } from './numbers.ts';

const formats = new Map<number, Intl.NumberFormat>();

/** Making a number format takes far longer than using it, and a page has thousands of figures. */
function formatWith(places: number): Intl.NumberFormat {
  const known = formats.get(places);
  if (known) return known;
  const made = new Intl.NumberFormat('en-GB', { minimumFractionDigits: places, maximumFractionDigits: places });
  formats.set(places, made);
  return made;
}

/** British English. Amounts come in print: "41.4%", "£58,000". */
export const figuresEnGB = {
  /** "1,234.50" of 1234.5 with two decimal places; no sign. */
  digits: (value: number, places: number): string => formatWith(places).format(Math.abs(value)),
  /** An amount of a scale: "£14.2 million". */
  scaled: (amount: string, scale: 'million' | 'billion'): string => `${amount} ${scale}`,
  /** What a column's figures are given in, without and with the sign of a currency. */
  inScale: (scale: 'thousands' | 'millions', currency: string): string =>
    currency === '' ? scale : `${currency} ${scale}`,
  /** What the CSV of a column of fractions has. */
  fractionOfOne: 'fraction of one (0.45 is 45%)',
  /** The head of a column with what its figures are given in. */
  headWithUnit: (name: string, unit: string): string => `${name} (${unit})`,
  /** "4 February 2020" of an ISO date, and "4 Feb 2020" where there is little room. */
  day: (isoDate: string): string => formatDate(isoDate),
  shortDay: (isoDate: string): string => formatDate(isoDate, 'short'),
  /** The short form of a month, 1 for January. */
  month: (number: number): string => (monthNames[number - 1] ?? '').slice(0, 3),
  /** A whole number from 0 to 999,999,999 in words. */
  inWords: (value: number): string => wholeNumberInWords(value),
  minus: (inWords: string): string => `minus ${inWords}`,
  pounds: (inWords: string, isOne: boolean): string => `${inWords} ${isOne ? 'pound' : 'pounds'}`,
  perCent: (inWords: string): string => `${inWords} per cent`,
  unchanged: 'unchanged',
  up: (amount: string): string => `up ${amount}`,
  down: (amount: string): string => `down ${amount}`,
  points: (amount: string, isOne: boolean): string => `${amount} ${isOne ? 'percentage point' : 'percentage points'}`,
  range: (from: string, to: string): string => `${from} to ${to}`,
  /** A share that would be rounded to nothing. */
  lessThan: (amount: string): string => `less than ${amount}`,
  /** In place of a small count, and of another that would give it back. */
  fewerThan: (below: number): string => `fewer than ${below}`,
  notShown: 'not shown',
  /** Head of the column that names what is counted, where the columns of the data are rows. */
  measure: 'Measure',
  /** What a missing value means where the data does not say. */
  notAvailable: 'not available',
  definition: (name: string, definition: string): string => `${name}: ${definition}`,
  dashMeans: (dash: string, meaning: string): string => `${dash} means ${meaning}`,
  fewerThanNote: (below: number): string =>
    `Counts from 1 to ${below - 1} are shown as “fewer than ${below}”, so that nobody can be identified.`,
  notShownNote: 'Other figures are “not shown” so that nobody can work out the small counts.',
  gapNote: 'A gap in the chart means that there is no data.',
  guardNote: 'Text in this file that a spreadsheet might treat as a formula starts with an apostrophe.',
  rightAxis: (series: string): string => `${series} (right axis)`,
};
