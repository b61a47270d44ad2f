/**
 * What this device remembers of a meeting once its reader has asked for it: what its papers said at the last visit, and where reading
 * stopped. Keeping a meeting asks for it too.
 */
import type { ListedPaper, MeetingListing } from '../../build/listed-files.ts';
import { isRecord } from './listing.ts';
import type { DeviceStorage } from './storage.ts';

/** Where reading stopped in a paper. */
export interface Stop {
  /** Number of the paragraph as it was. */
  readonly number: number;
  /** Its first words, by which it is found again. */
  readonly words: string;
}

/** A paper as it was at the last visit. */
export interface SeenPaper {
  readonly title: string;
  readonly says: string;
}

/** What is remembered of a meeting. */
export interface MeetingMemory {
  /** By slug. */
  readonly seen: Readonly<Record<string, SeenPaper>>;
  /** By slug. */
  readonly stops: Readonly<Record<string, Stop>>;
}

/** What became of a paper since the last visit. */
export interface PaperChange {
  readonly slug: string;
  readonly title: string;
  readonly what: 'changed' | 'added' | 'takenOff';
}

const nameOf = (meeting: string): string => `meeting ${meeting}`;

/** What is remembered of the meeting in a folder; undefined where nobody asked for it. */
export function memoryOf(storage: DeviceStorage, meeting: string): MeetingMemory | undefined {
  const text = storage.get(nameOf(meeting));
  return text === undefined ? undefined : memoryFrom(text);
}

/** Remembers. False where there is no room. */
export function remember(storage: DeviceStorage, meeting: string, memory: MeetingMemory): boolean {
  return storage.set(nameOf(meeting), JSON.stringify(memory));
}

/** Forgets a meeting. */
export function forget(storage: DeviceStorage, meeting: string): void {
  storage.remove(nameOf(meeting));
}

/** Folders of the meetings of which something is remembered. */
export function rememberedMeetings(storage: DeviceStorage): readonly string[] {
  return storage.names('meeting ').map((name) => name.slice('meeting '.length));
}

/** All papers of a listing as seen now; where reading stopped stays. */
export function seenNow({ papers }: MeetingListing, before?: MeetingMemory): MeetingMemory {
  const seen = Object.fromEntries(papers.map(({ slug, title, says }) => [slug, { title, says }]));
  return { seen, stops: before?.stops ?? {} };
}

/** One paper as seen now. */
export function paperSeen(memory: MeetingMemory, { slug, title, says }: ListedPaper): MeetingMemory {
  return { ...memory, seen: { ...memory.seen, [slug]: { title, says } } };
}

/** What is another than at the last visit, in agenda order; what is no longer there comes last. */
export function changesSince({ seen }: MeetingMemory, { papers }: MeetingListing): readonly PaperChange[] {
  const known = new Map(Object.entries(seen));
  const changed = papers.flatMap(({ slug, title, says }): PaperChange[] => {
    const before = known.get(slug);
    if (!before) return [{ slug, title, what: 'added' }];
    return before.says === says ? [] : [{ slug, title, what: 'changed' }];
  });
  const here = new Set(papers.map(({ slug }) => slug));
  const gone = [...known].filter(([slug]) => !here.has(slug));
  return [...changed, ...gone.map(([slug, { title }]): PaperChange => ({ slug, title, what: 'takenOff' }))];
}

function memoryFrom(text: string): MeetingMemory | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (!isRecord(value) || !isRecord(value['seen']) || !isRecord(value['stops'])) return undefined;
    return { seen: entriesOf(value['seen'], isSeen), stops: entriesOf(value['stops'], isStop) };
  } catch {
    return undefined;
  }
}

function entriesOf<Kind>(
  record: Readonly<Record<string, unknown>>,
  isOne: (value: unknown) => value is Kind,
): Readonly<Record<string, Kind>> {
  const sound = Object.entries(record).filter((entry): entry is [string, Kind] => isOne(entry[1]));
  return Object.fromEntries(sound);
}

function isSeen(value: unknown): value is SeenPaper {
  return isRecord(value) && typeof value['title'] === 'string' && typeof value['says'] === 'string';
}

function isStop(value: unknown): value is Stop {
  return isRecord(value) && typeof value['number'] === 'number' && typeof value['words'] === 'string';
}
