import { h } from 'hastscript';
import type { Code } from 'mdast';
import type { Run } from '../../typeset/flow.ts';
import { kept } from '../excerpt-handler.ts';
import type { BlockHandlers } from '../node.ts';

/** Lines set as they are typed. */
export const codeNode: BlockHandlers<Code> = {
  html: (node) => [h('pre', h('code', node.value))],
  pdf: (node, state) => [
    {
      kind: 'text',
      role: 'P',
      style: state.bodyStyle,
      runs: node.value
        .split('\n')
        .flatMap((line, index): Run[] => [
          ...(index === 0 ? [] : [{ kind: 'break' } as const]),
          { kind: 'text', text: line, code: true },
        ]),
    },
  ],
  text: (node) => node.value.split('\n'),
  markdown: ({ type, lang, value }) => [{ type, lang, value }],
  excerpt: kept,
};
