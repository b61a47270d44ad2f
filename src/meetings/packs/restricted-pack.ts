/**
 * The pack of a meeting's exempt papers, for those who may read them. Every page says that it is not for publication, with
 * the paragraphs of Schedule 12A and what they are about (Local Government Act 1972, section 100B(5)): as a mark at its foot, and as
 * words at the head of each paper, because marks of a page are not read aloud.
 */
import type { BlockNode } from '../../model/nodes.ts';
import type { RestrictedItem } from '../../model/agenda-item.ts';
import type { Paper } from '../../model/paper.ts';
import { flowsOf } from '../../render/pdf/handlers.ts';
import type { Wording } from '../../locales/en-GB/locale.ts';
import { inOrder } from '../../document/exempt-appendix.ts';
import type { Flow, PdfDocument, Run, Section, TextFlow } from '../../typeset/flow.ts';
import { enquiriesFact } from '../attending.ts';
import { recommendedFlow } from '../recommended.ts';
import { frontFiles, headFlow, itemList, papersHeading, plain } from './head-flow.ts';
import { titleWithPages } from '../agenda/agenda-section.ts';
import { settle, type LaidOutPack, type PageRange } from './page-ranges.ts';
import { draftTag, itemSection, meetingFacts, type PackSources } from './pack.ts';

/** What a restricted pack is made from, beside what the meeting's public pack is. */
export interface RestrictedPackSources {
  readonly pack: PackSources;
  /** What its readers must keep to. */
  readonly wording: readonly BlockNode[];
  /** In agenda order. */
  readonly items: readonly RestrictedItem[];
  /** In an edition with pages of its own: those of the standard edition. */
  readonly standardRanges?: ReadonlyMap<RestrictedName, PageRange>;
}

/** More descriptions than this do not fit at the foot of a page: then it has the numbers alone. */
const mostDescribed = 4;

/** "Not for publication: paragraph 3 of Part 1 of Schedule 12A, Local Government Act 1972 (financial or business affairs)". */
export function restrictionMark(numbers: readonly number[], words: Wording['packs']): string {
  const law = words.restrictedMark(words.scheduleParagraphs(numbers));
  if (numbers.length > mostDescribed) return law;
  return `${law} (${inOrder(numbers).map(words.scheduleShort).join('; ')})`;
}

/**
 * Lays the pack out: a list of its papers with their pages, then the papers. Its pages have numbers of their own, from 1.
 * Each paper begins on the front of a sheet, as in the public pack, and blank pages bear the mark too. Throws an Error where the ranges do not settle.
 */
export function layOutRestrictedPack(sources: RestrictedPackSources): LaidOutPack<RestrictedName> {
  const papers = sources.items.flatMap((item): { name: RestrictedName; section: Section }[] => [
    ...(item.report ? [{ name: reportName(item), section: reportSection(item, item.report, sources) }] : []),
    { name: item.number, section: markedSection(item, sources.pack) },
  ]);
  return settle(
    (ranges) => documentOf(sources, [frontOf(sources, ranges), ...papers.map(({ section }) => section)]),
    papers.map(({ name }) => name),
  );
}

/** Pages are found by the number of an item for its exempt paper, and by another name for the public report before it. */
export type RestrictedName = number | `report ${number}`;

/** Under which the pages of the public report of an item are found. */
export function reportName({ number }: Pick<RestrictedItem, 'number'>): RestrictedName {
  return `report ${number}`;
}

function documentOf({ pack, items }: RestrictedPackSources, sections: readonly Section[]): PdfDocument {
  const { words } = pack;
  const { packs } = words;
  const mark = restrictionMark(allParagraphs(items), packs);
  return {
    facts: {
      title: packs.title(packs.restricted, pack.committee, words.date(pack.date)),
      author: pack.council,
      subject: mark,
      language: pack.language,
      date: pack.date,
    },
    design: pack.design,
    sections,
    startsOnOddPages: true,
    blankPages: { stamps: [packs.notForPublication], footNote: mark },
  };
}

/** A public report, so that its exempt appendix is read with it. Its pages bear the mark of the pack, as blank pages do. */
function reportSection(item: RestrictedItem, report: Paper, { pack, items }: RestrictedPackSources): Section {
  const { packs } = pack.words;
  const section = itemSection({ ...item, paper: report }, pack, { list: 'restricted', stamp: packs.publicReport });
  return {
    ...section,
    prefix: `report-${item.number}-`,
    flow: [barFlow([plain(packs.publicReportNote)]), { kind: 'space', space: 'after-mark' }, ...section.flow],
    furniture: { ...section.furniture, footNote: restrictionMark(allParagraphs(items), packs) },
  };
}

/** The paragraphs of Schedule 12A of all items, each once. */
export function allParagraphs(items: readonly RestrictedItem[]): number[] {
  return [...new Set(items.flatMap(({ exempt }) => exempt.paragraphs))];
}

