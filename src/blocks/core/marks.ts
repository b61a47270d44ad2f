/** Words that are marked in a sentence. */
import { h } from 'hastscript';
import type { Delete, Emphasis, Strong } from 'mdast';
import type { InlineNode } from '../../model/nodes.ts';
import { kept } from '../excerpt-handler.ts';
import type { InlineHandlers } from '../node.ts';
import type { RunLook } from '../pdf-handler.ts';

type Marked = Strong | Emphasis | Delete;

function marked(type: Marked['type'], tag: string, look: RunLook): InlineHandlers<Marked> {
  // mdast allows more kinds of children than a resolved tree has.
  const inlinesOf = (node: Marked): readonly InlineNode[] => node.children as readonly InlineNode[];
  return {
    html: (node, state) => [h(tag, state.inlines(inlinesOf(node)))],
    pdf: (node, around, runs) => runs(inlinesOf(node), { ...around, ...look }),
    markdown: (node, state) => [{ type, children: state.inlines(inlinesOf(node)) }],
    excerpt: kept,
  };
}

/** Strong importance, in bold. */
export const strongNode: InlineHandlers<Strong> = marked('strong', 'strong', { bold: true });

/** Emphasis, in italics. */
export const emphasisNode: InlineHandlers<Emphasis> = marked('emphasis', 'em', { italic: true });

/** Words that no longer hold, struck through. */
export const deleteNode: InlineHandlers<Delete> = marked('delete', 'del', { strike: true });
