import { h } from 'hastscript';
import type { FootnoteReference } from 'mdast';
import { leftOut } from '../excerpt-handler.ts';
import type { InlineHandlers } from '../node.ts';

const numberOf = (node: FootnoteReference): number => Number(node.label ?? '1');

/** The mark of a footnote: a raised number. */
export const footnoteReferenceNode: InlineHandlers<FootnoteReference> = {
  html(node, state) {
    const number = numberOf(node);
    return [
      h('sup', h('a', { id: state.nextMarkId(number), href: `#note-${number}`, role: 'doc-noteref' }, String(number))),
    ];
  },
  pdf: (node) => [{ kind: 'note', number: numberOf(node) }],
  markdown(node, { notePrefix }) {
    const identifier = `${notePrefix}${numberOf(node)}`;
    return [{ type: 'footnoteReference', identifier, label: identifier }];
  },
  excerpt: leftOut,
};
