/** Papers whose items were withdrawn before they were published: like drafts, they are checked, and nothing of them is published. */
import { Collector } from '../../../diagnostics/diagnostic.ts';
import { paperFileOf } from '../../../meetings/agenda/agenda.ts';
import { meetingSchema } from '../../../schema/meeting/meeting.ts';
import { publicationRecordSchema } from '../../../schema/meeting/publication-record.ts';
import { readYaml } from '../../../schema/yaml/yaml.ts';
import type { Tree } from '../../../content/tree.ts';
import { isRecorded } from './coming-down.ts';
import { recordPath } from './publication-record.ts';

/** Paths of these papers, relative to the root. What does not hold in the files that say so is reported where they are read. */
export function withdrawnBefore(tree: Tree): ReadonlySet<string> {
  const files = tree.files.filter((file) => /^content\/meetings\/[^/]+\/[^/]+\/meeting\.yml$/.test(file));
  return new Set(files.flatMap((file) => inMeeting(file, tree)));
}

function inMeeting(file: string, tree: Tree): readonly string[] {
  const text = textOf(tree, file);
  if (!text.includes('withdrawn')) return [];
  const standIns = { time: '00:00', place: '–' };
  const ignored = { rule: 'meeting-file', collector: new Collector(), standIns } as const;
  const read = readYaml({ text, file, schema: meetingSchema, ...ignored });
  const folder = file.slice(0, file.lastIndexOf('/'));
  const lock = recordPath(folder);
  const record = tree.has(lock)
    ? readYaml({ text: textOf(tree, lock), file: lock, schema: publicationRecordSchema, ...ignored })
    : undefined;
  return (read?.value.items ?? []).flatMap((item) => {
    const paper = paperFileOf(item);
    const isWithdrawn = 'withdrawn' in item && item.withdrawn !== undefined;
    return paper !== undefined && isWithdrawn && !isRecorded(record?.value, paper) ? [`${folder}/${paper}`] : [];
  });
}

function textOf(tree: Tree, file: string): string {
  return new TextDecoder().decode(tree.content(file).bytes ?? new Uint8Array());
}
