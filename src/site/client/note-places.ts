/** The places of a paper on its page that can have notes: numbered paragraphs and headings, in order. */
import type { Place } from '../device/notes/anchors.ts';

/** A place with its element. */
export interface PlaceOnPage extends Place {
  readonly element: HTMLElement;
}

/** What stands in a place and is none of its words. */
const furniture = '.app-para-number, .app-note-button, .app-own-note, .govuk-visually-hidden, [data-web-only]';

/** The places of an article. */
export function placesIn(article: Element): readonly PlaceOnPage[] {
  const found = article.querySelectorAll<HTMLElement>(
    '.app-paper__text :is(.app-para, h2, h3, h4):not(.govuk-visually-hidden)',
  );
  return [...found].flatMap((element): PlaceOnPage[] => {
    const words = wordsOf(element);
    if (words === '') return [];
    if (!element.classList.contains('app-para')) return [{ kind: 'heading', words, element }];
    return [{ kind: 'paragraph', number: Number(/para-(\d+)$/.exec(element.id)?.[1] ?? 0), words, element }];
  });
}

function wordsOf(element: HTMLElement): string {
  const copy = element.cloneNode(true) as HTMLElement;
  for (const one of copy.querySelectorAll(furniture)) one.remove();
  return copy.textContent.replaceAll(/\s+/g, ' ').trim();
}
