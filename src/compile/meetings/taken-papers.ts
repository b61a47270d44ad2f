/** Papers of a postponed or adjourned meeting that the meeting in its place takes: read for it, with its date. */
import { formatFolder } from '../../calendar/meeting-day.ts';
import { isPrinted } from '../../cache/disk-cache.ts';
import { Collector } from '../../diagnostics/diagnostic.ts';
import type { Paper, PaperHome } from '../../model/paper.ts';
import type { SiteCommittee } from '../../model/site.ts';
import type { AgendaItemFacts, MeetingFile } from '../../schema/meeting/meeting.ts';
import type { YamlRead } from '../../schema/yaml/yaml.ts';
import type { Compiling } from '../compiling.ts';
import { readPaperText } from '../papers/paper-text.ts';
import { goingOn, takenPapers, type GaveWay } from './gave-way.ts';
import { readMeetingFile } from './meeting-file.ts';

/** The meeting that takes papers. */
interface Taking {
  readonly committee: SiteCommittee;
  /** Folder relative to the root. */
  readonly path: string;
  readonly gaveWay: readonly GaveWay[];
}

/** True for an item whose paper lies in the folder of another meeting. */
export function isTaken(item: AgendaItemFacts): boolean {
  return takenPapers({ items: [item] }).length > 0;
}

/** The papers that a meeting takes over, in the order of its agenda. What cannot be taken is reported by `checkTakenPapers`. */
export function readTakenPapers(meeting: Taking, home: PaperHome, compiling: Compiling): readonly Paper[] {
  const { tree, collector } = compiling;
  const file = `${meeting.path}/meeting.yml`;
  const written = tree.has(file) ? readMeetingFile(file, { tree, collector: new Collector() }) : undefined;
  if (!written) return [];
  return takenPapers(goingOn(written, meeting.gaveWay).value).flatMap(({ folder, name }) => {
    if (!name.endsWith('.mdx')) return [];
    const source = sourceOf(meeting, folder, name);
    const isOpen = meeting.gaveWay.some((one) => one.folder === folder) && !tree.has(`${meeting.path}/${name}`);
    const text = isOpen && tree.has(source) ? readPaperText(tree, source, collector) : undefined;
    if (text === undefined || !compiling.isWanted(file)) return [];
    const made = compiling.resolve(
      { file: source, slug: name.replace(/\.mdx$/, ''), text, home },
      { committee: meeting.committee },
    );
    return made && isPrinted(made) ? made.paper : [];
  });
}

/** Reports papers of meetings that did not give way to this one, that are not there, or that are here as well. */
export function checkTakenPapers(read: YamlRead<MeetingFile>, meeting: Taking, { tree, collector }: Compiling): void {
  for (const { written, folder, name, path } of takenPapers(read.value)) {
    const place = read.placeOf(path);
    if (!meeting.gaveWay.some((one) => one.folder === folder)) {
      const reason = `"${written}" is a paper of another meeting, and that of ${formatFolder(folder)} was not postponed or adjourned to this one`;
      const hint =
        'Put the paper into this folder, or write change: with to: and the name of this folder in that meeting.yml.';
      collector.error('meeting-file', place, reason, hint);
    } else if (!tree.has(sourceOf(meeting, folder, name))) {
      const reason = `the paper "${name}" is not in the folder of the meeting of ${formatFolder(folder)}`;
      collector.error('meeting-file', place, reason, 'Correct its name, or put it there.');
    } else if (tree.has(`${meeting.path}/${name}`)) {
      const reason = `"${name}" is also in this meeting's folder, so both would have one address`;
      collector.error('meeting-file', place, reason, `Write ${name} alone, or delete the file here.`);
    }
  }
}

function sourceOf({ path }: Taking, folder: string, name: string): string {
  return `${path.replace(/[^/]*$/, folder)}/${name}`;
}
