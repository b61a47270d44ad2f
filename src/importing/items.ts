/** The blocks of a Word file as the items of a report: headings, numbered and other paragraphs, tables, pictures and the rest. */
import type { Heading, Image, List, Paragraph, PhrasingContent, RootContent, Table } from 'mdast';
import { textOf } from '../document/text-of.ts';

/** One item, in order. */
export type Item =
  | { readonly kind: 'heading'; readonly depth: number; readonly text: string }
  | {
      readonly kind: 'paragraph';
      readonly text: string;
      readonly children: readonly PhrasingContent[];
      /** True where Word numbered it, or somebody typed a number before it. */
      readonly isNumbered: boolean;
      readonly isCaption: boolean;
      /** The number that somebody typed before it, as it stood; '' where there is none. */
      readonly typedNumber: string;
    }
  | { readonly kind: 'picture'; readonly image: Image }
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'other'; readonly node: RootContent; readonly text: string };

/** Longer bold lines are sentences that were made bold, not headings. */
const longestHeading = 120;

/** The items of a body. */
export function itemsOf(blocks: readonly RootContent[]): readonly Item[] {
  const items = blocks.flatMap((block) => itemsOfBlock(block));
  const shallowest = Math.min(
    6,
    ...items.flatMap((item) => (item.kind === 'heading' && item.depth < 9 ? [item.depth] : [])),
  );
  const hasReal = items.some((item) => item.kind === 'heading' && item.depth < 9);
  return items.map((item) =>
    item.kind === 'heading'
      ? { ...item, depth: item.depth === 9 ? (hasReal ? 3 : 2) : Math.min(4, item.depth - shallowest + 2) }
      : item,
  );
}

function itemsOfBlock(block: RootContent): Item[] {
  switch (block.type) {
    case 'heading':
      return headingItem(block, block.depth);
    case 'paragraph':
      return paragraphItems(block);
    case 'list':
      return block.ordered === true
        ? block.children.flatMap(({ children }) => numberedItems(children))
        : [listItem(block)];
    case 'table':
      return [{ kind: 'table', table: block }, ...picturesIn(block)];
    default:
      return [{ kind: 'other', node: block, text: spacedText(block) }];
  }
}

/** A list as it is; the numbers of a list within a paragraph stay. */
function listItem(node: List): Item {
  return { kind: 'other', node, text: spacedText(node) };
}

/** The words of a block with a space between its parts. */
function spacedText(node: RootContent): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map((child) => spacedText(child)).join(' ') : '';
}

function headingItem(node: Heading | Paragraph, depth: number): Item[] {
  const text = textOf(node).replaceAll(/\s+/g, ' ').trim();
  return text === '' ? [] : [{ kind: 'heading', depth, text }];
}

/** The parts of an item of Word's numbered list: its first paragraph is the numbered one. */
function numberedItems(children: readonly RootContent[]): Item[] {
  return children.flatMap((child, index): Item[] => {
    if (child.type !== 'paragraph') return child.type === 'list' ? [listItem(child)] : itemsOfBlock(child);
    return paragraphItems(child).map((item) =>
      item.kind === 'paragraph' && index === 0 ? { ...item, isNumbered: true } : item,
    );
  });
}

function paragraphItems(node: Paragraph): Item[] {
  const pictures = picturesIn(node);
  const children = withoutPictures(node.children);
  const text = textOf({ children }).replaceAll(/\s+/g, ' ').trim();
  if (text === '') return pictures;
  const isCaption = node.data?.isCaption === true;
  if (pictures.length === 0 && !isCaption && isBoldLine(children, text)) return headingItem(node, 9);
  const typed = /^(?:\d{1,3})(?:\.(?=\s)|\)|\.\d{1,2}\.?(?=\s))\s+(?=\S)/.exec(text);
  const isNumbered = typed !== null && text.length > 30;
  const own = isNumbered ? withoutStart(children, typed[0]) : children;
  const item: Item = {
    kind: 'paragraph',
    children: own,
    text: textOf({ children: own }).trim(),
    isNumbered,
    isCaption,
    typedNumber: isNumbered ? typed[0].trim() : '',
  };
  return [item, ...pictures];
}

/** A short line, all bold or all in capitals, without a full stop: what stands for a heading where no style was used. */
function isBoldLine(children: readonly PhrasingContent[], text: string): boolean {
  if (text.length > longestHeading || /[.;,]$/.test(text)) return false;
  const isBold = children.every((child) => child.type === 'strong' || textOf({ children: [child] }).trim() === '');
  const isCapitals = /^[^a-z]*[A-Z]{3}[^a-z]*$/.test(text) && text.split(' ').length > 1;
  return (isBold || isCapitals) && !/:\s*\S/.test(text);
}

/** The words without the number that was typed before them. */
function withoutStart(children: readonly PhrasingContent[], start: string): readonly PhrasingContent[] {
  const [first, ...rest] = children;
  if (first?.type !== 'text') return children;
  const kept = first.value.trimStart().replace(start.trimEnd(), '').trimStart();
  return kept === '' ? rest : [{ ...first, value: kept }, ...rest];
}

function withoutPictures(nodes: readonly PhrasingContent[]): readonly PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (node.type === 'image') return [];
    if (!('children' in node)) return [node];
    return [{ ...node, children: withoutPictures(node.children) } as PhrasingContent];
  });
}

function picturesIn(node: unknown): Item[] {
  if (typeof node !== 'object' || node === null) return [];
  if ('type' in node && node.type === 'image') return [{ kind: 'picture', image: node as Image }];
  return 'children' in node && Array.isArray(node.children) ? node.children.flatMap(picturesIn) : [];
}
