import { didYouMean } from '../../diagnostics/nearest.ts';
import type { SiteCommittee } from '../../model/site.ts';
import type { MeetingFile } from '../../schema/meeting/meeting.ts';
import type { YamlRead } from '../../schema/yaml/yaml.ts';
import { startOf } from '../../content/tree.ts';
import type { Compiling } from '../compiling.ts';

/** The committees that sit with the meeting's own; names of none are reported. */
export function jointOf(
  read: YamlRead<MeetingFile> | undefined,
  { committee }: { readonly committee: SiteCommittee },
  { files, collector }: Compiling,
): readonly SiteCommittee[] {
  const names = read?.value.joint ?? [];
  return names.flatMap((name, index) => {
    const other = files.committees.get(name);
    const place = read?.placeOf(['joint', index]) ?? startOf('');
    if (!other) {
      const hint = didYouMean(name, files.committees.keys());
      collector.error('meeting-file', place, `there is no committee "${name}"`, hint);
    } else if (name === committee.slug || names.indexOf(name) < index) {
      const reason = `the ${other.name} is named twice: ${name === committee.slug ? 'the folder says already that it meets' : 'once is enough'}`;
      collector.error('meeting-file', place, reason, 'Name each of the other committees once.');
      return [];
    }
    return other ?? [];
  });
}
