import type { PhrasingContent } from 'mdast';
import { z } from 'zod';
import { defineBlock } from '../../document/blocks/block.ts';
import type { Passage } from '../../model/nodes.ts';
import { hints } from '../../schema/yaml/hints.ts';

/** Names of languages, to tell their codes from those of countries; made once. */
const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/**
 * Whether a text is a language tag (BCP 47). Languages have two or three letters (the longer forms that the standard keeps free have
 * never been given out); those of two letters are all known.
 */
function isLanguageTag(tag: string): boolean {
  const [language = ''] = tag.split('-');
  if (!/^[A-Za-z]{2,3}$/.test(language)) return false;
  try {
    return Intl.getCanonicalLocales(tag).length === 1 && (language.length === 3 || names.of(language) !== undefined);
  } catch {
    return false;
  }
}

/** Words in another language than the paper's (WCAG 2.2, 3.1.2; ISO 14289-1, 7.2). */
export const langInline = defineBlock({
  name: 'Lang',
  summary: 'Says what language the words between its tags are in, so that a screen reader pronounces them properly.',
  where: 'inline',
  content: 'words',
  needs: 'Write the words in the other language between its tags, or delete the block.',
  settings: z.strictObject({
    tag: z
      .string()
      .refine(isLanguageTag, 'is not a language tag')
      .register(hints, {
        hint: 'Write the code of the language, for example cy for Welsh, fr for French or ur for Urdu.',
      })
      .describe('The code of the language, for example cy for Welsh.'),
  }),
  examples: [
    {
      title: 'A Welsh name',
      mdx: 'The centre works with <Lang tag="cy">Cymdeithas Eisteddfod y Pentref</Lang>, a society for Welsh speakers.',
    },
  ],
  resolve({ settings, children }) {
    const [tag = settings.tag] = Intl.getCanonicalLocales(settings.tag);
    // Within a sentence only inlines stand.
    const passage: Passage = { type: 'passage', language: tag, children: children as PhrasingContent[] };
    return [passage];
  },
});
