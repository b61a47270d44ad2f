/**
 * The agenda pack: agenda, then each item's paper, in one run of page numbers. Layout comes first, so the page ranges on
 * the agenda are measured, not typed; where they make the agenda longer, it is set again until they agree.
 */
import { hasPaper, type AgendaItem, type ItemWithPaper } from '../../model/agenda-item.ts';
import { Expansions } from '../../render/pdf/expansions.ts';
import { paperSection, type PdfSources } from '../../render/pdf/paper.ts';
import type { Flow, Furniture, PdfDocument, Section, TableFlow } from '../../typeset/flow.ts';
import type { Wording } from '../../locales/en-GB/locale.ts';
import { loadFonts } from '../../typeset/fonts/fonts.ts';
import type { SetWith } from '../../typeset/pages/lay-out-section.ts';
import { agendaSection, type AgendaPages } from '../agenda/agenda-section.ts';
import { enquiriesFact, membershipNodes, type HeadFact } from '../attending.ts';
import type { Members } from '../sitting.ts';
import { settle, type LaidOutPack, type PageRange } from './page-ranges.ts';
import type { Paper } from '../../model/paper.ts';
import type { AgendaWording } from '../../model/meeting.ts';
import type { Notice } from '../../model/notice.ts';

/** What a pack is made from. */
export interface PackSources extends PdfSources {
  readonly council: string;
  readonly language: string;
  /** Those of the language. */
  readonly words: Wording;
  readonly enquiries: string;
  readonly committee: string;
  /** ISO date. */
  readonly date: string;
  /** "13:30" */
  readonly time: string;
  readonly place: string;
  /** How to attend from elsewhere. */
  readonly remote?: readonly HeadFact[];
  /** Which committees sit with this one. */
  readonly joint?: readonly HeadFact[];
  /** Who the members of each committee are on the day. */
  readonly members?: readonly Members[];
  readonly items: readonly AgendaItem[];
  /** Under "Agenda Item 6" on the first page of its paper, by the item's number, for example "Supplement 1". */
  readonly stamps?: ReadonlyMap<number, string>;
  readonly wording: AgendaWording;
  /** In an edition with pages of its own: those of the standard edition by the item's number. */
  readonly standardRanges?: ReadonlyMap<number, PageRange>;
  /** At the head of the agenda and of the cover of each supplement: the meeting was cancelled. */
  readonly notices?: readonly Notice[];
  /** By the item's number, the pages that the pack had of a paper before it, or figures in it, were taken down. */
  readonly takenOut?: ReadonlyMap<number, PageRange>;
  /** Printed number on which the papers began, where one of them came down since: the front still takes all numbers before it. */
  readonly firstPaper?: number | undefined;
  /** ISO date on which readers are told that the agenda was published. */
  readonly published?: string;
  /** True where the agenda was published: then no page number moves for what is said of items that came down. */
  readonly isPublished?: boolean;
  /** True for a meeting that is only planned: every page of its agenda says that it is a draft. */
  readonly isDraft?: boolean;
  /** Name of the pack in its title; that of an agenda pack where absent. */
  readonly packName?: string;
  /** Stamp on the agenda's first page; that of a public pack where absent. */
  readonly packStamp?: string;
}

/**
 * Lays a pack out; `measureAhead` is handed the section of each paper before, and may know how it is measured. Throws an Error where the
 * agenda's ranges do not settle.
 */
export function layOutPack(
  sources: PackSources,
  measureAhead?: (section: Section, setWith: SetWith) => void,
): LaidOutPack {
  const withPaper = sources.items.filter(hasPaper).filter((item) => !item.isToFollow);
  const papers = withPaper.map((item) =>
    itemSection(item, sources, { list: 'agenda', stamp: sources.stamps?.get(item.number) }),
  );
  if (measureAhead) {
    const setWith = { design: sources.design, words: sources.words, fonts: loadFonts() };
    for (const section of papers) measureAhead(section, setWith);
  }
  return settle(
    (ranges) =>
      packDocument(sources, sources.packName ?? sources.words.packs.pack, [agendaOf(sources, ranges), ...papers]),
    withPaper.map(({ number }) => number),
  );
}

/** The notice and agenda alone, without pages of papers that it does not hold. */
export function agendaDocument(sources: PackSources): PdfDocument {
  return packDocument(sources, sources.words.packs.agenda, [agendaOf(sources, undefined)]);
}

function packDocument(sources: PackSources, name: string, sections: readonly Section[]): PdfDocument {
  const { packs, date } = sources.words;
  return {
    facts: {
      title: packs.title(name, sources.committee, date(sources.date)),
      author: sources.council,
      language: sources.language,
      date: sources.date,
    },
    design: sources.design,
    sections,
    startsOnOddPages: sections.length > 1,
  };
}

/** Where the pages of an item's paper stand. */
export interface PlaceInPack {
  /** The list at the head of the pack that leads to its papers, and back to which they lead. */
  readonly list: 'agenda' | 'supplement' | 'restricted';
  /** Printed below the item's number, for example "Supplement 1". */
  readonly stamp?: string | undefined;
}

