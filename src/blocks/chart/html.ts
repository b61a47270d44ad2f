import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Chart } from './definition.ts';
import { captionWords, downloadLine, noteParagraphs } from '../caption-html.ts';
import { figuresElement, figuresFrame } from '../data-table/figures-html.ts';
import { lines, webOnly, type HtmlHandler } from '../html-handler.ts';
import { noteLines } from '../note-lines.ts';
import { chartElement, stillChart } from './drawings-html.ts';

/** A chart: the finding in bold, its number and what is measured, the drawing, notes; its figures as a table and CSV. */
export const chartHtml: HtmlHandler<Chart> = (node, state) => {
  const { words } = state;
  const caption = h(
    'figcaption',
    lines([
      h('p', { className: ['app-figure__title'] }, h('strong', node.title)),
      h('p', { className: ['app-figure__caption'] }, captionWords(node, words)),
    ]),
  );
  const tableCaption = {
    id: `${node.id}-figures`,
    words: [{ type: 'text' as const, value: words.blocks.figuresOf(node.number) }],
  };
  const live = (): Element =>
    h(
      'details',
      { ...webOnly, className: ['govuk-details', 'app-figures'] },
      lines([
        h(
          'summary',
          { className: ['govuk-details__summary'] },
          h('span', { className: ['govuk-details__summary-text'] }, words.blocks.showFigures(node.number)),
        ),
        h('div', { className: ['govuk-details__text'] }, figuresFrame(node.table, tableCaption)),
      ]),
    );
  const said = { alt: node.alt, title: node.title, id: node.id, words };
  return [
    h(
      'figure',
      { className: ['app-figure'], id: node.id },
      lines([
        caption,
        state.isBook === true ? stillChart(node.spec, said) : chartElement(node.spec, said),
        ...noteParagraphs(noteLines(node, words)),
        state.isBook === true
          ? h('div', { ...webOnly, className: ['app-table'] }, [figuresElement(node.table, tableCaption)])
          : live(),
        ...downloadLine(node, state.figuresFile(node.dataset), words),
      ]),
    ),
  ];
};
