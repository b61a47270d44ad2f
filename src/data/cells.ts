/** One field of a CSV to a typed cell: thousands separators, £ and % understood by column type. */
import { isIsoDate, monthNames } from '../calendar/plain-date.ts';
import type { Cell, ColumnType } from './dataset.ts';
import type { Field } from './csv.ts';

/** A cell, or what is wrong with the field and what to write instead. */
export type CellRead = Cell | { readonly kind: 'problem'; readonly reason: string; readonly hint: string };

/** Reads a field by its column's type. An empty field or a declared marker is missing, never zero. */
export function readCell(field: Field, type: ColumnType, markers: readonly string[]): CellRead {
  const { text, place } = field;
  if (text === '' || markers.includes(text)) return { kind: 'missing', text, place };
  switch (type) {
    case 'count':
    case 'number':
    case 'money':
    case 'percent':
      return readNumber(field, type);
    default: {
      const problem = problemOfWord(text, type);
      return problem ? { kind: 'problem', ...problem } : { kind: 'text', text, place };
    }
  }
}

const plain = /^[-−+]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/;

function readNumber({ text, place }: Field, type: ColumnType): CellRead {
  const isBracketed = /^\(.*\)$/.test(text);
  let digits = isBracketed ? text.slice(1, -1) : text;
  if (type === 'money') digits = digits.replace(/^([-−]?)\s*£\s*/, '$1');
  if (type === 'percent') digits = digits.replace(/\s*%$/, '');
  if (!plain.test(digits))
    return { kind: 'problem', reason: `"${text}" is not ${articles[type] ?? 'a number'}`, hint: hintFor(text, type) };
  const clean = digits.replaceAll(',', '').replace('−', '-').replace('+', '');
  if (clean.replaceAll(/\D/g, '').replace(/^0+/, '').length > mostDigits) {
    return {
      kind: 'problem',
      reason: `"${text}" has more than ${mostDigits} digits`,
      hint: `Round it: ${mostDigits} digits are as many as are kept exactly.`,
    };
  }
  const value = isBracketed ? -Number(clean) : Number(clean);
  const decimals = clean.split('.')[1]?.length ?? 0;
  if (type === 'count' && (decimals > 0 || value < 0)) {
    return {
      kind: 'problem',
      reason: `"${text}" is not a count`,
      hint: 'A count is a whole number, 0 or more; for other numbers give the column the type number.',
    };
  }
  return { kind: 'number', value, decimals, text, place };
}

/** Decimal numbers of up to 15 digits come back from a double as they were written (IEEE 754, binary64). */
const mostDigits = 15;

const articles: Partial<Record<ColumnType, string>> = {
  count: 'a count',
  number: 'a number',
  money: 'an amount of money',
  percent: 'a percentage',
};

function hintFor(text: string, type: ColumnType): string {
  if (/,\d{1,2}$|,\d{4,}/.test(text))
    return 'A comma stands before each three digits: check whether a digit is missing.';
  if (type === 'money') return 'Write it as 58000, 58,000 or £58,000.';
  return 'Write digits, for example 1,204; for a value that was not collected leave the cell empty or declare a marker under missing.';
}

/** Number of a month from 1, written Jan, January or 1; undefined for another word. */
export function monthNumber(text: string): number | undefined {
  if (/^\d{1,2}$/.test(text)) return Number(text) >= 1 && Number(text) <= 12 ? Number(text) : undefined;
  if (text.length < 3) return undefined;
  const at = monthNames.findIndex(
    (name) => name.toLowerCase() === text.toLowerCase() || name.slice(0, 3).toLowerCase() === text.toLowerCase(),
  );
  return at < 0 && text.toLowerCase() !== 'sept' ? undefined : at < 0 ? 9 : at + 1;
}

function problemOfWord(text: string, type: ColumnType): { reason: string; hint: string } | undefined {
  if (type === 'year' && !/^\d{4}(?:[-/]\d{2,4})?$/.test(text))
    return { reason: `"${text}" is not a year`, hint: 'Write four digits, for example 2019, or 2018-19.' };
  if (type === 'month' && monthNumber(text) === undefined)
    return { reason: `"${text}" is not a month`, hint: 'Write Jan, January or 1.' };
  if (type === 'quarter' && !/^(?:\d{4} )?Q[1-4]$/.test(text))
    return { reason: `"${text}" is not a quarter`, hint: 'Write Q1 or 2019 Q1.' };
  if (type === 'date' && isoDateOf(text) === undefined)
    return { reason: `"${text}" is not a date`, hint: 'Write 2020-02-04 or 04/02/2020.' };
  return undefined;
}

/** A day written 2020-02-04 or 04/02/2020 as an ISO date; undefined for another word. */
export function isoDateOf(text: string): string | undefined {
  const british = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text);
  const date = british ? `${british[3] ?? ''}-${british[2] ?? ''}-${british[1] ?? ''}` : text;
  return isIsoDate(date) ? date : undefined;
}
