import type { Element } from 'hast';
import { h } from 'hastscript';
import type { ForeignDocument } from '../../model/foreign-pdf.ts';
import type { Appendix } from './definition.ts';
import { lines, webOnly, type HtmlHandler, type HtmlState } from '../html-handler.ts';
import { appendixHeading, documentName, slipWords } from './words.ts';

/** An appendix under its numbered heading; of somebody else's document what it says, and the document as a download. */
export const appendixHtml: HtmlHandler<Appendix> = (node, state) => [
  h('section', { className: ['app-appendix'] }, [
    ...lines([
      h('h2', { id: node.id }, appendixHeading(node, state.words)),
      ...(node.document ? slip(node, node.document, state) : []),
    ]),
    ...state.blocks(node.children),
  ]),
];

function slip(node: Appendix, document: ForeignDocument, state: HtmlState): Element[] {
  const { from, alt, original, notice } = slipWords(node, document, state.words);
  const [before, after] = original;
  const count = document.pdf.pages.length;
  const facts = h('span', webOnly, state.words.blocks.pdfPages(count));
  const link = h('a', { className: ['govuk-link'], href: state.pictureAddress(document.pdf.file) }, [
    documentName(document),
    facts,
  ]);
  return [...(from === undefined ? [] : [h('p', from)]), h('p', alt), h('p', [before, link, after]), h('p', notice)];
}
