/** Lines above and below tables and pictures that say what these show, each of one table or picture. */
import type { Item } from './markdown/items.ts';

/** The captions of items. */
export interface Captions {
  /** Of a table or picture, by its place among the items; '' is never one. */
  readonly of: ReadonlyMap<number, string>;
  /** "Table 3: " of a caption, by the caption's place: the tool numbers tables and figures itself. */
  readonly labels: ReadonlyMap<number, string>;
}

const labelled = /^(table|figure|fig\.?|chart|diagram|map|graph)\s+\d+(?:\.\d+)*[a-z]?\s*([:.–—-]?)\s*(.*)$/i;

/** "Table 3: Visits by month" taken apart; undefined for other words, such as "Table 3 shows the visits." */
function partsOf(text: string): { kind: 'table' | 'picture'; words: string } | undefined {
  const [, kind = '', sign, words = ''] = labelled.exec(text) ?? [];
  if (kind === '' || (sign === '' && words !== '' && !/^[\p{Lu}\d(]/u.test(words))) return undefined;
  return { kind: /^table/i.test(kind) ? 'table' : 'picture', words: words.trim() };
}

/** Where what a caption names stands beside it: a table rather below, a picture rather above. */
const beside: readonly { readonly kind: 'table' | 'picture'; readonly step: 1 | -1 }[] = [
  { kind: 'table', step: 1 },
  { kind: 'picture', step: -1 },
  { kind: 'picture', step: 1 },
  { kind: 'table', step: -1 },
];

/** Finds which line is the caption of which table or picture. */
export function captionsOf(items: readonly Item[]): Captions {
  const of = new Map<number, string>();
  const labels = new Map<number, string>();
  items.forEach((item, at) => {
    if (item.kind !== 'paragraph') return;
    const parts = partsOf(item.text);
    const words = parts?.words ?? (item.isCaption ? item.text : '');
    if (words === '') return;
    const found = beside.find(
      ({ kind, step }) =>
        items[at + step]?.kind === kind && !of.has(at + step) && (parts === undefined || parts.kind === kind),
    );
    if (!found) return;
    of.set(at + found.step, words);
    labels.set(at, item.text.slice(0, item.text.length - words.length));
  });
  return { of, labels };
}
