import { z } from 'zod';
import { isProblem } from '../../data/select.ts';
import { tableOf } from '../../data/table.ts';
import { defineBlock } from '../../document/block.ts';
import type { FiguresTable } from '../../document/nodes.ts';
import { id, text } from '../setting-types.ts';

/** A table from data. */
export const dataTableBlock = defineBlock({
  name: 'DataTable',
  summary: 'A table from data, with its notes and source.',
  where: 'block',
  content: 'nothing',
  settings: z.strictObject({
    data: text,
    columns: text.optional(),
    rows: text.optional(),
    where: text.optional(),
    across: text.optional(),
    caption: text,
    id: id.optional(),
  }),
  examples: [
    {
      title: 'Months across the top',
      mdx: '<DataTable data="contacts" where="year: 2019" across="month" caption="Contacts in 2019" />',
    },
  ],
  resolve({ settings, dataset: find, refuse }) {
    const dataset = find('data', settings.data);
    if (!dataset) return [];
    const table = tableOf(dataset, settings);
    if (isProblem(table)) {
      refuse(table.rule, table.setting, table.problem, table.hint);
      return [];
    }
    const node: FiguresTable = {
      type: 'figuresTable',
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
