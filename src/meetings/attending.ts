/** Which committees a meeting is of besides its own, and who their members are on that day: on its page and on its agenda. */
import type { Wording } from '../locales/en-GB/locale.ts';
import type { Meeting } from '../model/meeting.ts';
import type { BlockNode } from '../model/nodes.ts';
import type { SiteCommittee } from '../model/site.ts';
import { membersOf, namesOfOthers, type Members } from './sitting.ts';

/** A fact at the head of an agenda, its label without a colon. */
export interface HeadFact {
  readonly label: string;
  readonly value: string;
  /** The address that the value leads to, or the one that it begins with. */
  readonly href?: string;
}

/** "Sitting jointly with"; none of a meeting of one committee. */
export function jointFacts(
  meeting: Meeting,
  committees: readonly SiteCommittee[],
  words: Wording,
): readonly HeadFact[] {
  const others = namesOfOthers(meeting, committees);
  return others.length === 0 ? [] : [{ label: words.meeting.jointly, value: words.list(others) }];
}

/** "Attend remotely", with the address and what to know of it; none of a meeting that cannot be. */
export function remoteFacts({ facts }: Meeting, words: Wording): readonly HeadFact[] {
  if (!facts?.remote) return [];
  const { url, note } = facts.remote;
  const value = note === undefined ? url : `${url} (${note.replace(/\.$/, '')})`;
  return [{ label: words.meeting.remote, value, href: url }];
}

/** "Enquiries to", with an email address as a link. */
export function enquiriesFact(enquiries: string, { packs }: Wording): HeadFact {
  const isEmail = /^[^\s@]+@[^\s@]+$/.test(enquiries);
  return { label: packs.enquiries, value: enquiries, ...(isEmail && { href: `mailto:${enquiries}` }) };
}

/** "Members", of a joint meeting those of each committee; none where the committees' files have no seats. */
export function memberFacts(
  meeting: Meeting,
  committees: readonly SiteCommittee[],
  words: Wording,
): readonly HeadFact[] {
  const members = membersOf(meeting, committees);
  const isJoint = namesOfOthers(meeting, committees).length > 0;
  return members.map(({ committee, seats }) => ({
    label: isJoint ? words.meeting.membersOf(committee) : words.meeting.members,
    value: seats.join(', '),
  }));
}

/** The members as they stand on an agenda, after its items: under a heading, of a joint meeting by committee. */
export function membershipNodes(members: readonly Members[], words: Wording): readonly BlockNode[] {
  if (members.length === 0) return [];
  const lines = members.map(({ committee, seats }) =>
    members.length === 1 ? seats.join(', ') : `${committee}: ${seats.join(', ')}`,
  );
  return [
    { type: 'heading', depth: 2, children: [{ type: 'text', value: words.meeting.membership }] },
    ...lines.map((line): BlockNode => ({ type: 'paragraph', children: [{ type: 'text', value: `${line}.` }] })),
  ];
}
