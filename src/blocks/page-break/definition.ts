import { z } from 'zod';
import { defineBlock } from '../../document/blocks/block.ts';

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
