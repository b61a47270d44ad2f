import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { toHast } from 'mdast-util-to-hast';
import { Collector } from '../diagnostics/diagnostic.ts';
import { withHeadingIds } from '../document/parsing/page-anchors.ts';
import { parseMdx } from '../document/parse.ts';

/** The words of an ordinary page of the site as HTML: Markdown alone, as the checker makes sure. */
export function pageWords(file: string, text: string): string {
  // What is wrong with the page has been found already.
  const { root } = parseMdx(file, text, new Collector());
  const words = toHast(withHeadingIds(root).root) as Root;
  nameTables(words);
  return toHtml(words);
}

/** Tables are read out with the heading that they stand under as their caption, and with heads of columns and rows. */
function nameTables({ children }: Root): void {
  let heading: ElementContent[] | undefined;
  for (const node of children) {
    if (node.type !== 'element') continue;
    if (/^h[1-6]$/.test(node.tagName)) heading = node.children;
    if (node.tagName !== 'table') continue;
    for (const row of rowsOf(node)) giveScopes(row);
    if (heading) node.children.unshift(h('caption', { className: ['govuk-visually-hidden'] }, heading));
  }
}

/** The first of several cells names the row, unless it is empty. */
function giveScopes(row: Element): void {
  const cells = row.children.filter((child): child is Element => child.type === 'element');
  for (const cell of cells) if (cell.tagName === 'th') cell.properties.scope = 'col';
  const [first] = cells;
  if (first?.tagName !== 'td' || cells.length < 2 || first.children.length === 0) return;
  first.tagName = 'th';
  first.properties = { ...first.properties, scope: 'row', className: ['app-table__row-head'] };
}

function rowsOf(node: Element): Element[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return child.tagName === 'tr' ? [child] : rowsOf(child);
  });
}
