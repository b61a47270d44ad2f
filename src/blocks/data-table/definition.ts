import { z } from 'zod';
import { isProblem } from '../../data/select.ts';
import { tableOf, type SheetFigure } from '../../data/table.ts';
import { defineBlock } from '../../document/blocks/block.ts';
import type { Placed } from '../../model/nodes.ts';
import type { Annotated } from '../../model/traits.ts';
import { id, text } from '../setting-types.ts';

declare module '../../model/nodes.ts' {
  interface OwnBlocks {
    readonly figuresTable: FiguresTable;
  }
}

/** One cell of a figures table. */
export interface FiguresCell {
  readonly text: string;
  /** Digits after the decimal point, so that a column can be aligned on it; absent for words. */
  readonly decimals?: number;
  /** What stands in place of a number: a missing cell's dash, a suppressed count. */
  readonly isNote?: boolean;
  /** Of a missing cell: why there is no value, which is heard in place of its dash. */
  readonly missing?: string;
  /** Of a number: what a spreadsheet calculates with. */
  readonly figure?: SheetFigure;
}

/** The head of a column of a figures table. */
export interface FiguresHead {
  readonly text: string;
  readonly isNumeric: boolean;
  /** How its cells can be put in order; absent where they are not alike. */
  readonly order?: 'number' | 'words' | 'given';
}

/** A row of a figures table. */
export interface FiguresRow {
  readonly cells: readonly FiguresCell[];
  /** Bold, with a rule above. */
  readonly isTotal: boolean;
}

/** A table of figures made from data: its first `rowHeads` columns are row headers. */
export interface FiguresTable extends Annotated, Placed {
  readonly type: 'figuresTable';
  readonly series: 'table';
  readonly caption: string;
  readonly head: readonly FiguresHead[];
  readonly rowHeads: number;
  readonly rows: readonly FiguresRow[];
  /** Definitions, meanings of dashes and of hidden counts, printed under the table. */
  readonly notes: readonly string[];
  readonly source: string;
  /** Dataset name. */
  readonly dataset: string;
}

/** A table from data. */
export const dataTableBlock = defineBlock({
  name: 'DataTable',
  summary: 'A table from data, with its notes and source.',
  where: 'block',
  content: 'nothing',
  settings: z.strictObject({
    data: text.describe('The dataset, by its file name without ending.'),
    columns: text.optional().describe('These columns in this order, separated by commas; all where absent.'),
    rows: text.optional().describe('Only these rows, by key, separated by commas.'),
    where: text.optional().describe('Only rows that fit, for example year: 2019; month: Jan, Feb.'),
    across: text.optional().describe('The key column whose values become the column headings.'),
    caption: text.describe('What the table shows, printed above it after its number.'),
    id: id.optional(),
  }),
  examples: [
    {
      title: 'Months across the top',
      mdx: '<DataTable data="family-centre-visits" where="year: 2023" across="month" caption="Visits to family centres, January to June 2023" />',
    },
    {
      title: 'Some columns, and the total that the data declares',
      mdx: '<DataTable data="family-centre-places" caption="Places in family centres by district, June 2023" />',
    },
  ],
  resolve({ settings, dataset: find, refuse }) {
    const dataset = find('data', settings.data);
    if (!dataset) return [];
    const table = tableOf(dataset, settings);
    if (isProblem(table)) {
      refuse(table.rule, table.setting, table.reason, table.hint);
      return [];
    }
    const node: FiguresTable = {
      type: 'figuresTable',
      series: 'table',
      number: 0,
      id: settings.id ?? '',
      caption: settings.caption,
      ...table,
      source: dataset.source,
      dataset: dataset.name,
    };
    return [node];
  },
});
