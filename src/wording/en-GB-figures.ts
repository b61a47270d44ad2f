/** What figures say in British English: in sentences, in tables and charts, and in the notes under them. */
import { monthNames } from '../calendar/plain-date.ts';
import { wholeNumberInWords } from './en-GB-numbers.ts';

/** British English. Amounts come in print: "41.4%", "£58,000". */
export const figuresEnGB = {
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
  notShownNote: 'Figures “not shown” are left out because they would give a small count back.',
  gapNote: 'A gap in the picture means that there is no figure to show.',
  guardNote: 'Words that a spreadsheet would take for a formula have an apostrophe before them in this file.',
  rightAxis: (series: string): string => `${series} (right axis)`,
};
