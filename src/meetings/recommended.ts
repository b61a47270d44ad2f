/** What Members must decide under an item of an agenda: what the item's paper recommends, as its page and every front of a pack print it. */
import type { Wording } from '../locales/en-GB/locale.ts';
import type { AgendaItem } from '../model/agenda-item.ts';
import type { Flow } from '../typeset/flow.ts';

/** The recommendations of an item's paper; none of a paper that is still to follow, and none of one that came down. */
function recommendedUnder({ paper, isToFollow }: Pick<AgendaItem, 'paper' | 'isToFollow'>): readonly string[] {
  return !paper || isToFollow ? [] : paper.recommendations;
}

/** "Recommendation: That the Panel notes the report."; none where nothing is recommended. */
export function recommendedLine(
  item: Pick<AgendaItem, 'paper' | 'isToFollow'>,
  { sections }: Wording,
): readonly string[] {
  const texts = recommendedUnder(item);
  return texts.length === 0 ? [] : [sections.recommended(texts)];
}

/** The same in print, as one paragraph under the item; none where nothing is recommended. */
export function recommendedFlow(item: Pick<AgendaItem, 'paper' | 'isToFollow'>, words: Wording): readonly Flow[] {
  const texts = recommendedUnder(item);
  if (texts.length === 0) return [];
  return [
    {
      kind: 'text',
      role: 'P',
      style: 'body',
      runs: [
        { kind: 'text', text: `${words.sections.recommendations(texts.length)}:`, bold: true },
        { kind: 'text', text: ` ${texts.join(' ')}` },
      ],
    },
  ];
}
