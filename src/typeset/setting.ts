/** What measuring needs to know: the things that hold for a whole section, and the area that flow is set into. */
import type { Wording } from '../locales/en-GB/locale.ts';
import type { PageDesign } from './design/page-design.ts';
import type { Flow } from './flow.ts';
import type { Fonts } from './fonts/fonts.ts';
import type { Tag } from './pages/laid-out.ts';
import type { TableRuns } from './tables/prepared-column.ts';
import type { MeasuredNote, StripList } from './pages/strips.ts';

/** The same for a whole section. */
export interface Setting {
  readonly fonts: Fonts;
  readonly design: PageDesign;
  readonly tags: TagList;
  /** The words of the document's language. */
  readonly words: Wording;
  /** Ends the names of notes and of their marks, so that they are unique in the section: each slide has notes of its own. */
  readonly noteScope: string;
  /** Each page is measured for itself, and what is side by side is split to fit it. */
  readonly isFitted: boolean;
  /** Measures flows one after another into an area. */
  measure(flows: readonly Flow[], area: Area): void;
  /** A footnote measured; undefined where it stands on an earlier page already. Its tags come under `parent`. */
  note(number: number, parent: number): MeasuredNote | undefined;
}

/** Where flow is set: a stretch of the column, and a place in the structure tree. */
export interface Area {
  readonly strips: StripList;
  /** Points from the column's left edge. */
  readonly x: number;
  readonly width: number;
  /** The structure node that what is set here belongs to; -1 for the section itself. */
  readonly parent: number;
  /** The column itself where text runs on from page to page: figures and tables may move behind text, and one too wide may turn the page. */
  readonly isRunning: boolean;
  /** Text is set in the small style throughout (footnotes). */
  readonly isSmall?: boolean;
  /** Text without a label lines up with the paragraphs that have one. */
  readonly hangs?: boolean;
  /** The tables here that are set alike. */
  readonly tableRuns?: TableRuns;
  /** Within an item of a list: a list inside follows its text closely. */
  readonly isItem?: boolean;
}

/** A section's structure tree while it grows, in reading order. */
export class TagList {
  readonly #tags: Tag[] = [];

  get tags(): readonly Tag[] {
    return this.#tags;
  }

  /** Adds a node and gives its place in the list. */
  add(tag: Tag): number {
    this.#tags.push(tag);
    return this.#tags.length - 1;
  }

  /** Adds a content node under `parent` and gives its place in the list. */
  content(parent: number): number {
    return this.add({ role: 'content', parent });
  }
}
