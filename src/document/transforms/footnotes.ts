/** Footnotes: in the order of their first mark, each mark with its number. */
import type { FootnoteDefinition } from 'mdast';
import type { BlockResult } from '../blocks/block.ts';
import { mapTree } from './walk.ts';

/** Gives every mark the number of its note (as label), and the notes in that order. Notes nobody marks are left out. */
export function orderFootnotes(
  nodes: readonly BlockResult[],
  found: ReadonlyMap<string, FootnoteDefinition>,
): { readonly referenced: BlockResult[]; readonly definitions: FootnoteDefinition[] } {
  const order: string[] = [];
  const referenced = mapTree(nodes, (node) => {
    if (node.type !== 'footnoteReference') return node;
    if (!found.has(node.identifier)) return { type: 'text', value: '' };
    if (!order.includes(node.identifier)) order.push(node.identifier);
    return { ...node, label: String(order.indexOf(node.identifier) + 1) };
  });
  const definitions = order.flatMap((identifier) => {
    const definition = found.get(identifier);
    return definition ? [definition] : [];
  });
  return { referenced, definitions };
}
