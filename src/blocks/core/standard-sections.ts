import { h } from 'hastscript';
import type { BlockNode, StandardSections } from '../../model/nodes.ts';
import { kept } from '../excerpt-handler.ts';
import type { BlockHandlers } from '../node.ts';

/** The standard sections of a report, between its body and its appendices. */
export const standardSectionsNode: BlockHandlers<StandardSections> = {
  html: (node, state) => [h('section', { className: ['app-standard'] }, state.blocks(node.children))],
  pdf: (node, state) => [
    {
      kind: 'group',
      role: 'Sect',
      children: parts(node.children).flatMap(({ nodes, isStanding }) =>
        state.flows(nodes, isStanding ? { bodyStyle: 'small' } : {}),
      ),
    },
  ],
  text: (node, state) => state.lines(node.children),
  markdown: (node, state) => state.blocks(node.children),
  excerpt: kept,
};

/** The sections, each from its heading on; `isStanding` where every paper repeats its words. */
function parts(nodes: readonly BlockNode[]): { nodes: BlockNode[]; isStanding: boolean }[] {
  const found: { nodes: BlockNode[]; isStanding: boolean }[] = [];
  for (const node of nodes) {
    const open = found.at(-1);
    if (open && node.type !== 'heading') open.nodes.push(node);
    else found.push({ nodes: [node], isStanding: node.type === 'heading' && node.data?.isOverStandingWords === true });
  }
  return found;
}
