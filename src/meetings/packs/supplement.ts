/** A supplement pack: a cover that says what it adds and why it comes late, then its papers; its pages run on from the pack. */
import type { BlockNode } from '../../model/nodes.ts';
import type { AgendaItem, ItemWithPaper } from '../../model/agenda-item.ts';
import { flowsOf } from '../../render/pdf/handlers.ts';
import type { Flow, PdfDocument, Section, TextFlow } from '../../typeset/flow.ts';
import type { Wording } from '../../locales/en-GB/locale.ts';
import { itemFlow, titleWithPages, type AgendaPages } from '../agenda/agenda-section.ts';
import { frontFiles, headFlow, itemList, papersHeading } from './head-flow.ts';
import { recommendedFlow } from '../recommended.ts';
import { settle, type LaidOutPack, type PageRange } from './page-ranges.ts';
import { draftTag, itemSection, numbersOfFront, meetingFacts, type PackSources } from './pack.ts';
import { enquiriesFact } from '../attending.ts';

/** What a supplement pack is made from, beside what the meeting's pack is. */
export interface SupplementSources {
  readonly pack: PackSources;
  /** 1-based. */
  readonly number: number;
  /** ISO date. */
  readonly published: string;
  readonly wording: readonly BlockNode[];
  /** Its papers in agenda order. */
  readonly items: readonly ItemWithPaper[];
  /** The items that it adds to the agenda: those with papers, exempt ones, and those that have none. */
  readonly added: readonly AgendaItem[];
  /** Printed number of the last page before it: of the pack, or of the supplement before. */
  readonly lastPage: number;
}

/** The items that came with a supplement and are not on the published agenda, as it printed them. */
export function addedItems(
  items: readonly AgendaItem[],
  { number }: { readonly number: number },
): readonly AgendaItem[] {
  return items
    .filter(({ added }) => added?.supplement === number)
    .map(({ announced, ...item }) => ({ ...item, ...announced }));
}

/**
 * Lays a supplement out. Its pages run on from `lastPage`; where that is the front of a sheet, the number of the sheet's
 * back is left out, since a supplement is a sheet of its own. Throws an Error where its ranges do not settle.
 */
export function layOutSupplement(sources: SupplementSources): LaidOutPack {
  const { pack, items, number } = sources;
  const { packs } = pack.words;
  const stamp = packs.supplement(number);
  const papers = items.map((item) => itemSection(item, pack, { list: 'supplement', stamp }));
  return settle(
    (ranges) => supplementDocument(sources, [coverOf(sources, ranges), ...papers]),
    items.map((item) => item.number),
  );
}

function supplementDocument({ pack, number, lastPage }: SupplementSources, sections: readonly Section[]): PdfDocument {
  const { committee, date, words } = pack;
  const name = words.packs.supplementTitle(words.packs.supplement(number));
  return {
    facts: {
      title: words.packs.title(name, committee, words.date(date)),
      author: pack.council,
      language: pack.language,
      date,
    },
    design: pack.design,
    sections,
    firstPage: lastPage + 1 + (lastPage % 2),
    startsOnOddPages: true,
  };
}

function coverOf(sources: SupplementSources, ranges: ReadonlyMap<number, PageRange>): Section {
  const { pack, number, wording } = sources;
  const { committee, date, standardRanges: standard } = pack;
  const files = frontFiles(pack.words);
  const { packs } = files.words;
  const name = packs.supplement(number);
  const { added } = sources;
  const late = sources.items.filter((item) => item.added === undefined);
  const heading = papersHeading(packs.papersInSupplement);
  const printed = { ranges, standardRanges: standard, isPublished: pack.isPublished === true };
  const addedHeading = papersHeading(packs.supplementaryAgenda, 'agenda');
  return {
    ...numbersOfFront(pack),
    prefix: 'supplement-',
    title: name,
    format: 'portrait',
    flow: [
      ...supplementHead(sources),
      ...flowsOf(wording, files),
      ...(added.length === 0
        ? []
        : [addedHeading, itemList(added.map((item) => itemFlow(item, printed, files.words)))]),
      ...(late.length === 0
        ? []
        : [heading, itemList(late.map((item) => lateFlow(item, { ranges, standard }, files.words)))]),
    ],
    footnotes: [],
    furniture: {
      headLeft: name,
      headRight: packs.meetingOf(committee, files.words.date(date)),
      stamps: [packs.publicStamp, name],
      pageNumbers: 'page',
      ...draftTag(pack),
    },
    attachments: [],
  };
}

function supplementHead(sources: SupplementSources): Flow[] {
  const { council, committee, words, notices } = sources.pack;
  const kind = words.packs.supplement(sources.number);
  return headFlow({ council, kind, committee, facts: supplementFacts(sources), notices, words });
}

/** What a supplement is added to, the facts of the meeting, when it was published, and whom to ask. */
export function supplementFacts({ pack, published }: SupplementSources): AgendaPages['facts'] {
  const { words } = pack;
  const { packs } = words;
  return [
    { label: packs.supplementTo, value: packs.pack },
    ...meetingFacts(pack),
    { label: packs.published, value: words.date(published, 'weekday') },
    enquiriesFact(pack.enquiries, words),
  ];
}

function lateFlow(
  item: ItemWithPaper,
  {
    ranges,
    standard,
  }: { readonly ranges: ReadonlyMap<number, PageRange>; readonly standard: PackSources['standardRanges'] },
  words: Wording,
): Flow[] {
  const { number, paper } = item;
  const range = ranges.get(number);
  const recommended = recommendedFlow({ paper, isToFollow: false }, words);
  const title: TextFlow = {
    kind: 'text',
    role: 'P',
    style: recommended.length === 0 ? 'body' : 'lead',
    keepWithNext: recommended.length > 0,
    label: `${number}.`,
    destination: `item-${number}`,
    ...titleWithPages(
      { kind: 'text', text: paper.title, bold: true, link: { to: 'destination', name: `item-${number}-start` } },
      range,
      { standard: standard?.get(number), packs: words.packs },
    ),
  };
  return [title, ...recommended];
}
