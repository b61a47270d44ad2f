/** The footnotes at the end of a paper, each with a way back to its mark. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { FootnoteDefinition } from 'mdast';
import { lines, webOnly, type HtmlState } from '../../blocks/html-handler.ts';
import type { BlockNode } from '../../model/nodes.ts';

/** The list of notes; nothing where there are none. */
export function footnotesElement(notes: readonly FootnoteDefinition[], state: HtmlState): Element[] {
  if (notes.length === 0) return [];
  const items = notes.map((note, index) => noteItem(note, index + 1, state));
  return [
    h(
      'section',
      { className: ['app-notes'], role: 'doc-endnotes', ariaLabel: state.words.paper.footnotes },
      lines([
        h('h2', { ...webOnly }, state.words.paper.footnotes),
        h('ol', { className: ['govuk-list', 'govuk-list--number'] }, lines(items)),
      ]),
    ),
  ];
}

function noteItem(note: FootnoteDefinition, number: number, state: HtmlState): Element {
  const back = h(
    'a',
    {
      ...webOnly,
      className: ['govuk-link'],
      href: `#note-mark-${number}`,
      role: 'doc-backlink',
      ariaLabel: state.words.paper.backToNote(number),
    },
    state.words.paper.back,
  );
  // A resolved footnote holds resolved blocks.
  const content = state.blocks(note.children as readonly BlockNode[]);
  const last = content.findLast((node) => node.type === 'element');
  if (last?.type === 'element' && last.tagName === 'p') last.children.push({ type: 'text', value: ' ' }, back);
  else content.push(h('p', { ...webOnly }, back));
  return h('li', { id: `note-${number}` }, content);
}
