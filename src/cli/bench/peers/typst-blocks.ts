/** The blocks of a resolved paper as Typst source: the same words, tables and charts. */
import { appendixHeading, slipLines } from '../../../blocks/appendix/words.ts';
import { captionLine } from '../../../blocks/caption.ts';
import { noteLines } from '../../../blocks/note-lines.ts';
import { enGB } from '../../../locales/en-GB/locale.ts';
import type { BlockNode } from '../../../model/nodes.ts';
import type { Chart } from '../../../blocks/chart/definition.ts';
import type { Figure } from '../../../blocks/figure/definition.ts';
import type { FiguresTable } from '../../../blocks/data-table/definition.ts';
import { blockText } from '../../../render/text.ts';
import type { List, ListItem, Table } from 'mdast';
import { hasWords, inlineWords, lineOf, quoted, type WordsOf } from './typst-words.ts';

/** What blocks need from their paper, and where their pictures go. */
export interface BlocksOf extends WordsOf {
  /** Keeps a chart's or a picture's file and gives its name beside the Typst file. */
  readonly picture: (node: Chart | Figure) => string;
}

/** Blocks as source, a blank line between them. */
export function typstBlocks(nodes: readonly BlockNode[], paper: BlocksOf): string {
  return nodes.map((node) => typstBlock(node, paper)).join('\n\n');
}

function typstBlock(node: BlockNode, paper: BlocksOf): string {
  switch (node.type) {
    case 'heading':
      return heading(node.depth, {
        words: `${node.data?.number === undefined ? '' : `#${quoted(`${node.data.number} `)}`}${inlineWords(node.children, paper)}`,
        id: node.data?.id,
        paper,
      });
    case 'paragraph': {
      const number = node.data?.paragraphNumber;
      const words = inlineWords(node.children, paper);
      return number === undefined ? words : `#numbered(${number})[${words}] ${paper.label(`para-${number}`)}`;
    }
    case 'list':
      return list(node, paper);
    case 'listItem':
      return typstBlocks(node.children as BlockNode[], paper);
    case 'blockquote':
      return `#quote(block: true)[${typstBlocks(node.children as BlockNode[], paper)}]`;
    case 'table':
      return table(node, paper, 'none');
    case 'code':
      return `#raw(block: true, ${quoted(node.value)})`;
    case 'thematicBreak':
      return '#line(length: 100%)';
    case 'pageBreak':
      return '#pagebreak(weak: true)';
    default:
      return ownBlock(node, paper);
  }
}

type OwnNode = Exclude<
  BlockNode,
  {
    type:
      | 'heading'
      | 'paragraph'
      | 'list'
      | 'listItem'
      | 'blockquote'
      | 'table'
      | 'code'
      | 'thematicBreak'
      | 'pageBreak';
  }
>;

