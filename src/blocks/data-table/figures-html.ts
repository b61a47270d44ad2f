/** Figures as an HTML table: scopes on all headers, numbers to the right, totals marked, orders for those who sort. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { FiguresHead, FiguresRow, FiguresTable } from './definition.ts';
import { lines } from '../html-handler.ts';
import { seenAndHeard } from '../spoken.ts';
import { tableFrame } from './table-frame.ts';

/** From this many columns on, the type is smaller: a table of months then fits a desktop screen. */
const manyColumns = 8;
/** Fewer rows are seen at a glance, and not worth sorting. */
const fewestSorted = 4;

/** What a table shows. */
export type Figures = Pick<FiguresTable, 'head' | 'rowHeads' | 'rows'>;

/** A caption with the id that names the table and its frame. */
export interface TableCaption {
  readonly id: string;
  readonly words: readonly ElementContent[];
}

/** The table of these figures in its frame. */
export function figuresFrame(figures: Figures, caption: TableCaption): Element {
  const columns = figures.head.map(({ text }, at) => [text, ...figures.rows.map((row) => row.cells[at]?.text ?? '')]);
  const { rowHeads } = figures;
  return tableFrame(figuresElement(figures, caption), columns, {
    labelledBy: caption.id,
    rowHeads,
    isSorted: canBeSorted(figures),
  });
}

/** The table of these figures. */
export function figuresElement(figures: Figures, caption: TableCaption): Element {
  const { head, rowHeads, rows } = figures;
  const isSorted = canBeSorted(figures);
  const headRow = h(
    'tr',
    { className: ['govuk-table__row'] },
    lines(
      head.map((cell, column) => {
        // A number that names its row stands at the left, and its head with it.
        const isRight = cell.isNumeric && column >= rowHeads;
        return headCell(cell.text, { isRight, ...(isSorted ? orderOf(cell) : {}) });
      }),
    ),
  );
  const body = rows.map((row) =>
    h(
      'tr',
      { className: row.isTotal ? ['govuk-table__row', 'app-table__total'] : ['govuk-table__row'] },
      lines(
        row.cells.map((cell, column) =>
          figuresCell(seenAndHeard(cell.text, cell.missing), {
            isHeader: column < rowHeads,
            isNumeric: head[column]?.isNumeric === true,
          }),
        ),
      ),
    ),
  );
  return h('table', { className: tableClasses(head.length) }, [
    ...captionElement(caption),
    h('thead', { className: ['govuk-table__head'] }, headRow),
    { type: 'text', value: '\n' },
    h('tbody', { className: ['govuk-table__body'] }, lines(body)),
  ]);
}

/** Rows can be put in another order where each is of its own: every column is of one kind, and totals stand at the end. */
function canBeSorted({ head, rows }: Figures): boolean {
  const lastOwn = rows.findLastIndex((row) => !row.isTotal);
  const hasTotalWithin = rows.slice(0, lastOwn).some((row: FiguresRow) => row.isTotal);
  return rows.length >= fewestSorted && !hasTotalWithin && head.every(({ order }) => order !== undefined);
}

function orderOf({ order }: FiguresHead): { order?: string } {
  return order === undefined ? {} : { order };
}

/** Classes of a table by its number of columns. */
export function tableClasses(columns: number): string[] {
  return columns >= manyColumns ? ['govuk-table', 'app-table--many'] : ['govuk-table'];
}

/** A column's header; one with an order can be sorted by where there is JavaScript. */
export function headCell(
  words: string | readonly ElementContent[],
  cell: { readonly isRight: boolean; readonly order?: string },
): Element {
  const className = cell.isRight ? ['govuk-table__header', 'govuk-table__header--numeric'] : ['govuk-table__header'];
  const order = cell.order === undefined ? {} : { dataOrder: cell.order };
  return h('th', { scope: 'col', className, ...order }, typeof words === 'string' ? words : [...words]);
}

/** The caption of a table, in a box that stays in sight while the table scrolls. */
export function captionElement(caption: TableCaption): ElementContent[] {
  return lines([
    h('caption', { className: ['govuk-table__caption'], id: caption.id }, [h('span', [...caption.words])]),
  ]);
}

function figuresCell(
  words: readonly ElementContent[],
  cell: { readonly isHeader: boolean; readonly isNumeric: boolean },
): Element {
  if (cell.isHeader)
    return h('th', { scope: 'row', className: ['govuk-table__header', 'app-table__row-head'] }, [...words]);
  const className = cell.isNumeric ? ['govuk-table__cell', 'govuk-table__cell--numeric'] : ['govuk-table__cell'];
  return h('td', { className }, [...words]);
}
