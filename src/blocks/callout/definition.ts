import { z } from 'zod';
import { wordingOf } from '../../locales/locales.ts';
import { defineBlock } from '../../document/blocks/block.ts';
import type { BlockNode, Callout } from '../../model/nodes.ts';
import { text } from '../setting-types.ts';

/** One message lifted out of the text. */
export const calloutBlock = defineBlock({
  name: 'Callout',
  summary: 'Highlights a message in a box.',
  where: 'block',
  content: 'blocks',
  settings: z.strictObject({
    kind: z.enum(['note', 'warning', 'decision']).describe('What the message is: it gives the box its heading.'),
    title: text.optional().describe('A heading instead of the usual one.'),
  }),
  examples: [
    {
      title: 'A note',
      mdx: '<Callout kind="note" title="About these figures">\nThey count assessments, not children.\n</Callout>',
    },
  ],
  resolve({ settings, children, paper }) {
    const node: Callout = {
      type: 'callout',
      kind: settings.kind,
      title: settings.title ?? wordingOf(paper.language).sections.callouts[settings.kind],
      children: children as BlockNode[],
    };
    return [node];
  },
});