function ownBlock(node: OwnNode, paper: BlocksOf): string {
  switch (node.type) {
    case 'figuresTable':
      return figuresTable(node, paper);
    case 'captionedTable':
      return `${table(node.children[0], paper, lineOf(captionLine(node, enGB)))} ${paper.label(node.id)}`;
    case 'chart':
      return [
        `#strong(${lineOf(node.title)})`,
        picture(node, captionLine(node, enGB), paper),
        ...noteLines(node, enGB).map(({ text }) => `#small(${lineOf(text)})`),
      ].join('\n\n');
    case 'figure':
      return picture(node, node.number === 0 ? '' : captionLine(node, enGB), paper);
    case 'keyFigures':
      return node.figures.map(({ value, label }) => `#strong(${lineOf(value)}) #${lineOf(label)}`).join('\n\n');
    case 'callout':
      return `#boxed(${lineOf(node.title)})[${typstBlocks(node.children, paper)}]`;
    case 'recommendations':
      return `${heading(2, { words: `#${lineOf(node.title)}`, id: node.id, paper })}\n\n${typstBlocks(node.children, paper)}`;
    case 'slide':
      return `#pagebreak(weak: true)\n${heading(2, { words: `#${lineOf(node.title)}`, id: node.id, paper })}\n\n${typstBlocks(node.children, paper)}`;
    case 'appendix':
      return [
        `#pagebreak(weak: true)\n${heading(2, { words: `#${lineOf(appendixHeading(node, enGB))}`, id: node.id, paper })}`,
        ...slipLines(node, enGB).map((line) => `#${lineOf(line)}`),
        typstBlocks(node.children, paper),
      ].join('\n\n');
    case 'column':
      return `#strong(${lineOf(node.title)})\n\n${typstBlocks(node.children, paper)}`;
    case 'columns':
      return `#grid(columns: ${node.children.length}, gutter: 12pt, ${node.children.map((column) => `[${typstBlock(column, paper)}]`).join(', ')})`;
    case 'standardSections':
      return typstBlocks(node.children, paper);
    default:
      // Not in the pack that is measured.
      return blockText([node], enGB)
        .map((line) => `#${lineOf(line)}`)
        .join('\n\n');
  }
}

function heading(
  depth: number,
  { words, id, paper }: { words: string; id: string | undefined; paper: BlocksOf },
): string {
  return `#heading(level: ${depth})[${words}]${id === undefined ? '' : ` ${paper.label(id)}`}`;
}

function list(node: List, paper: BlocksOf): string {
  const first = node.children[0]?.data?.paragraphNumber;
  const items = node.children.map((item) => `[${itemBlocks(item, paper)}]`).join(', ');
  if (first !== undefined) {
    return node.children
      .map((item, at) => `#numbered(${first + at})[${itemBlocks(item, paper)}] ${paper.label(`para-${first + at}`)}`)
      .join('\n\n');
  }
  return node.ordered ? `#enum(start: ${node.start ?? 1}, ${items})` : `#list(${items})`;
}

function itemBlocks(item: ListItem, paper: BlocksOf): string {
  return (item.children as BlockNode[])
    .map((child) => (hasWords(child) ? inlineWords(child.children, paper) : typstBlock(child, paper)))
    .join('\n\n');
}

function table(node: Table, paper: BlocksOf, caption: string): string {
  const [head, ...rows] = node.children.map((row) =>
    row.children.map((cell) => `[${inlineWords(cell.children, paper)}]`),
  );
  const columns = head?.length ?? 0;
  const cells = rows.flatMap((row) => Array.from({ length: columns }, (_, column) => row[column] ?? '[]'));
  return `#figures(${caption}, ${columns}, (${(head ?? []).join(', ')},), ${cells.join(', ')})`;
}

function figuresTable(node: FiguresTable, paper: BlocksOf): string {
  const caption = lineOf(captionLine(node, enGB));
  const head = node.head.map(({ text }) => lineOf(text)).join(', ');
  const cells = node.rows.map(({ cells: row, isTotal }) =>
    row.map(({ text }) => (isTotal ? `strong(${lineOf(text)})` : lineOf(text))).join(', '),
  );
  const size = node.head.length > 8 ? '#set text(size: 8pt)\n' : '';
  const made = `#figures(${caption}, ${node.head.length}, (${head},),\n${cells.join(',\n')})`;
  const notes = noteLines(node, enGB).map(({ text }) => `#small(${lineOf(text)})`);
  return [`#[${size}${made} ${paper.label(node.id)}]`, ...notes].join('\n\n');
}

function picture(node: Chart | Figure, caption: string, paper: BlocksOf): string {
  const image = `image(${quoted(paper.picture(node))}, width: 100%, alt: ${quoted(node.alt)})`;
  const words = caption === '' ? '' : `, supplement: none, numbering: none, caption: ${lineOf(caption)}`;
  return `#figure(alt: ${quoted(node.alt)}, ${image}${words}) ${paper.label(node.id)}`;
}
