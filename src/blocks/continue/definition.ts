import { z } from 'zod';
import { defineBlock } from '../../document/blocks/block.ts';

/** A paragraph that carries on the one before and so has no number. */
export const continueBlock = defineBlock({
  name: 'Continue',
  summary: 'Marks a paragraph that continues the one before, so it has no number.',
  where: 'block',
  content: 'blocks',
  needs: 'Write the words that carry on the paragraph before, or delete the block.',
  settings: z.strictObject({}),
  examples: [
    {
      title: 'A paragraph that carries on after a table',
      mdx: 'The centres answered three questions.\n\n| Question | Yes |\n| :-- | --: |\n| Was it easy to book? | 41 |\n\n<Continue>\nTheir answers will be put to the next meeting.\n</Continue>',
    },
  ],
  resolve({ children }) {
    return children.map((child) =>
      child.type === 'paragraph' ? { ...child, data: { ...child.data, continues: true } } : child,
    );
  },
});
