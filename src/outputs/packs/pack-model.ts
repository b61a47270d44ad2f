/** An agenda or pack as what it says, before any format. */
import type { ItemWithPaper } from '../../model/agenda-item.ts';
import type { BlockNode } from '../../model/nodes.ts';
import type { Notice } from '../../model/notice.ts';
import type { Cover } from '../../model/paper.ts';

/** An agenda, pack or supplement. */
export interface PackContent {
  /** What it is no longer, above everything else. */
  readonly notices: readonly Notice[];
  /** Above everything else: "Public Document Pack". Absent on an agenda alone. */
  readonly stamp?: string;
  readonly council: string;
  /** "Notice of meeting", "Supplement 1" */
  readonly kind: string;
  /** The committee. */
  readonly title: string;
  readonly facts: Cover['facts'];
  readonly before: readonly BlockNode[];
  /** The agenda; of a supplement the items that it adds, and the papers that were to follow. */
  readonly lists: readonly PackList[];
  readonly after: readonly BlockNode[];
  /** In order; none of an agenda alone. */
  readonly papers: readonly PackedPaper[];
  readonly language: string;
}

/** A list of items under its heading. */
export interface PackList {
  readonly title: string;
  readonly lines: readonly PackLine[];
}

/** A line of the agenda, or of a supplement's list of papers. */
export interface PackLine {
  readonly number: number;
  readonly title: string;
  /** "Pages 7 to 16", "To follow" */
  readonly note?: string;
  /** Under the title, a paragraph each. */
  readonly details: readonly string[];
}

/** A paper in a pack. */
export interface PackedPaper extends Pick<ItemWithPaper, 'number' | 'paper'> {
  /** "item-6": no other paper of the pack has it. */
  readonly name: string;
  /** "Agenda Item 6", and under it "Supplement 1" where a supplement brought it. */
  readonly stamps: readonly string[];
  /** At the head of the paper, and of each part of it that is read by itself: "Not for publication: …". */
  readonly mark?: string;
  /** Under its mark, once. */
  readonly remarks?: readonly string[];
}
