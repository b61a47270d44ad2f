/** The first words of a paper, as lists, feeds and search results show them. */
import { visit } from 'unist-util-visit';
import type { BlockNode } from '../model/nodes.ts';
import { textOf } from './text-of.ts';
import { isSection } from './transforms/required-sections.ts';

/**
 * The first paragraph of the section under `title`, which the council has for a summary, else of the body; of slides, the points
 * of the first one in one line.
 */
export function summaryOf(body: readonly BlockNode[], title: string): string {
  const start = body.findIndex((node) => isSection(node, title));
  const after = body.slice(start < 0 ? 0 : start);
  const paragraph = after.find((node) => node.type === 'paragraph') ?? after.find((node) => node.type === 'slide');
  if (!paragraph) return '';
  const words: string[] = [];
  visit(paragraph, 'paragraph', (one) => {
    words.push(textOf(one));
  });
  return inOneLine(words);
}

/** The points of a slide as one line: what ends without a stop is parted from the next by a semicolon. */
function inOneLine(points: readonly string[]): string {
  const plain = points.map((point) => point.replaceAll(/\s+/g, ' ').trim()).filter((point) => point !== '');
  return plain
    .map((point, index) => (index < plain.length - 1 && !/[.:;,!?…–—]["”’)]?$/.test(point) ? `${point};` : point))
    .join(' ');
}
