/** What a node is as Markdown: nodes of mdast alone, in the order in which they are printed. */
import type { PhrasingContent, RootContent } from 'mdast';
import type { BlockNode, InlineNode } from '../model/nodes.ts';
import type { Wording } from '../locales/en-GB/locale.ts';

/** What a Markdown handler may use. */
export interface MarkdownState {
  /** The words of the paper's language. */
  readonly words: Wording;
  /** Before the number of a footnote, so that papers of one pack do not share notes. */
  readonly notePrefix: string;
  blocks(nodes: readonly BlockNode[]): RootContent[];
  inlines(nodes: readonly InlineNode[]): PhrasingContent[];
}

/** One block as Markdown. */
export type MarkdownHandler<Node> = (node: Node, state: MarkdownState) => readonly RootContent[];

/** One node within a sentence as Markdown. */
export type MarkdownInlineHandler<Node> = (node: Node, state: MarkdownState) => readonly PhrasingContent[];

/** A paragraph of plain words. */
export function plainParagraph(value: string): RootContent {
  return { type: 'paragraph', children: [{ type: 'text', value }] };
}

/** A paragraph in bold. */
export function strongParagraph(value: string): RootContent {
  return { type: 'paragraph', children: [{ type: 'strong', children: [{ type: 'text', value }] }] };
}

/** A heading of plain words. */
export function plainHeading(depth: 1 | 2 | 3, value: string): RootContent {
  return { type: 'heading', depth, children: [{ type: 'text', value }] };
}

/** Words that begin with a paragraph number; the writer escapes its full stop, so that it does not begin a list. */
export function withNumber(number: number | undefined, words: readonly PhrasingContent[]): PhrasingContent[] {
  return number === undefined ? [...words] : [{ type: 'text', value: `${number}. ` }, ...words];
}