/**
 * The pages of an item's paper, stamped with its number. Its cover leads back to the item's line in the list, whose
 * destination is `<list>-item-<number>`.
 */
export function itemSection(
  { number, paper }: ItemWithPaper,
  sources: Pick<PackSources, keyof PdfSources | 'takenOut' | 'words'>,
  { list, stamp }: PlaceInPack,
): Section {
  const section = paperSection(paper, sources);
  const { packs } = sources.words;
  const range = sources.takenOut?.get(number);
  const back: WayBack = { label: packs.agenda, text: packs.item(number), destination: `${list}-item-${number}` };
  return {
    ...section,
    flow: [...withWayBack(section.flow, back), ...(range ? pagesTakenOut(paper, range, sources.words) : [])],
    ...(range ? { numbersTaken: range.last - range.first + 1 } : {}),
    prefix: `item-${number}-`,
    title: `${number}. ${paper.title}`,
    format: section.format === 'slide' ? 'handout' : section.format,
    furniture: {
      ...section.furniture,
      item: packs.item(number),
      stamps: [packs.itemStamp(number), ...(stamp === undefined ? [] : [stamp])],
    },
  };
}

/** "Pages 7 to 16 were taken out", on the one page in their place. */
function pagesTakenOut({ comingDown }: Paper, { first, last }: PageRange, words: Wording): Flow[] {
  if (comingDown?.how !== 'taken-down') return [];
  const text = words.comingDown.pagesTakenOut(first, last);
  return [{ kind: 'text', role: 'P', style: 'body', runs: [{ kind: 'text', text }] }];
}

interface WayBack {
  readonly label: string;
  readonly text: string;
  readonly destination: string;
}

/** The facts of a cover with one more: the item of the agenda, as a link to its line. */
function withWayBack(flow: readonly Flow[], back: WayBack): Flow[] {
  const at = flow.findIndex((one) => one.kind === 'table' && one.look === 'facts');
  const facts = flow[at];
  if (facts?.kind !== 'table') throw new Error('A paper has no facts on its cover');
  const link = { to: 'destination', name: back.destination } as const;
  const row: TableFlow['rows'][number] = {
    cells: [
      { runs: [{ kind: 'text', text: back.label, bold: true }], header: 'row' },
      { runs: [{ kind: 'text', text: back.text, link }] },
    ],
  };
  return flow.toSpliced(at, 1, { ...facts, rows: [...facts.rows, row] });
}

function agendaOf(sources: PackSources, ranges: ReadonlyMap<number, PageRange> | undefined): Section {
  const { words } = sources;
  const { packs } = words;
  const section = agendaSection({
    words,
    council: sources.council,
    committee: sources.committee,
    facts: agendaFacts(sources),
    items: sources.items,
    ranges,
    isPublished: sources.isPublished === true,
    standardRanges: sources.standardRanges,
    wording: withMembers(sources),
    notices: sources.notices,
    stamps: ranges === undefined ? [] : [sources.packStamp ?? packs.publicStamp],
    headRight: packs.meetingOf(sources.committee, words.date(sources.date)),
  });
  const furniture = { ...section.furniture, ...draftTag(sources) };
  const flow = new Expansions(sources.glossary).of(section.flow);
  return { ...section, ...(ranges === undefined ? {} : numbersOfFront(sources)), furniture, flow };
}

/**
 * The number that follows the front of a pack: where a paper was withdrawn or taken down its recommendations are gone from there, and
 * the papers behind it stay where they were. An edition counts its own pages.
 */
export function numbersOfFront({ firstPaper, design }: PackSources): Pick<Section, 'nextNumber'> {
  return firstPaper === undefined || design.paper.hasOwnPages ? {} : { nextNumber: firstPaper };
}

/** The mark of a draft on each page, as papers have it, where the meeting is only planned. */
export function draftTag({ isDraft, words }: PackSources): Pick<Furniture, 'tag'> {
  return isDraft === true ? { tag: words.paper.draftTag } : {};
}

/** What stands round the items, the members first after them. */
export function withMembers({ wording, members = [], words }: PackSources): AgendaWording {
  return { ...wording, after: [...membershipNodes(members, words), ...wording.after] };
}

/** The facts at the head of an agenda: those of the meeting, and whom to ask. */
export function agendaFacts(sources: PackSources): AgendaPages['facts'] {
  return [
    ...meetingFacts(sources),
    ...(sources.remote ?? []),
    ...(sources.joint ?? []),
    enquiriesFact(sources.enquiries, sources.words),
  ];
}

/** Day and time, and place, as the head of every pack says them under the name of the committee. */
export function meetingFacts({ words, date, time, place }: PackSources): AgendaPages['facts'] {
  const { packs } = words;
  return [
    { label: packs.when, value: packs.at(words.date(date, 'weekday'), time) },
    { label: packs.place, value: place },
  ];
}
