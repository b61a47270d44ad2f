/** Cells that hold nothing but a dash: the words that are heard in its place, on page and paper. */
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Wording } from '../locales/en-GB/locale.ts';
import { webOnly } from './html-handler.ts';

type SpokenWords = Pick<Wording, 'spoken'>;

/** Words for a cell of a typed table that is nothing but a dash; undefined for any other. */
export function spokenCell(text: string, { spoken }: SpokenWords): string | undefined {
  return /^\s*[-–—]\s*$/.test(text) ? spoken.dash : undefined;
}

/** Words that are heard and not seen; they are the page's own, and no search finds them. */
export function hiddenWords(words: string): ElementContent {
  return h('span', { ...webOnly, className: ['govuk-visually-hidden'], dataPagefindIgnore: '' }, words);
}

/** What is seen, and what is heard in its place where the two differ. */
export function seenAndHeard(seen: string, heard: string | undefined): ElementContent[] {
  const text = { type: 'text', value: seen } as const;
  return heard === undefined ? [text] : [h('span', { ariaHidden: 'true' }, text), hiddenWords(heard)];
}
