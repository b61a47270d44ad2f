import { toHtml } from 'hast-util-to-html';
import { toHast } from 'mdast-util-to-hast';
import { Collector } from '../diagnostics/diagnostic.ts';
import { withHeadingIds } from '../document/parsing/page-anchors.ts';
import { parseMdx } from '../document/parse.ts';

/** The words of an ordinary page of the site as HTML: Markdown alone, as the checker makes sure. */
export function pageWords(file: string, text: string): string {
  // What is wrong with the page has been found already.
  const { root } = parseMdx(file, text, new Collector());
  return toHtml(toHast(withHeadingIds(root).root));
}