function markedSection(item: RestrictedItem, pack: PackSources): Section {
  const { packs } = pack.words;
  const { paragraphs } = item.exempt;
  const section = itemSection(item, pack, { list: 'restricted', stamp: packs.notForPublication });
  return {
    ...section,
    flow: [...markFlow(paragraphs, packs), ...section.flow],
    furniture: { ...section.furniture, footNote: restrictionMark(paragraphs, packs) },
  };
}

/** The mark as words of the paper itself, with the descriptions in full. */
function markFlow(numbers: readonly number[], words: Wording['packs']): Flow[] {
  return [
    barFlow([
      [
        { kind: 'text', text: words.notForPublication, bold: true },
        { kind: 'text', text: words.exemptWithin(words.scheduleParagraphs(numbers)) },
      ],
      ...descriptionsOf(numbers, words).map(plain),
    ]),
    { kind: 'space', space: 'after-mark' },
  ];
}

/** What each paragraph of Schedule 12A is about, in full. */
export function descriptionsOf(numbers: readonly number[], words: Wording['packs']): string[] {
  return inOrder(numbers).map((number) => words.exemptParagraph(number, words.scheduleDescription(number)));
}

/** Paragraphs beside a bar, before the head of a paper. */
function barFlow(paragraphs: readonly (readonly Run[])[]): Flow {
  return {
    kind: 'group',
    role: 'Div',
    look: 'bar',
    keepTogether: true,
    children: paragraphs.map((runs): Flow => ({ kind: 'text', role: 'P', style: 'body', runs: [...runs] })),
  };
}

function frontOf(sources: RestrictedPackSources, ranges: Ranges): Section {
  const { pack, items, wording } = sources;
  const files = frontFiles(pack.words);
  const { packs } = files.words;
  const heading = papersHeading(packs.papersInPack);
  return {
    prefix: 'restricted-',
    title: packs.restricted,
    format: 'portrait',
    flow: [
      ...restrictedHead(pack),
      ...markFlow(allParagraphs(items), packs),
      ...flowsOf(wording, files),
      heading,
      itemList(items.map((item) => lineFlow(item, { ranges, standard: sources.standardRanges }, files.words))),
    ],
    footnotes: [],
    furniture: {
      headLeft: packs.restricted,
      headRight: packs.meetingOf(pack.committee, files.words.date(pack.date)),
      stamps: [packs.notForPublication],
      footNote: restrictionMark(allParagraphs(items), packs),
      pageNumbers: 'page',
      ...draftTag(pack),
    },
    attachments: [],
  };
}

function restrictedHead(pack: PackSources): Flow[] {
  const { council, committee, notices, words } = pack;
  const facts = restrictedFacts(pack);
  return headFlow({ council, kind: words.packs.restricted, committee, facts, notices, words });
}

/** The facts at the head of a restricted pack. */
export function restrictedFacts(pack: PackSources): ReturnType<typeof meetingFacts> {
  return [...meetingFacts(pack), enquiriesFact(pack.enquiries, pack.words)];
}

/** What the list of a restricted pack calls an exempt paper: its item, and the paper where that has a title of its own. */
export function nameInList({ title, paper }: RestrictedItem): string {
  return paper.title === title ? title : `${title}: ${paper.title}`;
}

function lineFlow(item: RestrictedItem, pages: ListedPages, locale: Wording): Flow[] {
  const words = locale.packs;
  const recommended = recommendedFlow({ paper: item.paper, isToFollow: false }, locale);
  const { number, title, exempt, paper, report } = item;
  const mark = plain(`${restrictionMark(exempt.paragraphs, words)}.`);
  const first = { style: 'lead', label: `${number}.`, destination: `item-${number}`, keepWithNext: true } as const;
  const further = { style: 'body' } as const;
  const ofPaper = pagesAt(`item-${number}-start`, number, { pages, words });
  if (!report)
    return [
      { kind: 'text', role: 'P', ...first, ...ofPaper(nameInList(item)) },
      { kind: 'text', role: 'P', ...further, runs: mark },
      ...recommended,
    ];
  const ofReport = pagesAt(`report-${number}-start`, reportName(item), { pages, words });
  return [
    { kind: 'text', role: 'P', ...first, ...ofReport(title) },
    { kind: 'text', role: 'P', ...further, keepWithNext: true, runs: plain(`${words.publicReport}.`) },
    { kind: 'text', role: 'P', ...further, keepWithNext: true, ...ofPaper(words.exemptAppendix(paper.title)) },
    { kind: 'text', role: 'P', ...further, runs: mark },
    ...recommended,
  ];
}

type Ranges = ReadonlyMap<RestrictedName, PageRange>;

interface ListedPages {
  readonly ranges: Ranges;
  readonly standard: Ranges | undefined;
}

/** The name of a paper as a link to its first page, with its pages at the right. */
function pagesAt(
  to: string,
  paper: RestrictedName,
  { pages: { ranges, standard }, words }: { readonly pages: ListedPages; readonly words: Wording['packs'] },
): (name: string) => Pick<TextFlow, 'runs' | 'atRight'> {
  return (name) =>
    titleWithPages({ kind: 'text', text: name, bold: true, link: { to: 'destination', name: to } }, ranges.get(paper), {
      standard: standard?.get(paper),
      packs: words,
    });
}
