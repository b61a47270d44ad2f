import { z } from 'zod';
import { defineBlock } from '../../document/blocks/block.ts';
import type { BlockNode, Placed } from '../../model/nodes.ts';
import { text } from '../setting-types.ts';

declare module '../../model/nodes.ts' {
  interface OwnBlocks {
    readonly columns: Columns;
    readonly column: Column;
  }
}

/** Things side by side. */
export interface Columns extends Placed {
  readonly type: 'columns';
  readonly children: Column[];
}

/** One side of columns. */
export interface Column extends Placed {
  readonly type: 'column';
  readonly title: string;
  readonly children: BlockNode[];
}

/** Side by side in presentations, one under another on a phone. */
export const columnsBlock = defineBlock({
  name: 'Columns',
  summary: 'Puts things side by side on a slide.',
  where: 'block',
  content: 'blocks',
  settings: z.strictObject({}),
  examples: [
    {
      title: 'Two sides',
      mdx: '<Columns>\n<Column title="Before">\n- one form for each centre\n</Column>\n<Column title="Now">\n- one form for all\n</Column>\n</Columns>',
    },
  ],
  resolve({ children, collector, place }) {
    const columns = children.filter((child): child is Column => child.type === 'column');
    // A part that was refused is reported where it stands.
    if (children.some((child) => child.type === 'anchor' && child.isRefused)) return [];
    if (columns.length !== children.length || columns.length === 0) {
      collector.error(
        'block-place',
        place,
        '<Columns> can contain only <Column title="…">',
        'Put each side between <Column title="…"> and </Column>.',
      );
      return [];
    }
    const node: Columns = { type: 'columns', children: columns };
    return [node];
  },
});

/** One side of `<Columns>`. */
export const columnBlock = defineBlock({
  name: 'Column',
  summary: 'One side of Columns.',
  where: 'block',
  content: 'blocks',
  inside: 'Columns',
  settings: z.strictObject({ title: text.describe('The heading of this side.') }),
  examples: [
    {
      title: 'One side of two',
      mdx: '<Columns>\n<Column title="What went well">\n- the new booking line\n</Column>\n<Column title="What comes next">\n- evening visits\n</Column>\n</Columns>',
    },
  ],
  resolve({ settings, children }) {
    const node: Column = { type: 'column', title: settings.title, children: children as BlockNode[] };
    return [node];
  },
});
