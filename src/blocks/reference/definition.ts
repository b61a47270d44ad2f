import { z } from 'zod';
import { defineBlock } from '../../document/blocks/block.ts';
import { id, text } from '../setting-types.ts';

/** Prints what its target is called, as a link. */
export const refInline = defineBlock({
  name: 'Ref',
  summary: 'Prints "paragraph 12", "Table 2", "Figure 1" or "Appendix 1", as a link.',
  where: 'inline',
  content: 'nothing',
  settings: z.strictObject({ to: text.describe('The id of a table, figure, appendix, heading or anchor.') }),
  examples: [
    {
      title: 'A table and a paragraph',
      mdx: '<Anchor id="centres" />There are three centres.\n\n<DataTable data="family-centre-places" caption="Places by district" id="places" />\n\n<Ref to="places" /> shows their places, and <Ref to="centres" /> says how many there are.',
    },
  ],
  resolve: ({ settings, placeOf }) => [{ type: 'reference', to: settings.to, place: placeOf('to') }],
});

/** A target for references in a paragraph or heading; prints nothing. */
export const anchorInline = defineBlock({
  name: 'Anchor',
  summary: 'A target for Ref in a paragraph or heading.',
  where: 'inline',
  content: 'nothing',
  settings: z.strictObject({ id }),
  examples: [
    {
      title: 'A paragraph that others point to',
      mdx: '<Anchor id="staff" />Nine people work in the centres.\n\nThe number has not changed since <Ref to="staff" /> was last reported.',
    },
  ],
  resolve: ({ settings }) => [{ type: 'anchor', id: settings.id }],
});
