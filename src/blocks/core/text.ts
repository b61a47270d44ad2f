/** Words as they stand. */
import { h } from 'hastscript';
import type { Break, InlineCode, Text } from 'mdast';
import { kept } from '../excerpt-handler.ts';
import type { InlineHandlers } from '../node.ts';

/** Words. */
export const textNode: InlineHandlers<Text> = {
  html: (node) => [{ type: 'text', value: node.value }],
  pdf: (node, look) => [{ kind: 'text', text: node.value, ...look }],
  markdown: ({ type, value }) => [{ type, value: value.replaceAll(/\s+/g, ' ') }],
  excerpt: kept,
};

/** Words set as they are typed. */
export const inlineCodeNode: InlineHandlers<InlineCode> = {
  html: (node) => [h('code', node.value)],
  pdf: (node, look) => [{ kind: 'text', text: node.value, ...look, code: true }],
  markdown: ({ type, value }) => [{ type, value }],
  excerpt: kept,
};

/** The end of a line within a sentence. */
export const breakNode: InlineHandlers<Break> = {
  html: () => [h('br'), { type: 'text', value: '\n' }],
  pdf: () => [{ kind: 'break' }],
  // A paragraph is one line there.
  markdown: () => [{ type: 'text', value: ' ' }],
  excerpt: kept,
};
