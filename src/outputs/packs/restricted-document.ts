/** The restricted pack of a meeting as a document: made by command alone, and never one of those of a site. */
import type { CompiledRestricted } from '../../compile/restricted.ts';
import { layOutRestrictedPack, type RestrictedPackSources } from '../../meetings/packs/restricted-pack.ts';
import type { Meeting } from '../../model/meeting.ts';
import type { Site } from '../../model/site.ts';
import { packStem } from '../addresses/addresses.ts';
import type { RestrictedDocument } from '../documents.ts';
import { packSourcesOf } from './packs.ts';

/** A meeting's restricted pack, laid out; undefined where it has no exempt papers. */
export function restrictedDocument(
  meeting: Meeting,
  { site, items: all, ...compiled }: CompiledRestricted & { readonly site: Site },
): RestrictedDocument | undefined {
  const items = all.get(`${meeting.committee}/${meeting.folder}`) ?? [];
  const pack = packSourcesOf(site, meeting);
  if (!pack || items.length === 0) return undefined;
  const sources = { pack: { ...pack, datasets: compiled.datasets }, wording: compiled.wording, items };
  const stem = `${packStem(site, meeting)}-restricted-pack`;
  return { of: 'restricted', stem, meeting, sources, plan: layOutRestrictedPack(sources) };
}

/** What the edition of a restricted pack in large print is made from. */
export function inLargePrint({ meeting, sources, plan }: RestrictedDocument, site: Site): RestrictedPackSources {
  const pack = packSourcesOf(site, meeting, 'large-print');
  if (!pack) throw new Error(`${meeting.committee}/${meeting.folder} has no agenda`);
  return { ...sources, pack: { ...pack, datasets: sources.pack.datasets }, standardRanges: plan.ranges };
}
