/**
 * What can be found, cut into slices of time, each of which becomes an index of its own: Pagefind holds all that it reads at
 * once. The search page merges them, and looks only into those of the year that is asked for.
 */

/** What a slice is made of. */
export interface Sliceable {
  /** ISO date; what has none is the oldest. */
  readonly date: string | undefined;
  /** In the site: gives the order of one day. */
  readonly address: string;
  readonly bytes: number;
}

/** What stands in one index. */
export interface Slice<Item extends Sliceable> {
  /** Folder below that of the search: `''` for the newest slice, which is read first; "1" for the oldest, and so on. */
  readonly name: string;
  /** The oldest first. */
  readonly items: readonly Item[];
}

/** What the search page knows of a slice that is not the newest. */
export interface OlderSlice {
  readonly name: string;
  /** "2019", the oldest first. */
  readonly years: readonly string[];
}

/** How large slices may be, in bytes. */
export interface SliceBounds {
  /** Of any slice. */
  readonly most: number;
  /** Of one of the newest, which together do not fill a whole slice yet: what is published next is indexed with it alone. */
  readonly newest: number;
}

/**
 * The slices, the oldest first; there is always a newest. None has more bytes than it may, unless one item alone has. They are filled from
 * the oldest on, so that new papers leave the indexes of older ones as they are. What does not fill a slice is cut into smaller ones: once
 * they would fill it, they become one.
 */
export function slicesOf<Item extends Sliceable>(
  items: readonly Item[],
  { most, newest }: SliceBounds,
): readonly Slice<Item>[] {
  const whole = filled(items.toSorted(byAge), most);
  const cut = [...whole.slice(0, -1), ...filled(whole.at(-1) ?? [], newest)];
  return cut.map((own, at) => ({ name: at === cut.length - 1 ? '' : String(at + 1), items: own }));
}

/** Items in their order, cut where the next one would be too much; always at least one piece. */
function filled<Item extends Sliceable>(items: readonly Item[], most: number): readonly (readonly Item[])[] {
  const cut: Item[][] = [[]];
  let bytes = 0;
  for (const item of items) {
    if (bytes > 0 && bytes + item.bytes > most) {
      cut.push([]);
      bytes = 0;
    }
    cut.at(-1)?.push(item);
    bytes += item.bytes;
  }
  return cut;
}

/**
 * The search engine's script with a line that tells it of the older slices, the newest of them first: no request is needed to ask. Where there
 * are none it has no such line. One that was there before goes.
 */
export function withOlderSlices(script: string, slices: readonly Slice<Sliceable>[]): string {
  const older = slices.slice(0, -1).map(({ name, items }): OlderSlice => ({ name, years: yearsOf(items) }));
  const [own = ''] = script.split(beginning);
  return older.length === 0 ? own : `${own}${beginning}${JSON.stringify(older.toReversed())};\n`;
}

/** How the line begins. */
const beginning = '\nexport const olderSlices = ';

function yearsOf(items: readonly Sliceable[]): readonly string[] {
  return [...new Set(items.flatMap(({ date }) => (date === undefined ? [] : [date.slice(0, 4)])))];
}

function byAge(one: Sliceable, other: Sliceable): number {
  const [a, b] = [one, other].map(({ date = '', address }) => `${date} ${address}`);
  return a === b ? 0 : (a ?? '') < (b ?? '') ? -1 : 1;
}
