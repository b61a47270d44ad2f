import { createHash } from 'node:crypto';
import { Collector } from '../../../diagnostics/diagnostic.ts';
import { publicationRecordSchema, publishedWordsSchema } from '../../../schema/meeting/publication-record.ts';
import type { Tree } from '../../../content/tree.ts';
import { readYamlFile } from '../../../content/council-files.ts';
import type { KeptWords, ReadRecord } from '../../../model/meeting.ts';

/** Path of a meeting's record of publication, for the folder of the meeting. */
export function recordPath(folder: string): string {
  return `${folder}/meeting.lock.json`;
}

/**
 * The record of publication beside meeting.yml; undefined where there is none, or, with findings, where it does not hold.
 * JSON is YAML, so what is found in it later can be shown at its line.
 */
export function readPublicationRecord(
  folder: string,
  { tree, collector }: { readonly tree: Tree; readonly collector: Collector },
): ReadRecord | undefined {
  const file = recordPath(folder);
  if (!tree.has(file)) return undefined;
  const found = new Collector();
  const record = readYamlFile(file, publicationRecordSchema, { tree, collector: found, rule: 'published-record' });
  // All that is found has one cause and one remedy; what is missing is noted at the head, the damage where it is.
  const damage = found.all().at(-1);
  if (damage)
    collector.add({
      ...damage,
      reason: `the publication record is damaged: ${damage.reason}`,
      hint: `Only npm run publish writes this file. Restore an undamaged version, for example with git restore ${file}.`,
    });
  return record;
}

/** Path of the words of what was published, for the folder of the meeting. */
export function publishedWordsPath(folder: string): string {
  return `${folder}/meeting.words.json`;
}

/** How the words beside a record are read; each text is used only where it has the hash that it stands under. */
export function keptWordsOf(folder: string, { tree }: { readonly tree: Tree }): () => KeptWords | undefined {
  const file = publishedWordsPath(folder);
  return () => {
    if (!tree.has(file)) return undefined;
    const { bytes = new Uint8Array() } = tree.content(file);
    const parsed = publishedWordsSchema.safeParse(jsonOf(new TextDecoder().decode(bytes)));
    if (!parsed.success) return { words: new Map(), damage: 'it is not as npm run publish writes it' };
    const words = Object.entries(parsed.data.words);
    return { words: new Map(words.filter(([hash, lines]) => hash === hashOf(lines))) };
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function hashOf(lines: readonly string[]): string {
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}
