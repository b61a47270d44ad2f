/** The words beside a record: what is kept of what was published, and whether all of it is still there. */
import type { Finding } from '../diagnostics/diagnostic.ts';
import type { KeptWords } from '../model/meeting.ts';
import { isWithout, statesOf } from '../comparison/recorded-states.ts';
import type { PublishableFile } from '../outputs/publishable.ts';
import { takenDownNames } from './notices.ts';
import type { PublicationRecord, PublishedWords, RecordedFile } from '../schema/meeting/publication-record.ts';

/** What is written beside a record: the words that it has hashes of, those of earlier states as far as they were kept. */
export function wordsToKeep(
  record: PublicationRecord,
  files: readonly PublishableFile[],
  before: PublishedWords | undefined,
): PublishedWords {
  const now = new Map<string, readonly string[]>();
  for (const { words, structure, lines, structureLines } of files.flatMap(({ parts }) => parts)) {
    if (lines.length > 0) now.set(words, lines);
    if (structure !== undefined && structureLines) now.set(structure, structureLines);
  }
  const down = takenDownNames(record.notices);
  const hashes = statesOf(record).flatMap((state) => state.files.filter(hasWords).flatMap(hashesOf));
  // What was taken down loses its words in every state, and what printed it those of the states before; what stands in their place
  // has its own.
  const printing = files.flatMap(({ parts }) => parts).filter(({ lost = [] }) => lost.length > 0);
  const isLost = (name: string, state: PublicationRecord): boolean =>
    down.has(name) || printing.some((part) => part.name === name && !isWithout(state, part.lost ?? []));
  const lost = new Set(
    statesOf(record).flatMap((state) =>
      state.files.flatMap(({ parts }) => hashesOf({ parts: parts.filter(({ name }) => isLost(name, state)) })),
    ),
  );
  return new Map(
    [...new Set(hashes)].toSorted().flatMap((hash): [string, readonly string[]][] => {
      const lines = now.get(hash) ?? (lost.has(hash) ? undefined : before?.get(hash));
      return lines ? [[hash, lines]] : [];
    }),
  );
}

/** The text of the file with the words. */
export function wordsText(words: PublishedWords): string {
  return `${JSON.stringify({ words: Object.fromEntries(words) }, undefined, 1)}\n`;
}

/** Why words that were published cannot be shown any more; undefined where all are there, and for records that keep none. */
export function damageOfWords(record: PublicationRecord, kept: KeptWords | undefined): Finding | undefined {
  if (record.version === undefined) return undefined;
  const hint = 'Only npm run publish writes this file: bring back the version before, for example with git restore.';
  if (!kept) return { reason: 'meeting.words.json with the words that were published is missing', hint };
  if (kept.damage !== undefined)
    return { reason: `meeting.words.json with the words that were published is damaged: ${kept.damage}`, hint };
  const lost = record.files.filter((file) => hasWords(file) && !hashesOf(file).every((hash) => kept.words.has(hash)));
  const [first] = lost
    .flatMap(({ parts }) => parts)
    .filter(({ words, structure }) => !isKept({ words, structure }, kept));
  if (!first) return undefined;
  return { reason: `meeting.words.json has not the words of "${first.name}" that were published`, hint };
}

function isKept(part: { words: string; structure?: string | undefined }, { words }: KeptWords): boolean {
  return words.has(part.words) && (part.structure === undefined || words.has(part.structure));
}

function hashesOf({ parts }: Pick<RecordedFile, 'parts'>): readonly string[] {
  return parts.flatMap(({ words, structure }) => [words, ...(structure === undefined ? [] : [structure])]);
}

/** Pictures and documents are files, of which nothing is kept but their hashes. */
function hasWords({ kind }: RecordedFile): boolean {
  return kind !== undefined && kind !== 'picture' && kind !== 'document';
}
