import { Collector } from '../../diagnostics/diagnostic.ts';
import type { CommitteeName, PaperHome } from '../../model/paper.ts';
import type { SiteCommittee } from '../../model/site.ts';
import type { Compiling } from '../compiling.ts';
import { readMeetingFile } from './meeting-file.ts';

/** A meeting by its committee and its folder. */
interface Held {
  readonly committee: SiteCommittee;
  /** Name of its folder. */
  readonly folder: string;
  /** ISO date. */
  readonly date: string;
}

/** Where the papers of a meeting belong. What does not hold in its meeting.yml is reported where that is read for its own sake. */
export function meetingHome({ committee, folder, date }: Held, { tree, files }: Compiling): PaperHome {
  const file = `content/meetings/${committee.slug}/${folder}/meeting.yml`;
  const facts = tree.has(file) ? readMeetingFile(file, { tree, collector: new Collector() })?.value : undefined;
  const joint = (facts?.joint ?? []).flatMap((other): CommitteeName[] => {
    const found = files.committees.get(other);
    return found && other !== committee.slug ? [{ slug: found.slug, name: found.name }] : [];
  });
  return {
    in: 'meeting',
    committee: committee.slug,
    committeeName: committee.name,
    abbreviation: committee.abbreviation ?? committee.slug,
    date,
    folder,
    ...(facts?.name === undefined ? {} : { meetingName: facts.name }),
    ...(joint.length === 0 ? {} : { joint }),
  };
}
