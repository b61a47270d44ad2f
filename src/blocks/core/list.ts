import type { Element } from 'hast';
import { h } from 'hastscript';
import type { List, ListItem, Paragraph, RootContent } from 'mdast';
import type { BlockNode, InlineNode } from '../../model/nodes.ts';
import { kept } from '../excerpt-handler.ts';
import { lines, type HtmlState } from '../html-handler.ts';
import { withNumber, type MarkdownState } from '../markdown-handler.ts';
import type { BlockHandlers } from '../node.ts';
import { numberedLine, type TextState } from '../text-handler.ts';
import { numberLink } from './paragraph.ts';

// mdast allows more kinds of children than a resolved tree has.
const blocksOf = (item: ListItem): readonly BlockNode[] => item.children as readonly BlockNode[];
const inlinesOf = (node: Paragraph): readonly InlineNode[] => node.children as readonly InlineNode[];

/** A list; one of numbered recommendations shows paragraph numbers in place of its own. */
export const listNode: BlockHandlers<List> = {
  html(node, state) {
    const isNumbered = node.children.some((item) => item.data?.paragraphNumber !== undefined);
    const isLoose = node.spread === true || node.children.some((item) => item.spread === true);
    const items = lines(node.children.map((item) => itemElement(item, isLoose, state)));
    if (isNumbered) return [h('ol', { className: ['app-numbered'] }, items)];
    if (node.ordered !== true) return [h('ul', { className: ['govuk-list', 'govuk-list--bullet'] }, items)];
    const start = node.start ?? 1;
    return [h('ol', { className: ['govuk-list', 'govuk-list--number'], ...(start === 1 ? {} : { start }) }, items)];
  },
  pdf(node, state) {
    const bullet = state.listDepth === 0 ? '•' : '–';
    return [
      {
        kind: 'list',
        ordered: node.ordered === true,
        items: node.children.map((item, index) => {
          const number = item.data?.paragraphNumber;
          const ordinal = node.ordered === true ? `${(node.start ?? 1) + index}.` : bullet;
          return {
            label: number === undefined ? ordinal : `${number}.`,
            ...(number === undefined ? {} : { isParagraphNumber: true, destination: `para-${number}` }),
            children: state.flows(blocksOf(item), { listDepth: state.listDepth + 1 }),
          };
        }),
      },
    ];
  },
  text: (node, state) => node.children.flatMap((item) => itemLines(item, state)),
  markdown(node, state) {
    // Numbered paragraphs are no list of Markdown's, which would count them from its own beginning.
    if (node.children.some((item) => item.data?.paragraphNumber !== undefined))
      return node.children.flatMap((item) => numberedItem(item, state));
    const children = node.children.map((item): ListItem => ({
      type: 'listItem',
      spread: item.spread ?? false,
      children: state.blocks(blocksOf(item)) as ListItem['children'],
    }));
    return [{ type: 'list', ordered: node.ordered, start: node.start, spread: node.spread ?? false, children }];
  },
  excerpt: kept,
};

/** An item on its own; those of a list are drawn by the list. */
export const listItemNode: BlockHandlers<ListItem> = {
  html: (node, state) => [itemElement(node, node.spread === true, state)],
  pdf: (node, state) => state.flows(blocksOf(node)),
  text: (node, state) => state.lines(blocksOf(node)),
  markdown: (node, state) => state.blocks(blocksOf(node)),
  excerpt: kept,
};

/** The blocks of an item, the first of which bears its number. */
function numberedItem(item: ListItem, state: MarkdownState): RootContent[] {
  const [first, ...rest] = state.blocks(blocksOf(item));
  const number = item.data?.paragraphNumber;
  if (first?.type !== 'paragraph') return [...(first ? [first] : []), ...rest];
  return [{ ...first, children: withNumber(number, first.children) }, ...rest];
}

function itemElement(item: ListItem, isLoose: boolean, state: HtmlState): Element {
  const number = item.data?.paragraphNumber;
  const content = blocksOf(item).flatMap((child, index) => {
    const isBare = child.type === 'paragraph' && (!isLoose || (number !== undefined && index === 0));
    return isBare
      ? [...state.inlines(inlinesOf(child)), { type: 'text', value: '\n' } as const]
      : state.blocks([child]);
  });
  return number === undefined
    ? h('li', content)
    : h('li', { className: ['app-para'], id: `para-${number}` }, [...numberLink(number, state), ...content]);
}

function itemLines(item: ListItem, state: TextState): string[] {
  const [first = '', ...rest] = state.lines(blocksOf(item));
  const number = item.data?.paragraphNumber;
  return [number === undefined ? `• ${first}` : numberedLine(number, first), ...rest];
}
