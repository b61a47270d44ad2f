/** The addresses behind the links of a paper, for paper, where nobody can follow a link. */
import type { List, ListItem, Paragraph } from 'mdast';
import type { BlockNode, Slide } from '../model/nodes.ts';
import type { Paper } from '../model/paper.ts';
import { textOf } from './text-of.ts';
import { isBackMatter } from '../model/traits.ts';
import { walk, type TreeNode } from './transforms/walk.ts';
import { kindOf } from '../kinds/registry.ts';

/**
 * A label and a list of every address of the web that the paper's links lead to and their words do not give, each once, in reading
 * order; on a slide of its own in a presentation. Empty where there is none. Printed before the appendices.
 */
export function printedAddresses(paper: Pick<Paper, 'body' | 'footnotes' | 'kind'>, title: string): BlockNode[] {
  const words = new Map<string, string>();
  walk([...paper.body, ...paper.footnotes] as TreeNode[], (node) => {
    if (node.type !== 'link' || node.data?.isReference === true || !/^https?:/i.test(node.url)) return;
    const text = textOf(node).trim();
    if (!givesAddress(text, node.url) && !words.has(node.url)) words.set(node.url, text);
  });
  if (words.size === 0) return [];
  const children = [...words].map(([url, text]) => itemOf(url, text));
  const list: List = { type: 'list', ordered: false, spread: false, children };
  if (kindOf(paper.kind).body === 'slides')
    return [{ type: 'slide', landmark: 'section', id: '', title, children: [list] } satisfies Slide];
  const label: Paragraph = {
    type: 'paragraph',
    children: [{ type: 'strong', children: [{ type: 'text', value: title }] }],
  };
  return [label, list];
}

/** Where the addresses stand in a body: the 0-based index of the first appendix, else the end. */
export function placeOfAddresses(body: readonly BlockNode[]): number {
  const first = body.findIndex(isBackMatter);
  return first < 0 ? body.length : first;
}

function givesAddress(text: string, url: string): boolean {
  return plain(text).includes(plain(url));
}

function plain(address: string): string {
  return address
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/$/, '');
}

function itemOf(url: string, text: string): ListItem {
  const link = { type: 'link' as const, url, children: [{ type: 'text' as const, value: url }] };
  return {
    type: 'listItem',
    spread: false,
    children: [{ type: 'paragraph', children: [{ type: 'text', value: `${text}: ` }, link] }],
  };
}
