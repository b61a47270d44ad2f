/** One field of a CSV to a typed cell: thousands separators, £ and % understood by column type. */
import type { CellProblem, ColumnSettings, NumbersType } from '../columns/column-type.ts';
import { typeOf, type ColumnType } from '../columns/registry.ts';
import { filePower } from '../columns/scales.ts';
import type { Field } from './csv.ts';
import type { Cell } from '../dataset.ts';

/** A cell, or what is wrong with the field and what to write instead. */
export type CellRead = Cell | ({ readonly kind: 'problem' } & CellProblem);

/** What a column's sidecar says of its cells. */
export interface CellType extends ColumnSettings {
  readonly type: ColumnType;
}

/** Reads a field by its column's type. An empty field or a declared marker is missing, never zero. */
export function readCell(field: Field, column: CellType, markers: readonly string[]): CellRead {
  const { text, place, isQuoted } = field;
  if (text === '' || markers.includes(text)) return { kind: 'missing', text, place };
  const type = typeOf(column.type);
  if (type.holds === 'numbers') return readNumber(field, type, column);
  const problem = type.problem(text);
  return problem ? { kind: 'problem', ...problem } : { kind: 'text', text, place, ...(isQuoted ? { isQuoted } : {}) };
}

const plain = /^[-−+]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/;

/** Decimal numbers of up to 15 digits come back from a double as they were written (IEEE 754, binary64). */
const mostDigits = 15;

function readNumber({ text, place }: Field, type: NumbersType, settings: ColumnSettings): CellRead {
  const isBracketed = /^\(.*\)$/.test(text);
  const digits = type.digits(isBracketed ? text.slice(1, -1) : text, settings);
  if (!plain.test(digits))
    return { kind: 'problem', reason: `"${text}" is not ${type.what}`, hint: hintFor(text, type, settings) };
  const clean = digits.replaceAll(',', '').replace('−', '-').replace('+', '');
  const value = Number(`${clean}e${filePower(settings)}`) * (isBracketed ? -1 : 1);
  if (countDigits(clean) > mostDigits || Math.abs(value) >= 10 ** mostDigits) {
    return {
      kind: 'problem',
      reason: `"${text}" has more than ${mostDigits} digits`,
      hint: `Round it: ${mostDigits} digits is the most that can be stored exactly.`,
    };
  }
  const decimals = clean.split('.')[1]?.length ?? 0;
  if (type.isCount && (value < 0 || (decimals > 0 && settings.in === undefined))) {
    return {
      kind: 'problem',
      reason: `"${text}" is not a count`,
      hint: 'A count is a whole number, 0 or more. For other numbers, give the column the type number.',
    };
  }
  // A minus before nothing is nothing: −0 would print its sign.
  return { kind: 'number', value: value === 0 ? 0 : value, decimals, text, place };
}

function countDigits(clean: string): number {
  return clean.replaceAll(/\D/g, '').replace(/^0+/, '').length;
}

function hintFor(text: string, type: NumbersType, settings: ColumnSettings): string {
  if (settings.as === 'fraction' && text.endsWith('%'))
    return 'The column holds fractions (as: fraction): write 0.45 for 45%, or take as: fraction out of the sidecar.';
  if (/,\d{1,2}$|,\d{4,}/.test(text))
    return 'A comma stands before each three digits: check whether a digit is missing.';
  return type.hint;
}
