/** Names for the tables that have no caption, so that a screen reader says more than that there is a table. */
import { isLandmark } from '../../model/traits.ts';
import type { BlockNode } from '../../model/nodes.ts';
import { textOf } from '../text-of.ts';
import { mapDown } from './walk.ts';

/** The same tree, in which every table without a caption is called what the heading above it says. */
export function nameTables(body: readonly BlockNode[]): BlockNode[] {
  let heading: string | undefined;
  return mapDown(body, (node, within) => {
    if (node.type === 'heading') heading = textOf(node);
    else if (isLandmark(node)) heading = node.title;
    const hasCaption = within.at(-1)?.type === 'captionedTable';
    if (node.type !== 'table' || hasCaption || heading === undefined) return node;
    return { ...node, data: { ...node.data, name: heading } };
  }) as BlockNode[];
}
