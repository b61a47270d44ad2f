/** Marks on a paper's page where each page of the agenda pack begins, so that screen and paper have one pagination. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Wording } from '../../locales/en-GB/locale.ts';
import { webOnly } from '../../blocks/html-handler.ts';

/** Printed page numbers by the id of the first thing on, or after the beginning of, each page; `''` is the paper's end. */
export type PageMarks = ReadonlyMap<string, readonly number[]>;

/** Where the paper begins: with the first page, before anything that has an id. */
export function firstMark(marks: PageMarks, words: Wording): Element[] {
  return marks.size === 0 ? [] : [markOf(firstPage(marks), words)];
}

/**
 * Puts the marks of all pages but the first into an article's text: before the element of their id, or within it where
 * only list items may stand.
 */
export function addPageMarks(text: Element, marks: PageMarks, words: Wording): void {
  if (marks.size === 0) return;
  const first = firstPage(marks);
  const marksAt = (id: string): Element[] =>
    (marks.get(id) ?? []).filter((number) => number !== first).map((number) => markOf(number, words));
  placeIn(text, (element) => marksAt(idOf(element)));
  text.children.push(...marksAt(''));
}

function firstPage(marks: PageMarks): number {
  return Math.min(...[...marks.values()].flat());
}

function placeIn(parent: Element, marksBefore: (element: Element) => Element[]): void {
  const children: ElementContent[] = [];
  for (const child of parent.children) {
    if (child.type === 'element') {
      const own = marksBefore(child);
      if (child.tagName === 'li' || child.tagName === 'td' || child.tagName === 'th') child.children.unshift(...own);
      else children.push(...own);
      placeIn(child, marksBefore);
    }
    children.push(child);
  }
  parent.children = children;
}

function markOf(number: number, { paper }: Wording): Element {
  return h(
    'span',
    {
      className: ['app-page-mark'],
      id: `page-${number}`,
      role: 'doc-pagebreak',
      ariaLabel: paper.packPage(number),
      ...webOnly,
    },
    paper.page(number),
  );
}

/** An element's id; a name that no mark has where it has none. */
function idOf(element: Element): string {
  const { id } = element.properties;
  return typeof id === 'string' ? id : ' ';
}
