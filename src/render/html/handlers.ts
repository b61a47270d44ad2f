/** The handler table of the HTML face: one handler for each type of block. */
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { appendixHtml } from '../../blocks/appendix/html.ts';
import { calloutHtml } from '../../blocks/callout/html.ts';
import { chartHtml } from '../../blocks/chart/html.ts';
import { columnHtml, columnsHtml } from '../../blocks/columns/html.ts';
import { figuresTableHtml } from '../../blocks/data-table/html.ts';
import { figureHtml } from '../../blocks/figure/html.ts';
import { lines, type HtmlHandler, type HtmlState } from '../../blocks/html-handler.ts';
import { keyFiguresHtml } from '../../blocks/key-figures/html.ts';
import { recommendationsHtml } from '../../blocks/recommendations/html.ts';
import { resolvedHtml } from '../../blocks/resolved/html.ts';
import { captionedTableHtml, markdownTableHtml } from '../../blocks/table/html.ts';
import type { BlockNode, Slide, StandardSections } from '../../document/nodes.ts';
import { codeHtml, headingHtml, inlineHtml, listHtml, listItemHtml, paragraphHtml, quoteHtml } from './words.ts';

const slideHtml: HtmlHandler<Slide> = (node, state) => [
  h('section', { className: ['app-slide'] }, [
    ...lines([h('h2', { id: node.id }, node.title)]),
    ...state.blocks(node.children),
  ]),
];

const standardSectionsHtml: HtmlHandler<StandardSections> = (node, state) => [
  h('section', { className: ['app-standard'] }, state.blocks(node.children)),
];

type Handlers = { readonly [Type in BlockNode['type']]: HtmlHandler<Extract<BlockNode, { type: Type }>> };

const handlers: Handlers = {
  heading: headingHtml,
  paragraph: paragraphHtml,
  list: listHtml,
  listItem: listItemHtml,
  blockquote: quoteHtml,
  table: markdownTableHtml,
  code: codeHtml,
  thematicBreak: () => [
    h('hr', { className: ['govuk-section-break', 'govuk-section-break--m', 'govuk-section-break--visible'] }),
  ],
  figuresTable: figuresTableHtml,
  captionedTable: captionedTableHtml,
  chart: chartHtml,
  figure: figureHtml,
  keyFigures: keyFiguresHtml,
  callout: calloutHtml,
  recommendations: recommendationsHtml,
  resolved: resolvedHtml,
  appendix: appendixHtml,
  columns: columnsHtml,
  column: columnHtml,
  slide: slideHtml,
  standardSections: standardSectionsHtml,
  pageBreak: () => [],
};

function blockHtml(node: BlockNode, state: HtmlState): readonly ElementContent[] {
  // The table's type pairs each handler with its node; TypeScript cannot follow the pair through an index.
  const handler = handlers[node.type] as HtmlHandler<BlockNode>;
  return handler(node, state);
}

/** The state that the handlers of one paper share: only the ids of footnote marks change while it is drawn. */
export function htmlState(links: Pick<HtmlState, 'words' | 'figuresFile' | 'pictureAddress'>): HtmlState {
  const marks = new Map<number, number>();
  const state: HtmlState = {
    ...links,
    blocks: (nodes) => lines(nodes.flatMap((node) => blockHtml(node, state))),
    inlines: (nodes) => nodes.flatMap((node) => inlineHtml(node, state)),
    nextMarkId: (note) => {
      const count = (marks.get(note) ?? 0) + 1;
      marks.set(note, count);
      return count === 1 ? `note-mark-${note}` : `note-mark-${note}-${count}`;
    },
  };
  return state;
}
