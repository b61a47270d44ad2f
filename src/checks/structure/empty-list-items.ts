import { placeOf } from '../../document/expanding/expansion.ts';
import { textOf } from '../../document/text-of.ts';
import { walk } from '../../document/transforms/walk.ts';
import type { PaperCheck } from '../check.ts';

/** Bullets without words, such as a template leaves behind. */
export const checkEmptyListItems: PaperCheck = ({ paper }, { collector }) => {
  walk(paper.body, (node) => {
    if (node.type !== 'listItem' || node.position === undefined || textOf(node).trim() !== '') return;
    const hint = 'Write the text of the item, or delete the line.';
    collector.error('empty-list-item', placeOf(node, paper), 'the list item is empty', hint);
  });
};
