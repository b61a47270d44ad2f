/** The blocks of a Word file as the items of a report: headings, numbered and other paragraphs, lists, tables, pictures and the rest. */
import type { FootnoteReference, Image, PhrasingContent, RootContent, Table } from 'mdast';
import { linesOf, roleOf, type Line } from './lines.ts';
import { listsOf, type ListLine } from './lists.ts';

/** One item, in order. */
export type Item =
  | {
      readonly kind: 'heading';
      readonly depth: number;
      readonly text: string;
      /** The number that stood before it; '' where there was none. */
      readonly typedNumber: string;
      readonly notes: readonly FootnoteReference[];
      /** True for one in Word's style for titles. */
      readonly isTitle: boolean;
    }
  | {
      readonly kind: 'paragraph';
      readonly text: string;
      readonly children: readonly PhrasingContent[];
      /** True where Word numbered it, or somebody typed a number before it. */
      readonly isNumbered: boolean;
      readonly isCaption: boolean;
      /** The number that somebody typed before it, as it stood; '' where there is none. */
      readonly typedNumber: string;
      /** The number that was printed before it, by whomever; '' where there is none. */
      readonly label: string;
    }
  | { readonly kind: 'picture'; readonly image: Image }
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'other'; readonly node: RootContent; readonly text: string };

/** The items of a body. */
export function itemsOf(blocks: readonly RootContent[]): readonly Item[] {
  const lines = linesOf(blocks);
  const items: Item[] = [];
  let list: ListLine[] = [];
  const endList = (): void => {
    for (const node of listsOf(list)) items.push({ kind: 'other', node, text: spacedText(node) });
    list = [];
  };
  for (const block of blocks) {
    const line = lines.get(block);
    const role = line && roleOf(line);
    if (line && role?.kind === 'list') list.push({ ...role, children: line.children });
    else endList();
    if (!line) items.push(...itemsOfBlock(block));
    else {
      if (role?.kind !== 'list') items.push(...itemsOfLine(line));
      items.push(...line.pictures.map((image): Item => ({ kind: 'picture', image })));
    }
  }
  endList();
  return levelled(items);
}

function itemsOfBlock(block: RootContent): Item[] {
  if (block.type === 'table') return [{ kind: 'table', table: block }];
  return [{ kind: 'other', node: block, text: spacedText(block) }];
}

function itemsOfLine(line: Line): Item[] {
  if (line.text === '') return [];
  const role = roleOf(line);
  if (role.kind === 'heading')
    return [
      {
        kind: 'heading',
        depth: role.depth,
        text: line.text,
        typedNumber: line.typedNumber,
        notes: notesIn(line.children),
        isTitle: line.word?.style === 'title',
      },
    ];
  return [
    {
      kind: 'paragraph',
      text: line.text,
      children: line.children,
      isNumbered: role.kind === 'numbered',
      isCaption: line.word?.style === 'caption',
      typedNumber: line.typedNumber,
      label: line.label,
    },
  ];
}

function notesIn(nodes: readonly PhrasingContent[]): FootnoteReference[] {
  return nodes.flatMap((node) =>
    node.type === 'footnoteReference' ? [node] : 'children' in node ? notesIn(node.children) : [],
  );
}

/** Bold lines stand below the real headings that come before them, and for such where there are none. */
const boldDepth = 9;

/** Headings from 2 to 4, whatever the highest level of the file is. */
function levelled(items: readonly Item[]): Item[] {
  const real = items.flatMap((item) => (item.kind === 'heading' && item.depth < boldDepth ? [item.depth] : []));
  const shallowest = real.reduce((least, depth) => Math.min(least, depth), 6);
  const first = items.find((item) => item.kind === 'heading' && !item.isTitle);
  const base = first?.kind === 'heading' && first.depth < boldDepth ? 3 : 2;
  return items.map((item) =>
    item.kind === 'heading'
      ? {
          ...item,
          depth: item.depth >= boldDepth ? base + item.depth - boldDepth : Math.min(4, item.depth - shallowest + 2),
        }
      : item,
  );
}

/** The words of a block with a space between its parts. */
function spacedText(node: RootContent): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map((child) => spacedText(child)).join(' ') : '';
}
