/** A paper as plain text, in reading order: for search, comparison and tests. One paragraph a line. */
import { blockHandlers } from '../blocks/nodes.ts';
import type { TextState } from '../blocks/text-handler.ts';
import type { BlockNode, ResolvedNode } from '../model/nodes.ts';
import type { Paper } from '../model/paper.ts';
import type { Wording } from '../locales/en-GB/locale.ts';
import { wordingOf } from '../locales/locales.ts';
import { textOf } from '../document/text-of.ts';

/** The words of a paper: cover, body, footnotes. */
export function renderText(paper: Paper): string {
  const { cover } = paper;
  const head = [
    cover.council,
    cover.kindLabel,
    cover.title,
    ...cover.facts.map((fact) => `${fact.label}: ${fact.value}`),
  ];
  return [...head, ...linesOf(paper)].join('\n');
}

/** The lines of the body and the footnotes of a paper. */
export function linesOf({ body, footnotes, language }: Pick<Paper, 'body' | 'footnotes' | 'language'>): string[] {
  const notes = footnotes.map(
    (note, index) => `${index + 1} ${note.children.map((child) => textOf(child as ResolvedNode)).join(' ')}`,
  );
  return [...blockText(body, wordingOf(language)), ...notes];
}

/** The lines of some blocks. */
export function blockText(nodes: readonly BlockNode[], words: Wording): string[] {
  const state: TextState = {
    words,
    lines: (blocks) => blocks.flatMap((node) => blockHandlers(node).text(node, state)),
  };
  return state.lines(nodes);
}
