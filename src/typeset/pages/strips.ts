/**
 * Strips: measured flow as a list of horizontal bands that are never cut, each with the space above it, and with
 * whether a page may end before it. Everything that paginate needs to know is here.
 */
import type { Item, PlacedItem } from './laid-out.ts';
import { moved } from './move-items.ts';

/**
 * Whether a page may end before a strip: 'free' yes; 'avoid' only where nothing better fits (things kept
 * together); 'never' only where the page would overflow (headings, widows, orphans); 'must' always.
 */
export type Cut = 'free' | 'avoid' | 'never' | 'must';

/** A place in the text that is found again: a named destination, a bookmark, or both. */
export interface Mark {
  readonly destination?: string;
  readonly bookmark?: { readonly text: string; readonly level: number };
}

/** A bar or tint behind or beside the strips of a group, drawn once for each page. */
export interface Ground {
  readonly x: number;
  readonly width: number;
  readonly colour: string;
}

/** A footnote, measured. */
export interface MeasuredNote {
  /** 1-based. */
  readonly number: number;
  readonly strips: readonly Strip[];
  readonly height: number;
}

/** One band of the column. */
export interface Strip {
  readonly height: number;
  /** Space above, left out at the top of a page. */
  readonly gap: number;
  /** x from the column's left edge, y from the strip's top. */
  readonly items: readonly Item[];
  readonly cut: Cut;
  /** Stands on a page on its side. */
  readonly isTurned: boolean;
  /** White space only, left out where a page happens to begin with it. */
  readonly isSpace: boolean;
  /** Running text that may move up past a float: a line of a paragraph, of a list, of a lesser heading. */
  readonly isPlain: boolean;
  /** The heading of a section: a float moves behind it only where much of the page would stay white otherwise. */
  readonly isSection: boolean;
  /** The same for all strips of a figure or table that may move down behind text. */
  readonly float?: object;
  /** Put in after publication: it takes no room when pages are filled. */
  readonly isAddedLater?: true;
  readonly notes: readonly MeasuredNote[];
  readonly marks: readonly Mark[];
  readonly grounds: readonly Ground[];
  /** What is repeated above the strip where it begins a page: a table's head. */
  readonly repeated?: { readonly height: number; readonly items: readonly PlacedItem[] };
}

/** What a measurer says of a new strip; the rest follows from what came before. */
export interface NewStrip {
  readonly height: number;
  readonly items: readonly Item[];
  readonly cut?: Cut;
  readonly isSpace?: boolean;
  readonly isPlain?: boolean;
  readonly isSection?: boolean;
  readonly notes?: readonly MeasuredNote[];
  readonly marks?: readonly Mark[];
  readonly repeated?: Strip['repeated'];
}

/** Collects strips in order, and remembers between them what concerns the next: space, keeping, labels, marks. */
export class StripList {
  readonly #strips: Strip[] = [];
  #gap = 0;
  #isGapSuppressed = false;
  #nextCut: Cut = 'free';
  #isTurned = false;
  #items: Item[] = [];
  #marks: Mark[] = [];
  #grounds: readonly Ground[] = [];
  #repeated: Strip['repeated'];

  get strips(): readonly Strip[] {
    return this.#strips;
  }

  /** Space above the next strip, as asked for so far. */
  get gap(): number {
    return this.#isGapSuppressed ? 0 : this.#gap;
  }

