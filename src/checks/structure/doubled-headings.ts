/** Headings typed above a block that prints the same words itself: the paper would show them twice. */
import { placeOf } from '../../document/expansion.ts';
import type { ResolvedNode } from '../../document/nodes.ts';
import { textOf } from '../../document/text-of.ts';
import { childrenOf, type TreeNode } from '../../document/transforms/walk.ts';
import type { PaperCheck } from '../check.ts';

/** Reports headings, and paragraphs of nothing but bold words, whose words the block below them prints. */
export const checkDoubledHeadings: PaperCheck = ({ paper }, { collector }) => {
  const go = (nodes: readonly TreeNode[]): void => {
    nodes.forEach((node, index) => {
      const next = nodes.slice(index + 1).find(({ type }) => type !== 'anchor');
      const printed = next && printedBy(next);
      if (printed && isTypedHeading(node) && printed.words.includes(plain(textOf(node)))) {
        const reason = `"${textOf(node).trim()}" is printed by <${printed.block}> itself and would stand there twice`;
        collector.warning('same-heading', placeOf(node, paper), reason, 'Delete the line: the block prints it.');
      }
      if (node.type !== 'paragraph') go(childrenOf(node));
    });
  };
  go(paper.body);
};

type Printed = { readonly block: string; readonly words: readonly string[] };

/** The words that a block prints above what it holds. */
function printedBy(node: TreeNode): Printed | undefined {
  switch (node.type) {
    case 'recommendations':
      return {
        block: 'Recommendations',
        words: ['recommendation', 'recommendations', 'the recommendation', 'the recommendations'],
      };
    case 'resolved':
      return {
        block: 'Resolved',
        words: ['resolved', 'it was resolved', 'resolution', 'resolutions', 'decision', 'decisions'],
      };
    case 'chart':
      return { block: 'Chart', words: titles(node.title, node.caption) };
    case 'figuresTable':
      return { block: 'DataTable', words: titles(node.caption) };
    case 'captionedTable':
      return { block: 'Table', words: titles(node.caption) };
    case 'callout':
      return { block: 'Callout', words: titles(node.title) };
    default:
      return undefined;
  }
}

function titles(...printed: readonly string[]): readonly string[] {
  return printed.map(plain).filter((title) => title !== '');
}

function isTypedHeading(node: TreeNode): node is Extract<ResolvedNode, { type: 'heading' | 'paragraph' }> {
  if (node.type === 'heading') return node.position !== undefined;
  return node.type === 'paragraph' && node.children.length === 1 && node.children[0]?.type === 'strong';
}

function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/^[\d.]+\s*/, '')
    .replaceAll(/\s+/g, ' ')
    .replace(/[\s:.]+$/, '')
    .trim();
}
