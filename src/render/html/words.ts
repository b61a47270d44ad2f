/** HTML of running text: paragraphs, headings, lists, and what stands within a sentence. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Blockquote, Code, Heading, Link, List, ListItem, Paragraph } from 'mdast';
import { lines, type HtmlHandler, type HtmlState } from '../../blocks/html-handler.ts';
import type { BlockNode, InlineNode } from '../../document/nodes.ts';
import { textOf } from '../../document/text-of.ts';

// mdast allows more kinds of children than a resolved tree has: the two casts below say that it is resolved.
const inlinesOf = (node: Paragraph | Heading): readonly InlineNode[] => node.children as readonly InlineNode[];
const blocksOf = (node: Blockquote | ListItem): readonly BlockNode[] => node.children as readonly BlockNode[];

/** A heading with its number before it. The title of the paper is the only first level. */
export const headingHtml: HtmlHandler<Heading> = (node, state) => {
  const { id, number } = node.data ?? {};
  const before: ElementContent[] =
    number === undefined
      ? []
      : [h('span', { className: ['app-heading-number'] }, number), { type: 'text', value: ' ' }];
  return [h(`h${node.depth}`, id === undefined ? {} : { id }, [...before, ...state.inlines(inlinesOf(node))])];
};

/** A paragraph; a numbered one begins with its number, which is a link to itself. */
export const paragraphHtml: HtmlHandler<Paragraph> = (node, state) => {
  const number = node.data?.paragraphNumber;
  const words = state.inlines(inlinesOf(node));
  return [
    number === undefined
      ? h('p', words)
      : h('p', { className: ['app-para'], id: `para-${number}` }, [...numberLink(number, state), ...words]),
  ];
};

function numberLink(number: number, { words }: HtmlState): ElementContent[] {
  return [
    h(
      'a',
      { className: ['app-para-number'], href: `#para-${number}`, ariaLabel: words.paper.paragraph(number) },
      `${number}.`,
    ),
    { type: 'text', value: ' ' },
  ];
}

/** A list; one of numbered recommendations shows paragraph numbers in place of its own. */
export const listHtml: HtmlHandler<List> = (node, state) => {
  const isNumbered = node.children.some((item) => item.data?.paragraphNumber !== undefined);
  const isLoose = node.spread === true || node.children.some((item) => item.spread === true);
  const items = lines(node.children.map((item) => itemElement(item, isLoose, state)));
  if (isNumbered) return [h('ol', { className: ['app-numbered'] }, items)];
  if (node.ordered !== true) return [h('ul', { className: ['govuk-list', 'govuk-list--bullet'] }, items)];
  const start = node.start ?? 1;
  return [h('ol', { className: ['govuk-list', 'govuk-list--number'], ...(start === 1 ? {} : { start }) }, items)];
};

/** A list item on its own; `listHtml` draws those of a list. */
export const listItemHtml: HtmlHandler<ListItem> = (node, state) => [itemElement(node, node.spread === true, state)];

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

/** A quotation. */
export const quoteHtml: HtmlHandler<Blockquote> = (node, state) => [h('blockquote', state.blocks(blocksOf(node)))];

/** Lines set as they are typed. */
export const codeHtml: HtmlHandler<Code> = (node) => [h('pre', h('code', node.value))];

/** An inline of a resolved paper. */
export function inlineHtml(node: InlineNode, state: HtmlState): ElementContent[] {
  switch (node.type) {
    case 'text':
      return [{ type: 'text', value: node.value }];
    case 'strong':
      return [h('strong', state.inlines(node.children as readonly InlineNode[]))];
    case 'emphasis':
      return [h('em', state.inlines(node.children as readonly InlineNode[]))];
    case 'delete':
      return [h('del', state.inlines(node.children as readonly InlineNode[]))];
    case 'inlineCode':
      return [h('code', node.value)];
    case 'break':
      return [h('br'), { type: 'text', value: '\n' }];
    case 'link':
      return [linkElement(node, state)];
    case 'anchor':
      return [h('span', { id: node.id })];
    case 'footnoteReference':
      return [noteMark(Number(node.label ?? '1'), state)];
  }
}

/** "Figure 2" stays on one line; a title in quotation marks may break. */
const shortReference = /^\S+ [\d.]+$/;

/** True where the words of a link are its address already: in print it is not said again. */
function sayWhere(words: string, url: string): boolean {
  return url.startsWith('http') && url.replace(/\/$/, '').endsWith(words.replace(/\/$/, ''));
}

/** An e-mail address breaks before its sign, where a phone has no room for it. */
export function addressWords(address: string): ElementContent[] {
  const [name = '', ...rest] = address.split(/(?=@)/);
  return [
    { type: 'text', value: name },
    ...rest.flatMap((part): ElementContent[] => [h('wbr'), { type: 'text', value: part }]),
  ];
}

function linkElement(node: Link, state: HtmlState): Element {
  const words = textOf(node);
  const isShort = node.data?.isReference === true && shortReference.test(words);
  const className = [
    'govuk-link',
    ...(isShort ? ['app-ref'] : []),
    ...(sayWhere(words, node.url) ? ['app-address'] : []),
  ];
  const isAddress = node.url === `mailto:${words}`;
  return h(
    'a',
    { className, href: node.url },
    isAddress ? addressWords(words) : state.inlines(node.children as readonly InlineNode[]),
  );
}

function noteMark(number: number, state: HtmlState): Element {
  return h(
    'sup',
    h('a', { id: state.nextMarkId(number), href: `#note-${number}`, role: 'doc-noteref' }, String(number)),
  );
}
