import { readYamlFile } from '../../content/council-files.ts';
import type { Tree } from '../../content/tree.ts';
import type { Collector } from '../../diagnostics/diagnostic.ts';
import { meetingSchema, type MeetingFile } from '../../schema/meeting/meeting.ts';
import type { YamlRead } from '../../schema/yaml/yaml.ts';

/** For a meeting.yml in which they are missing, so that its agenda is checked all the same; never printed. */
const standIns = { time: '00:00', place: '–' };

/**
 * A meeting.yml as far as it holds; undefined where nothing of it does. It is read once, whoever asks first, and so always in the
 * same way.
 */
export function readMeetingFile(
  file: string,
  { tree, collector }: { readonly tree: Tree; readonly collector: Collector },
): YamlRead<MeetingFile> | undefined {
  return readYamlFile(file, meetingSchema, { tree, collector, rule: 'meeting-file', standIns });
}
