/** What a restricted pack says, in order and without its looks: on its front and on each paper that it is not for publication. */
import type { RestrictedItem } from '../../model/agenda-item.ts';
import type { BlockNode } from '../../model/nodes.ts';
import type { PageRange } from '../../meetings/packs/page-ranges.ts';
import {
  allParagraphs,
  descriptionsOf,
  nameInList,
  reportName,
  restrictedFacts,
  restrictionMark,
  type RestrictedName,
  type RestrictedPackSources,
} from '../../meetings/packs/restricted-pack.ts';
import { recommendedLine } from '../../meetings/recommended.ts';
import type { Wording } from '../../locales/en-GB/locale.ts';
import type { PackContent, PackedPaper, PackLine } from './pack-model.ts';

type Ranges = ReadonlyMap<RestrictedName, PageRange>;

/** A restricted pack; `ranges` are the pages of its PDF. */
export function restrictedContent({ pack, wording, items }: RestrictedPackSources, ranges: Ranges): PackContent {
  const { words } = pack;
  const { packs } = words;
  const all = allParagraphs(items);
  return {
    notices: pack.notices ?? [],
    stamp: packs.notForPublication,
    council: pack.council,
    kind: packs.restricted,
    title: pack.committee,
    facts: restrictedFacts(pack),
    before: [...[`${restrictionMark(all, packs)}.`, ...descriptionsOf(all, packs)].map(paragraphOf), ...wording],
    lists: [{ title: packs.papersInPack, lines: items.map((item) => lineOf(item, ranges, words)) }],
    after: [],
    papers: items.flatMap((item) => papersOf(item, restrictionMark(all, packs), packs)),
    language: pack.language,
  };
}

function paragraphOf(value: string): BlockNode {
  return { type: 'paragraph', children: [{ type: 'text', value }] };
}

function lineOf(item: RestrictedItem, ranges: Ranges, words: Wording): PackLine {
  const { packs } = words;
  const { number, title, paper, report, exempt } = item;
  const pagesOf = (name: RestrictedName): string => {
    const range = ranges.get(name);
    return range ? packs.pages(range.first, range.last) : '';
  };
  const mark = `${restrictionMark(exempt.paragraphs, packs)}.`;
  const recommended = recommendedLine({ paper, isToFollow: false }, words);
  if (!report) return { number, title: nameInList(item), note: pagesOf(number), details: [mark, ...recommended] };
  const appendix = `${packs.exemptAppendix(paper.title)} (${pagesOf(number)})`;
  const details = [`${packs.publicReport}.`, appendix, mark, ...recommended];
  return { number, title, note: pagesOf(reportName(item)), details };
}

/** The public report of an item, where it has one, then its exempt paper. The report bears the mark of the whole pack, as its pages do. */
function papersOf(
  { number, paper, report, exempt }: RestrictedItem,
  packMark: string,
  packs: Wording['packs'],
): PackedPaper[] {
  const own: PackedPaper = {
    number,
    name: `item-${number}`,
    paper,
    stamps: [packs.itemStamp(number)],
    mark: restrictionMark(exempt.paragraphs, packs),
    remarks: descriptionsOf(exempt.paragraphs, packs),
  };
  if (!report) return [own];
  const before: PackedPaper = {
    number,
    name: `report-${number}`,
    paper: report,
    stamps: [packs.itemStamp(number), packs.publicReport],
    mark: packMark,
    remarks: [packs.publicReportNote],
  };
  return [before, own];
}
