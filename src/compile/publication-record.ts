import { publicationRecordSchema } from '../schema/publication-record.ts';
import type { Compiling } from './compiling.ts';
import { readYamlFile } from './council-files.ts';
import type { ReadRecord } from './site.ts';

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
  return readYamlFile(file, publicationRecordSchema, { tree, collector, rule: 'published-record' });
}
