import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Wording } from '../../locales/en-GB/locale.ts';
import type { ForeignDocumentPages } from '../../model/nodes.ts';
import { foreignPages } from '../appendix/pdf.ts';
import { kept } from '../excerpt-handler.ts';
import { lines, searchedWebOnly } from '../html-handler.ts';
import { plainParagraph } from '../markdown-handler.ts';
import type { BlockHandlers } from '../node.ts';
import { documentLines } from './words.ts';

/** Somebody else's document that is a paper: what it says and where it is; in print its pages follow. */
export const foreignDocumentNode: BlockHandlers<ForeignDocumentPages> = {
  html: (node, state) =>
    lines([
      ...documentLines(node, state.words).map((text) => h('p', text)),
      ...(state.isBook === true ? [] : pageWords(node, state.words)),
    ]),
  pdf: (node, state) => [
    ...documentLines(node, state.words).map((text) => ({
      kind: 'text' as const,
      role: 'P' as const,
      style: state.bodyStyle,
      runs: [{ kind: 'text' as const, text }],
    })),
    foreignPages(node.document, state),
  ],
  text: (node, state) => documentLines(node, state.words),
  markdown: (node, state) => documentLines(node, state.words).map(plainParagraph),
  excerpt: kept,
};

/** The text of the pages, folded away: it is found by the search, and read by those who cannot open the PDF. */
function pageWords({ pageWords: texts }: ForeignDocumentPages, { document }: Wording): readonly Element[] {
  if (texts.every((text) => text === '')) return [];
  const pages = texts.flatMap((text, index) => [
    h('p', h('strong', document.page(index + 1))),
    h('p', text === '' ? document.noText : text),
  ]);
  return [
    h(
      'details',
      { ...searchedWebOnly, className: ['govuk-details'] },
      lines([
        h(
          'summary',
          { className: ['govuk-details__summary'] },
          h('span', { className: ['govuk-details__summary-text'] }, document.textOfPages),
        ),
        h('div', { className: ['govuk-details__text'] }, lines([h('p', document.textAsRead), ...pages])),
      ]),
    ),
  ];
}
