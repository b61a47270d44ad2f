/** The words of an article as a reader gets them, with what only the web has left out. */
import type { Element, Nodes } from 'hast';
import { htmlToHast } from 'satteri';

/** Words of the running text and of each footnote. */
export interface PaperWords {
  readonly body: string[];
  readonly notes: string[][];
}

/** Letters and digits as words; spaces, punctuation and bullets make no difference. */
export function wordsOf(text: string): string[] {
  return text.normalize('NFKC').match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The words of an article's HTML. The numbers of ordered lists, which browsers draw, are words too. */
export function articleWords(html: string): PaperWords {
  const root = htmlToHast(html);
  const notes: string[][] = [];
  const text = (node: Nodes, listNumber?: number): string => {
    if (node.type === 'text') return node.value;
    if (node.type !== 'element')
      return 'children' in node ? node.children.map((child) => text(child as Nodes)).join('') : '';
    if (isWebOnly(node)) return '';
    if (isNotes(node)) {
      for (const [index, item] of elements(node, 'li').entries()) {
        notes.push([String(index + 1), ...wordsOf(item.children.map((child) => text(child)).join(' '))]);
      }
      return '';
    }
    let number = Number(node.properties.start ?? 1);
    const inner = node.children.map((child) => {
      // Other ordered lists bring their numbers as text: paragraph numbers, section numbers.
      const isItem = child.type === 'element' && child.tagName === 'li' && isClass(node, 'govuk-list--number');
      return text(child, isItem ? number++ : undefined);
    });
    const marker = listNumber === undefined ? '' : `${listNumber}. `;
    const isInline = /^(?:a|span|strong|em|b|i|code|del|sup|abbr|tspan)$/.test(node.tagName);
    return isInline ? inner.join('') : ` ${marker}${inner.join('')} `;
  };
  return { body: wordsOf(text(root)), notes };
}

function isClass(node: Element, name: string): boolean {
  return [node.properties.className].flat().includes(name);
}

function isWebOnly(node: Element): boolean {
  return Object.hasOwn(node.properties, 'dataWebOnly');
}

function isNotes(node: Element): boolean {
  return node.properties.role === 'doc-endnotes' || String(node.properties.className ?? '').includes('app-footnotes');
}

function elements(node: Element, name: string): Element[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return child.tagName === name ? [child] : elements(child, name);
  });
}
