import { z } from 'zod';
import { wordingOf } from '../../locales/locales.ts';
import { defineBlock } from '../../document/blocks/block.ts';
import type { BlockNode, Recommendations } from '../../model/nodes.ts';

/** What the Members are asked to decide, under its own heading. */
export const recommendationsBlock = defineBlock({
  name: 'Recommendations',
  summary: 'What the Members are asked to decide; prints its own heading.',
  where: 'block',
  content: 'blocks',
  needs: 'Write what the Members are asked to decide, beginning with "That".',
  kinds: ['report'],
  settings: z.strictObject({}),
  examples: [
    { title: 'One recommendation', mdx: '<Recommendations>\nThat the Committee notes the update.\n</Recommendations>' },
    {
      title: 'Several recommendations',
      mdx: '<Recommendations>\n- That the Committee notes the visits of 2023.\n- That the Committee asks for a further report in a year.\n</Recommendations>',
    },
  ],
  resolve({ children, paper }) {
    if (children.length === 0) return [];
    const node: Recommendations = {
      type: 'recommendations',
      landmark: 'section',
      title: wordingOf(paper.language).sections.recommendations,
      id: '',
      children: children as BlockNode[],
    };
    return [node];
  },
});
