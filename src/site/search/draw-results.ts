/** Results as elements of the page. Found words are only ever put in as text, so nothing in a paper can become markup. */
import type { FoundPage } from './engine.ts';
import { foundPlaces, pageExcerpt, type FoundPlace, type Piece } from './found-places.ts';
import { filled, type SearchWords } from './words.ts';

/** Places shown of one page. */
const mostPlaces = 4;

/** One result as an item of the list. */
export function resultItem(page: FoundPage, words: SearchWords): HTMLLIElement {
  const item = element('li', 'app-result');
  const title = element('h3', 'govuk-heading-s app-result__title');
  title.append(link(page.url, page.meta['title'] ?? page.url));
  item.append(title, element('p', 'app-result__facts', page.meta['line'] ?? ''));
  const { recommendation } = page.meta;
  if (recommendation !== undefined) item.append(element('p', 'app-result__recommendation', recommendation));
  const places = foundPlaces(page, mostPlaces);
  if (places.every(({ id }) => id === undefined)) {
    item.append(excerpt(pageExcerpt(page)));
    return item;
  }
  const list = element('ul', 'app-result__places');
  for (const place of places) list.append(placeItem(page, place, { words, isNamedTwice: isNamedTwice(place, places) }));
  item.append(list);
  return item;
}

/** True where another of the places stands in a section of the same name. */
function isNamedTwice(place: FoundPlace, places: readonly FoundPlace[]): boolean {
  return places.some(({ section, chapter }) => section === place.section && chapter !== place.chapter);
}

interface Saying {
  readonly words: SearchWords;
  readonly isNamedTwice: boolean;
}

function placeItem(page: FoundPage, place: FoundPlace, { words, isNamedTwice: isDoubled }: Saying): HTMLLIElement {
  const item = element('li', 'app-result__place');
  const address = place.id === undefined ? page.url : `${page.url.replace(/#.*$/, '')}#${encodeURIComponent(place.id)}`;
  const number = place.paragraph === undefined ? [] : [filled(words.paragraph, { number: place.paragraph })];
  const caption = place.caption === undefined ? [] : [place.caption];
  const above = isDoubled && place.chapter !== undefined ? [place.chapter] : [];
  const printed = place.page === undefined ? [] : [filled(words.page, { number: place.page })];
  item.append(link(address, [...above, place.section ?? words.start, ...number, ...caption, ...printed].join(', ')));
  if (place.excerpt.length > 0) item.append(excerpt(place.excerpt));
  return item;
}

function excerpt(pieces: readonly Piece[]): HTMLElement {
  const paragraph = element('p', 'app-result__excerpt');
  paragraph.append(...pieces.map(({ text, isFound }) => (isFound ? element('mark', '', text) : text)));
  return paragraph;
}

function link(address: string, text: string): HTMLAnchorElement {
  const made = element('a', 'govuk-link', text);
  made.href = address;
  return made;
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  text?: string,
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}
