/** Numbers by order: paragraphs of a report, tables, charts and figures, appendices. */
import type { ListItem, Paragraph } from 'mdast';
import type { PaperContext } from '../blocks/block.ts';
import type { BlockNode } from '../../model/nodes.ts';
import type { Wording } from '../../locales/en-GB/locale.ts';
import { isNumbered, wordsBeside, type Series } from '../../model/traits.ts';
import { mapDown, type TreeNode } from './walk.ts';
import { numberingOf } from '../../kinds/registry.ts';

/** The tree with numbers, and the ids that come from them. It must be complete: standard sections are in it. */
export function numberAll(
  nodes: readonly TreeNode[],
  kind: PaperContext['kind'],
  words: Wording['sections'],
): TreeNode[] {
  const counts: Record<Series, number> = { table: 0, figure: 0, appendix: 0 };
  return mapDown(numberingOf(kind) === 'paragraphs' ? numberParagraphs(nodes, words) : nodes, (node) => {
    // A picture that is neither named nor referred to has no number.
    if (!isNumbered(node) || (wordsBeside(node) === undefined && node.id === '')) return node;
    const number = ++counts[node.series];
    return { ...node, number, id: node.id === '' ? `${node.series}-${number}` : node.id };
  });
}

/**
 * Top-level paragraphs are numbered on across headings; recommendations by paragraph or top-level list item.
 * Continued paragraphs, lists, quotes, tables, callouts, columns, appendices and standard sections have no number.
 */
function numberParagraphs(nodes: readonly TreeNode[], words: Wording['sections']): TreeNode[] {
  let number = 0;
  const numbered = <Node extends Paragraph | ListItem>(node: Node): Node => ({
    ...node,
    data: { ...node.data, paragraphNumber: ++number },
  });
  const paragraph = (node: Paragraph): Paragraph => (node.data?.continues === true ? node : numbered(node));
  const recommended = (node: BlockNode): BlockNode => {
    if (node.type === 'paragraph') return paragraph(node);
    return node.type === 'list' ? { ...node, children: node.children.map(numbered) } : node;
  };
  return nodes.map((node) => {
    if (node.type === 'paragraph') return paragraph(node);
    if (node.type !== 'recommendations') return node;
    const first = number;
    const children = node.children.map(recommended);
    return { ...node, title: words.recommendations(number - first), children };
  });
}
