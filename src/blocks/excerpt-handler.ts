/** What becomes of a node in words of its paper shown on another page: what cannot stand there becomes a link to the paper. */
import type { PhrasingContent } from 'mdast';
import type { BlockNode, InlineNode } from '../model/nodes.ts';
import type { Wording } from '../locales/en-GB/locale.ts';

/** Where the words stand in full. */
export interface ExcerptSource {
  /** Address of the paper's page. */
  readonly page: string;
  /** Id of the heading above them. */
  readonly anchor: string;
  readonly words: Wording;
}

/** What stands for one node; its children are excerpts already. */
export type ExcerptHandler<Node> = (node: Node, source: ExcerptSource) => readonly (BlockNode | InlineNode)[];

/** Stands in an excerpt as in its paper. */
export function kept<Node extends BlockNode | InlineNode>(node: Node): readonly Node[] {
  return [node];
}

/** Is left out of an excerpt. */
export function leftOut(): readonly [] {
  return [];
}

/** What it holds stands in an excerpt, without what frames it. */
export function unwrapped(node: { readonly children: readonly BlockNode[] }): readonly BlockNode[] {
  return node.children;
}

/** The title in bold, then what it holds. */
export function underTitle(node: {
  readonly title: string;
  readonly children: readonly BlockNode[];
}): readonly BlockNode[] {
  return [boldLine([{ type: 'text', value: node.title }]), ...node.children];
}

/** A paragraph in bold. */
export function boldLine(children: PhrasingContent[]): BlockNode {
  return { type: 'paragraph', children: [{ type: 'strong', children }] };
}

/** A paragraph that leads to a place of the paper. */
export function linkTo(id: string, words: string, { page }: Pick<ExcerptSource, 'page'>): readonly BlockNode[] {
  return [
    {
      type: 'paragraph',
      children: [{ type: 'link', url: `${page}#${id}`, children: [{ type: 'text', value: words }] }],
    },
  ];
}
