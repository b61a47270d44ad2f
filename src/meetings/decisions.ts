/** What committees decided: every `<Resolved>` of minutes, with the minute that records it. */
import type { Heading } from 'mdast';
import type { BlockNode } from '../model/nodes.ts';
import type { Resolved } from '../blocks/resolved/definition.ts';
import { isDraft, type CommitteeName, type Paper } from '../model/paper.ts';
import { slugOf, textOf } from '../document/text-of.ts';
import { isBackMatter } from '../model/traits.ts';
import { walk } from '../document/transforms/walk.ts';

/** The minute in which a decision is recorded. */
export interface Minute {
  /** Printed number; the series of a committee goes on from meeting to meeting. */
  readonly number: number;
  /** Its heading without the number. */
  readonly title: string;
  /** Id of the heading on the page of the minutes. */
  readonly anchor: string;
}

/** One decision of a committee. */
export interface Decision {
  /** Slug of the committee. */
  readonly committee: string;
  readonly committeeName: string;
  /** All committees that decided it, that one first: of a joint meeting several. */
  readonly committees: readonly CommitteeName[];
  /** Folder of the meeting that decided, which the minutes are of. */
  readonly folder: string;
  /** ISO date of that meeting. */
  readonly date: string;
  readonly minute: Minute;
  /** What was resolved, as in the minutes. */
  readonly resolution: readonly BlockNode[];
  /** True until the minutes are confirmed. */
  readonly isDraft: boolean;
  /** The minutes themselves. */
  readonly minutes: Paper;
  /** The paper that the minute is about, where it is known. */
  readonly paper?: Paper;
}

/** Something a meeting dealt with under a title, and its paper. */
export interface Matter {
  readonly title: string;
  readonly paper: Paper;
}

/** A resolution and its minute, undefined where it stands before the first one or in an appendix. */
export interface Resolution {
  readonly node: Resolved;
  readonly minute: Minute | undefined;
}

/**
 * The decisions of minutes in their order; a minute with several resolutions gives several. `matters` are those of the
 * meeting that the minutes are of: the first whose title is the minute's, in any capitals and punctuation, gives its
 * paper. Nothing for papers that are not minutes of a committee,
 * nor for minutes that are still worked on. Throws where a resolution belongs to no minute, which
 * compiling reports as an error.
 */
export function decisionsOf(minutes: Paper, matters: readonly Matter[]): Decision[] {
  const { home, minutes: record } = minutes;
  if (!record || home.in !== 'meeting' || isDraft(minutes)) return [];
  return resolutionsOf(minutes).map(({ node, minute }) => {
    if (!minute) throw new Error(`A resolution in ${minutes.file} belongs to no minute.`);
    const matter = matters.find(({ title }) => isSameTitle(title, minute.title));
    return {
      committee: home.committee,
      committeeName: home.committeeName,
      committees: [{ slug: home.committee, name: home.committeeName }, ...(record.joint ?? [])],
      folder: record.meeting,
      date: record.date,
      minute,
      resolution: node.children,
      isDraft: minutes.status === 'draft',
      minutes,
      ...(matter ? { paper: matter.paper } : {}),
    };
  });
}

/** Every resolution of minutes in order. */
export function resolutionsOf(minutes: Pick<Paper, 'body'>): Resolution[] {
  const found: Resolution[] = [];
  let minute: Minute | undefined;
  walk(minutes.body, (node, within) => {
    if (node.type === 'heading') minute = minuteOf(node) ?? minute;
    if (node.type !== 'resolved') return;
    const isInAppendix = within.some(isBackMatter);
    found.push({ node, minute: isInAppendix ? undefined : minute });
  });
  return found;
}

/** The minutes of a meeting one by one, as their headings number them. */
export function minutesIn({ body }: Pick<Paper, 'body'>): readonly Minute[] {
  return body.flatMap((node) => (node.type === 'heading' ? (minuteOf(node) ?? []) : []));
}

/** True for titles that differ in capitals, punctuation, accents or "&" for "and" alone. */
export function isSameTitle(one: string, other: string): boolean {
  return plainTitle(one) === plainTitle(other);
}

function minuteOf(heading: Heading): Minute | undefined {
  const { number, id } = heading.data ?? {};
  if (number === undefined || id === undefined) return undefined;
  return { number: Number(number), title: textOf(heading).replaceAll(/\s+/g, ' ').trim(), anchor: id };
}

function plainTitle(title: string): string {
  return slugOf(title.replaceAll('&', ' and '));
}
