import { toHtml } from 'hast-util-to-html';
import { toHast } from 'mdast-util-to-hast';
import { Collector } from '../diagnostics/diagnostic.ts';
import { parseMdx } from '../document/parse.ts';
import { slugOf, textOf } from '../document/text-of.ts';
import { walk, type TreeNode } from '../document/transforms/walk.ts';

/** The words of an ordinary page of the site as HTML: Markdown alone, as the checker makes sure. For the preview. */
export function pageWords(file: string, text: string): string {
  // What is wrong with the page has been found already.
  const { root } = parseMdx(file, text, new Collector());
  walk(root.children as TreeNode[], (node) => {
    if (node.type === 'heading') Object.assign(node, { data: { hProperties: { id: slugOf(textOf(node)) } } });
  });
  return toHtml(toHast(root));
}
