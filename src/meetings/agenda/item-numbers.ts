/**
 * The printed numbers of an agenda's items. Once an agenda is recorded, each item on it keeps its number wherever it stands, since
 * minutes and letters quote it; an item that comes later takes the next free one.
 */
import type { AgendaItemFacts, MeetingFile } from '../../schema/meeting/meeting.ts';
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
}

/** An item as it was recorded. */
export interface RecordedItem {
  readonly number: number;
  readonly is: string;
  /** True where it stands on the published agenda; false where it came with a supplement. */
  readonly isOnAgenda: boolean;
}

/** The items of a record, those of the agenda first and in its order; none of a record that does not say what its items are. */
export function recordedItems(record: PublicationRecord | undefined): readonly RecordedItem[] {
  const found = new Map<number, RecordedItem>();
  const files = record?.files ?? [];
  const onAgenda = files.filter(({ kind }) => kind === 'agenda');
  const others = files.filter(({ kind }) => kind !== 'agenda' && kind !== 'pack');
  for (const { kind, parts } of [...onAgenda, ...others])
    for (const { name, is } of parts) {
      const number = Number(/^item (\d+)$/.exec(name)?.[1]);
      if (is !== undefined && number > 0 && !found.has(number))
        found.set(number, { number, is, isOnAgenda: kind === 'agenda' });
    }
  return [...found.values()];
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
  recorded: readonly RecordedItem[],
): readonly NumberedItem[] {
  const complete = withExclusion(items);
  const known = knownItems(complete, recorded);
  const broughtBy = broughtIn(complete, supplements);
  const numbers = numbersOf(complete, known, broughtBy);
  return complete.map((item) => {
    const addedBy = recorded.length > 0 && known.get(item)?.isOnAgenda !== true ? broughtBy(item) : undefined;
    const number = numbers.get(item) ?? 0;
    return { number, item, is: nameOfItem(item), ...(addedBy === undefined ? {} : { addedBy }) };
  });
}

/**
 * The number of the supplement that brings an item, by its paper. The resolution to exclude the public comes with the first of the
 * exempt items where all of these are brought.
 */
function broughtIn(
  items: readonly AgendaItemFacts[],
  supplements: MeetingFile['supplements'],
): (item: AgendaItemFacts) => number | undefined {
  const late = new Map(supplements.flatMap(({ papers }, index) => papers.map((file) => [file, index + 1] as const)));
  const byPaper = (item: AgendaItemFacts): number | undefined =>
    late.get(isExempt(item) ? item.exempt.paper : (nameOfItem(item).split(' ')[1] ?? ''));
  const exempt = items.filter(isExempt).map((item) => byPaper(item) ?? 0);
  const first = exempt.length === 0 || exempt.includes(0) ? undefined : Math.min(...exempt);
  return (item) => (isExclusion(item) ? first : byPaper(item));
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
