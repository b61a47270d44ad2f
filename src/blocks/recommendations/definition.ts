import { z } from 'zod';
import { wordingOf } from '../../locales/locales.ts';
import { defineBlock } from '../../document/blocks/block.ts';
import type { BlockNode, Placed } from '../../model/nodes.ts';
import type { Landmark } from '../../model/traits.ts';

declare module '../../model/nodes.ts' {
  interface OwnBlocks {
    readonly recommendations: Recommendations;
  }
}

/** Recommendations with their own heading: its paragraphs or top-level list items are numbered paragraphs. */
export interface Recommendations extends Landmark, Placed {
  readonly type: 'recommendations';
  readonly landmark: 'section';
  /** "Recommendation" or "Recommendations", by count. */
  readonly title: string;
  readonly children: BlockNode[];
}

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
      title: wordingOf(paper.language).sections.recommendations(children.length),
      id: '',
      children: children as BlockNode[],
    };
    return [node];
  },
});
