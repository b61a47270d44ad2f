import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Table, TableCell } from 'mdast';
import type { InlineNode } from '../../model/nodes.ts';
import type { CaptionedTable } from './definition.ts';
import { captionWords } from '../caption-html.ts';
import { captionElement, headCell, tableClasses } from '../data-table/figures-html.ts';
import { tableFrame, type ColumnTexts } from '../data-table/table-frame.ts';
import { textOf } from '../../document/text-of.ts';
import { lines, webOnly, type HtmlHandler, type HtmlState } from '../html-handler.ts';
import { seenAndHeard, spokenCell } from '../spoken.ts';
import { namesItsRow, tableName } from './row-heads.ts';

/** A typed table with its caption and number. */
export const captionedTableHtml: HtmlHandler<CaptionedTable> = (node, state) => {
  const caption = {
    id: `${node.id}-caption`,
    words: captionWords(node, state.words),
  };
  const table = tableElement(node.children[0], captionElement(caption), state);
  return [
    h(
      'div',
      { className: ['app-table'], id: node.id },
      lines([tableFrame(table, textsOf(node.children[0]), { labelledBy: caption.id })]),
    ),
  ];
};

/** A bare Markdown table: no number, and a caption for those alone who cannot see what it stands under. */
export const markdownTableHtml: HtmlHandler<Table> = (node, state) => {
  const label = tableName(node, state.words);
  const caption = h('caption', { ...webOnly, className: ['govuk-visually-hidden'], dataPagefindIgnore: '' }, label);
  const table = tableElement(node, lines([caption]), state);
  return [h('div', { className: ['app-table'] }, tableFrame(table, textsOf(node), { label }))];
};

function textsOf({ children }: Table): ColumnTexts {
  const [head, ...rows] = children;
  return (head?.children ?? []).map((cell, at) =>
    [cell, ...rows.map((row) => row.children[at])].map((one) => (one ? textOf(one) : '')),
  );
}

function tableElement(node: Table, caption: readonly ElementContent[], state: HtmlState): Element {
  const [head, ...rows] = node.children;
  const columns = head?.children ?? [];
  const isRight = (column: number): boolean => node.align?.[column] === 'right';
  const headCells = columns.map((cell, column) =>
    cell.children.length === 0
      ? h('td', { className: ['govuk-table__cell'] })
      : headCell(wordsOf(cell, state), { isRight: isRight(column) }),
  );
  const bodyRows = rows.map((row) => {
    // A short row of Markdown is filled up, a long one cut, as every Markdown reader does.
    const cells = columns.map((_, column) =>
      bodyCell(wordsOf(row.children[column], state), {
        isHeader: namesItsRow(row.children[column], { column, count: columns.length }),
        isRight: isRight(column),
      }),
    );
    return h('tr', { className: ['govuk-table__row'] }, lines(cells));
  });
  return h('table', { className: tableClasses(columns.length) }, [
    ...caption,
    h('thead', { className: ['govuk-table__head'] }, h('tr', { className: ['govuk-table__row'] }, lines(headCells))),
    { type: 'text', value: '\n' },
    h('tbody', { className: ['govuk-table__body'] }, lines(bodyRows)),
  ]);
}

function wordsOf(cell: TableCell | undefined, state: HtmlState): ElementContent[] {
  const text = cell ? textOf(cell) : '';
  const spoken = spokenCell(text, state.words);
  if (spoken !== undefined) return seenAndHeard(text, spoken);
  // After resolving, only our own inlines stand in a cell.
  return state.inlines((cell?.children ?? []) as readonly InlineNode[]);
}

function bodyCell(
  words: readonly ElementContent[],
  cell: { readonly isHeader: boolean; readonly isRight: boolean },
): Element {
  if (cell.isHeader) {
    const right = cell.isRight ? ['govuk-table__header--numeric'] : [];
    return h('th', { scope: 'row', className: ['govuk-table__header', 'app-table__row-head', ...right] }, [...words]);
  }
  const className = cell.isRight ? ['govuk-table__cell', 'govuk-table__cell--numeric'] : ['govuk-table__cell'];
  return h('td', { className }, [...words]);
}
