import type { Table, TableCell, TableRow } from 'mdast';
import { placeOf } from '../../document/expanding/expansion.ts';
import { textOf } from '../../document/text-of.ts';
import { walk } from '../../document/transforms/walk.ts';
import type { WarningCheck } from '../check.ts';
import { rowRole } from '../numbers/tables/table-roles.ts';
import { isNeverAdded } from '../numbers/tables/typed-tables.ts';

/** Typed tables with cells that say nothing. The corner above the names of the rows may be empty. */
export const checkEmptyCells: WarningCheck = ({ paper }, { collector }) => {
  walk(paper.body, (node) => {
    if (node.type !== 'table' || node.position === undefined) return;
    const empty = firstEmpty(node);
    if (!empty) return;
    const { isHead, position } = empty;
    const reason = isHead ? 'a column of the table has no heading' : 'a cell of the table is empty';
    const hint = isHead
      ? 'Give the column a heading in the first row: screen readers announce it with each cell.'
      : 'Fill in the cell: give a value, 0 if nothing was counted, or a dash with a note that says what it means.';
    collector.warning('empty-cell', placeOf({ position }, paper), reason, hint);
  });
};

type Empty = { readonly isHead: boolean; readonly position: NonNullable<Table['position']> };

/** Of one table one cell is reported: the first. */
function firstEmpty({ children: rows, position: whole }: Table): Empty | undefined {
  for (const [index, row] of rows.entries())
    for (const [column, cell] of row.children.entries()) {
      const isCorner = index === 0 && column === 0;
      const position = cell.position ?? row.position ?? whole;
      if (isEmpty(cell) && !isCorner && !isLeftOut(rows, index, column) && position)
        return { isHead: index === 0, position };
    }
  return undefined;
}

function isEmpty(cell: TableCell): boolean {
  return textOf(cell).trim() === '' && cell.children.length === 0;
}

/** What may be blank: the rest of a row that heads those below it, and of a total what cannot be added up. */
function isLeftOut(rows: Table['children'], index: number, column: number): boolean {
  const row = rows[index];
  if (index === 0 || !row) return false;
  if (isGroupHeading(row) && index < rows.length - 1) return true;
  if (!row.children.some((cell) => isOfTotal(textOf(cell).trim()))) return false;
  const heading = rows[0]?.children[column];
  if (heading && (isNeverAdded(textOf(heading)) || /\blimits?\b/i.test(textOf(heading)))) return true;
  return rows.slice(1).every((other) => other === row || !/\d/.test(textOf(other.children[column] ?? row)));
}

function isOfTotal(label: string): boolean {
  return rowRole(label) === 'total' || /^all\s\p{L}/iu.test(label);
}

/** "Financed by:" or a name in bold, with nothing beside it. */
function isGroupHeading({ children: [label, ...others] }: TableRow): boolean {
  if (!label || others.length < 2 || !others.every(isEmpty)) return false;
  const isBold = label.children.length > 0 && label.children.every(({ type }) => type === 'strong');
  return isBold || /:\s*$/.test(textOf(label));
}
