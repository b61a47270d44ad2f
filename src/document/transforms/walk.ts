/** Going through a document tree in reading order. */
import type { BlockResult } from '../blocks/block.ts';

/** Any node of the tree while it is being resolved. */
export type TreeNode = BlockResult;

/** The children of a node, none for a leaf. */
export function childrenOf(node: TreeNode): readonly TreeNode[] {
  // Table rows and cells are children too, and count as nodes of the tree.
  return 'children' in node ? (node.children as readonly TreeNode[]) : [];
}

/** Calls `visit` for every node in reading order, with the nodes it stands in, outermost first. */
export function walk(nodes: readonly TreeNode[], visit: (node: TreeNode, within: readonly TreeNode[]) => void): void {
  const within: TreeNode[] = [];
  const go = (list: readonly TreeNode[]): void => {
    for (const node of list) {
      visit(node, within);
      within.push(node);
      go(childrenOf(node));
      within.pop();
    }
  };
  go(nodes);
}

/** The same tree with every node replaced by what `change` gives for it, given the nodes it stands in; parents first. */
export function mapDown(
  nodes: readonly TreeNode[],
  change: (node: TreeNode, within: readonly TreeNode[]) => TreeNode,
): TreeNode[] {
  const within: TreeNode[] = [];
  const go = (list: readonly TreeNode[]): TreeNode[] =>
    list.map((node) => {
      const changed = change(node, within);
      const children = childrenOf(changed);
      if (children.length === 0) return changed;
      within.push(changed);
      const inner = go(children);
      within.pop();
      return { ...changed, children: inner } as TreeNode;
    });
  return go(nodes);
}

/** The same tree with every node replaced by what `change` gives for it; children first. */
export function mapTree(
  nodes: readonly TreeNode[],
  change: (node: TreeNode) => TreeNode | readonly TreeNode[],
): TreeNode[] {
  return nodes.flatMap((node) => {
    const children = childrenOf(node);
    const inner = children.length > 0 ? ({ ...node, children: mapTree(children, change) } as TreeNode) : node;
    const changed = change(inner);
    return Array.isArray(changed) ? (changed as TreeNode[]) : [changed as TreeNode];
  });
}
