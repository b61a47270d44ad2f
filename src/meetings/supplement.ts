/** A supplement pack: a cover that says what it adds and why it comes late, then its papers; its pages run on from the pack. */
import { formatDate } from '../calendar/plain-date.ts';
import type { BlockNode } from '../document/nodes.ts';
import type { Paper } from '../document/paper.ts';
import { flowsOf } from '../render/pdf/handlers.ts';
import type { Flow, PdfDocument, Section } from '../typeset/flow.ts';
import { frontFiles, headFlow, papersHeading, plain } from './head-flow.ts';
import { rangeWords, settle, type LaidOutPack, type PageRange } from './page-ranges.ts';
import { clock, itemSection, type PackItem, type PackSources } from './pack.ts';

/** An item whose paper a supplement brings. */
export type LateItem = PackItem & { readonly paper: Paper };

/** What a supplement pack is made from, beside what the meeting's pack is. */
export interface SupplementSources {
  readonly pack: PackSources;
  /** 1-based. */
  readonly number: number;
  /** ISO date. */
  readonly published: string;
  readonly wording: readonly BlockNode[];
  /** In agenda order. */
  readonly items: readonly LateItem[];
  /** Printed number of the last page before it: of the pack, or of the supplement before. */
  readonly lastPage: number;
}

/** "Supplement 1", as it is stamped on its papers. */
export function supplementName(number: number): string {
  return `Supplement ${number}`;
}

/**
 * Lays a supplement out. Its pages run on from `lastPage`; where that is the front of a sheet, the number of the sheet's
 * back is left out, since a supplement is a sheet of its own. Throws an Error where its ranges do not settle.
 */
export function layOutSupplement(sources: SupplementSources): LaidOutPack {
  const { pack, items, number } = sources;
  const papers = items.map((item) => itemSection({ ...item, stamps: [supplementName(number)] }, pack, 'supplement'));
  return settle(
    (ranges) => supplementDocument(sources, [coverOf(sources, ranges), ...papers]),
    items.map((item) => item.number),
  );
}

function supplementDocument({ pack, number, lastPage }: SupplementSources, sections: readonly Section[]): PdfDocument {
  const { committee, date } = pack;
  return {
    facts: {
      title: `${supplementName(number)} to the agenda pack: ${committee}, ${formatDate(date)}`,
      author: pack.council,
      language: pack.language,
      date,
      accent: pack.accent,
    },
    sections,
    firstPage: lastPage + 1 + (lastPage % 2),
    startsOnOddPages: true,
  };
}

function coverOf(sources: SupplementSources, ranges: ReadonlyMap<number, PageRange>): Section {
  const { pack, number, wording } = sources;
  const { committee, date } = pack;
  const files = frontFiles(pack.language);
  const title = 'Papers in this supplement';
  const heading = papersHeading(title);
  return {
    prefix: 'supplement-',
    title: supplementName(number),
    format: 'portrait',
    flow: [
      ...supplementHead(sources),
      ...flowsOf(wording, files),
      heading,
      ...sources.items.map((item) => lineFlow(item, ranges)),
    ],
    footnotes: [],
    furniture: {
      headLeft: supplementName(number),
      headRight: `${committee}, ${formatDate(date)}`,
      stamps: ['Public Document Pack', supplementName(number)],
      pageNumbers: 'page',
    },
    attachments: [],
    hasNumberColumn: true,
  };
}

function supplementHead({ pack, number, published }: SupplementSources): Flow[] {
  const facts = [
    ['Supplement to', 'Agenda pack'],
    ['Meeting', pack.committee],
    ['Date and time', `${formatDate(pack.date, 'weekday')} at ${clock(pack.time)}`],
    ['Place', pack.place],
    ['Published', formatDate(published, 'weekday')],
    ['Enquiries to', pack.enquiries],
  ] as const;
  const { council, committee } = pack;
  return headFlow({
    council,
    kind: supplementName(number),
    committee,
    facts: facts.map(([label, value]) => ({ label, value })),
  });
}

function lineFlow({ number, paper }: LateItem, ranges: ReadonlyMap<number, PageRange>): Flow {
  const range = ranges.get(number);
  return {
    kind: 'text',
    role: 'P',
    style: 'body',
    label: `${number}.`,
    destination: `item-${number}`,
    runs: [
      { kind: 'text', text: paper.title, bold: true, link: { to: 'destination', name: `item-${number}-start` } },
      ...(range ? plain(` (${rangeWords(range)})`) : []),
    ],
  };
}
