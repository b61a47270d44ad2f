/** The restricted pack of a meeting: what it is made from, and what it is called. Never part of a build. */
import type { Meeting } from '../../model/meeting.ts';
import type { CompiledRestricted } from '../../compile/restricted.ts';
import type { Site } from '../../model/site.ts';
import type { LaidOutPack } from '../../meetings/page-ranges.ts';
import { layOutRestrictedPack, type RestrictedName } from '../../meetings/restricted-pack.ts';
import { packSourcesOf, packStem } from '../../outputs/packs/packs.ts';

/** Path of a meeting's restricted pack below the folder for restricted packs; its name keeps its meaning when saved. */
export function restrictedPackPath(site: Site, meeting: Meeting): string {
  return `${packStem(site, meeting)}-restricted-pack.pdf`;
}

/** A meeting's restricted pack, laid out; undefined where it has no exempt papers. */
export function planRestrictedPack(
  meeting: Meeting,
  compiled: CompiledRestricted & { readonly site: Site },
): LaidOutPack<RestrictedName> | undefined {
  const { site, datasets, wording } = compiled;
  const items = compiled.items.get(`${meeting.committee}/${meeting.folder}`) ?? [];
  const pack = packSourcesOf(site, meeting);
  return pack && items.length > 0 ? layOutRestrictedPack({ pack: { ...pack, datasets }, wording, items }) : undefined;
}
