/** Headings: levels without gaps, ids from their words, and numbers where the kind of paper has them. */
import type { Heading } from 'mdast';
import type { Collector, Place } from '../../diagnostics/diagnostic.ts';
import type { PaperContext } from '../blocks/block.ts';
import { textOf, uniqueIds } from '../text-of.ts';
import { isLandmark, isNumbered } from '../../model/traits.ts';
import { mapDown, walk, type TreeNode } from './walk.ts';
import { numberingOf } from '../../kinds/registry.ts';

/** What preparing headings needs to know. */
export interface HeadingOptions {
  readonly kind: PaperContext['kind'];
  readonly file: string;
  readonly collector: Collector;
  /** Minutes: number of the first heading. */
  readonly firstMinute?: number;
}

/**
 * Checks levels: `##` first, then never more than one deeper (PDF/UA-1 7.4.2). Gives the tree with ids and numbers on its headings,
 * and on those that come again and again with what they are about.
 */
export function prepareHeadings(nodes: readonly TreeNode[], options: HeadingOptions): TreeNode[] {
  checkLevels(nodes, options);
  const counters: number[] = [];
  const idFor = uniqueIds(explicitIds(nodes));
  const numbers = numberingOf(options.kind);
  let minute = (options.firstMinute ?? 1) - 1;
  const numberOf = (depth: number): string | undefined => {
    if (numbers === 'headings') return nextNumber(counters, depth);
    return numbers === 'second-level headings' && depth === 2 ? String(++minute) : undefined;
  };
  let subject: string | undefined;
  return mapDown(nodes, (node, within) => {
    // Of an appendix, the number makes the id.
    if (isLandmark(node) && !isNumbered(node)) return { ...node, id: idFor(node.title) };
    if (node.type !== 'heading') return node;
    const id = idFor(textOf(node));
    const isThemeHeading = node.data?.isThemeHeading === true;
    if (!isThemeHeading) subject = textOf(node);
    const number = isThemeHeading || within.length > 0 ? undefined : numberOf(node.depth);
    const about = isThemeHeading && subject !== undefined ? { subject } : {};
    return { ...node, data: { ...node.data, id, ...about, ...(number === undefined ? {} : { number }) } };
  });
}

/** "4.1" for the first level-3 heading under the fourth level-2 heading. */
function nextNumber(counters: number[], depth: number): string {
  const level = depth - 2;
  counters.length = level + 1;
  for (let i = 0; i <= level; i++) counters[i] ??= 0;
  counters[level] = (counters[level] ?? 0) + 1;
  return counters.join('.');
}

function explicitIds(nodes: readonly TreeNode[]): Set<string> {
  const ids = new Set<string>();
  walk(nodes, (node) => {
    if ('id' in node && node.id !== '') ids.add(node.id);
  });
  return ids;
}

function checkLevels(nodes: readonly TreeNode[], options: HeadingOptions): void {
  let depth = 1;
  walk(nodes, (node) => {
    if (isLandmark(node)) depth = 2;
    if (node.type !== 'heading') return;
    const place = placeOf(node, options.file);
    if (textOf(node).trim() === '') {
      options.collector.error(
        'heading-levels',
        place,
        'the heading is empty',
        'Write the heading, or delete the # characters.',
      );
    } else if (node.depth === 1) {
      options.collector.error(
        'heading-levels',
        place,
        'the title comes from the front matter',
        'Start the first level of headings with ##.',
      );
    } else if (node.depth > depth + 1) {
      const signs = '#'.repeat(depth + 1);
      options.collector.error(
        'heading-levels',
        place,
        `"${textOf(node)}" skips a level of heading`,
        `Write it with ${signs}, one level below the heading before it.`,
      );
    }
    depth = node.depth;
  });
}

function placeOf(node: Heading, file: string): Place {
  return { file, line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}
