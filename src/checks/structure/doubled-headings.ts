/** Headings typed above a block that prints the same words itself: the paper would show them twice. */
import { placeOf } from '../../document/expansion.ts';
import type { ResolvedNode } from '../../document/nodes.ts';
import { textOf } from '../../document/text-of.ts';
import { childrenOf, type TreeNode } from '../../document/transforms/walk.ts';
import type { PaperCheck } from '../check.ts';

/** Reports headings, and paragraphs of nothing but bold words, whose words the block below them prints. */
export const checkDoubledHeadings: PaperCheck = ({ paper }, { collector }) => {
  const check = (line: TypedHeading, printed: Printed | undefined): void => {
    if (printed?.words.includes(plain(textOf(line))) !== true) return;
    const reason = `"${textOf(line).trim()}" is printed by <${printed.block}> itself and would stand there twice`;
    collector.warning('same-heading', placeOf(line, paper), reason, 'Delete the line: the block prints it.');
  };
  const go = (nodes: readonly TreeNode[]): void => {
    nodes.forEach((node, index) => {
      if (isTypedHeading(node)) check(node, printedAfter(nodes, index));
      if (node.type !== 'paragraph') go(childrenOf(node));
    });
  };
  go(paper.body);
};

/** What the block that follows a line prints above what it holds. */
function printedAfter(nodes: readonly TreeNode[], index: number): Printed | undefined {
  let next = index + 1;
  while (nodes[next]?.type === 'anchor') next++;
  const node = nodes[next];
  return node && printedBy(node);
}

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

type TypedHeading = Extract<ResolvedNode, { type: 'heading' | 'paragraph' }>;

function isTypedHeading(node: TreeNode): node is TypedHeading {
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
