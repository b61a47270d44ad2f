import { z } from 'zod';
import { defineBlock } from '../../document/block.ts';
import { id, text } from '../setting-types.ts';

/** Prints what its target is called, as a link. */
export const refInline = defineBlock({
  name: 'Ref',
  summary: 'Prints "paragraph 12", "Table 2", "Figure 1" or "Appendix 1", as a link.',
  where: 'inline',
  content: 'nothing',
  settings: z.strictObject({ to: text }),
  examples: [],
  resolve: ({ settings, placeOf }) => [{ type: 'reference', to: settings.to, place: placeOf('to') }],
});

/** A target for references in a paragraph or heading; prints nothing. */
export const anchorInline = defineBlock({
  name: 'Anchor',
  summary: 'A target for Ref in a paragraph or heading.',
  where: 'inline',
  content: 'nothing',
  settings: z.strictObject({ id }),
  examples: [],
  resolve: ({ settings }) => [{ type: 'anchor', id: settings.id }],
});
