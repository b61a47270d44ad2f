/** Columns of unlike periods that a third column takes from one another: "2023/24", "Apr-Dec 2024", "Change". */
import type { WarningCheck } from '../../check.ts';
import { monthsInWords, periodsIn, type Period } from '../periods/periods.ts';
import { typedTables, type TypedTable } from './typed-tables.ts';

/** Changes that a table works out between a few months and more of them. */
export const checkPeriodColumns: WarningCheck = ({ paper }, { collector }) => {
  for (const table of typedTables(paper))
    table.head.forEach((heading, column) => {
      if (!isChange.test(heading.text) || isAware.test(heading.text)) return;
      const pair = pairOf(table, column);
      if (!pair) return;
      const [first, second] = pair;
      const reason = `"${heading.text}" compares ${first.text}, which has ${monthsInWords(first.months)}, with ${second.text}, which has ${monthsInWords(second.months)}`;
      collector.warning('unlike-periods', heading.place, reason, hint);
    });
};

const hint = 'Compare the same months, or remove the column and say which months each of the others covers.';

const isChange = /\b(?:change|increase|decrease|growth|movement|difference|variation)\b/i;
/** What is expected of a whole year is compared with a part of it to show what is left. */
const isAware =
  /\b(?:budget\w*|forecast\w*|target\w*|estimate\w*|plan\w*|allocat\w*|profile\w*|approved|average|rate|per|pro rata)\b|%\s(?:of|in)\b/i;

/** The periods of two columns of numbers from which most rows of a third are worked out. */
function pairOf(table: TypedTable, column: number): readonly [Period, Period] | undefined {
  const dated = table.head.flatMap(({ text }, at) => {
    const [period, ...more] = periodsIn(text);
    return period && more.length === 0 && at !== column && !isAware.test(text) ? [{ at, period }] : [];
  });
  for (const [index, first] of dated.entries())
    for (const second of dated.slice(index + 1))
      if (first.period.months !== second.period.months && isWorkedOut(table, column, [first.at, second.at]))
        return [first.period, second.period];
  return undefined;
}

/** True where at least two rows, and most of those with numbers, have the difference or its percentage. */
function isWorkedOut({ rows }: TypedTable, column: number, [from, to]: readonly [number, number]): boolean {
  const judged = rows.flatMap((row) => {
    const [one, other, change] = [from, to, column].map((at) => row[at]?.number);
    if (!one || !other || !change || one.unit !== other.unit) return [];
    const off = Math.abs(other.value - one.value);
    const told = Math.abs(change.value);
    const percent = one.value === 0 ? Number.NaN : (off * 100) / Math.abs(one.value);
    return [Math.abs(off - told) < 1e-6 || Math.abs(percent - told) <= change.step / 2 + 1e-6];
  });
  const holding = judged.filter(Boolean).length;
  return holding >= 2 && holding * 2 > judged.length;
}
