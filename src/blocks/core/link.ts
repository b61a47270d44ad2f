import { h } from 'hastscript';
import type { Link } from 'mdast';
import type { InlineNode } from '../../model/nodes.ts';
import { textOf } from '../../document/text-of.ts';
import type { InlineHandlers } from '../node.ts';
import type { RunLook } from '../pdf-handler.ts';

/** A link. In files, addresses within the site mean nothing, so their words stand without a link there. */
export const linkNode: InlineHandlers<Link> = {
  html(node, state) {
    const words = textOf(node);
    const isShort = node.data?.isReference === true && shortReference.test(words);
    const className = [
      'govuk-link',
      ...(isShort ? ['app-ref'] : []),
      ...(isItsAddress(words, node.url) ? ['app-address'] : []),
    ];
    return [h('a', { className, href: node.url }, state.inlines(inlinesOf(node)))];
  },
  pdf: (node, look, runs) => runs(inlinesOf(node), withLink(look, node.url)),
  markdown(node, state) {
    const words = state.inlines(inlinesOf(node));
    return /^[#/]/.test(node.url) ? words : [{ type: 'link', url: node.url, children: words }];
  },
  excerpt: (node, source) => [node.url.startsWith('#') ? { ...node, url: source.page + node.url } : node],
};

// mdast allows more kinds of children than a resolved tree has.
const inlinesOf = (node: Link): readonly InlineNode[] => node.children as readonly InlineNode[];

/** "Figure 2" stays on one line; a title in quotation marks may break. */
const shortReference = /^\S+ [\d.]+$/;

/** True where the words of a link are its address already: in print it is not said again, and it may break anywhere. */
function isItsAddress(words: string, url: string): boolean {
  if (url === `mailto:${words}`) return true;
  return url.startsWith('http') && url.replace(/\/$/, '').endsWith(words.replace(/\/$/, ''));
}

function withLink(look: RunLook, url: string): RunLook {
  if (url.startsWith('#')) return { ...look, link: { to: 'destination', name: url.slice(1) } };
  return url.startsWith('/') ? look : { ...look, link: { to: 'address', url } };
}
