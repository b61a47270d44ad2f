/** Paragraphs that a text names by number: the tool numbers paragraphs afresh. */
import type { Item } from './markdown/items.ts';

/** So many are named one by one. */
const most = 20;

/** A sentence for each paragraph that the text of a report with numbered paragraphs names; those of laws are none of its own. */
export function namedParagraphs(items: readonly Item[]): readonly string[] {
  if (!items.some((item) => item.kind === 'paragraph' && item.isNumbered)) return [];
  const texts = items.flatMap((item) => ('text' in item ? [item.text] : []));
  const named = texts.flatMap((text) =>
    [
      ...text.matchAll(
        /\b(?:paragraphs?|paras?\.?) (\d{1,3}(?:\.\d{1,3})*(?:\([a-z]{1,4}\))?)(?! ?\(?(?:[a-z]?\) )?(?:of|to|in) (?:the|part|schedule|section|annex|that|its|an?)\b)/gi,
      ),
    ].flatMap(([whole, number]) => (number === undefined ? [] : [whole])),
  );
  return [...new Set(named)]
    .slice(0, most)
    .map(
      (words) =>
        `The text names "${words}", and paragraphs are numbered afresh: write a Ref to an Anchor in its place.`,
    );
}
