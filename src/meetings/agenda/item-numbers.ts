/**
 * The printed numbers of an agenda's items. Once an agenda is recorded, each item on it keeps its number wherever it stands, since
 * minutes and letters quote it; an item that comes later takes the next free one.
 */
import { agendaKeys, type AgendaItemFacts, type MeetingFile } from '../../schema/meeting/meeting.ts';
import type { PublicationRecord } from '../../schema/meeting/publication-record.ts';
import { isExclusion, isExempt, withExclusion } from './exempt-items.ts';

/** An item with its printed number. */
export interface NumberedItem {
  readonly number: number;
  readonly item: AgendaItemFacts;
  /** What a record calls it: "report clinics.mdx". */
  readonly is: string;
  /** Number of the supplement that brought the item itself: it is not on the agenda that was published. */
  readonly addedBy?: number;
  /** True for an item that never has a paper. */
  readonly isWithoutPaper?: true;
}

/** An item as it was recorded. */
export interface RecordedItem {
  readonly number: number;
  readonly is: string;
  /** True where it stands on the published agenda; false where it came with a supplement. */
  readonly isOnAgenda: boolean;
  /** Number of the supplement that brought it; absent for what stands on the agenda. */
  readonly supplement?: number;
}

/** What a record has of an agenda. */
export interface RecordedAgenda {
  /** Those of the agenda first and in its order; none of a record that does not say what its items are. */
  readonly items: readonly RecordedItem[];
  /** Numbers of the supplements that were published. */
  readonly supplements: ReadonlySet<number>;
}

/** The items and supplements of a record; none before the first publication. */
export function recordedAgenda(record: PublicationRecord | undefined): RecordedAgenda {
  const found = new Map<number, RecordedItem>();
  const files = record?.files ?? [];
  const ofKind = (wanted: string): typeof files => files.filter(({ kind }) => kind === wanted);
  for (const { kind, path, parts } of [...ofKind('agenda'), ...ofKind('supplement'), ...ofKind('consolidated')]) {
    const isOnAgenda = kind === 'agenda';
    const supplement = supplementIn(path);
    for (const { name, is } of parts) {
      const number = Number(/^item (\d+)$/.exec(name)?.[1]);
      if (is !== undefined && number > 0 && !found.has(number))
        found.set(number, { number, is, isOnAgenda, ...(supplement === undefined ? {} : { supplement }) });
    }
  }
  return {
    items: [...found.values()],
    supplements: new Set(ofKind('supplement').flatMap(({ path }) => supplementIn(path) ?? [])),
  };
}

/** The number in the path of a supplement. */
function supplementIn(path: string): number | undefined {
  const [, number] = /-supplement-(\d+)\.pdf$/.exec(path) ?? [];
  return number === undefined ? undefined : Number(number);
}

/** What a record calls an item: by its paper, else by its own title. */
export function nameOfItem(item: AgendaItemFacts): string {
  for (const key of ['report', 'presentation', 'minutes', 'document', 'standing', 'verbal'] as const)
    if (key in item) return `${key} ${String((item as Readonly<Record<string, unknown>>)[key])}`;
  return `title ${'title' in item ? item.title : ''}`;
}

/**
 * The items with their numbers, and with the resolution to exclude the press and public as an item of its own before the
 * first exempt one unless the clerk wrote one. Numbers that were recorded stay, then those that the clerk gave; the others follow
 * one another round them, and of a recorded agenda after the highest.
 */
export function numberedItems(
  { items, supplements }: Pick<MeetingFile, 'items' | 'supplements'>,
  recorded: RecordedAgenda,
): readonly NumberedItem[] {
  const complete = withExclusion(items);
  const known = knownItems(complete, recorded.items);
  const broughtBy = broughtIn(complete, { supplements, recorded, known });
  const numbers = numbersOf(complete, known, broughtBy);
  return complete.map((item) => {
    const isAdded = recorded.items.length > 0 && known.get(item)?.isOnAgenda !== true;
    const addedBy = isAdded ? broughtBy(item) : undefined;
    return {
      number: numbers.get(item) ?? 0,
      item,
      is: nameOfItem(item),
      ...(addedBy === undefined ? {} : { addedBy }),
      ...(isWithoutPaper(item) ? { isWithoutPaper: true } : {}),
    };
  });
}

