/** The places of an ordinary page that links may lead to. */
import type { Root } from 'mdast';
import { slugOf, textOf } from '../text-of.ts';
import { walk, type TreeNode } from '../transforms/walk.ts';

/** Ids that stand on every page around its words. */
const ofTheFrame = ['main-content', 'page-contents', 'site-search'];

/** Gives each heading of a page's words an id of its own, made from its words, and tells these ids. */
export function nameHeadings(root: Root): ReadonlySet<string> {
  const taken = new Set(ofTheFrame);
  const names = new Set<string>();
  walk(root.children as TreeNode[], (node) => {
    if (node.type !== 'heading') return;
    const slug = slugOf(textOf(node));
    let id = slug;
    for (let copy = 2; taken.has(id); copy++) id = `${slug}-${copy}`;
    taken.add(id);
    names.add(id);
    Object.assign(node, { data: { hProperties: { id } } });
  });
  return names;
}
