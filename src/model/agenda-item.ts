import type { ComingDown } from './notice.ts';
import type { Paper } from './paper.ts';

/** How an item came onto an agenda that was published already. */
export interface AddedItem {
  /** Number of the supplement. */
  readonly supplement: number;
  /** ISO date of the supplement. */
  readonly published: string;
  /** True for an item that never has a paper: the supplement brings its line alone. */
  readonly isWithoutPaper?: true;
}

/** An item of a meeting's agenda, as its page, its packs and other programs give it: numbered, worded, with its paper. */
export interface AgendaItem {
  /** Printed number; kept when the agenda is republished. */
  readonly number: number;
  readonly title: string;
  /** What a record of publication calls it, by what meeting.yml says: "report clinics.mdx". */
  readonly is?: string;
  /** The supplement that brought the item itself, which was not on the published agenda. */
  readonly added?: AddedItem;
  /** "To receive a report from …", from the item or its default wording; empty where it has none. */
  readonly purpose: string;
  /** True for an item whose purpose is itself what Members resolve: the exclusion of the public. */
  readonly isToResolve?: true;
  /** Paragraphs below the purpose, of an exempt item or appendix and of the resolution to exclude the public. */
  readonly details: readonly string[];
  /** The item's paper, where it has one that may be read here. */
  readonly paper?: Paper;
  /** True where the first pack leaves its paper out: it had not come, or came with a supplement. */
  readonly isToFollow: boolean;
  /**
   * What was printed where the item was first announced: on the agenda for a paper that came later, and as the resolution to exclude
   * the public before further exempt items came. Absent for any other item.
   */
  readonly announced?: Pick<AgendaItem, 'title' | 'purpose'> & Partial<Pick<AgendaItem, 'details'>>;
  /** Why its paper is kept from the public: paragraphs of Part 1 of Schedule 12A. Only a restricted pack has the paper. */
  readonly exempt?: { readonly paragraphs: readonly number[] };
  /** True for a report that is taken in public and has an exempt appendix, which `details` announces. */
  readonly hasExemptAppendix?: true;
  /** That the meeting does not take it, or that its paper was taken down. */
  readonly comingDown?: ComingDown;
}

/** An item whose paper is there. */
export type ItemWithPaper = AgendaItem & { readonly paper: Paper };

/** An exempt item with its paper: only for those who may read it. */
export type RestrictedItem = ItemWithPaper &
  Required<Pick<AgendaItem, 'exempt'>> & {
    /** The public report that the paper is an appendix of. */
    readonly report?: Paper;
  };

/** True for an item whose paper is there. */
export function hasPaper(item: AgendaItem): item is ItemWithPaper {
  return item.paper !== undefined;
}
