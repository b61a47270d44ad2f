/** Numbers by order: paragraphs of a report, tables, charts and figures, appendices. */
import type { List, Paragraph } from 'mdast';
import type { PaperContext } from '../blocks/block.ts';
import type { Wording } from '../../locales/en-GB/locale.ts';
import { walk, type TreeNode } from './walk.ts';

/** Sets the numbers and the ids that come from them. The tree must be complete: standard sections are in it. */
export function numberAll(nodes: readonly TreeNode[], kind: PaperContext['kind'], words: Wording['sections']): void {
  if (kind === 'report') numberParagraphs(nodes, words);
  const counts = { table: 0, figure: 0, appendix: 0 };
  walk(nodes, (node) => {
    switch (node.type) {
      case 'figuresTable':
      case 'captionedTable':
        node.number = ++counts.table;
        setDefaultId(node, `table-${node.number}`);
        break;
      case 'chart':
      case 'figure':
        // A picture that is neither named nor referred to has no number.
        if (node.type === 'figure' && node.caption === undefined && node.id === '') break;
        node.number = ++counts.figure;
        setDefaultId(node, `figure-${node.number}`);
        break;
      case 'appendix':
        node.number = ++counts.appendix;
        setDefaultId(node, `appendix-${node.number}`);
        break;
      default:
        break;
    }
  });
}

function setDefaultId(node: { id: string }, id: string): void {
  if (node.id === '') node.id = id;
}

/**
 * Top-level paragraphs are numbered on across headings; recommendations by paragraph or top-level list item.
 * Continued paragraphs, lists, quotes, tables, callouts, columns, appendices and standard sections have no number.
 */
function numberParagraphs(nodes: readonly TreeNode[], words: Wording['sections']): void {
  let number = 0;
  const numberOne = (paragraph: Paragraph): void => {
    if (paragraph.data?.continues !== true) paragraph.data = { ...paragraph.data, paragraphNumber: ++number };
  };
  for (const node of nodes) {
    if (node.type === 'paragraph') numberOne(node);
    if (node.type !== 'recommendations') continue;
    const first = number;
    for (const child of node.children) {
      if (child.type === 'paragraph') numberOne(child);
      if (child.type === 'list') number = numberItems(child, number);
    }
    // One recommendation is "Recommendation", several are "Recommendations".
    node.title = number - first === 1 ? words.recommendation : words.recommendations;
  }
}

function numberItems(list: List, before: number): number {
  let number = before;
  for (const item of list.children) item.data = { ...item.data, paragraphNumber: ++number };
  return number;
}
