/** The consolidated pack: agenda, papers of the pack and papers of every supplement in agenda order, as one new run of pages. */
import type { BlockNode } from '../document/nodes.ts';
import { layOutPack, type PackItem, type PackSources } from './pack.ts';
import type { LaidOutPack } from './page-ranges.ts';
import { wordingOf } from '../locales/locales.ts';

/** What a consolidated pack is made from. */
export interface ConsolidatedSources {
  readonly pack: PackSources;
  /** The agenda's items with the papers that have come; an item without one is still to follow. */
  readonly items: readonly PackItem[];
  /** Number of the supplement that brought an item's paper, by the item's number. */
  readonly supplementOf: ReadonlyMap<number, number>;
  /** What it says of itself, before the agenda. */
  readonly wording: readonly BlockNode[];
}

/** Lays a consolidated pack out. Throws what layOutPack throws. */
export function layOutConsolidated({ pack, items, supplementOf, wording }: ConsolidatedSources): LaidOutPack {
  const { packs } = wordingOf(pack.language);
  return layOutPack({
    ...pack,
    packName: packs.consolidated,
    packStamp: packs.consolidatedStamp,
    wording: { ...pack.wording, before: [...wording, ...pack.wording.before] },
    items: items.map((item) => {
      const supplement = supplementOf.get(item.number);
      return supplement === undefined ? item : { ...item, isToFollow: false, stamps: [packs.supplement(supplement)] };
    }),
  });
}
