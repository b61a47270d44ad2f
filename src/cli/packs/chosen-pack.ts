import type { Site } from '../../model/site.ts';
import type { LaidOut } from '../../typeset/pages/laid-out.ts';
import { UsageError } from '../command/usage-error.ts';
import type { Meeting } from '../../model/meeting.ts';

/** Which of a meeting's packs: the first one where nothing is said. */
export interface PackChoice {
  /** Number of a supplement, as written. */
  readonly supplement?: string | undefined;
  readonly consolidated?: true | undefined;
}

/** One pack, laid out, and the path of its PDF in dist/. Throws UsageError where the meeting has no such pack. */
export async function chosenPack(
  site: Site,
  meeting: Meeting,
  choice: PackChoice,
): Promise<{ path: string; laidOut: LaidOut }> {
  const { supplement, consolidated } = choice;
  if (supplement !== undefined && consolidated) throw new UsageError('Choose one: --supplement or --consolidated.');
  const [{ packPaths, packSourcesOf, packStem }, { layOutPack }] = await Promise.all([
    import('../../outputs/packs/packs.ts'),
    import('../../meetings/pack.ts'),
  ]);
  const sources = packSourcesOf(site, meeting);
  if (!sources) throw new UsageError(`The meeting on ${meeting.folder} has no meeting.yml with items yet.`);
  if (supplement === undefined && !consolidated)
    return { path: packPaths(site, meeting).pack, laidOut: layOutPack(sources).laidOut };
  const { planConsolidated, planSupplements } = await import('../../outputs/packs/supplements.ts');
  const stem = packStem(site, meeting);
  if (consolidated) {
    const whole = planConsolidated(meeting, { sources, stem });
    if (!whole)
      throw new UsageError(`The meeting on ${meeting.folder} has no supplements, so there is only its agenda pack.`);
    return { path: whole.path, laidOut: whole.plan.laidOut };
  }
  const planned = planSupplements(meeting, { sources, plan: layOutPack(sources), stem });
  const found = planned.find((one) => String(one.supplement.number) === supplement);
  const known = planned.map((one) => one.supplement.number).join(', ');
  if (!found)
    throw new UsageError(
      `The meeting on ${meeting.folder} has no supplement ${supplement ?? ''}. ${known === '' ? 'It has none.' : `It has: ${known}.`}`,
    );
  return { path: found.path, laidOut: found.plan.laidOut };
}
