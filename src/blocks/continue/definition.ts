import { z } from 'zod';
import { defineBlock } from '../../document/block.ts';

/** A paragraph that carries on the one before and so has no number. */
export const continueBlock = defineBlock({
  name: 'Continue',
  summary: 'Wraps a paragraph that carries on the one before: no number.',
  where: 'block',
  content: 'blocks',
  settings: z.strictObject({}),
  examples: [],
  resolve({ children }) {
    return children.map((child) =>
      child.type === 'paragraph' ? { ...child, data: { ...child.data, continues: true } } : child,
    );
  },
});
