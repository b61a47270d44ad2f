/** A paper as plain text, in reading order: for search, comparison and tests. One paragraph a line. */
import { appendixHeading, slipLines } from '../blocks/appendix/words.ts';
import { captionLabel, sourceLine } from '../blocks/caption.ts';
import type { ListItem } from 'mdast';
import type { BlockNode, Figure, FiguresTable, ResolvedNode } from '../document/nodes.ts';
import type { Paper } from '../document/paper.ts';
import type { Wording } from '../locales/en-GB/locale.ts';
import { wordingOf } from '../locales/locales.ts';
import { textOf } from '../document/text-of.ts';

/** The words of a paper: cover, body, footnotes. */
export function renderText(paper: Paper): string {
  const { cover } = paper;
  const head = [
    cover.council,
    cover.kindLabel,
    cover.title,
    ...cover.facts.map((fact) => `${fact.label}: ${fact.value}`),
  ];
  const notes = paper.footnotes.map(
    (note, index) => `${index + 1} ${note.children.map((child) => textOf(child as ResolvedNode)).join(' ')}`,
  );
  return [...head, ...blockText(paper.body, wordingOf(paper.language)), ...notes].join('\n');
}

/** The lines of some blocks. */
export function blockText(nodes: readonly BlockNode[], words: Wording): string[] {
  return nodes.flatMap((node) => linesOf(node, words));
}

function linesOf(node: BlockNode, words: Wording): string[] {
  switch (node.type) {
    case 'heading':
      return [node.data?.number === undefined ? textOf(node) : `${node.data.number} ${textOf(node)}`];
    case 'paragraph':
      return [numbered(node.data?.paragraphNumber, inlineText(node))];
    case 'list':
      return node.children.flatMap((item) => itemLines(item, words));
    case 'listItem':
    case 'blockquote':
      return blockText(node.children as BlockNode[], words);
    case 'table':
      return node.children.map((row) => row.children.map((cell) => inlineText(cell)).join(' | '));
    case 'code':
      return node.value.split('\n');
    case 'figuresTable':
      return [
        `${captionLabel('table', node.number, words)}: ${node.caption}`,
        ...figureLines(node),
        ...node.notes,
        ...sourceLines(node.source, words),
      ];
    case 'captionedTable':
      return [`${captionLabel('table', node.number, words)}: ${node.caption}`, ...linesOf(node.children[0], words)];
    case 'chart':
      return [
        node.title,
        `${captionLabel('figure', node.number, words)}: ${node.caption}`,
        node.alt,
        ...node.notes,
        ...sourceLines(node.source, words),
      ];
    case 'figure':
      return [
        ...(node.number === 0 ? [] : [pictureCaption(node, words)]),
        node.alt,
        ...sourceLines(node.source ?? '', words),
      ];
    case 'keyFigures':
      return node.figures.map(({ value, label }) => `${value} ${label}`);
    case 'callout':
    case 'recommendations':
    case 'slide':
    case 'column':
      return [node.title, ...blockText(node.children, words)];
    case 'appendix':
      return [appendixHeading(node, words), ...slipLines(node, words), ...blockText(node.children, words)];
    case 'resolved':
      return [words.blocks.resolved, ...blockText(node.children, words)];
    case 'columns':
    case 'standardSections':
      return blockText(node.children, words);
    case 'thematicBreak':
    case 'pageBreak':
      return [];
  }
}

function itemLines(item: ListItem, words: Wording): string[] {
  const [first = '', ...rest] = blockText(item.children as BlockNode[], words);
  const number = item.data?.paragraphNumber;
  return [number === undefined ? `• ${first}` : `${number}. ${first}`, ...rest];
}

function numbered(number: number | undefined, text: string): string {
  return number === undefined ? text : `${number}. ${text}`;
}

function inlineText(node: ResolvedNode): string {
  return textOf(node).replaceAll(/\s+/g, ' ').trim();
}

function pictureCaption({ number, caption }: Figure, words: Wording): string {
  const label = captionLabel('figure', number, words);
  return caption === undefined ? label : `${label}: ${caption}`;
}

function figureLines(table: FiguresTable): string[] {
  const head = table.head.map((cell) => cell.text).join(' | ');
  return [head, ...table.rows.map((row) => row.cells.map((cell) => cell.text).join(' | '))];
}

function sourceLines(source: string, words: Wording): string[] {
  return source === '' ? [] : [sourceLine(source, words)];
}
