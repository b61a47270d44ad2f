/** The places of an ordinary page that links may lead to. */
import type { Root, RootContent } from 'mdast';
import { textOf, uniqueIds } from '../text-of.ts';
import { mapDown, type TreeNode } from '../transforms/walk.ts';

/** Ids that stand on every page around its words. */
const ofTheFrame = ['main-content', 'page-contents', 'site-search'];

/** The words of a page with an id on each heading, made from its words, and these ids. */
export function withHeadingIds(root: Root): { readonly root: Root; readonly ids: ReadonlySet<string> } {
  const idFor = uniqueIds(new Set(ofTheFrame));
  const ids = new Set<string>();
  const children = mapDown(root.children as TreeNode[], (node) => {
    if (node.type !== 'heading') return node;
    const id = idFor(textOf(node));
    ids.add(id);
    return { ...node, data: { hProperties: { id } } };
  });
  return { root: { ...root, children: children as RootContent[] }, ids };
}
