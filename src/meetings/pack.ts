/**
 * The agenda pack: agenda, then each item's paper, in one run of page numbers. Layout comes first, so the page ranges on
 * the agenda are measured, not typed; where they make the agenda longer, it is set again until they agree.
 */
import type { Paper } from '../document/paper.ts';
import { paperSection, type PdfSources } from '../render/pdf/paper.ts';
import type { Flow, PdfDocument, Section, TableFlow } from '../typeset/flow.ts';
import type { Wording } from '../locales/en-GB/locale.ts';
import { wordingOf } from '../locales/locales.ts';
import { agendaSection, type AgendaPages, type PrintedLine } from './agenda-section.ts';
import { settle, type LaidOutPack, type PageRange } from './page-ranges.ts';
import type { AgendaWording } from './wording.ts';

/** An item of a pack's agenda. */
export interface PackItem {
  readonly number: number;
  readonly title: string;
  readonly purpose: string;
  /** Paragraphs below the purpose, for example why the paper is exempt. */
  readonly details?: readonly string[];
  readonly isToFollow: boolean;
  readonly paper?: Paper;
  /** Under "Agenda Item 6" on the first page of its paper, for example "Supplement 1". */
  readonly stamps?: readonly string[];
}

/** What a pack is made from. */
export interface PackSources extends PdfSources {
  readonly council: string;
  readonly language: string;
  readonly enquiries: string;
  readonly committee: string;
  /** ISO date. */
  readonly date: string;
  /** "13:30" */
  readonly time: string;
  readonly place: string;
  readonly items: readonly PackItem[];
  readonly wording: AgendaWording;
  /** Name of the pack in its title; that of an agenda pack where absent. */
  readonly packName?: string;
  /** Stamp on the agenda's first page; that of a public pack where absent. */
  readonly packStamp?: string;
}

/** Lays a pack out. Throws an Error where the agenda's ranges do not settle. */
export function layOutPack(sources: PackSources): LaidOutPack {
  const withPaper = sources.items.filter(
    (item): item is PackItem & { paper: Paper } => item.paper !== undefined && !item.isToFollow,
  );
  const papers = withPaper.map((item) => itemSection(item, sources, 'agenda'));
  return settle(
    (ranges) => packDocument(sources, [agendaOf(sources, ranges), ...papers]),
    withPaper.map(({ number }) => number),
  );
}

/** The notice and agenda alone, without pages of papers that it does not hold. */
export function agendaDocument(sources: PackSources): PdfDocument {
  return packDocument(sources, [agendaOf(sources, undefined)]);
}

function packDocument(sources: PackSources, sections: readonly Section[]): PdfDocument {
  const isPack = sections.length > 1;
  const { packs, date } = wordingOf(sources.language);
  const name = isPack ? (sources.packName ?? packs.pack) : packs.agenda;
  return {
    facts: {
      title: packs.title(name, sources.committee, date(sources.date)),
      author: sources.council,
      language: sources.language,
      date: sources.date,
    },
    design: sources.design,
    sections,
    startsOnOddPages: isPack,
  };
}

/** The list at the head of a pack that leads to its papers, and back to which they lead. */
export type PackList = 'agenda' | 'supplement' | 'restricted';

/**
 * The pages of an item's paper, stamped with its number and with what else the item says. Its cover leads back to the
 * item's line in the list, whose destination is `<list>-item-<number>`.
 */
export function itemSection(
  { number, paper, stamps = [] }: PackItem & { readonly paper: Paper },
  sources: PdfSources,
  list: PackList,
): Section {
  const section = paperSection(paper, sources);
  const { packs } = wordingOf(paper.language);
  const back: WayBack = { label: packs.agenda, text: packs.item(number), destination: `${list}-item-${number}` };
  return {
    ...section,
    flow: withWayBack(section.flow, back),
    prefix: `item-${number}-`,
    title: `${number}. ${paper.title}`,
    format: section.format === 'slide' ? 'handout' : section.format,
    furniture: { ...section.furniture, stamps: [packs.itemStamp(number), ...stamps] },
  };
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
  const words = wordingOf(sources.language);
  const { packs } = words;
  const lines = sources.items.map((item): PrintedLine => {
    const { number, title, purpose, details = [] } = item;
    const isInPack = ranges !== undefined && item.paper !== undefined && !item.isToFollow;
    return {
      number,
      title,
      purpose,
      details,
      note: noteOf(item, ranges, packs),
      ...(isInPack ? { destination: `item-${number}-start` } : {}),
    };
  });
  return agendaSection({
    language: sources.language,
    council: sources.council,
    committee: sources.committee,
    facts: [...meetingFacts(sources), { label: packs.enquiries, value: sources.enquiries }],
    lines,
    wording: sources.wording,
    stamps: ranges === undefined ? [] : [sources.packStamp ?? packs.publicStamp],
    headRight: packs.meetingOf(sources.committee, words.date(sources.date)),
  });
}

/** Committee, day and time, and place, as the head of every pack says them. */
export function meetingFacts({ language, committee, date, time, place }: PackSources): AgendaPages['facts'] {
  const words = wordingOf(language);
  const { packs } = words;
  return [
    { label: packs.meeting, value: committee },
    { label: packs.when, value: packs.at(words.date(date, 'weekday'), time) },
    { label: packs.place, value: place },
  ];
}

function noteOf(item: PackItem, ranges: ReadonlyMap<number, PageRange> | undefined, words: Wording['packs']): string {
  if (item.isToFollow) return words.toFollow;
  const range = ranges?.get(item.number);
  return range ? words.pages(range.first, range.last) : '';
}
