import { h } from 'hastscript';
import type { FiguresTable } from './definition.ts';
import { captionWords, downloadLine, noteParagraphs } from '../caption-html.ts';
import { noteLines } from '../note-lines.ts';
import { lines, type HtmlHandler } from '../html-handler.ts';
import { figuresFrame } from './figures-html.ts';

/** A table from data: caption above, notes, source and download below. */
export const figuresTableHtml: HtmlHandler<FiguresTable> = (node, state) => {
  const caption = {
    id: `${node.id}-caption`,
    words: captionWords(node, state.words),
  };
  return [
    h(
      'div',
      { className: ['app-table'], id: node.id },
      lines([
        figuresFrame(node, caption),
        ...noteParagraphs(noteLines(node, state.words)),
        ...downloadLine(node, state.figuresFile(node.dataset), state.words),
      ]),
    ),
  ];
};
