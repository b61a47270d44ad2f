/**
 * A paper as HTML: word for word what the PDF prints and in the same order. What the page has beyond that carries
 * `data-web-only`. No inline styles, no scripts: the pages allow neither.
 */
import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { lines, type HtmlState } from '../blocks/html-handler.ts';
import { headNotices, noticeCallouts } from '../document/head/notice.ts';
import { placeOfAddresses, printedAddresses } from '../document/printed-addresses.ts';
import type { Paper } from '../model/paper.ts';
import { wordingOf } from '../locales/locales.ts';
import { contentsElement, coverElements } from './html/cover.ts';
import { footnotesElement } from './html/footnotes.ts';
import { addHeadingLinks, type HeadingLink } from './html/heading-links.ts';
import { htmlState } from './html/handlers.ts';
import { addPageMarks, firstMark, type PageMarks } from './html/page-marks.ts';
import { nameBeside } from './html/pictures.ts';

/** What the article links to beside itself. */
export interface HtmlOptions {
  /** The published figures of a dataset; without it the article has no downloads. */
  readonly figuresFile?: HtmlState['figuresFile'];
  /** Where each page of the agenda pack begins. */
  readonly pageMarks?: PageMarks;
  /** Links under headings, by the ids of these: where the recording of a meeting begins at a minute. */
  readonly headingLinks?: ReadonlyMap<string, HeadingLink>;
}

/** The parts of a paper's article as HTML: what a page puts beside or between them is its own. */
export interface HtmlParts {
  /** Council, kind, title; the notices under it. */
  readonly masthead: string;
  /** The facts of the paper: board, date, who reports. */
  readonly facts: string;
  /** The contents; empty where there are none. */
  readonly contents: string;
  /** Body and footnotes. */
  readonly text: string;
}

/** The parts of a paper. Pictures are addressed relative to its page. */
export function renderParts(paper: Paper, options: HtmlOptions = {}): HtmlParts {
  const { masthead, facts, contents, text } = paperElements(paper, options);
  return { masthead: written(masthead), facts: written(facts), contents: written(contents), text: written(text) };
}

/** The article of a paper as HTML: cover, contents, body, footnotes. */
export function renderHtml(paper: Paper, options: HtmlOptions = {}): string {
  const { masthead, facts, contents, text } = paperElements(paper, options);
  const article = h('article', { className: ['app-paper', `app-paper--${paper.kind}`], dataPagefindBody: '' }, [
    { type: 'text', value: '\n' },
    h('header', { className: ['app-cover'] }, [...masthead, ...facts]),
    { type: 'text', value: '\n' },
    ...contents,
    ...text,
  ]);
  return written([article]);
}

/** The parts of a paper as trees; in a book without what needs scripts, its pictures addressed by the book. */
export function paperElements(
  paper: Paper,
  options: HtmlOptions & Partial<Pick<HtmlState, 'isBook' | 'pictureAddress'>> = {},
): Readonly<Record<keyof HtmlParts, readonly ElementContent[]>> {
  const words = wordingOf(paper.language);
  const state = htmlState({
    words,
    figuresFile: options.figuresFile ?? (() => undefined),
    pictureAddress:
      options.pictureAddress ?? ((file) => nameBeside(paper, file).split('/').map(encodeURIComponent).join('/')),
    isBook: options.isBook ?? false,
  });
  const { masthead, facts } = coverElements(paper.cover);
  const body = h('div', { className: ['app-body', 'app-text'] }, [
    { type: 'text', value: '\n' },
    ...bodyElements(paper, state),
  ]);
  const text = h('div', lines([body, ...footnotesElement(paper.footnotes, state)]));
  const marks = options.pageMarks ?? new Map<string, readonly number[]>();
  addPageMarks(text, marks, words);
  addHeadingLinks(text, options.headingLinks ?? new Map<string, HeadingLink>());
  // The page says of which day the figures are beside the article, with the number of rows that came since.
  const notices = state.isBook ? headNotices(paper) : paper.notices;
  return {
    masthead: [...firstMark(marks, words), ...masthead, ...state.blocks(noticeCallouts(notices))],
    facts,
    contents: lines(contentsElement(paper, words)),
    text: text.children,
  };
}

/** The body, with the addresses of its links where the PDF prints them, for the page when it is printed. */
function bodyElements(paper: Paper, state: HtmlState): readonly ElementContent[] {
  const addresses = printedAddresses(paper, state.words.paper.addresses);
  if (addresses.length === 0) return state.blocks(paper.body);
  const end = placeOfAddresses(paper.body);
  const printed = h('div', { className: ['app-print-only'] }, [...state.blocks(addresses)]);
  return [...state.blocks(paper.body.slice(0, end)), ...lines([printed]), ...state.blocks(paper.body.slice(end))];
}

function written(children: readonly ElementContent[]): string {
  return toHtml({ type: 'root', children: [...children] }, { characterReferences: { useNamedReferences: true } });
}
