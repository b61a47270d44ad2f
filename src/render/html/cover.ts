/** The head of a paper on the page: the same facts in the same order as in print, then its contents. */
import { linkedValue } from '../../document/head/linked-value.ts';
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { lines, webOnly } from '../../blocks/html-handler.ts';
import type { Wording } from '../../locales/en-GB/locale.ts';
import type { Cover, OutlineEntry, Paper } from '../../model/paper.ts';
import { kindOf } from '../../kinds/registry.ts';

/** Levels of the outline in the contents, as many as a strategy prints. */
const contentsLevels = 2;

/** Council, kind and title; then the facts. */
export function coverElements(cover: Cover): { readonly masthead: ElementContent[]; readonly facts: ElementContent[] } {
  return {
    masthead: lines([
      h('p', { className: ['app-cover__council'] }, cover.council),
      h('p', { className: ['app-cover__kind'] }, cover.kindLabel),
      h('h1', { className: ['govuk-heading-l'] }, cover.title),
    ]),
    facts: lines([h('dl', { className: ['govuk-summary-list', 'app-facts'] }, lines(cover.facts.map(factRow)))]),
  };
}

function factRow({ label, value, href }: Cover['facts'][number]): Element {
  const { linked, rest } = linkedValue(value, href);
  const words = [...(href === undefined ? [] : [h('a', { className: ['govuk-link'], href }, linked)]), rest];
  return h(
    'div',
    { className: ['govuk-summary-list__row'] },
    lines([
      h('dt', { className: ['govuk-summary-list__key'] }, label),
      h('dd', { className: ['govuk-summary-list__value'] }, words),
    ]),
  );
}

/**
 * The contents, beside the text on wide screens. A strategy prints them too; for other papers they are the page's own.
 * None for a paper of fewer than two headings.
 */
export function contentsElement(paper: Pick<Paper, 'kind' | 'outline'>, words: Wording): Element[] {
  const isPrinted = kindOf(paper.kind).pages.hasCoverPage;
  if (paper.outline.length < 2 && !isPrinted) return [];
  const nav = h(
    'nav',
    { className: ['app-contents'], ariaLabelledBy: 'paper-contents', ...(isPrinted ? {} : webOnly) },
    lines([
      h('h2', { className: ['app-contents__title'], id: 'paper-contents' }, words.paper.contents),
      entryList(paper.outline, 1),
    ]),
  );
  return [nav];
}

function entryList(entries: readonly OutlineEntry[], level: number): Element {
  return h(
    'ol',
    { className: ['app-contents__list'] },
    lines(
      entries.map((entry) => {
        const link = h('a', { className: ['govuk-link'], href: `#${entry.id}` }, entry.text);
        const hasMore = level < contentsLevels && entry.children.length > 0;
        return h('li', hasMore ? [link, '\n', entryList(entry.children, level + 1)] : [link]);
      }),
    ),
  );
}
