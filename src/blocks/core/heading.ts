import { h } from 'hastscript';
import type { Heading } from 'mdast';
import type { InlineNode } from '../../model/nodes.ts';
import { textOf } from '../../document/text-of.ts';
import type { TextStyle } from '../../typeset/design/page-design.ts';
import type { TextRole } from '../../typeset/flow.ts';
import { boldLine } from '../excerpt-handler.ts';
import type { BlockHandlers } from '../node.ts';
import { hiddenWords } from '../spoken.ts';

const styles: Readonly<Record<number, TextStyle>> = { 2: 'section', 3: 'subsection' };

/** A heading with its number before it. The title of the paper is the only first level. */
export const headingNode: BlockHandlers<Heading> = {
  html(node, state) {
    const { id, number, subject } = node.data ?? {};
    const about = subject === undefined ? [] : [hiddenWords(state.words.paper.ofSubject(subject))];
    const before =
      number === undefined
        ? []
        : [h('span', { className: ['app-heading-number'] }, number), { type: 'text', value: ' ' } as const];
    return [
      h(`h${node.depth}`, id === undefined ? {} : { id }, [
        ...before,
        ...state.inlines(node.children as readonly InlineNode[]),
        ...about,
      ]),
    ];
  },
  pdf(node, state) {
    const { id, number, isThemeHeading } = node.data ?? {};
    return [
      {
        kind: 'text',
        // Our tree is checked not to skip levels, so the depth is the level.
        role: `H${node.depth}` as TextRole,
        style: styles[node.depth] ?? 'minor-heading',
        runs: state.runs(node.children as InlineNode[]),
        ...(number === undefined ? {} : { label: number }),
        ...(id === undefined ? {} : { destination: id }),
        ...(isThemeHeading === true ? {} : { bookmark: { text: inOneLine(node), level: node.depth - 1 } }),
      },
    ];
  },
  text: (node) => [inOneLine(node)],
  markdown(node, state) {
    const words = state.inlines(node.children as readonly InlineNode[]);
    const number = node.data?.number;
    const before = number === undefined ? [] : [{ type: 'text', value: `${number} ` } as const];
    return [{ type: 'heading', depth: node.depth, children: [...before, ...words] }];
  },
  excerpt: (node) => [boldLine(node.children)],
};

function inOneLine(node: Heading): string {
  const number = node.data?.number;
  return number === undefined ? textOf(node) : `${number} ${textOf(node)}`;
}
