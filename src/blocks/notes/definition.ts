import { z } from 'zod';
import { defineBlock } from '../../document/blocks/block.ts';

/** Speaker notes: checked with the rest, never published. */
export const notesBlock = defineBlock({
  name: 'Notes',
  summary: 'Speaker notes of a slide; never published.',
  where: 'block',
  content: 'blocks',
  needs: 'Write what the speaker says, or delete the block.',
  kinds: ['presentation'],
  settings: z.strictObject({}),
  examples: [
    {
      title: 'What the speaker says',
      mdx: '## Where we are\n\nVisits are up.\n\n<Notes>\nThank the centres first.\n</Notes>',
    },
  ],
  resolve: () => [],
});
