/** Figures as an HTML table in a frame of its own, which scrolls sideways where the screen is narrow. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { FiguresTable } from '../../document/nodes.ts';
import { lines } from '../html-face.ts';

/** From this many columns on, the type is smaller: a table of months then fits a desktop screen. */
const manyColumns = 8;

/** What a table shows. */
export type Figures = Pick<FiguresTable, 'head' | 'rowHeads' | 'rows'>;

/** A frame that can be focused and scrolled by keyboard (WCAG 2.2, 2.1.1), named after the element with the id. */
export function tableFrame(table: Element, labelId: string): Element {
  return h('section', { className: ['app-table-frame'], tabIndex: 0, ariaLabelledBy: labelId }, [table]);
}

/** The table of these figures: scopes on all headers, numbers to the right, totals marked. */
export function figuresElement(
  figures: Figures,
  caption: { readonly id: string; readonly words: readonly ElementContent[] },
): Element {
  const { head, rowHeads, rows } = figures;
  const headRow = h(
    'tr',
    { className: ['govuk-table__row'] },
    lines(head.map((cell) => headCell(cell.text, cell.isNumeric))),
  );
  const body = rows.map((row) =>
    h(
      'tr',
      { className: row.isTotal ? ['govuk-table__row', 'app-table__total'] : ['govuk-table__row'] },
      lines(
        row.cells.map((cell, column) =>
          figuresCell(cell.text, { isHeader: column < rowHeads, isNumeric: head[column]?.isNumeric === true }),
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

/** Classes of a table by its number of columns. */
export function tableClasses(columns: number): string[] {
  return columns >= manyColumns ? ['govuk-table', 'app-table--many'] : ['govuk-table'];
}

/** A column's header. */
export function headCell(words: string | readonly ElementContent[], isNumeric: boolean): Element {
  const className = isNumeric ? ['govuk-table__header', 'govuk-table__header--numeric'] : ['govuk-table__header'];
  return h('th', { scope: 'col', className }, typeof words === 'string' ? words : [...words]);
}

/** The caption of a table, in a box that stays in sight while the table scrolls. */
export function captionElement(caption: {
  readonly id: string;
  readonly words: readonly ElementContent[];
}): ElementContent[] {
  return lines([
    h('caption', { className: ['govuk-table__caption'], id: caption.id }, [h('span', [...caption.words])]),
  ]);
}

function figuresCell(text: string, cell: { readonly isHeader: boolean; readonly isNumeric: boolean }): Element {
  if (cell.isHeader) return h('th', { scope: 'row', className: ['govuk-table__header', 'app-table__row-head'] }, text);
  const className = cell.isNumeric ? ['govuk-table__cell', 'govuk-table__cell--numeric'] : ['govuk-table__cell'];
  return h('td', { className }, text);
}
