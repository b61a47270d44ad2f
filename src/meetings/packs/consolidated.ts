/** The consolidated pack: agenda, papers of the pack and papers of every supplement in agenda order, as one new run of pages. */
import type { AgendaItem } from '../../model/agenda-item.ts';
import type { BlockNode } from '../../model/nodes.ts';
import { layOutPack, type PackSources } from './pack.ts';
import type { LaidOutPack } from './page-ranges.ts';

/** What a consolidated pack is made from. */
export interface ConsolidatedSources {
  readonly pack: PackSources;
  /** The agenda's items with the papers that have come; an item without one is still to follow. */
  readonly items: readonly AgendaItem[];
  /** Number of the supplement that brought an item's paper, by the item's number. */
  readonly supplementOf: ReadonlyMap<number, number>;
  /** What it says of itself, before the agenda. */
  readonly wording: readonly BlockNode[];
}

/** Lays a consolidated pack out. Throws what layOutPack throws. */
export function layOutConsolidated(sources: ConsolidatedSources): LaidOutPack {
  return layOutPack(consolidatedSources(sources));
}

/** A consolidated pack as a pack: all papers that have come, each with the supplement that brought it. */
export function consolidatedSources({ pack, items, supplementOf, wording }: ConsolidatedSources): PackSources {
  const { packs, date } = pack.words;
  const withNote = (item: AgendaItem): AgendaItem =>
    item.added
      ? { ...item, details: [...item.details, packs.added(date(item.added.published), item.added.supplement)] }
      : item;
  return {
    ...pack,
    packName: packs.consolidated,
    packStamp: packs.consolidatedStamp,
    wording: { ...pack.wording, before: [...wording, ...pack.wording.before] },
    items: items.map((item) => withNote(supplementOf.has(item.number) ? { ...item, isToFollow: false } : item)),
    stamps: new Map([...supplementOf].map(([item, supplement]) => [item, packs.supplement(supplement)])),
  };
}