/** True for an item that never has a paper: a standing or verbal one, or a title alone. */
function isWithoutPaper(item: AgendaItemFacts): boolean {
  return !isExempt(item) && !agendaKeys.some((key) => key in item);
}

/** What tells which supplement brings an item. */
interface Bringing {
  readonly supplements: MeetingFile['supplements'];
  readonly recorded: RecordedAgenda;
  /** Which item was recorded as which. */
  readonly known: ReadonlyMap<AgendaItemFacts, RecordedItem>;
}

/**
 * The number of the supplement that brings an item, by its paper. The resolution to exclude the public comes with the first of the
 * exempt items where all of these are brought. Any other item without a paper comes with the supplement that the record says, and
 * before that is recorded with the first new one that names no papers, else with the last new one.
 */
function broughtIn(
  items: readonly AgendaItemFacts[],
  { supplements, recorded, known }: Bringing,
): (item: AgendaItemFacts) => number | undefined {
  const late = new Map(supplements.flatMap(({ papers }, index) => papers.map((file) => [file, index + 1] as const)));
  const byPaper = (item: AgendaItemFacts): number | undefined =>
    late.get(isExempt(item) ? item.exempt.paper : (nameOfItem(item).split(' ')[1] ?? ''));
  const exempt = items.filter(isExempt).map((item) => byPaper(item) ?? 0);
  const first = exempt.length === 0 || exempt.includes(0) ? undefined : Math.min(...exempt);
  const unrecorded = supplements
    .map(({ papers }, index) => ({ number: index + 1, papers }))
    .filter(({ number }) => !recorded.supplements.has(number));
  const alone = unrecorded.find(({ papers }) => papers.length === 0) ?? unrecorded.at(-1);
  return (item) => {
    if (!isWithoutPaper(item)) return byPaper(item);
    if (isExclusion(item) && first !== undefined) return first;
    return known.has(item) ? known.get(item)?.supplement : alone?.number;
  };
}

/** Which item was recorded as which: by what it is; of items without papers, whose titles may be corrected, else in their order. */
function knownItems(
  items: readonly AgendaItemFacts[],
  recorded: readonly RecordedItem[],
): ReadonlyMap<AgendaItemFacts, RecordedItem> {
  const left = [...recorded];
  const known = new Map<AgendaItemFacts, RecordedItem>();
  const take = (item: AgendaItemFacts, isIt: (one: RecordedItem) => boolean): void => {
    const at = known.has(item) ? -1 : left.findIndex(isIt);
    const [one] = at < 0 ? [] : left.splice(at, 1);
    if (one) known.set(item, one);
  };
  for (const item of items) take(item, ({ is }) => is === nameOfItem(item));
  for (const item of items) {
    const [form = ''] = nameOfItem(item).split(' ');
    if (['standing', 'verbal', 'title'].includes(form)) take(item, ({ is }) => is.startsWith(`${form} `));
  }
  return known;
}

function numbersOf(
  items: readonly AgendaItemFacts[],
  known: ReadonlyMap<AgendaItemFacts, RecordedItem>,
  broughtBy: (item: AgendaItemFacts) => number | undefined,
): ReadonlyMap<AgendaItemFacts, number> {
  const numbers = new Map([...known].map(([item, { number }]) => [item, number]));
  const taken = new Set(numbers.values());
  const isRecorded = known.size > 0;
  for (const item of items) {
    if (numbers.has(item) || item.number === undefined || (isRecorded && taken.has(item.number))) continue;
    numbers.set(item, item.number);
    taken.add(item.number);
  }
  let next = isRecorded ? Math.max(...taken) + 1 : 1;
  const others = items.filter((item) => !numbers.has(item));
  // What came with an earlier supplement comes first, wherever it stands.
  const inTime = isRecorded ? others.toSorted((a, b) => (broughtBy(a) ?? 0) - (broughtBy(b) ?? 0)) : others;
  for (const item of inTime) {
    while (taken.has(next)) next++;
    numbers.set(item, next++);
  }
  return numbers;
}
