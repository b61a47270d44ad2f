/** The head of a paper in print: masthead, title, facts; a strategy has a cover page and its contents. */
import type { Wording } from '../../locales/en-GB/locale.ts';
import { wordingOf } from '../../locales/locales.ts';
import type { Paper, OutlineEntry } from '../../document/paper.ts';
import type { ContentsFlow, Flow, TableFlow } from '../../typeset/flow.ts';

/** Masthead with the council's rule, the title, and the facts as a list with light rules. */
export function coverFlow(paper: Paper): Flow[] {
  const { cover } = paper;
  const masthead: Flow[] = [
    {
      kind: 'text',
      role: 'P',
      style: 'masthead',
      bold: true,
      runs: [{ kind: 'text', text: cover.council }],
      spaceAfter: 0,
    },
    { kind: 'text', role: 'P', style: 'masthead', runs: [{ kind: 'text', text: cover.kindLabel }], spaceAfter: 4 },
    { kind: 'rule', thickness: 2, colour: 'accent', spaceAfter: 16 },
  ];
  const title: Flow[] = [
    { kind: 'text', role: 'H1', style: 'title', runs: [{ kind: 'text', text: cover.title }] },
    factsFlow(paper),
  ];
  if (paper.kind !== 'strategy') return [...masthead, ...title, { kind: 'space', height: 12 }];
  // A strategy has a cover: its title stands in the upper third, where the eye falls.
  const lowered: Flow = { kind: 'space', height: 160 };
  return [
    ...masthead,
    lowered,
    ...title,
    { kind: 'page-break' },
    ...contentsFlow(paper.outline, wordingOf(paper.language)),
    { kind: 'page-break' },
  ];
}

function factsFlow(paper: Paper): TableFlow {
  return {
    kind: 'table',
    look: 'facts',
    columns: [{ align: 'left' }, { align: 'left' }],
    head: [],
    rows: paper.cover.facts.map((fact) => ({
      cells: [
        { runs: [{ kind: 'text', text: fact.label, bold: true }], header: 'row' },
        {
          runs: [
            {
              kind: 'text',
              text: fact.value,
              ...(fact.href === undefined ? {} : { link: { to: 'address', url: fact.href } }),
            },
          ],
        },
      ],
    })),
  };
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
