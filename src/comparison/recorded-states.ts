/** A record of publication through time: each state that it had, put together again from what later states keep of it. */
import type { PublicationRecord, PublishedWords, RecordedPart } from '../schema/meeting/publication-record.ts';

/** Every state of a record, the newest first: the record itself, the one that it replaced, and so on to the first. */
export function statesOf(record: PublicationRecord): readonly PublicationRecord[] {
  const states = [record];
  for (let state = replacedBy(record); state; state = replacedBy(state)) states.push(state);
  return states;
}

/** The record that a record replaced, to the letter; undefined for the first. */
function replacedBy(record: PublicationRecord): PublicationRecord | undefined {
  const last = record.history.at(-1);
  if (!last) return undefined;
  const { engine, version, replaces, follows, signature, notices, formats, workbooks } = last;
  const isOther = new Set([...(last.added ?? []), ...last.files.map(({ path }) => path)]);
  const kept = record.files.filter(({ path }) => !isOther.has(path));
  return {
    ...(version === undefined ? {} : { version }),
    engine,
    published: record.published,
    ...(replaces === undefined ? {} : { replaces }),
    ...(follows === undefined ? {} : { follows }),
    files: [...kept, ...last.files].toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    corrections: record.corrections.slice(0, record.corrections.length - last.corrections.length),
    ...(notices === undefined ? {} : { notices }),
    ...(formats === undefined ? {} : { formats }),
    ...(workbooks === undefined ? {} : { workbooks }),
    history: record.history.slice(0, -1),
    ...(signature === undefined ? {} : { signature }),
  };
}

/** Whether a state was published when all of these had been taken down: then nothing in it is of them. */
export function isWithout({ notices = [] }: Pick<PublicationRecord, 'notices'>, lost: readonly string[]): boolean {
  const down = new Set(notices.flatMap(({ what, of }) => (what === 'taken down' ? [of] : [])));
  return lost.every((name) => down.has(name));
}

/** The day from which a state holds, as an ISO date. */
export function dayOfState({ history, published }: PublicationRecord): string {
  return history.at(-1)?.date ?? published;
}

/** A part of what was published as a state has it; undefined where it has none of this name. */
export function partIn({ files }: PublicationRecord, name: string): RecordedPart | undefined {
  for (const { parts } of files) {
    const part = parts.find((one) => one.name === name);
    if (part) return part;
  }
  return undefined;
}

/** The text of one version of a part. */
export interface PartText {
  readonly lines: readonly string[];
  /** How a paper is set out; none where that was not kept. */
  readonly structure: readonly string[];
}

/** The words of a part as they were kept; undefined where they were not, as by records of the first version. */
export function textOfPart({ words, structure }: RecordedPart, kept: PublishedWords): PartText | undefined {
  const lines = kept.get(words);
  return lines && { lines, structure: (structure === undefined ? undefined : kept.get(structure)) ?? [] };
}

/** One version of a part of what was published. */
export interface PartVersion {
  /** ISO date from which it held. */
  readonly date: string;
  readonly text: PartText;
}

/**
 * Every version of a part whose words were kept, the oldest first; of one that printed something taken down (`lost`, as the record
 * calls it), those since then.
 */
export function versionsOf(
  record: PublicationRecord,
  { name, lost = [] }: { readonly name: string; readonly lost?: readonly string[] },
  kept: PublishedWords,
): readonly PartVersion[] {
  const versions: (PartVersion & { readonly key: string })[] = [];
  for (const state of statesOf(record).toReversed()) {
    const part = isWithout(state, lost) ? partIn(state, name) : undefined;
    const text = part && textOfPart(part, kept);
    if (!part || !text) continue;
    const key = `${part.words} ${part.structure ?? ''}`;
    if (versions.at(-1)?.key !== key) versions.push({ date: dayOfState(state), text, key });
  }
  return versions;
}
