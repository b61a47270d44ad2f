import type { Heading } from 'mdast';
import { z } from 'zod';
import { defineBlock } from '../../document/block.ts';
import type { Appendix, BlockNode } from '../../document/nodes.ts';
import { id, text } from '../setting-types.ts';

/** Starts on a new page, numbered on. Its title is a heading of the second level, so its own headings begin at the third. */
export const appendixBlock = defineBlock({
  name: 'Appendix',
  summary: 'An appendix: starts on a new page and is numbered by the tool.',
  where: 'block',
  content: 'blocks',
  kinds: ['report', 'strategy', 'minutes'],
  settings: z.strictObject({ title: text, id: id.optional() }),
  examples: [],
  resolve({ settings, children }) {
    const isTooHigh = children.some((child) => child.type === 'heading' && child.depth === 2);
    const lowered = children.map((child) => (isTooHigh && child.type === 'heading' ? lower(child) : child));
    const node: Appendix = {
      type: 'appendix',
      number: 0,
      id: settings.id ?? '',
      title: settings.title,
      children: lowered as BlockNode[],
    };
    return [node];
  },
});

function lower(heading: Heading): Heading {
  return { ...heading, depth: Math.min(6, heading.depth + 1) as Heading['depth'] };
}
