/** The outline of a paper, from its headings: bookmarks, contents and the side navigation are made from it. */
import type { Wording } from '../../locales/en-GB/locale.ts';
import type { OutlineEntry } from '../../model/paper.ts';
import { textOf } from '../text-of.ts';
import { isLandmark, isNumbered } from '../../model/traits.ts';
import { walk, type TreeNode } from './walk.ts';

type GrowingEntry = OutlineEntry & { readonly children: GrowingEntry[] };

/** Headings, and parts that have one of their own, nested by depth. Theme headings are left out. */
export function outlineOf(nodes: readonly TreeNode[], { appendix }: Pick<Wording, 'appendix'>): OutlineEntry[] {
  const top: GrowingEntry[] = [];
  const open: GrowingEntry[] = [];
  const add = (id: string, text: string, depth: number): void => {
    while ((open.at(-1)?.depth ?? 0) >= depth) open.pop();
    const entry: GrowingEntry = { id, text, depth, children: [] };
    (open.at(-1)?.children ?? top).push(entry);
    open.push(entry);
  };
  walk(nodes, (node) => {
    if (isLandmark(node)) add(node.id, isNumbered(node) ? appendix.heading(node.number, node.title) : node.title, 2);
    if (node.type !== 'heading' || node.data?.isThemeHeading === true) return;
    const number = node.data?.number;
    add(node.data?.id ?? '', number === undefined ? textOf(node) : `${number} ${textOf(node)}`, node.depth);
  });
  return top;
}
