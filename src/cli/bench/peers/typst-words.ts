/** Words as Typst source. Text stands in strings, so that no character of an author can be taken for markup. */
import type { PhrasingContent } from 'mdast';
import type { InlineNode, ResolvedNode } from '../../../model/nodes.ts';

/** A string of Typst's code mode. */
export function quoted(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;
}

/** What inline nodes need from their paper. */
export interface WordsOf {
  /** Label of an id of the paper, with its angle brackets. */
  readonly label: (id: string) => string;
  /** The words of a footnote by its identifier. */
  readonly footnote: (identifier: string) => string;
}

/** Inline nodes as markup. */
export function inlineWords(nodes: readonly (PhrasingContent | InlineNode)[], paper: WordsOf): string {
  return nodes.map((node) => inlineWord(node as InlineNode, paper)).join('');
}

function inlineWord(node: InlineNode, paper: WordsOf): string {
  switch (node.type) {
    case 'text':
      return node.value === '' ? '' : `#${quoted(node.value.replaceAll(/\s+/g, ' '))}`;
    case 'emphasis':
      return `#emph[${inlineWords(node.children, paper)}]`;
    case 'strong':
      return `#strong[${inlineWords(node.children, paper)}]`;
    case 'delete':
      return `#strike[${inlineWords(node.children, paper)}]`;
    case 'inlineCode':
      return `#raw(${quoted(node.value)})`;
    case 'break':
      return '#linebreak()';
    case 'link': {
      const words = inlineWords(node.children, paper);
      return node.url.startsWith('#')
        ? `#link(${paper.label(node.url.slice(1))})[${words}]`
        : `#link(${quoted(node.url)})[${words}]`;
    }
    case 'footnoteReference':
      return `#footnote[${paper.footnote(node.identifier)}]`;
    case 'passage':
      return `#text(lang: ${quoted(node.language.split('-')[0] ?? '')})[${inlineWords(node.children, paper)}]`;
    case 'anchor':
      return `#metadata("anchor") ${paper.label(node.id)}`;
  }
}

/** The words of a node as one string of code mode. */
export function lineOf(text: string): string {
  return quoted(text.replaceAll(/\s+/g, ' ').trim());
}

/** True for what has inline nodes as its children. */
export function hasWords(node: ResolvedNode): node is Extract<ResolvedNode, { type: 'paragraph' | 'heading' }> {
  return node.type === 'paragraph' || node.type === 'heading';
}
