/** Supplement packs and the consolidated pack of a meeting: what each is made from, and where it is published. */
import type { Meeting, Supplement } from '../../model/meeting.ts';
import { layOutConsolidated, type ConsolidatedSources } from '../../meetings/packs/consolidated.ts';
import type { PackSources } from '../../meetings/packs/pack.ts';
import { lastNumberOf, type LaidOutPack } from '../../meetings/packs/page-ranges.ts';
import { addedItems, layOutSupplement, type SupplementSources } from '../../meetings/packs/supplement.ts';
import { hasPaper, type AgendaItem } from '../../model/agenda-item.ts';
import { takenOutOf } from './taken-out.ts';

/** A supplement pack before it is painted. */
export interface PlannedSupplement {
  readonly supplement: Supplement;
  readonly sources: SupplementSources;
  /** In dist/, without a leading slash. */
  readonly path: string;
  readonly plan: LaidOutPack;
}

/** A consolidated pack before it is painted. */
export interface PlannedConsolidated {
  readonly sources: ConsolidatedSources;
  readonly path: string;
  readonly plan: LaidOutPack;
}

/** What the packs that follow a meeting's first one are planned from. */
export interface FirstPack {
  readonly sources: PackSources;
  readonly plan: LaidOutPack;
  /** Path of the meeting's files in dist/, up to the date in their names. */
  readonly stem: string;
}

/** True for an item that a supplement brings: with a paper that may be read, or one that it adds to the agenda and that has no such paper. */
export function hasCome({ paper, exempt, added }: AgendaItem): boolean {
  return paper !== undefined || (added !== undefined && (exempt !== undefined || added.isWithoutPaper === true));
}

/** The meeting's supplements, each running on from the one before. One whose papers are all drafts is left out. */
export function planSupplements(meeting: Meeting, { sources, plan, stem }: FirstPack): readonly PlannedSupplement[] {
  const planned: PlannedSupplement[] = [];
  for (const supplement of meeting.supplements?.list ?? []) {
    const own = meeting.items.filter((item) => supplement.items.includes(item.number));
    if (!own.some(hasCome)) continue;
    const { number, published, wording } = supplement;
    const items = own.filter(hasPaper);
    const added = addedItems(meeting.items, supplement);
    const lastPage = lastNumberOf(planned.at(-1)?.plan ?? plan);
    const path = `${stem}-supplement-${number}.pdf`;
    const pack = { ...sources, ...takenOutOf(meeting, path) };
    const from = { pack, number, published, wording, items, added, lastPage };
    planned.push({ supplement, sources: from, path, plan: layOutSupplement(from) });
  }
  return planned;
}

/** The pack that brings everything together; undefined where no supplement has come. */
export function planConsolidated(
  meeting: Meeting,
  { sources, stem }: Omit<FirstPack, 'plan'>,
): PlannedConsolidated | undefined {
  const { supplements, items } = meeting;
  const supplementOf = new Map(
    supplements?.list.flatMap(({ number, items: own }) => own.map((item) => [item, number] as const)),
  );
  if (!supplements || !items.some((item) => hasCome(item) && supplementOf.has(item.number))) return undefined;
  const come = new Map(
    [...supplementOf].filter(([number]) => items.some((item) => item.number === number && item.paper)),
  );
  const path = `${stem}-consolidated-pack.pdf`;
  const pack = { ...sources, ...takenOutOf(meeting, path) };
  const from = { pack, items, supplementOf: come, wording: supplements.consolidatedWording };
  return { sources: from, path, plan: layOutConsolidated(from) };
}
