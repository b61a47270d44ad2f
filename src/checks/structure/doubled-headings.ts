/** Headings typed above a block that prints the same words itself: the paper would show them twice. */
import { placeOf } from '../../document/expanding/expansion.ts';
import type { ResolvedNode } from '../../model/nodes.ts';
import { textOf } from '../../document/text-of.ts';
import { isBackMatter, isCaptioned } from '../../model/traits.ts';
import { childrenOf, type TreeNode } from '../../document/transforms/walk.ts';
import type { WarningCheck } from '../check.ts';

/** Reports headings, and paragraphs of nothing but bold words, whose words the block below them prints. */
export const checkDoubledHeadings: WarningCheck = ({ paper, parsed }, { collector }) => {
  const check = (line: TypedHeading, block: TreeNode | undefined): void => {
    const name = block && nameOf(block, parsed.text);
    if (!block || name === undefined || !printedBy(block).includes(plain(textOf(line)))) return;
    const reason = `"${textOf(line).trim()}" is printed by <${name}> itself, so it would appear twice`;
    collector.warning('same-heading', placeOf(line, paper), reason, 'Delete the line: the block prints it.');
  };
  const go = (nodes: readonly TreeNode[]): void => {
    nodes.forEach((node, index) => {
      if (isTypedHeading(node)) check(node, blockAfter(nodes, index));
      if (node.type !== 'paragraph') go(childrenOf(node));
    });
  };
  go(paper.body);
};

function blockAfter(nodes: readonly TreeNode[], index: number): TreeNode | undefined {
  let next = index + 1;
  while (nodes[next]?.type === 'anchor') next++;
  return nodes[next];
}

/** What its author called a block; undefined for what no author wrote as one. */
function nameOf(node: TreeNode, text: string): string | undefined {
  const start = 'position' in node ? node.position?.start.offset : undefined;
  return start === undefined ? undefined : /^<([A-Z]\w*)/.exec(text.slice(start, start + 100))?.[1];
}

/** Lines that say the same as what a block prints of itself. */
const saidOtherwise: Readonly<Partial<Record<TreeNode['type'], readonly string[]>>> = {
  recommendations: ['recommendation', 'recommendations', 'the recommendation', 'the recommendations'],
  resolved: ['resolved', 'it was resolved', 'resolution', 'resolutions', 'decision', 'decisions'],
};

/** The words that a block prints above what it holds. Appendices stand elsewhere than they are written. */
function printedBy(node: TreeNode): readonly string[] {
  if (isBackMatter(node)) return [];
  const title = 'title' in node ? (node.title ?? '') : '';
  const caption = isCaptioned(node) ? (node.caption ?? '') : '';
  return saidOtherwise[node.type] ?? [title, caption].map(plain).filter((words) => words !== '');
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
