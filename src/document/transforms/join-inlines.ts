/**
 * MDX takes a tag that stands alone on its line for a block, even where it is a word of a sentence
 * (`<Value … />` after a line break). These two put sentences together again.
 */
import type { Paragraph, PhrasingContent } from 'mdast';
import { isJsx, type JsxElement, type SourceNode } from '../parsing/jsx.ts';

/** Joins inline tags that stand alone on a line, and loose text, with the paragraph lines they touch. */
export function joinLooseInlines(nodes: readonly SourceNode[], isInlineName: (name: string) => boolean): SourceNode[] {
  const joined: SourceNode[] = [];
  let open: { paragraph: Paragraph; endLine: number } | undefined;
  for (const node of nodes) {
    const isLoose = isLooseInline(node, isInlineName);
    const startLine = node.position?.start.line ?? 0;
    const isTouching = open !== undefined && startLine <= open.endLine + 1;
    if (open && isTouching && (isLoose || node.type === 'paragraph')) {
      if (startLine > open.endLine) open.paragraph.children.push({ type: 'text', value: '\n' });
      open.paragraph.children.push(...(isLoose ? [node as PhrasingContent] : (node as Paragraph).children));
      open.endLine = node.position?.end.line ?? startLine;
      continue;
    }
    const begins = isLoose || node.type === 'paragraph';
    if (!begins) {
      open = undefined;
      joined.push(node);
      continue;
    }
    const paragraph: Paragraph = isLoose
      ? {
          type: 'paragraph',
          children: [node as PhrasingContent],
          ...(node.position ? { position: node.position } : {}),
        }
      : { ...(node as Paragraph), children: [...(node as Paragraph).children] };
    open = { paragraph, endLine: node.position?.end.line ?? startLine };
    joined.push(paragraph);
  }
  return joined.filter((node) => node.type !== 'paragraph' || !isBlank(node));
}

const inlineTypes = new Set([
  'text',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'link',
  'linkReference',
  'break',
  'footnoteReference',
  'mdxJsxTextElement',
]);

function isLooseInline(node: SourceNode, isInlineName: (name: string) => boolean): boolean {
  if (node.type === 'mdxJsxFlowElement') return isInlineName(node.name ?? '');
  if (node.type === 'mdxJsxTextElement') return isInlineName(node.name ?? '');
  return inlineTypes.has(node.type);
}

function isBlank(paragraph: Paragraph): boolean {
  return paragraph.children.every((child) => child.type === 'text' && child.value.trim() === '');
}

/** The blocks of a paragraph that holds nothing but blocks, or undefined where it holds words. */
export function unwrapLoneBlocks(
  paragraph: Paragraph,
  isBlockName: (name: string) => boolean,
): JsxElement[] | undefined {
  const elements: JsxElement[] = [];
  for (const child of paragraph.children as SourceNode[]) {
    if (child.type === 'text' && child.value.trim() === '') continue;
    if (!isJsx(child) || !isBlockName(child.name ?? '')) return undefined;
    elements.push(child);
  }
  return elements.length > 0 ? elements : undefined;
}
