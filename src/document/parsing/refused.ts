/** What was refused: it keeps its place in the tree, and a draft prints a framed line there that says what is missing. */
import type { BlockResult, ReferenceNode } from '../blocks/block.ts';
import type { SourceNode } from './jsx.ts';
import type { Anchor, BlockNode, Callout, InlineNode, Missing } from '../../model/nodes.ts';
import type { Wording } from '../../locales/en-GB/locale.ts';

/** What is said of something refused. */
export interface Refusal extends Pick<Missing, 'what' | 'reason'> {
  readonly kept?: readonly BlockResult[];
  /** The id that its author gave it. */
  readonly id?: string | undefined;
}

/** The node that keeps the place of something refused. */
export function refusedAt(node: Pick<SourceNode, 'position'>, refusal: Refusal): Anchor {
  const { what, reason, kept = [], id } = refusal;
  const line = node.position?.start.line ?? 0;
  return {
    type: 'anchor',
    id: id ?? '',
    isRefused: true,
    missing: { what, reason, line, kept: kept.filter(isResolved) },
    ...(node.position ? { position: node.position } : {}),
  };
}

/** Parts that only their own block can draw are left out. */
function isResolved(node: BlockResult): node is BlockNode | InlineNode {
  return node.type !== 'keyFigure' && node.type !== 'reference' && node.type !== 'column';
}

type FrameWords = Wording['paper']['missing'];
type TreeNode = BlockNode | InlineNode;

/** Nodes whose children are words of a sentence. */
const sentences: ReadonlySet<string> = new Set([
  'paragraph',
  'heading',
  'emphasis',
  'strong',
  'delete',
  'passage',
  'link',
  'tableCell',
]);

/** The same blocks with a framed line in place of everything that was refused. */
export function framedBlocks(nodes: readonly BlockNode[], words: FrameWords): readonly BlockNode[] {
  return holdsMissing(nodes) ? (nodes.flatMap((node) => framed(node, words, false)) as BlockNode[]) : nodes;
}

function holdsMissing(nodes: readonly TreeNode[]): boolean {
  return nodes.some(
    (node) =>
      (node.type === 'anchor' && node.missing !== undefined) ||
      ('children' in node && holdsMissing(node.children as readonly TreeNode[])),
  );
}

function framed(node: TreeNode, words: FrameWords, isInSentence: boolean): TreeNode[] {
  if (node.type === 'anchor' && node.missing) {
    const kept = node.missing.kept.flatMap((one) => framed(one, words, isInSentence)).flatMap(unlinked);
    return isInSentence ? [...inSentence(node.missing, words), ...kept] : [frame(node.missing, words), ...kept];
  }
  if (!('children' in node)) return [node];
  const children = (node.children as readonly TreeNode[]).flatMap((child) =>
    framed(child, words, isInSentence || sentences.has(node.type)),
  );
  return [{ ...node, children } as TreeNode];
}

/** What stands inside something refused was not numbered and not linked with the rest: its notes and references stay words. */
function unlinked(node: TreeNode | ReferenceNode): TreeNode[] {
  if (node.type === 'reference') return [{ type: 'text', value: node.to }];
  if (node.type === 'footnoteReference') return [{ type: 'text', value: `[${node.identifier}]` }];
  if (node.type === 'anchor') return [];
  if (!('children' in node)) return [node];
  return [{ ...node, children: (node.children as readonly TreeNode[]).flatMap(unlinked) } as TreeNode];
}

function inSentence({ what, reason }: Missing, words: FrameWords): InlineNode[] {
  return [{ type: 'strong', children: [{ type: 'text', value: words.inSentence(what, reason) }] }];
}

/** A framed line that says what is missing. */
export function frame({ what, reason, line }: Omit<Missing, 'kept'>, words: FrameWords): Callout {
  const said = line === 0 ? words.reason(reason) : words.onLine(reason, line);
  return {
    type: 'callout',
    kind: 'missing',
    title: words.title(what),
    children: [{ type: 'paragraph', children: [{ type: 'text', value: said }] }],
  };
}
