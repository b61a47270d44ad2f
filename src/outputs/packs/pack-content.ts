/** What an agenda or pack says, in order and without its looks: what the formats beside the PDF are made of. */
import type { Wording } from '../../locales/en-GB/locale.ts';
import { consolidatedSources } from '../../meetings/packs/consolidated.ts';
import { agendaFacts, draftTag, withMembers, type PackSources } from '../../meetings/packs/pack.ts';
import { recommendedLine } from '../../meetings/recommended.ts';
import type { PageRange } from '../../meetings/packs/page-ranges.ts';
import { supplementFacts, type SupplementSources } from '../../meetings/packs/supplement.ts';
import { hasPaper, type AgendaItem, type ItemWithPaper } from '../../model/agenda-item.ts';
import type { Meeting } from '../../model/meeting.ts';
import type { MeetingDocument, RestrictedDocument } from '../documents.ts';
import type { PlannedPack } from './packs.ts';
import type { PackContent, PackedPaper, PackLine } from './pack-model.ts';
import { restrictedContent } from './restricted-content.ts';

type Ranges = ReadonlyMap<number, PageRange>;

/** A document of a meeting; undefined where it has not come yet. */
export function packContent(
  document: MeetingDocument | RestrictedDocument,
  planned: (meeting: Meeting) => PlannedPack | undefined,
): PackContent | undefined {
  if (document.of === 'restricted') return restrictedContent(document.sources, document.plan.ranges);
  const own = planned(document.meeting);
  return own && contentIn(document, own);
}

function contentIn(document: MeetingDocument, planned: PlannedPack): PackContent | undefined {
  const { sources, plan, consolidated } = planned;
  switch (document.of) {
    case 'agenda':
      return agendaContent(sources, undefined);
    case 'pack':
      return wholePack(sources, plan.ranges);
    case 'consolidated':
      return consolidated && wholePack(consolidatedSources(consolidated.sources), consolidated.plan.ranges);
    case 'supplement': {
      const found = planned.supplements.find(({ supplement }) => supplement.number === document.supplement.number);
      return found && supplementContent(found.sources, found.plan.ranges);
    }
  }
}

function wholePack(sources: PackSources, ranges: Ranges): PackContent {
  const items = sources.items.filter(hasPaper).filter(({ isToFollow }) => !isToFollow);
  return {
    ...agendaContent(sources, ranges),
    stamp: draftTag(sources).tag ?? sources.packStamp ?? sources.words.packs.publicStamp,
    papers: items.map((item) => packedPaper(item, sources.stamps?.get(item.number), sources.words)),
  };
}

function agendaContent(sources: PackSources, ranges: Ranges | undefined): PackContent {
  const { council, committee, language, items, notices = [] } = sources;
  const wording = withMembers(sources);
  const { packs } = sources.words;
  const { tag: stamp } = draftTag(sources);
  return {
    notices,
    ...(stamp === undefined ? {} : { stamp }),
    council,
    kind: packs.notice,
    title: committee,
    facts: agendaFacts(sources),
    before: wording.before,
    lists: [{ title: packs.agenda, lines: items.map((item) => agendaLine(item, ranges, sources.words)) }],
    after: wording.after,
    papers: [],
    language,
  };
}

function agendaLine(item: AgendaItem, ranges: Ranges | undefined, words: Wording): PackLine {
  const { packs } = words;
  const range = ranges?.get(item.number);
  const note = item.isToFollow ? packs.toFollow : range && packs.pages(range.first, range.last);
  return {
    number: item.number,
    title: item.title,
    ...(note === undefined ? {} : { note }),
    details: [item.purpose, ...item.details, ...recommendedLine(item, words), item.comingDown?.text ?? ''].filter(
      (text) => text !== '',
    ),
  };
}

function supplementContent(sources: SupplementSources, ranges: Ranges): PackContent {
  const { pack, number, wording, items, added } = sources;
  const { packs } = pack.words;
  const name = packs.supplement(number);
  const late = items.filter((item) => item.added === undefined);
  return {
    notices: pack.notices ?? [],
    stamp: draftTag(pack).tag ?? packs.publicStamp,
    council: pack.council,
    kind: name,
    title: pack.committee,
    facts: supplementFacts(sources),
    before: wording,
    lists: [
      { title: packs.supplementaryAgenda, lines: added.map((item) => agendaLine(item, ranges, pack.words)) },
      { title: packs.papersInSupplement, lines: late.map((item) => paperLine(item, ranges, pack.words)) },
    ].filter(({ lines }) => lines.length > 0),
    after: [],
    papers: items.map((item) => packedPaper(item, name, pack.words)),
    language: pack.language,
  };
}

function paperLine({ number, paper }: ItemWithPaper, ranges: Ranges, words: Wording): PackLine {
  const range = ranges.get(number);
  const note = range && words.packs.pages(range.first, range.last);
  const details = recommendedLine({ paper, isToFollow: false }, words);
  return { number, title: paper.title, ...(note === undefined ? {} : { note }), details };
}

function packedPaper({ number, paper }: ItemWithPaper, stamp: string | undefined, { packs }: Wording): PackedPaper {
  return {
    number,
    name: `item-${number}`,
    paper,
    stamps: [packs.itemStamp(number), ...(stamp === undefined ? [] : [stamp])],
  };
}
