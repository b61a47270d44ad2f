/**
 * The agenda pack: agenda, then each item's paper, in one run of page numbers. Layout comes first, so the page ranges on
 * the agenda are measured, not typed; where they make the agenda longer, it is set again until they agree.
 */
import { formatDate } from '../calendar/plain-date.ts';
import type { Paper } from '../document/paper.ts';
import { paperSection, type PdfSources } from '../render/pdf/paper.ts';
import { layOut } from '../typeset/lay-out.ts';
import type { LaidOut } from '../typeset/laid-out.ts';
import type { PdfDocument, Section } from '../typeset/flow.ts';
import { agendaSection, type PrintedLine } from './agenda-section.ts';
import type { AgendaWording } from './wording.ts';

/** An item of a pack's agenda. */
export interface PackItem {
  readonly number: number;
  readonly title: string;
  readonly purpose: string;
  readonly isToFollow: boolean;
  readonly paper?: Paper;
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
}

/** Printed pages of an item: the first and last number. */
export interface PageRange {
  readonly first: number;
  readonly last: number;
}

/** A pack laid out, with the pages of each item by its number. */
export interface LaidOutPack {
  readonly document: PdfDocument;
  readonly laidOut: LaidOut;
  readonly ranges: ReadonlyMap<number, PageRange>;
}

/** More rounds than this cannot be needed: ranges only grow by a digit or a line at a time. */
const mostRounds = 6;

/** Lays a pack out. Throws an Error where the agenda's ranges do not settle. */
export function layOutPack(sources: PackSources): LaidOutPack {
  const withPaper = sources.items.filter((item): item is PackItem & { paper: Paper } => item.paper !== undefined && !item.isToFollow);
  const papers = withPaper.map(({ number, paper }) => itemSection(number, paper, sources));
  let ranges: ReadonlyMap<number, PageRange> = new Map();
  for (let round = 0; round < mostRounds; round++) {
    const document = packDocument(sources, [agendaOf(sources, ranges), ...papers]);
    const laidOut = layOut(document);
    const measured = rangesOf(laidOut, withPaper);
    if (isSame(ranges, measured)) return { document, laidOut, ranges };
    ranges = measured;
  }
  throw new Error(`The page ranges of the agenda of ${sources.committee}, ${sources.date}, do not settle.`);
}

/** The notice and agenda alone, without pages of papers that it does not hold. */
export function agendaDocument(sources: PackSources): PdfDocument {
  return packDocument(sources, [agendaOf(sources, undefined)]);
}

function packDocument(sources: PackSources, sections: readonly Section[]): PdfDocument {
  const isPack = sections.length > 1;
  return {
    facts: {
      title: `${isPack ? 'Agenda pack' : 'Agenda'}: ${sources.committee}, ${formatDate(sources.date)}`,
      author: sources.council,
      language: sources.language,
      date: sources.date,
      accent: sources.accent,
    },
    sections,
    startsOnOddPages: isPack,
  };
}

function itemSection(number: number, paper: Paper, sources: PackSources): Section {
  const section = paperSection(paper, sources);
  return {
    ...section,
    prefix: `item-${number}-`,
    title: `${number}. ${paper.title}`,
    format: section.format === 'slide' ? 'handout' : section.format,
    furniture: { ...section.furniture, stamps: [`Agenda Item ${number}`] },
  };
}

function agendaOf(sources: PackSources, ranges: ReadonlyMap<number, PageRange> | undefined): Section {
  const when = `${formatDate(sources.date, 'weekday')} at ${clock(sources.time)}`;
  const lines = sources.items.map((item): PrintedLine => {
    const { number, title, purpose } = item;
    const isInPack = ranges !== undefined && item.paper !== undefined && !item.isToFollow;
    return { number, title, purpose, note: noteOf(item, ranges), ...(isInPack ? { destination: `item-${number}-start` } : {}) };
  });
  return agendaSection({
    council: sources.council,
    committee: sources.committee,
    facts: [
      { label: 'Meeting', value: sources.committee },
      { label: 'Date and time', value: when },
      { label: 'Place', value: sources.place },
      { label: 'Enquiries to', value: sources.enquiries },
    ],
    lines,
    wording: sources.wording,
    stamps: ranges === undefined ? [] : ['Public Document Pack'],
    headRight: `${sources.committee}, ${formatDate(sources.date)}`,
  });
}

function noteOf(item: PackItem, ranges: ReadonlyMap<number, PageRange> | undefined): string {
  if (item.isToFollow) return 'To follow';
  const range = ranges?.get(item.number);
  if (!range) return '';
  return range.first === range.last ? `Page ${range.first}` : `Pages ${range.first} - ${range.last}`;
}

/** "1.30 pm" for 13:30. */
export function clock(time: string): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const twelve = hours % 12 === 0 ? 12 : hours % 12;
  return `${twelve}.${String(minutes).padStart(2, '0')} ${hours < 12 ? 'am' : 'pm'}`;
}

function rangesOf(laidOut: LaidOut, items: readonly PackItem[]): Map<number, PageRange> {
  const [, ...sections] = laidOut.sections;
  return new Map(
    items.map(({ number }, index) => {
      const section = sections[index];
      const first = laidOut.pages[section?.firstPage ?? 0]?.number ?? 1;
      return [number, { first, last: first + (section?.pageCount ?? 1) - 1 }];
    }),
  );
}

function isSame(one: ReadonlyMap<number, PageRange>, other: ReadonlyMap<number, PageRange>): boolean {
  if (one.size !== other.size) return false;
  return [...one].every(([number, range]) => other.get(number)?.first === range.first && other.get(number)?.last === range.last);
}
