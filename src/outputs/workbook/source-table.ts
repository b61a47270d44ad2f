/** What becomes the sheet of a table: printed figures with what their notes say. */
import type { Dataset } from '../../data/dataset.ts';
import { figureWords, headOf } from '../../data/numbers/format.ts';
import { printCell, type PrintedCell } from '../../data/table.ts';
import { textOf } from '../../document/text-of.ts';
import type { Wording } from '../../locales/en-GB/locale.ts';
import type { BlockNode } from '../../model/nodes.ts';
import type { Paper } from '../../model/paper.ts';
import { captionLine } from '../../blocks/caption.ts';
import { oneLine } from '../../blocks/text-handler.ts';
import { walk } from '../../document/transforms/walk.ts';

/** A table of a paper, or a whole dataset. */
export interface SourceTable {
  /** "Table_1", "Figure_2" */
  readonly name: string;
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly PrintedCell[])[];
  /** What is said of columns and cells, as it is printed. */
  readonly notes: readonly string[];
  readonly source: string;
}

/** True for a cell without a value. */
export function isMissing({ missing }: PrintedCell): boolean {
  return missing !== undefined;
}

/** A whole dataset as one table. */
export function tableOfDataset(dataset: Dataset, notes: readonly string[]): SourceTable {
  const words = figureWords(dataset);
  const { columns, rows, title, source } = dataset;
  return {
    name: 'Table_1',
    title,
    heads: columns.map((column) => headOf(column, words)),
    rows: rows.map((row) => columns.map((column) => printCell(dataset, row, column))),
    notes,
    source,
  };
}

/** The numbered tables and charts of a paper in order. */
export function tablesOfPaper(paper: Pick<Paper, 'body'>, words: Wording): readonly SourceTable[] {
  const found: SourceTable[] = [];
  walk(paper.body, (node) => {
    const table = tableOfNode(node as BlockNode, words);
    if (table) found.push(table);
  });
  return found;
}

function tableOfNode(node: BlockNode, words: Wording): SourceTable | undefined {
  switch (node.type) {
    case 'figuresTable':
    case 'chart': {
      const { head, rows } = node.type === 'chart' ? node.table : node;
      return {
        name: `${node.type === 'chart' ? 'Figure' : 'Table'}_${node.number}`,
        title: captionLine(node, words),
        heads: head.map(({ text }) => text),
        rows: rows.map(({ cells }) => cells),
        notes: node.notes,
        source: node.source,
      };
    }
    case 'captionedTable': {
      const [head, ...rows] = node.children[0].children.map((row) => row.children.map((cell) => oneLine(textOf(cell))));
      const title = captionLine(node, words);
      const cells = rows.map((row) => row.map(typedCell));
      return { name: `Table_${node.number}`, title, heads: head ?? [], rows: cells, notes: [], source: '' };
    }
    default:
      return undefined;
  }
}

/** A cell that somebody typed: a number where it is nothing but digits as papers write them. */
function typedCell(text: string): PrintedCell {
  const digits = /^-?\d{1,3}(?:,\d{3})*(?:\.\d+)?$|^-?\d+(?:\.\d+)?$/.test(text) ? text.replaceAll(',', '') : undefined;
  // A number with a nought before it, or with many digits and no commas, is a code.
  if (digits === undefined || /^-?0\d/.test(digits) || digits.length > 15) return { text };
  const decimals = digits.split('.')[1]?.length ?? 0;
  return { text, figure: { digits, decimals, kind: 'number' } };
}
