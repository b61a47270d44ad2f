/** Council tax by band, held against band D. */
import type { PaperCheck } from '../../check.ts';
import { writtenLike } from '../amounts.ts';
import { labelOf, typedTables, type TypedCell, type TypedTable } from './typed-tables.ts';

/** Ninths of the tax of band D (Local Government Finance Act 1992, section 5). */
const ninths: Readonly<Record<string, number>> = { A: 6, B: 7, C: 8, D: 9, E: 11, F: 13, G: 15, H: 18 };

/** Amounts of a band that are not its ninths of band D, in columns where most bands have theirs. */
export const checkCouncilTaxBands: PaperCheck = ({ paper }, { collector }) => {
  for (const table of typedTables(paper)) {
    const bands = bandsOf(table);
    const bandD = bands.find(({ band }) => band === 'D');
    if (!bandD || bands.length < fewestBands) continue;
    table.head.forEach((heading, column) => {
      const base = bandD.row[column]?.number;
      if (column === 0 || !base || base.unit === 'percent' || base.value <= 0) return;
      const judged = bands.flatMap(({ band, row, share }) => {
        const cell = row[column];
        const right = (base.value * share) / 9;
        // Each precept of a sum is rounded by itself.
        const slack = 2 * base.step + base.step / 2;
        return cell?.number
          ? [{ band, cell, number: cell.number, right, holds: Math.abs(cell.number.value - right) <= slack }]
          : [];
      });
      const wrong = judged.filter(({ holds }) => !holds);
      if (judged.length < fewestBands || wrong.length * 3 > judged.length) return;
      for (const { band, cell, number, right } of wrong) {
        const reason = `band ${band} has ${cell.text} as "${heading.text}", but ${ninths[band] ?? 9}/9 of band D is ${writtenLike(right, number)}`;
        collector.error(
          'table-total',
          cell.place,
          reason,
          'Correct the number that is wrong: the other bands agree with band D.',
        );
      }
    });
  }
};

const fewestBands = 5;

type Band = { readonly band: string; readonly share: number; readonly row: readonly TypedCell[] };

function bandsOf({ rows }: TypedTable): readonly Band[] {
  return rows.flatMap((row) => {
    const band = /^(?:band\s)?([A-H])(?:\s?\(.*\))?$/i.exec(labelOf(row))?.[1]?.toUpperCase() ?? '';
    const share = ninths[band];
    return share === undefined ? [] : [{ band, share, row }];
  });
}