  /** What has been asked for before the next strip so far. */
  get asked(): { readonly gap: number; readonly cut: Cut } {
    return { gap: this.gap, cut: this.#nextCut };
  }

  /** True where the next strip is kept with what stands above it: a heading, a sentence that announces it. */
  get isKept(): boolean {
    return this.#nextCut === 'never';
  }

  /** Height of what is repeated above a strip that begins a page now. */
  get repeatedHeight(): number {
    return this.#repeated?.height ?? 0;
  }

  /** The next strip is at least this far from the last: of two spaces the larger holds. */
  space(points: number): void {
    this.#gap = Math.max(this.#gap, points);
  }

  /** The next strip is exactly this far from the last, whatever was asked for before. */
  setSpace(points: number): void {
    this.#gap = points;
  }

  /** The next strip follows without space, whatever it asks for itself. */
  suppressSpace(): void {
    this.#isGapSuppressed = true;
  }

  /** No page ends before the next strip. */
  keepNext(): void {
    if (this.#nextCut !== 'must') this.#nextCut = 'never';
  }

  /** The next strip begins a page (nothing happens where it does so anyway). */
  startPage(): void {
    this.#nextCut = 'must';
  }

  /** From here on pages are on their side, or upright again. */
  turn(isTurned: boolean): void {
    this.#isTurned = isTurned;
  }

  /** The next strip carries these items too: a list item's label beside its first line. */
  carry(items: readonly Item[]): void {
    this.#items.push(...items);
  }

  /** The next strip is marked. */
  mark(mark: Mark): void {
    this.#marks.push(mark);
  }

  /** From here on this stands above every strip that begins a page: the title of a slide that runs on. */
  repeat(repeated: Strip['repeated']): void {
    this.#repeated = repeated;
  }

  /** All strips until the matching `closeGround` stand on it. */
  openGround(ground: Ground): void {
    this.#grounds = [...this.#grounds, ground];
  }

  closeGround(): void {
    this.#grounds = this.#grounds.slice(0, -1);
  }

  add(strip: NewStrip): void {
    this.#strips.push({
      height: strip.height,
      gap: this.gap,
      items: this.#items.length === 0 ? strip.items : [...this.#items, ...strip.items],
      cut: this.#nextCut === 'free' ? (strip.cut ?? 'free') : this.#nextCut,
      isTurned: this.#isTurned,
      isSpace: strip.isSpace ?? false,
      isPlain: strip.isPlain ?? false,
      isSection: strip.isSection ?? false,
      notes: strip.notes ?? [],
      marks: this.#marks.length === 0 ? (strip.marks ?? []) : [...this.#marks, ...(strip.marks ?? [])],
      grounds: this.#grounds,
      ...repeatedAbove(this.#repeated, strip.repeated),
    });
    this.#gap = 0;
    this.#isGapSuppressed = false;
    this.#nextCut = 'free';
    this.#items = [];
    this.#marks = [];
  }

  /** Pages are not to end within the strips from `start` (0-based) on, where that can be had. */
  keepTogether(start: number): void {
    for (let index = start + 1; index < this.#strips.length; index++) {
      const strip = this.#strips[index];
      if (strip?.cut === 'free') this.#strips[index] = { ...strip, cut: 'avoid' };
    }
  }

  /** A page may end before the strip at `index` (0-based), whatever was asked for. */
  free(index: number): void {
    const strip = this.#strips[index];
    if (strip) this.#strips[index] = { ...strip, cut: 'free' };
  }

  /** The strips from `start` (0-based) on may move down together behind text that follows them. */
  float(start: number): void {
    const float = {};
    for (let index = start; index < this.#strips.length; index++) {
      const strip = this.#strips[index];
      if (strip) this.#strips[index] = { ...strip, float };
    }
  }

  /** The strips from `start` (0-based) on were put in after publication; what follows is as far from what goes before as it was. */
  addLater(start: number, { gap, cut }: { readonly gap: number; readonly cut: Cut }): void {
    // Of the space that it asks for below and the space that was there the larger holds, as between all flows.
    const more = this.gap - gap;
    this.#gap = 0;
    if (more > 0) this.add({ height: more, items: [], cut: 'never', isSpace: true });
    for (let index = start; index < this.#strips.length; index++) {
      const strip = this.#strips[index];
      if (strip) this.#strips[index] = { ...strip, isAddedLater: true };
    }
    this.#gap = gap;
    this.#nextCut = cut;
  }

  /** Height in points of the strips from `start` to before `end` (0-based), the space above the first left out. */
  heightFrom(start: number, end?: number): number {
    return heightOf(this.#strips.slice(start, end));
  }
}

/** The head of a table stands below the title of its slide. */
function repeatedAbove(title: Strip['repeated'], head: Strip['repeated']): Pick<Strip, 'repeated'> {
  const only = title ?? head;
  if (!only) return {};
  if (!title || !head) return { repeated: only };
  const lowered = head.items.map((item) => moved(item, 0, title.height));
  return { repeated: { height: title.height + head.height, items: [...title.items, ...lowered] } };
}

/** Height in points of strips standing under one another, the space above the first left out. */
export function heightOf(strips: readonly Strip[]): number {
  return strips.reduce((sum, strip, index) => sum + strip.height + (index === 0 ? 0 : strip.gap), 0);
}
