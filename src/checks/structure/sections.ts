/** Sections of a paper: something under each heading, in the council's order, and none typed that the tool makes. */
import type { Heading } from 'mdast';
import type { Collector } from '../../diagnostics/diagnostic.ts';
import { placeOf } from '../../document/expanding/expansion.ts';
import { textOf } from '../../document/text-of.ts';
import { isBackMatter } from '../../model/traits.ts';
import { isSection } from '../../document/transforms/required-sections.ts';
import { childrenOf, type TreeNode } from '../../document/transforms/walk.ts';
import type { PaperCheck, WarningCheck } from '../check.ts';
import { kindOf } from '../../kinds/registry.ts';

/** Headings and boxes with nothing under them. */
export const checkEmptySections: PaperCheck = ({ paper, sections }, { collector }) => {
  const hasOrder = kindOf(paper.kind).body === 'council-sections';
  const required = sections.lines.filter((section) => section.required);
  const isReported = (node: TreeNode): boolean =>
    hasOrder && required.some((section) => isSection(node, section.title));
  const report = (node: TreeNode, name: string): void => {
    if (!('position' in node) || node.position === undefined) return;
    const reason = `there is nothing under "${name}"`;
    const hint = 'Write the text of the section, or delete the heading.';
    collector.error('empty-section', placeOf(node, paper), reason, hint);
  };
  const go = (nodes: readonly TreeNode[]): void => {
    nodes.forEach((node, index) => {
      if (node.type === 'heading' && isEmptyAfter(nodes, index, node) && !isReported(node)) report(node, textOf(node));
      const title = titleOf(node);
      const children = childrenOf(node);
      if (title !== undefined && !children.some(isShown)) report(node, title);
      if (node.type !== 'paragraph') go(children);
    });
  };
  go(paper.body);
};

function isShown(node: TreeNode): boolean {
  return node.type !== 'pageBreak' && (node.type !== 'anchor' || node.isRefused === true);
}

function isEmptyAfter(nodes: readonly TreeNode[], index: number, heading: Heading): boolean {
  // A heading without words is reported for that.
  if (textOf(heading).trim() === '') return false;
  const next = nodes.slice(index + 1).find(isShown);
  if (next === undefined || isBackMatter(next) || next.type === 'standardSections') return true;
  return next.type === 'heading' && next.depth <= heading.depth;
}

/** The title of what must hold something. The pages of another document fill an appendix. */
function titleOf(node: TreeNode): string | undefined {
  if ('document' in node) return undefined;
  // A link has a title too, which is not printed.
  return 'title' in node && 'children' in node && node.type !== 'link' ? node.title : undefined;
}

/** What each kind of paper cannot do without. */
export const checkSubstance: PaperCheck = ({ paper, parsed }, { collector }) => {
  const what = kindOf(paper.kind).begunWith;
  if (what === undefined || !parsed.isReadable) return;
  const isBegun = paper.body.some(
    (node) => (node.type === 'heading' || node.type === 'slide') && node.position !== undefined,
  );
  if (isBegun) return;
  const place = { file: paper.file, line: parsed.bodyLine, column: 1 };
  collector.error(
    'required-section',
    place,
    `the paper has no ${what}`,
    `Begin each of the ${what} with a ## heading.`,
  );
};

/** The council's sections stand in its order. */
export const checkSectionOrder: WarningCheck = ({ paper, sections }, { collector }) => {
  if (kindOf(paper.kind).body !== 'council-sections') return;
  const titles = sections.lines.map((section) => section.title);
  let furthest = { order: -1, title: '' };
  for (const node of paper.body) {
    const order = titles.findIndex((title) => isSection(node, title));
    if (order < 0) continue;
    const title = 'title' in node ? node.title : textOf(node);
    if (order < furthest.order && node.position !== undefined) {
      const reason = `"${title}" comes after "${furthest.title}"`;
      const hint = `The council’s order is: ${titles.join(', ')}.`;
      collector.warning('section-order', placeOf(node, paper), reason, hint);
    }
    if (order > furthest.order) furthest = { order, title };
  }
};

/** Sections that the tool makes, typed once more: the paper would print them twice, perhaps with other words. */
export const checkTypedSections: PaperCheck = ({ paper, sections }, { collector }) => {
  const hasOrder = kindOf(paper.kind).body === 'council-sections';
  if (!hasOrder && !sections.isOwn) return;
  for (const node of paper.body) {
    if (node.type !== 'heading' || node.position === undefined) continue;
    const own = sections.isOwn && sections.asked.find(({ title }) => isSection(node, title));
    if (own) {
      const reason = `"${textOf(node)}" is made from ${own.key}: in the front matter`;
      const hint = `Move the text to ${own.key}: and delete the heading, or give it another title.`;
      collector.error('standard-section', placeOf(node, paper), reason, hint);
      continue;
    }
    if (!hasOrder) continue;
    const plain = textOf(node)
      .toLowerCase()
      .replace(/^[\d.]+\s*/, '')
      .replace(/[\s:.]+$/, '');
    const made = sections.asked.find(({ definition }) => definition.otherTitles?.test(plain));
    if (made || /^required corporate and legal information/.test(plain))
      reportTyped(node, made?.key, { file: paper.file, collector });
  }
};

function reportTyped(node: Heading, key: string | undefined, to: { file: string; collector: Collector }): void {
  const from = key === undefined ? 'the front matter' : `${key}: in the front matter`;
  const reason = `"${textOf(node)}" is made from ${from} and would appear twice`;
  const hint = 'Delete the heading and the text under it, or give it a different title if it is about something else.';
  to.collector.warning('typed-section', placeOf(node, to), reason, hint);
}
