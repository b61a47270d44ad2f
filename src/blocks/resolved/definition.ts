import { z } from 'zod';
import { defineBlock } from '../../document/blocks/block.ts';
import type { BlockNode, Placed } from '../../model/nodes.ts';

declare module '../../model/nodes.ts' {
  interface OwnBlocks {
    readonly resolved: Resolved;
  }
}

/** What a meeting decided. */
export interface Resolved extends Placed {
  readonly type: 'resolved';
  readonly children: BlockNode[];
}

/** What a meeting decided; feeds the decisions register. */
export const resolvedBlock = defineBlock({
  name: 'Resolved',
  summary: 'What the meeting decided.',
  where: 'block',
  content: 'blocks',
  needs: 'Write what the meeting decided, beginning with "That".',
  kinds: ['minutes'],
  settings: z.strictObject({}),
  examples: [
    {
      title: 'What was decided',
      mdx: '## Family centres\n\nThe Committee heard the report.\n\n<Resolved>\nThat the report be noted.\n</Resolved>',
    },
  ],
  resolve({ children }) {
    const node: Resolved = { type: 'resolved', children: children as BlockNode[] };
    return [node];
  },
});
