import { h } from 'hastscript';
import type { FiguresTable } from '../../document/nodes.ts';
import { captionWords, downloadLine, noteParagraphs } from '../caption-html.ts';
import { lines, type HtmlFace } from '../html-face.ts';
import { figuresElement, tableFrame } from './figures-html.ts';

/** A table from data: caption above, notes, source and download below. */
export const figuresTableHtml: HtmlFace<FiguresTable> = (node, state) => {
  const caption = { id: `${node.id}-caption`, words: captionWords('Table', node.number, node.caption) };
  return [
    h(
      'div',
      { className: ['app-table'], id: node.id },
      lines([
        tableFrame(figuresElement(node, caption), caption.id),
        ...noteParagraphs(node.notes, node.source),
        ...downloadLine(state.figuresFile(node.dataset)),
      ]),
    ),
  ];
};
