/** Agendas and packs as Markdown: what their front says, with the pages of the PDF, then every paper that they hold. */
import type { RootContent } from 'mdast';
import { plainHeading, plainParagraph, strongParagraph } from '../../blocks/markdown-handler.ts';
import type { Wording } from '../../locales/en-GB/locale.ts';
import { wordingOf } from '../../locales/locales.ts';
import { consolidatedSources } from '../../meetings/consolidated.ts';
import { agendaFacts, type PackSources } from '../../meetings/pack.ts';
import type { PageRange } from '../../meetings/page-ranges.ts';
import { supplementFacts, type SupplementSources } from '../../meetings/supplement.ts';
import { hasPaper, type AgendaItem, type ItemWithPaper } from '../../model/agenda-item.ts';
import { blocksMarkdown, headMarkdown, noticesMarkdown, paperMarkdown } from '../../render/markdown.ts';
import type { MeetingDocument } from '../documents.ts';
import type { PlannedPack } from '../packs/packs.ts';

type Ranges = ReadonlyMap<number, PageRange>;

/** A document of a meeting; undefined where it has not come yet. */
export function packMarkdown(document: MeetingDocument, planned: PlannedPack): readonly RootContent[] | undefined {
  const { sources, plan, consolidated } = planned;
  switch (document.of) {
    case 'agenda':
      return agendaMarkdown(sources, undefined);
    case 'pack':
      return wholePack(sources, plan.ranges);
    case 'consolidated':
      return consolidated && wholePack(consolidatedSources(consolidated.sources), consolidated.plan.ranges);
    case 'supplement': {
      const found = planned.supplements.find(({ supplement }) => supplement.number === document.supplement.number);
      return found && supplementMarkdown(found.sources, found.plan.ranges);
    }
  }
}

function wholePack(sources: PackSources, ranges: Ranges): readonly RootContent[] {
  const items = sources.items.filter(hasPaper).filter(({ isToFollow }) => !isToFollow);
  return [
    ...agendaMarkdown(sources, ranges),
    ...items.flatMap((item) => itemMarkdown(item, sources.stamps?.get(item.number))),
  ];
}

function agendaMarkdown(sources: PackSources, ranges: Ranges | undefined): readonly RootContent[] {
  const { council, committee, wording, language, items, packStamp, notices } = sources;
  const words = wordingOf(language);
  const { packs } = words;
  return [
    ...noticesMarkdown(notices),
    ...(ranges ? [plainParagraph(packStamp ?? packs.publicStamp)] : []),
    ...headMarkdown({ council, kind: packs.notice, title: committee, facts: agendaFacts(sources) }),
    ...blocksMarkdown(wording.before, words),
    plainHeading(2, packs.agenda),
    ...items.flatMap((item) => lineMarkdown(item, ranges?.get(item.number), packs)),
    ...blocksMarkdown(wording.after, words),
  ];
}

function lineMarkdown(item: AgendaItem, range: PageRange | undefined, packs: Wording['packs']): RootContent[] {
  const note = item.isToFollow ? packs.toFollow : range && packs.pages(range.first, range.last);
  const title = `${item.number}. ${item.title}${note === undefined ? '' : ` (${note})`}`;
  return [title, item.purpose, ...item.details].filter((text) => text !== '').map(plainParagraph);
}

function supplementMarkdown(sources: SupplementSources, ranges: Ranges): readonly RootContent[] {
  const { pack, number, wording, items } = sources;
  const words = wordingOf(pack.language);
  const { packs } = words;
  const name = packs.supplement(number);
  return [
    ...noticesMarkdown(pack.notices),
    plainParagraph(packs.publicStamp),
    ...headMarkdown({ council: pack.council, kind: name, title: pack.committee, facts: supplementFacts(sources) }),
    ...blocksMarkdown(wording, words),
    plainHeading(2, packs.papersInSupplement),
    ...items.map(({ number: item, paper }) => {
      const range = ranges.get(item);
      return plainParagraph(`${item}. ${paper.title}${range ? ` (${packs.pages(range.first, range.last)})` : ''}`);
    }),
    ...items.flatMap((item) => itemMarkdown(item, name)),
  ];
}

/** An item's paper under its number; its footnotes are told from those of other papers by it. */
function itemMarkdown({ number, paper }: ItemWithPaper, stamp: string | undefined): RootContent[] {
  const { packs } = wordingOf(paper.language);
  return [
    { type: 'thematicBreak' },
    strongParagraph(packs.itemStamp(number)),
    ...(stamp === undefined ? [] : [strongParagraph(stamp)]),
    ...paperMarkdown(paper, `${number}-`),
  ];
}
