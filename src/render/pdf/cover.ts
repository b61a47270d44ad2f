/** The head of a paper in print: masthead, title, facts; a strategy has a cover page and its contents. */
import type { Wording } from '../../locales/en-GB/locale.ts';
import type { Paper, OutlineEntry } from '../../model/paper.ts';
import type { ContentsFlow, Flow } from '../../typeset/flow.ts';
import { factsFlow, mastheadFlow } from './masthead.ts';
import { kindOf } from '../../kinds/registry.ts';

/** Masthead with the council's rule, the title, the notices under it, and the facts as a list with light rules. */
export function coverFlow(paper: Paper, words: Wording, notices: readonly Flow[]): Flow[] {
  const { cover } = paper;
  const masthead = mastheadFlow(cover.council, cover.kindLabel);
  const title: Flow[] = [
    { kind: 'text', role: 'H1', style: 'title', runs: [{ kind: 'text', text: cover.title }] },
    ...notices,
  ];
  const facts = factsFlow(cover.facts);
  if (!kindOf(paper.kind).pages.hasCoverPage) return [...masthead, ...title, facts];
  // A strategy has a cover: its title stands in the upper third, where the eye falls, and its facts at the foot.
  return [
    ...masthead,
    { kind: 'space', space: 'above-cover-title' },
    ...title,
    { kind: 'space', space: 'above-cover-facts' },
    facts,
    { kind: 'page-break' },
    ...contentsFlow(paper.outline, words),
    { kind: 'page-break' },
  ];
}

/** Contents of a strategy: sections and sub-sections with their pages. */
function contentsFlow(outline: readonly OutlineEntry[], words: Wording): Flow[] {
  const entries: ContentsFlow['entries'][number][] = [];
  const add = (list: readonly OutlineEntry[], level: number): void => {
    for (const entry of list) {
      entries.push({ text: entry.text, destination: entry.id, level });
      if (level < 2) add(entry.children, level + 1);
    }
  };
  add(outline, 1);
  return [
    {
      kind: 'text',
      role: 'H2',
      style: 'section',
      runs: [{ kind: 'text', text: words.paper.contents }],
      destination: 'contents',
    },
    { kind: 'contents', entries },
  ];
}
