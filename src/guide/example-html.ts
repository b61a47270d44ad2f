/** An example as it stands on a page, drawn as in a paper: its ids made its own, its headings lowered below the guide's. */
import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';
import { h } from 'hastscript';
import { htmlState } from '../render/html/handlers.ts';
import type { Wording } from '../locales/en-GB/locale.ts';
import type { ResolvedExample } from './resolve-example.ts';

/** Level of the first heading in an example: the guide has three above it. */
const firstLevel = 4;

/** An example as HTML. */
export function exampleHtml(example: ResolvedExample, words: Wording): string {
  const state = htmlState({ words, figuresFile: () => undefined, pictureAddress: (file) => file });
  const whole = h('div', state.blocks(example.body));
  lowerHeadings(whole);
  ownIds(whole, `${example.name}-`);
  return toHtml({ type: 'root', children: whole.children }, { characterReferences: { useNamedReferences: true } });
}

function lowerHeadings(whole: Element): void {
  const headings = elementsOf(whole).filter(({ tagName }) => /^h[1-6]$/.test(tagName));
  const levels = headings.map(({ tagName }) => Number(tagName.slice(1)));
  const by = firstLevel - Math.min(...levels);
  for (const [index, heading] of headings.entries()) heading.tagName = `h${Math.min(6, (levels[index] ?? 1) + by)}`;
}

/** Puts a beginning before every id, and before every mention of it in another property. */
function ownIds(whole: Element, beginning: string): void {
  const elements = elementsOf(whole);
  const ids = new Set(elements.map(({ properties }) => properties['id']).filter((id) => typeof id === 'string'));
  const own = (value: string): string => {
    if (ids.has(value)) return beginning + value;
    if (value.startsWith('#') && ids.has(value.slice(1))) return `#${beginning}${value.slice(1)}`;
    const parts = value.split(' ');
    if (parts.length > 1 && parts.every((part) => ids.has(part))) return parts.map(own).join(' ');
    return value.replace(/^url\(#([^)]+)\)$/, (all, id: string) => (ids.has(id) ? `url(#${beginning}${id})` : all));
  };
  for (const { properties } of elements) {
    for (const [name, value] of Object.entries(properties)) {
      if (name === 'className') continue;
      if (typeof value === 'string') properties[name] = own(value);
      else if (Array.isArray(value)) properties[name] = value.map((one) => (typeof one === 'string' ? own(one) : one));
    }
  }
}

function elementsOf(whole: Element): Element[] {
  const found: Element[] = [];
  visit(whole as ElementContent, 'element', (element: Element) => {
    found.push(element);
  });
  return found;
}
