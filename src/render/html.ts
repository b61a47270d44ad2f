/**
 * The web face of a paper: its `<article>`, word for word what the PDF prints and in the same order.
 * What the page has beyond that carries `data-web-only`. No inline styles, no scripts: the pages allow neither.
 */
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { lines, type HtmlState } from '../blocks/html-face.ts';
import type { Paper } from '../document/paper.ts';
import { contentsElement, coverElement } from './html/cover.ts';
import { footnotesElement } from './html/footnotes.ts';
import { htmlState } from './html/handlers.ts';
import { addPageMarks, type PageMarks } from './html/page-marks.ts';
import { nameBeside } from './html/pictures.ts';

/** What the article links to beside itself. */
export interface HtmlOptions {
  /** The published figures of a dataset; without it the article has no downloads. */
  readonly figuresFile?: HtmlState['figuresFile'];
  /** Where each page of the agenda pack begins. */
  readonly pageMarks?: PageMarks;
}

/** The article of a paper as HTML: cover, contents, body, footnotes. Pictures are addressed relative to its page. */
export function renderHtml(paper: Paper, options: HtmlOptions = {}): string {
  const state = htmlState({
    figuresFile: options.figuresFile ?? (() => undefined),
    pictureAddress: (file) => encodeURI(nameBeside(paper, file)),
  });
  const body = h('div', { className: ['app-body', 'app-text'] }, [
    { type: 'text', value: '\n' },
    ...state.blocks(paper.body),
  ]);
  // The search finds what stands in articles of papers, and nothing else of a page.
  const article = h('article', { className: ['app-paper', `app-paper--${paper.kind}`], dataPagefindBody: '' }, [
    { type: 'text', value: '\n' },
    ...lines([coverElement(paper.cover), ...contentsElement(paper), body, ...footnotesElement(paper.footnotes, state)]),
  ]);
  if (options.pageMarks) addPageMarks(article, options.pageMarks);
  return toHtml(article, { characterReferences: { useNamedReferences: true } });
}
