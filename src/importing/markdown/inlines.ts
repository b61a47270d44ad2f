/** Inline nodes of a Word file made fit for a line of Markdown. */
import type { Image, PhrasingContent } from 'mdast';
import type { WordParagraph } from '../word/paragraphs/word-paragraph.ts';

/** The nodes of a paragraph with single spaces, and the pictures that stood among them. */
export function plainChildren(nodes: readonly PhrasingContent[]): {
  readonly children: readonly PhrasingContent[];
  readonly pictures: readonly Image[];
} {
  const pictures: Image[] = [];
  const go = (node: PhrasingContent): PhrasingContent[] => {
    if (node.type === 'image') {
      pictures.push(node);
      return [];
    }
    if (node.type === 'text') return [{ type: 'text', value: node.value.replaceAll(/[\t ]+/g, ' ') }];
    if (!('children' in node)) return [node];
    const children = node.children.flatMap((child) => go(child));
    return children.length === 0 ? [] : [{ ...node, children }];
  };
  return { children: trimmed(nodes.flatMap(go)), pictures };
}

/** Without white space and line breaks at the start and the end. */
function trimmed(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const isBlank = (node: PhrasingContent | undefined): boolean =>
    node?.type === 'break' || (node?.type === 'text' && node.value.trim() === '');
  let [start, end] = [0, nodes.length];
  while (start < end && isBlank(nodes[start])) start += 1;
  while (end > start && isBlank(nodes[end - 1])) end -= 1;
  const kept = nodes.slice(start, end);
  const [first, last] = [kept[0], kept.at(-1)];
  if (first?.type === 'text') kept[0] = { ...first, value: first.value.replace(/^[ \n]+/, '') };
  if (last?.type === 'text')
    kept[kept.length - 1] = {
      ...(kept.at(-1) as typeof last),
      value: (kept.at(-1) as typeof last).value.replace(/[ \n]+$/, ''),
    };
  return kept;
}

/** The nodes without what was typed before the words; it may reach over several of them. */
export function withoutStart(nodes: readonly PhrasingContent[], start: string): readonly PhrasingContent[] {
  let left = start.replaceAll(/\s+/g, '').length;
  const go = (node: PhrasingContent): PhrasingContent[] => {
    if (left === 0) return [node];
    if (node.type === 'text') {
      let at = 0;
      while (at < node.value.length && left > 0) {
        if (!/\s/.test(node.value.charAt(at))) left -= 1;
        at += 1;
      }
      const value = node.value.slice(at);
      return value === '' ? [] : [{ ...node, value }];
    }
    if (!('children' in node)) return [node];
    const children = node.children.flatMap((child) => go(child));
    return children.length === 0 ? [] : [{ ...node, children }];
  };
  return trimmed(nodes.flatMap(go));
}

/** The nodes of a paragraph where no list can stand: a bullet, number or letter stands before them as Word prints it. */
export function markedLine(
  nodes: readonly PhrasingContent[],
  word: WordParagraph | undefined,
): readonly PhrasingContent[] {
  const mark = word?.mark;
  if (!mark || nodes.length === 0) return nodes;
  return [{ type: 'text', value: `${mark.kind === 'bullet' ? '•' : mark.label} ` }, ...nodes];
}
