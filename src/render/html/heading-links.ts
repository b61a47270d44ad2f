import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { webOnly } from '../../blocks/html-handler.ts';

/** A link that the page alone has. */
export interface HeadingLink {
  readonly text: string;
  readonly address: string;
}

/** Puts links under the headings with these ids. Changes `element`. */
export function addHeadingLinks(element: Element, links: ReadonlyMap<string, HeadingLink>): void {
  if (links.size === 0) return;
  element.children = element.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child];
    addHeadingLinks(child, links);
    const { id } = child.properties;
    const link = /^h[2-6]$/.test(child.tagName) && typeof id === 'string' ? links.get(id) : undefined;
    if (!link) return [child];
    const anchor = h('a', { className: ['govuk-link'], href: link.address }, link.text);
    return [child, { type: 'text', value: '\n' }, h('p', { ...webOnly }, anchor)];
  });
}
