import type { AlignType, RootContent, TableRow } from 'mdast';
import type { FiguresTable } from './definition.ts';

/** Figures as a table with numbers to the right. */
export function figuresMarkdown({ head, rows }: Pick<FiguresTable, 'head' | 'rows'>): RootContent {
  const rowOf = (cells: readonly { readonly text: string }[]): TableRow => ({
    type: 'tableRow',
    children: cells.map(({ text }) => ({ type: 'tableCell', children: [{ type: 'text', value: text }] })),
  });
  const align = head.map(({ isNumeric }): AlignType => (isNumeric ? 'right' : null));
  return { type: 'table', align, children: [rowOf(head), ...rows.map(({ cells }) => rowOf(cells))] };
}
