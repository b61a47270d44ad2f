import { Collector } from '../../diagnostics/diagnostic.ts';
import { publicationRecordSchema } from '../../schema/publication-record.ts';
import type { Compiling } from '../compiling.ts';
import { readYamlFile } from '../../content/council-files.ts';
import type { ReadRecord } from '../../model/meeting.ts';

/** Path of a meeting's record of publication, for the folder of the meeting. */
export function recordPath(folder: string): string {
  return `${folder}/meeting.lock.json`;
}

/**
 * The record of publication beside meeting.yml; undefined where there is none, or, with findings, where it does not hold.
 * JSON is YAML, so what is found in it later can be shown at its line.
 */
export function readPublicationRecord(folder: string, { tree, collector }: Compiling): ReadRecord | undefined {
  const file = recordPath(folder);
  if (!tree.has(file)) return undefined;
  const found = new Collector();
  const record = readYamlFile(file, publicationRecordSchema, { tree, collector: found, rule: 'published-record' });
  // All that is found has one cause and one remedy; what is missing is noted at the head, the damage where it is.
  const damage = found.all().at(-1);
  if (damage)
    collector.add({
      ...damage,
      reason: `the record of publication is damaged: ${damage.reason}`,
      hint: `Only npm run publish writes this file: bring back the version before the damage, for example with git restore ${file}.`,
    });
  return record;
}
