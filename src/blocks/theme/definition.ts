import type { Heading } from 'mdast';
import { z } from 'zod';
import { defineBlock, type BlockResult, type BlockUse } from '../../document/blocks/block.ts';

/** The first of a strategy's repeated pair: its heading is worded once, in the front matter. */
export const whyBlock = themeBlock('Why', 'why');

/** The second of the pair. */
export const whatBlock = themeBlock('What', 'what');

function themeBlock(name: string, side: 'why' | 'what') {
  return defineBlock({
    name,
    summary: `A strategy's repeated sub-heading, worded once under themeHeadings: ${side}.`,
    where: 'block',
    content: 'blocks',
    needs: 'Write what belongs there, or delete the block.',
    kinds: ['strategy'],
    settings: z.strictObject({}),
    examples: [
      {
        title: 'The pair under a theme',
        mdx: '## Health\n\n<Why>\nChildren in care have more health needs than others.\n</Why>\n\n<What>\nEvery child sees a nurse in the first month.\n</What>',
      },
    ],
    resolve: (use) => themed(use, side),
  });
}

function themed(use: BlockUse<unknown>, side: 'why' | 'what'): readonly BlockResult[] {
  const words = use.paper.themeHeadings?.[side];
  if (words === undefined) {
    use.collector.error(
      'block-place',
      use.place,
      `the front matter does not give the heading of <${side === 'why' ? 'Why' : 'What'}>`,
      'Add both to the front matter, for example themeHeadings: { why: Why is this important?, what: What are we doing? }.',
    );
    return use.children;
  }
  const depth = Math.min(6, use.headingDepth + 1) as Heading['depth'];
  const heading: Heading = {
    type: 'heading',
    depth,
    data: { isThemeHeading: true },
    children: [{ type: 'text', value: words }],
  };
  return [heading, ...use.children];
}
