/** Every column type by its name: a further one is a file in types/ and a line here. */
import { code } from './types/code.ts';
import type { ColumnTypeDefinition, NumbersType, WordsType } from './column-type.ts';
import { count } from './types/count.ts';
import { date } from './types/date.ts';
import { money } from './types/money.ts';
import { month } from './types/month.ts';
import { number } from './types/number.ts';
import { percent } from './types/percent.ts';
import { quarter } from './types/quarter.ts';
import { rate } from './types/rate.ts';
import { text } from './types/text.ts';
import { year } from './types/year.ts';

/** The types, in the order in which they are offered. */
const columnTypes = {
  year,
  month,
  quarter,
  date,
  text,
  code,
  count,
  number,
  money,
  percent,
  rate,
} satisfies Readonly<Record<string, ColumnTypeDefinition>>;

/** What the cells of a column are. */
export type ColumnType = keyof typeof columnTypes;

/** The names of all types. */
export const columnTypeNames = Object.keys(columnTypes) as [ColumnType, ...ColumnType[]];

/** What a type can do. */
export function typeOf(name: ColumnType): ColumnTypeDefinition {
  return columnTypes[name];
}

/** The type of a column of numbers; undefined where it holds words. */
export function numbersOfType(name: ColumnType): NumbersType | undefined {
  const type = typeOf(name);
  return type.holds === 'numbers' ? type : undefined;
}

/** The type of a column of words; undefined where it holds numbers. */
export function wordsOfType(name: ColumnType): WordsType | undefined {
  const type = typeOf(name);
  return type.holds === 'words' ? type : undefined;
}

/** True where the cells of a type are numbers: they can be compared and drawn. */
export function holdsNumbers(name: ColumnType): boolean {
  return typeOf(name).holds === 'numbers';
}

/** True where the cells of a type are times: years, months, quarters, days. */
export function isTime(name: ColumnType): boolean {
  return wordsOfType(name)?.time !== undefined;
}

/** "count, number, money, percent or rate": the types whose cells are numbers, for hints. */
export const numberTypeNames = listed(columnTypeNames.filter(holdsNumbers));

function listed(names: readonly string[]): string {
  return `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`;
}
