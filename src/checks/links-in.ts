/** The links that an author wrote, found once for all checks of a paper. */
import type { Definition, Link, LinkReference, Root } from 'mdast';
import type { SourceNode } from '../document/parsing/jsx.ts';

/** A link, one by name, or what a name stands for. */
export type LinkNode = Link | LinkReference | Definition;

const found = new WeakMap<Root, readonly LinkNode[]>();

/** All links of a body in the order of the file. */
export function linksIn(root: Root): readonly LinkNode[] {
  const known = found.get(root);
  if (known) return known;
  const links: LinkNode[] = [];
  const go = (nodes: readonly SourceNode[]): void => {
    for (const node of nodes) {
      if (node.type === 'link' || node.type === 'linkReference' || node.type === 'definition') links.push(node);
      if ('children' in node) go(node.children);
    }
  };
  go(root.children);
  found.set(root, links);
  return links;
}
