import { z } from 'zod';
import { defineBlock } from '../../document/blocks/block.ts';
import type { Picture, Placed } from '../../model/nodes.ts';
import type { Annotated } from '../../model/traits.ts';
import { hints } from '../../schema/yaml/hints.ts';
import { id, text, yesOrNo } from '../setting-types.ts';

declare module '../../model/nodes.ts' {
  interface OwnBlocks {
    readonly figure: Figure;
  }
}

/** A picture with its words. */
export interface Figure extends Annotated, Placed {
  readonly type: 'figure';
  readonly series: 'figure';
  readonly picture: Picture;
  /** Empty only where decorative. */
  readonly alt: string;
  readonly isDecorative: boolean;
}

/** A picture with its words (WCAG 2.2, 1.1.1). */
export const figureBlock = defineBlock({
  name: 'Figure',
  summary: 'A picture: PNG, JPEG or SVG, with the words that say the same.',
  where: 'block',
  content: 'nothing',
  settings: z.strictObject({
    src: text.describe('A picture of the paper’s folder: PNG, JPEG or SVG.'),
    alt: z
      .string()
      .register(hints, { hint: 'Say in words what the picture shows, as you would over the phone.' })
      .describe('What the picture shows, in words, for readers who cannot see it.'),
    caption: text.optional().describe('What the picture is, printed after its number.'),
    source: text.optional().describe('Where the picture comes from.'),
    id: id.optional(),
    decorative: yesOrNo.optional().describe('yes for a decorative picture. Leave alt empty.'),
  }),
  examples: [
    {
      title: 'A picture with its words',
      mdx: '<Figure src="steps.svg" alt="Three boxes joined by arrows: a family asks, the centre answers, the visit takes place." caption="How a visit comes about" />',
    },
  ],
  resolve({ settings, picture, refuse }) {
    const isDecorative = settings.decorative === 'yes';
    if (settings.alt.trim() === '' && !isDecorative) {
      refuse(
        'missing-alt',
        'alt',
        '"alt" is empty',
        'Describe what the picture shows. If the picture is only decorative, write decorative="yes".',
      );
      return [];
    }
    const found = picture('src', settings.src);
    if (!found) return [];
    const node: Figure = {
      type: 'figure',
      series: 'figure',
      number: 0,
      id: settings.id ?? '',
      picture: found,
      alt: isDecorative ? '' : settings.alt.trim(),
      isDecorative,
      ...(settings.caption === undefined ? {} : { caption: settings.caption }),
      ...(settings.source === undefined ? {} : { source: settings.source }),
    };
    return [node];
  },
});
