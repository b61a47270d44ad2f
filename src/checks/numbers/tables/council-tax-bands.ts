/** Council tax by band, checked against band D. */
import type { Collector } from '../../../diagnostics/diagnostic.ts';
import type { PaperCheck } from '../../check.ts';
import { writtenLike } from '../amounts.ts';
import { labelOf, typedTables, type TypedCell } from './typed-tables.ts';

/** Ninths of the tax of band D (Local Government Finance Act 1992, section 5). */
const ninths: Readonly<Record<string, number>> = { A: 6, B: 7, C: 8, D: 9, E: 11, F: 13, G: 15, H: 18 };

/** Amounts of a band that are not its ninths of band D, in columns where most bands have theirs. */
export const checkCouncilTaxBands: PaperCheck = ({ paper }, { collector }) => {
  for (const table of typedTables(paper)) {
    const bands = table.rows.flatMap((row) => bandOf(labelOf(row)).map((band) => ({ ...band, row })));
    table.head.forEach((heading, column) => {
      if (column > 0)
        checkBands(
          heading.text,
          bands.map(({ row, ...band }) => ({ ...band, cell: row[column] })),
          collector,
        );
    });
    const across = table.head.flatMap(({ text }, column) => bandOf(text).map((band) => ({ ...band, column })));
    for (const row of table.rows)
      checkBands(
        labelOf(row),
        across.map(({ column, ...band }) => ({ ...band, cell: row[column] })),
        collector,
      );
  }
};

interface Band {
  readonly band: string;
  readonly share: number;
}

/** The amounts of one column, or of one row where the bands stand side by side. */
function checkBands(
  name: string,
  cells: readonly (Band & { readonly cell: TypedCell | undefined })[],
  collector: Collector,
): void {
  const base = cells.find(({ band }) => band === 'D')?.cell?.number;
  if (!base || cells.length < fewestBands || base.unit === 'percent' || base.value <= 0) return;
  const judged = cells.flatMap(({ band, cell, share }) => {
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
    const reason = `band ${band} has ${cell.text} as "${name}", but ${ninths[band] ?? 9}/9 of band D is ${writtenLike(right, number)}`;
    const hint = 'Correct the number that is wrong: the other bands agree with band D.';
    collector.error('table-total', cell.place, reason, hint);
  }
}

const fewestBands = 5;

function bandOf(label: string): readonly Band[] {
  const band = /^(?:band\s)?([A-H])(?:\s?\(.*\))?(?:\s?£)?$/i.exec(label)?.[1]?.toUpperCase() ?? '';
  const share = ninths[band];
  return share === undefined ? [] : [{ band, share }];
}
