import { h } from 'hastscript';
import type { Chart } from '../../document/nodes.ts';
import { captionWords, downloadLine, noteParagraphs } from '../caption-html.ts';
import { figuresElement, tableFrame } from '../data-table/figures-html.ts';
import { lines, webOnly, type HtmlFace } from '../html-face.ts';
import { chartDrawings } from './drawings-html.ts';

/** A chart: the finding in bold, its number and what is measured, the drawing, notes; its figures as a table and CSV. */
export const chartHtml: HtmlFace<Chart> = (node, state) => {
  const caption = h(
    'figcaption',
    lines([
      h('p', { className: ['app-figure__title'] }, h('strong', node.title)),
      h('p', { className: ['app-figure__caption'] }, captionWords('Figure', node.number, node.caption)),
    ]),
  );
  const tableCaption = {
    id: `${node.id}-figures`,
    words: [{ type: 'text' as const, value: `Figures of Figure ${node.number}` }],
  };
  const figures = h(
    'details',
    { ...webOnly, className: ['govuk-details', 'app-figures'] },
    lines([
      h(
        'summary',
        { className: ['govuk-details__summary'] },
        h(
          'span',
          { className: ['govuk-details__summary-text'] },
          `Show the figures of Figure ${node.number} as a table`,
        ),
      ),
      h(
        'div',
        { className: ['govuk-details__text'] },
        tableFrame(figuresElement(node.table, tableCaption), tableCaption.id),
      ),
    ]),
  );
  return [
    h(
      'figure',
      { className: ['app-figure'], id: node.id },
      lines([
        caption,
        ...chartDrawings(node, { title: node.alt, id: node.id }),
        ...noteParagraphs(node.notes, node.source),
        figures,
        ...downloadLine(state.figuresFile(node.dataset)),
      ]),
    ),
  ];
};
