/**
 * The pack of a meeting's exempt papers, for those who may read them. Every page says that it is not for publication, with
 * the paragraphs of Schedule 12A and what they are about (Local Government Act 1972, section 100B(5)): as a mark at its foot, and as
 * words at the head of each paper, because marks of a page are not read aloud.
 */
import type { BlockNode } from '../model/nodes.ts';
import type { RestrictedItem } from '../model/agenda-item.ts';
import { flowsOf } from '../render/pdf/handlers.ts';
import type { Wording } from '../locales/en-GB/locale.ts';
import { wordingOf } from '../locales/locales.ts';
import { inOrder } from './exempt-items.ts';
import type { Flow, PdfDocument, Run, Section, TextFlow } from '../typeset/flow.ts';
import { frontFiles, headFlow, itemList, papersHeading, plain } from './head-flow.ts';
import { settle, type LaidOutPack, type PageRange } from './page-ranges.ts';
import { itemSection, meetingFacts, type PackSources } from './pack.ts';

/** What a restricted pack is made from, beside what the meeting's public pack is. */
export interface RestrictedPackSources {
  readonly pack: PackSources;
  /** What its readers must keep to. */
  readonly wording: readonly BlockNode[];
  /** In agenda order. */
  readonly items: readonly RestrictedItem[];
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
export function layOutRestrictedPack(sources: RestrictedPackSources): LaidOutPack {
  const papers = sources.items.map((item) => markedSection(item, sources.pack));
  return settle(
    (ranges) => documentOf(sources, [frontOf(sources, ranges), ...papers]),
    sources.items.map(({ number }) => number),
  );
}

function documentOf({ pack, items }: RestrictedPackSources, sections: readonly Section[]): PdfDocument {
  const words = wordingOf(pack.language);
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

function allParagraphs(items: readonly RestrictedItem[]): number[] {
  return [...new Set(items.flatMap(({ exempt }) => exempt.paragraphs))];
}

function markedSection(item: RestrictedItem, pack: PackSources): Section {
  const { packs } = wordingOf(pack.language);
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
  const text = (runs: Run[]): Flow => ({ kind: 'text', role: 'P', style: 'body', runs });
  return [
    {
      kind: 'group',
      role: 'Div',
      look: 'bar',
      keepTogether: true,
      children: [
        text([
          { kind: 'text', text: words.notForPublication, bold: true },
          { kind: 'text', text: words.exemptWithin(words.scheduleParagraphs(numbers)) },
        ]),
        ...inOrder(numbers).map((number) =>
          text(plain(words.exemptParagraph(number, words.scheduleDescription(number)))),
        ),
      ],
    },
    { kind: 'space', space: 'after-mark' },
  ];
}

function frontOf(sources: RestrictedPackSources, ranges: ReadonlyMap<number, PageRange>): Section {
  const { pack, items, wording } = sources;
  const files = frontFiles(pack.language);
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
      itemList(items.map((item) => lineFlow(item, ranges, packs))),
    ],
    footnotes: [],
    furniture: {
      headLeft: packs.restricted,
      headRight: packs.meetingOf(pack.committee, files.words.date(pack.date)),
      stamps: [packs.notForPublication],
      footNote: restrictionMark(allParagraphs(items), packs),
      pageNumbers: 'page',
    },
    attachments: [],
    hasNumberColumn: true,
  };
}

function restrictedHead(pack: PackSources): Flow[] {
  const { packs } = wordingOf(pack.language);
  const { council, committee, enquiries, notices, language } = pack;
  const facts = [...meetingFacts(pack), { label: packs.enquiries, value: enquiries }];
  return headFlow({ council, kind: packs.restricted, committee, facts, notices, language });
}

function lineFlow(
  { number, title, exempt, paper }: RestrictedItem,
  ranges: ReadonlyMap<number, PageRange>,
  words: Wording['packs'],
): TextFlow[] {
  const range = ranges.get(number);
  const name = paper.title === title ? title : `${title}: ${paper.title}`;
  return [
    {
      kind: 'text',
      role: 'P',
      style: 'lead',
      label: `${number}.`,
      destination: `item-${number}`,
      keepWithNext: true,
      runs: [{ kind: 'text', text: name, bold: true, link: { to: 'destination', name: `item-${number}-start` } }],
      ...(range && { atRight: words.pages(range.first, range.last) }),
    },
    { kind: 'text', role: 'P', style: 'body', runs: plain(`${restrictionMark(exempt.paragraphs, words)}.`) },
  ];
}
