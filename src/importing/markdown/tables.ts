/** Tables of a Word report: those that hold figures become datasets, the others stay typed. */
import type { PhrasingContent, Table } from 'mdast';
import { holdsNumbers } from '../../data/columns/registry.ts';
import { textOf } from '../../document/text-of.ts';
import { guessColumn } from '../../authoring/guess/columns.ts';

/** A table of figures as a CSV: names of columns, then rows. */
export interface FigureTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A table with fewer rows than this is easier read where it stands. */
const fewestRows = 2;

/** The figures of a table that can be a dataset; undefined where it cannot, or is none. */
export function figuresOf(table: Table): FigureTable | undefined {
  const cells = table.children.map(({ children }) =>
    children.map((cell) => textOf(cell).replaceAll(/\s+/g, ' ').trim()),
  );
  const [head = [], ...rows] = cells;
  if (
    rows.length < fewestRows ||
    table.children.some(({ children }) => children.some(({ children: inner }) => hasMarks(inner)))
  )
    return undefined;
  if (head.some((name) => name === '' || name.length > 80) || new Set(head).size < head.length) return undefined;
  if (rows.some((row) => row.length !== head.length)) return undefined;
  const columns = head.map((name, index) =>
    guessColumn(
      name,
      rows.map((row) => row[index] ?? ''),
    ),
  );
  const isNumeric = (type: (typeof columns)[number]['type']): boolean => holdsNumbers(type);
  const hasKey = columns[0] !== undefined && !isNumeric(columns[0].type);
  const hasTwins =
    new Set(
      rows.map((row) => columns.flatMap(({ type }, index) => (isNumeric(type) ? [] : [row[index]])).join('\u0000')),
    ).size < rows.length;
  return hasKey && !hasTwins && columns.some(({ type }) => isNumeric(type)) ? { head, rows } : undefined;
}

/** Notes, links and emphasis cannot stand in a CSV. */
function hasMarks(nodes: readonly PhrasingContent[]): boolean {
  return nodes.some(({ type }) => type !== 'text' && type !== 'break' && type !== 'strong');
}
