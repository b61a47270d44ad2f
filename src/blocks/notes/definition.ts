import { z } from 'zod';
import { defineBlock } from '../../document/block.ts';

/** Speaker notes: checked with the rest, never published. */
export const notesBlock = defineBlock({
  name: 'Notes',
  summary: 'Speaker notes of a slide; never published.',
  where: 'block',
  content: 'blocks',
  kinds: ['presentation'],
  settings: z.strictObject({}),
  examples: [],
  resolve: () => [],
});
