/** Marks on a paper's page where each page of the agenda pack begins, so that screen and paper have one pagination. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { webOnly } from '../../blocks/html-face.ts';

/** Printed page numbers by the id of the first thing on, or after the beginning of, each page; `''` is the paper's end. */
export type PageMarks = ReadonlyMap<string, readonly number[]>;

/** Puts the marks into an article: before the element of their id, or within it where only list items may stand. */
export function addPageMarks(article: Element, marks: PageMarks): void {
  if (marks.size === 0) return;
  // The first page begins with the paper itself, before anything that has an id.
  const first = Math.min(...[...marks.values()].flat());
  const later = new Map([...marks].map(([id, numbers]) => [id, numbers.filter((number) => number !== first)]));
  placeIn(article, later);
  article.children = [...marksOf([first]), ...article.children, ...marksOf(later.get(''))];
}

function placeIn(parent: Element, marks: PageMarks): void {
  const children: ElementContent[] = [];
  for (const child of parent.children) {
    if (child.type === 'element') {
      const own = marksOf(marks.get(idOf(child)));
      if (child.tagName === 'li' || child.tagName === 'td' || child.tagName === 'th') child.children.unshift(...own);
      else children.push(...own);
      placeIn(child, marks);
    }
    children.push(child);
  }
  parent.children = children;
}

function marksOf(numbers: readonly number[] | undefined): Element[] {
  return (numbers ?? []).map((number) =>
    h('span', { className: ['app-page-mark'], id: `page-${number}`, ...webOnly }, `Page ${number}`),
  );
}

/** An element's id; a name that no mark has where it has none. */
function idOf(element: Element): string {
  const { id } = element.properties;
  return typeof id === 'string' ? id : ' ';
}
