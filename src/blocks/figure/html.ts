import type { Element } from 'hast';
import { h } from 'hastscript';
import { drawingToSvg } from '../../drawing/svg.ts';
import type { Figure } from './definition.ts';
import { captionWords, noteParagraphs } from '../caption-html.ts';
import { noteLines } from '../note-lines.ts';
import { lines, type HtmlHandler, type HtmlState } from '../html-handler.ts';

/** A picture with its caption above and its source below. */
export const figureHtml: HtmlHandler<Figure> = (node, state) => {
  const caption =
    node.number === 0
      ? []
      : [h('figcaption', h('p', { className: ['app-figure__caption'] }, captionWords(node, state.words)))];
  const properties = { className: ['app-figure'], ...(node.id === '' ? {} : { id: node.id }) };
  return [
    h(
      'figure',
      properties,
      lines([...caption, pictureElement(node, state), ...noteParagraphs(noteLines(node, state.words))]),
    ),
  ];
};

function pictureElement(node: Figure, state: HtmlState): Element {
  const { drawing, file, width, height } = node.picture;
  if (!drawing) return h('img', { src: state.pictureAddress(file), alt: node.alt, width, height });
  const svg = kept(drawingToSvg(drawing, { title: node.alt, id: idOf(node), keepsColours: true }));
  return node.isDecorative ? hidden(svg) : svg;
}

/** An id for the parts of the drawing, unique in the paper: a figure's own, else one from its file name. */
function idOf(node: Figure): string {
  if (node.id !== '') return node.id;
  const name = node.picture.file.split('/').at(-1) ?? '';
  return `picture-${name.replaceAll(/[^A-Za-z0-9]+/g, '-')}`;
}

/** A picture that shows nothing needed is not there for those who hear the page. */
function hidden(svg: Element): Element {
  return { ...svg, properties: { ...svg.properties, role: undefined, ariaLabel: undefined, ariaHidden: 'true' } };
}

/** Marks a drawing that is not switched to dark colours. */
function kept(svg: Element): Element {
  return { ...svg, properties: { ...svg.properties, className: ['app-drawing', 'app-drawing--kept'] } };
}
