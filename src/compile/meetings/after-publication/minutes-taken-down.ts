/** Minutes that follow others which were taken down: how many numbers those took nobody knows any more, so the record is asked. */
import path from 'node:path';
import { partIn, textOfPart } from '../../../comparison/recorded-states.ts';
import { structureFrom } from '../../../comparison/paper-words.ts';
import { Collector } from '../../../diagnostics/diagnostic.ts';
import type { PaperSource } from '../../../document/resolving.ts';
import type { Compiling } from '../../compiling.ts';
import { readMeetingFile } from '../meeting-file.ts';
import { keptWordsOf, readPublicationRecord } from './publication-record.ts';

/** Folders of a committee from which minutes were taken down, by their paths; the oldest first. */
export function foldersWithoutMinutes(committee: string, { tree }: Pick<Compiling, 'tree'>): readonly string[] {
  const folders = tree.takenDown.all.flatMap(({ kind, name, folder, source }) => {
    if (kind !== 'paper' || !folder.startsWith(`content/meetings/${committee}/`)) return [];
    const items = readMeetingFile(source, { tree, collector: new Collector() })?.value.items ?? [];
    return items.some((item) => 'minutes' in item && item.minutes === name) ? [folder] : [];
  });
  return [...new Set(folders)].toSorted();
}

/** The number that minutes began with when they were published; undefined where no record has it. */
export function recordedFirstMinute({ file }: Pick<PaperSource, 'file'>, compiling: Compiling): number | undefined {
  const folder = path.posix.dirname(file);
  const record = readPublicationRecord(folder, { ...compiling, collector: new Collector() });
  const part = record && partIn(record.value, path.posix.basename(file));
  const kept = part && keptWordsOf(folder, compiling)()?.words;
  const text = part && kept && textOfPart(part, kept);
  const heading = text?.structure.map(structureFrom).find(({ kind }) => kind === 'heading');
  if (!text || !heading) return undefined;
  const line = text.lines.find((one) => /^\d+ /.test(one) && one.endsWith(` ${heading.subject}`));
  return line === undefined ? undefined : Number.parseInt(line, 10);
}
