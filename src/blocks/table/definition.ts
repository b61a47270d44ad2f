import type { Table } from 'mdast';
import { z } from 'zod';
import { defineBlock } from '../../document/blocks/block.ts';
import type { Placed } from '../../model/nodes.ts';
import type { Captioned } from '../../model/traits.ts';
import { id, text } from '../setting-types.ts';

declare module '../../model/nodes.ts' {
  interface OwnBlocks {
    readonly captionedTable: CaptionedTable;
  }
}

/** A Markdown table with a caption and a number. */
export interface CaptionedTable extends Captioned, Placed {
  readonly type: 'captionedTable';
  readonly series: 'table';
  readonly caption: string;
  readonly children: [Table];
}

/** Gives a typed Markdown table a caption and a number. */
export const tableBlock = defineBlock({
  name: 'Table',
  summary: 'Gives a typed table a caption and a number.',
  where: 'block',
  content: 'blocks',
  settings: z.strictObject({
    caption: text.describe('What the table shows, printed above it after its number.'),
    id: id.optional(),
  }),
  examples: [
    {
      title: 'A typed table',
      mdx: '<Table caption="Places by district">\n\n| District | Places |\n| :-- | --: |\n| North | 12 |\n\n</Table>',
    },
  ],
  resolve({ settings, children, collector, place }) {
    const table = children[0];
    if (children.length !== 1 || table?.type !== 'table') {
      collector.error(
        'block-place',
        place,
        '<Table> can contain only one Markdown table',
        'Put only the table between <Table caption="…"> and </Table>, with an empty line before and after it.',
      );
      return [];
    }
    const node: CaptionedTable = {
      type: 'captionedTable',
      series: 'table',
      number: 0,
      id: settings.id ?? '',
      caption: settings.caption,
      children: [table],
    };
    return [node];
  },
});
