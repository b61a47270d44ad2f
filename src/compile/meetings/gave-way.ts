/**
 * Meetings that were postponed or adjourned to another one: the agenda of an adjourned meeting goes on there, and papers of
 * either may be taken there.
 */
import { Collector } from '../../diagnostics/diagnostic.ts';
import { paperFileOf } from '../../meetings/agenda/agenda.ts';
import { numberedItems, recordedAgenda } from '../../meetings/agenda/item-numbers.ts';
import { agendaKeys, type AgendaItemFacts, type MeetingFile } from '../../schema/meeting/meeting.ts';
import type { YamlRead } from '../../schema/yaml/yaml.ts';
import type { Compiling } from '../compiling.ts';
import { readPublicationRecord } from './after-publication/publication-record.ts';
import { readMeetingFile } from './meeting-file.ts';

/** A meeting that was postponed or adjourned to another one. */
export interface GaveWay {
  /** Name of its folder. */
  readonly folder: string;
  readonly isAdjourned: boolean;
  /** Its agenda with the printed numbers. */
  readonly items: readonly { readonly number: number; readonly item: AgendaItemFacts }[];
}

interface Place {
  /** Folder of the meeting relative to the root, and its name. */
  readonly path: string;
  readonly folder: string;
}

/** The meetings that gave way to others, by the paths of the folders of these. */
export function meetingsThatGaveWay(
  folders: readonly Place[],
  compiling: Compiling,
): ReadonlyMap<string, readonly GaveWay[]> {
  const { tree } = compiling;
  const found = new Map<string, GaveWay[]>();
  // A meeting gives way to a later one only, so what goes on there is known when that gives way in its turn.
  for (const { path, folder } of folders.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    const file = `${path}/meeting.yml`;
    const { bytes } = tree.has(file) ? tree.content(file) : {};
    // Few meetings do not take place as planned; an archive's files are not parsed for them.
    if (!/\b(?:postponed|adjourned)\b/.test(new TextDecoder().decode(bytes))) continue;
    const read = readMeetingFile(file, { tree, collector: new Collector() });
    const facts = read && goingOn(read, found.get(path) ?? []).value;
    const to = facts?.change?.to;
    const isAdjourned = facts?.state === 'adjourned';
    if (!facts || to === undefined || !(isAdjourned || facts.state === 'postponed')) continue;
    const there = path.replace(/[^/]*$/, to);
    const items = numberedItems(facts, recordedAgenda(readPublicationRecord(path, compiling)?.value));
    found.set(there, [...(found.get(there) ?? []), { folder, isAdjourned, items }]);
  }
  return new Map([...found].map(([there, own]) => [there, [...own, ...gaveWayBefore(there, own, found)]]));
}

/** The meetings that gave way to those that gave way: their papers may be taken on as well, but no agenda of theirs goes on. */
function gaveWayBefore(
  there: string,
  own: readonly GaveWay[],
  found: ReadonlyMap<string, readonly GaveWay[]>,
): readonly GaveWay[] {
  const known = new Set(own.map(({ folder }) => folder));
  const before: GaveWay[] = [];
  let next = own;
  while (next.length > 0) {
    next = next
      .flatMap(({ folder }) => found.get(there.replace(/[^/]*$/, folder)) ?? [])
      .filter(({ folder }) => !known.has(folder));
    for (const one of next) {
      if (!known.has(one.folder)) before.push({ ...one, isAdjourned: false });
      known.add(one.folder);
    }
  }
  return before;
}

/**
 * A meeting.yml with the agenda of the adjourned meeting that goes on there: all of it where it lists no items itself, else its
 * own items, those of the adjourned agenda with the numbers that they had, and others with the next ones.
 */
export function goingOn(read: YamlRead<MeetingFile>, gaveWay: readonly GaveWay[]): YamlRead<MeetingFile> {
  const adjourned = gaveWay.find(({ isAdjourned }) => isAdjourned);
  if (!adjourned || read.lacks.has('items')) return read;
  const before = adjourned.items;
  const { items } = read.value;
  if (items.length === 0) {
    const all = before.map(({ number, item }) => ({ ...takenFrom(adjourned.folder, item), number }));
    return { ...read, value: { ...read.value, items: all } };
  }
  let next = Math.max(0, ...before.map(({ number }) => number), ...items.map(({ number = 0 }) => number));
  const numbered = items.map((item) => {
    if (item.number !== undefined) return item;
    const same = before.find((one) => identityOf(one.item) === identityOf(item));
    return { ...item, number: same?.number ?? ++next };
  });
  return { ...read, value: { ...read.value, items: numbered } };
}

/** An item with its paper in the folder where it lies; minutes that were to be agreed go on as an item without a paper. */
function takenFrom(folder: string, item: AgendaItemFacts): AgendaItemFacts {
  if ('minutes' in item) return item.title === undefined ? { standing: 'minutes' } : { title: item.title };
  // A paper that had been taken from a meeting before lies there still.
  const lies = (file: string): string => (file.includes('/') ? file : `${folder}/${file}`);
  if ('report' in item) return { ...item, report: lies(item.report) };
  if ('document' in item) return { ...item, document: lies(item.document) };
  return 'presentation' in item ? { ...item, presentation: lies(item.presentation) } : item;
}

/** What makes two items the same: their paper, their standing wording or their title. */
function identityOf(item: AgendaItemFacts): string {
  const words = { standing: '', verbal: '', title: '', ...item } as Readonly<
    Record<'standing' | 'verbal' | 'title', string>
  >;
  return paperFileOf(item) ?? `${words.standing} ${words.verbal} ${words.title}`.trim().toLowerCase();
}

/** A paper of another meeting that an item names. */
export interface TakenPaper {
  /** As it is written: "2020-02-04/leisure.mdx". */
  readonly written: string;
  /** Name of the folder in which it lies. */
  readonly folder: string;
  /** File name. */
  readonly name: string;
  /** Where it is written in meeting.yml. */
  readonly path: readonly (string | number)[];
}

/** The papers of other meetings on an agenda. */
export function takenPapers({ items }: Pick<MeetingFile, 'items'>): readonly TakenPaper[] {
  return items.flatMap((item, index) =>
    agendaKeys.flatMap((key): TakenPaper[] => {
      const written = (item as Partial<Record<typeof key, string>>)[key] ?? '';
      const [folder = '', name] = written.split('/');
      return name === undefined ? [] : [{ written, folder, name, path: ['items', index, key] }];
    }),
  );
}
