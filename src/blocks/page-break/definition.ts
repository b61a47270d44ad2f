import { z } from 'zod';
import { defineBlock } from '../../document/blocks/block.ts';
import type { Placed } from '../../model/nodes.ts';

declare module '../../model/nodes.ts' {
  interface OwnBlocks {
    readonly pageBreak: PageBreak;
  }
}

/** A new page in print; nothing on the web. */
export interface PageBreak extends Placed {
  readonly type: 'pageBreak';
}

/** A new page in print; nothing on the web. */
export const pageBreakBlock = defineBlock({
  name: 'PageBreak',
  summary: 'Begins a new page in print.',
  where: 'block',
  content: 'nothing',
  settings: z.strictObject({}),
  examples: [
    { title: 'A new page in print', mdx: 'The first part ends here.\n\n<PageBreak />\n\nThe second begins here.' },
  ],
  resolve: () => [{ type: 'pageBreak' }],
});
