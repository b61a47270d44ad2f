/** Every node of a resolved paper with its handlers: the renderers are made of these tables. */
import type { BlockNode, InlineNode, ResolvedNode } from '../model/nodes.ts';
import { appendixNode } from './appendix/node.ts';
import { calloutNode } from './callout/node.ts';
import { chartNode } from './chart/node.ts';
import { columnNode, columnsNode } from './columns/node.ts';
import { anchorNode } from './core/anchor.ts';
import { codeNode } from './core/code.ts';
import { footnoteReferenceNode } from './core/footnote-reference.ts';
import { headingNode } from './core/heading.ts';
import { linkNode } from './core/link.ts';
import { listItemNode, listNode } from './core/list.ts';
import { deleteNode, emphasisNode, strongNode } from './core/marks.ts';
import { paragraphNode } from './core/paragraph.ts';
import { quoteNode } from './core/quote.ts';
import { slideNode } from './core/slide.ts';
import { standardSectionsNode } from './core/standard-sections.ts';
import { breakNode, inlineCodeNode, textNode } from './core/text.ts';
import { thematicBreakNode } from './core/thematic-break.ts';
import { figuresTableNode } from './data-table/node.ts';
import { figureNode } from './figure/node.ts';
import { passageNode } from './lang/node.ts';
import { foreignDocumentNode } from './foreign-document/node.ts';
import { keyFiguresNode } from './key-figures/node.ts';
import type { BlockHandlers, InlineHandlers } from './node.ts';
import { pageBreakNode } from './page-break/node.ts';
import { recommendationsNode } from './recommendations/node.ts';
import { resolvedNode } from './resolved/node.ts';
import { captionedTableNode, tableNode } from './table/node.ts';

type NodeOf<Type> = Extract<ResolvedNode, { type: Type }>;

const blockNodes: { readonly [Type in BlockNode['type']]: BlockHandlers<NodeOf<Type>> } = {
  heading: headingNode,
  paragraph: paragraphNode,
  list: listNode,
  listItem: listItemNode,
  blockquote: quoteNode,
  table: tableNode,
  code: codeNode,
  thematicBreak: thematicBreakNode,
  figuresTable: figuresTableNode,
  captionedTable: captionedTableNode,
  chart: chartNode,
  figure: figureNode,
  keyFigures: keyFiguresNode,
  callout: calloutNode,
  recommendations: recommendationsNode,
  resolved: resolvedNode,
  appendix: appendixNode,
  foreignDocument: foreignDocumentNode,
  columns: columnsNode,
  column: columnNode,
  slide: slideNode,
  standardSections: standardSectionsNode,
  pageBreak: pageBreakNode,
};

const inlineNodes: { readonly [Type in InlineNode['type']]: InlineHandlers<NodeOf<Type>> } = {
  text: textNode,
  emphasis: emphasisNode,
  strong: strongNode,
  delete: deleteNode,
  inlineCode: inlineCodeNode,
  break: breakNode,
  link: linkNode,
  footnoteReference: footnoteReferenceNode,
  anchor: anchorNode,
  passage: passageNode,
};

// The types of the tables pair each node with its handlers; TypeScript cannot follow a pair through an index.

/** How a block is drawn. */
export function blockHandlers(node: BlockNode): BlockHandlers<BlockNode> {
  return blockNodes[node.type] as BlockHandlers<BlockNode>;
}

/** How a node within a sentence is drawn. */
export function inlineHandlers(node: InlineNode): InlineHandlers<InlineNode> {
  return inlineNodes[node.type] as InlineHandlers<InlineNode>;
}

/** True for what stands where a paragraph may stand, not within a sentence or a table. */
export function isBlock(node: { readonly type: string }): node is BlockNode {
  return Object.hasOwn(blockNodes, node.type);
}

/** True for what stands within a sentence. */
export function isInline(node: { readonly type: string }): node is InlineNode {
  return Object.hasOwn(inlineNodes, node.type);
}
