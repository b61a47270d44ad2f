/**
 * The pack of a meeting's exempt papers, for those who may read them. Every page says that it is not for publication, with
 * the paragraphs of Schedule 12A and what they are about (Local Government Act 1972, section 100B(5)): as a mark at its foot, and as
 * words at the head of each paper, because marks of a page are not read aloud.
 */
import { formatDate } from '../calendar/plain-date.ts';
import type { BlockNode } from '../document/nodes.ts';
import type { Paper } from '../document/paper.ts';
import { flowsOf } from '../render/pdf/handlers.ts';
import { paragraphsNumbered, paragraphWords } from '../schema/schedule-12a.ts';
import type { Flow, PdfDocument, Run, Section } from '../typeset/flow.ts';
import { frontFiles, headFlow, papersHeading, plain } from './head-flow.ts';
import { rangeWords, settle, type LaidOutPack, type PageRange } from './page-ranges.ts';
import { clock, itemSection, type PackSources } from './pack.ts';

/** An exempt item and its paper. */
export interface RestrictedPackItem {
  /** As on the public agenda. */
  readonly number: number;
  /** As on the public agenda. */
  readonly title: string;
  /** Of Part 1 of Schedule 12A. */
  readonly paragraphs: readonly number[];
  readonly paper: Paper;
}

/** What a restricted pack is made from, beside what the meeting's public pack is. */
export interface RestrictedPackSources {
  readonly pack: PackSources;
  /** What its readers must keep to. */
  readonly wording: readonly BlockNode[];
  /** In agenda order. */
  readonly items: readonly RestrictedPackItem[];
}

/** More descriptions than this do not fit at the foot of a page: then it has the numbers alone. */
const mostDescribed = 4;

/** At the head of every paper and of blank pages. */
const restrictedStamp = 'Not for publication';

/** "Not for publication: paragraph 3 of Part 1 of Schedule 12A, Local Government Act 1972 (financial or business affairs)". */
export function restrictionMark(numbers: readonly number[]): string {
  const law = `Not for publication: ${paragraphWords(numbers)} of Part 1 of Schedule 12A, Local Government Act 1972`;
  if (numbers.length > mostDescribed) return law;
  const about = paragraphsNumbered(numbers).map(({ short }) => short);
  return `${law} (${about.join('; ')})`;
}

/**
 * Lays the pack out: a list of its papers with their pages, then the papers. Its pages have numbers of their own, from 1.
 * Each paper begins on the front of a sheet, as in the public pack, and blank pages bear the mark too. Throws an Error where the ranges do not settle.
 */
export function layOutRestrictedPack(sources: RestrictedPackSources): LaidOutPack {
  const papers = sources.items.map((item) => markedSection(item, sources.pack));
  return settle(
    (ranges) => documentOf(sources, [frontOf(sources, ranges), ...papers]),
    sources.items.map(({ number }) => number),
  );
}

function documentOf({ pack, items }: RestrictedPackSources, sections: readonly Section[]): PdfDocument {
  return {
    facts: {
      title: `Restricted pack: ${pack.committee}, ${formatDate(pack.date)}`,
      author: pack.council,
      subject: restrictionMark(allParagraphs(items)),
      language: pack.language,
      date: pack.date,
      accent: pack.accent,
    },
    sections,
    startsOnOddPages: true,
    blankPages: { stamps: [restrictedStamp], footNote: restrictionMark(allParagraphs(items)) },
  };
}

function allParagraphs(items: readonly RestrictedPackItem[]): number[] {
  return [...new Set(items.flatMap(({ paragraphs }) => paragraphs))];
}

function markedSection({ number, paragraphs, paper }: RestrictedPackItem, pack: PackSources): Section {
  const item = { number, title: paper.title, purpose: '', isToFollow: false, paper, stamps: [restrictedStamp] };
  const section = itemSection(item, pack, 'restricted');
  return {
    ...section,
    flow: [...markFlow(paragraphs), ...section.flow],
    furniture: { ...section.furniture, footNote: restrictionMark(paragraphs) },
  };
}

/** The mark as words of the paper itself, with the descriptions in full. */
function markFlow(numbers: readonly number[]): Flow[] {
  const text = (runs: Run[]): Flow => ({ kind: 'text', role: 'P', style: 'body', runs });
  return [
    {
      kind: 'group',
      role: 'Div',
      look: 'bar',
      keepTogether: true,
      children: [
        text([
          { kind: 'text', text: 'Not for publication', bold: true },
          {
            kind: 'text',
            text: `: exempt information within ${paragraphWords(numbers)} of Part 1 of Schedule 12A to the Local Government Act 1972.`,
          },
        ]),
        ...paragraphsNumbered(numbers).map(({ number, description }) =>
          text(plain(`Paragraph ${number}: ${description}.`)),
        ),
      ],
    },
    { kind: 'space', height: 12 },
  ];
}

function frontOf(sources: RestrictedPackSources, ranges: ReadonlyMap<number, PageRange>): Section {
  const { pack, items, wording } = sources;
  const files = frontFiles(pack.language);
  const title = 'Papers in this pack';
  const heading = papersHeading(title);
  return {
    prefix: 'restricted-',
    title: 'Restricted pack',
    format: 'portrait',
    flow: [
      ...restrictedHead(pack),
      ...markFlow(allParagraphs(items)),
      ...flowsOf(wording, files),
      heading,
      ...items.flatMap((item) => lineFlow(item, ranges)),
    ],
    footnotes: [],
    furniture: {
      headLeft: 'Restricted pack',
      headRight: `${pack.committee}, ${formatDate(pack.date)}`,
      stamps: [restrictedStamp],
      footNote: restrictionMark(allParagraphs(items)),
      pageNumbers: 'page',
    },
    attachments: [],
    hasNumberColumn: true,
  };
}

function restrictedHead(pack: PackSources): Flow[] {
  const facts = [
    ['Meeting', pack.committee],
    ['Date and time', `${formatDate(pack.date, 'weekday')} at ${clock(pack.time)}`],
    ['Place', pack.place],
    ['Enquiries to', pack.enquiries],
  ] as const;
  const { council, committee } = pack;
  return headFlow({
    council,
    kind: 'Restricted pack',
    committee,
    facts: facts.map(([label, value]) => ({ label, value })),
  });
}

function lineFlow(
  { number, title, paragraphs, paper }: RestrictedPackItem,
  ranges: ReadonlyMap<number, PageRange>,
): Flow[] {
  const range = ranges.get(number);
  const name = paper.title === title ? title : `${title}: ${paper.title}`;
  return [
    {
      kind: 'text',
      role: 'P',
      style: 'body',
      label: `${number}.`,
      destination: `item-${number}`,
      spaceAfter: 0,
      keepWithNext: true,
      runs: [
        { kind: 'text', text: name, bold: true, link: { to: 'destination', name: `item-${number}-start` } },
        ...(range ? plain(` (${rangeWords(range)})`) : []),
      ],
    },
    { kind: 'text', role: 'P', style: 'body', label: '', runs: plain(`${restrictionMark(paragraphs)}.`) },
  ];
}
