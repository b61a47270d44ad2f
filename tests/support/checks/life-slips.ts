/** Ways to change silently what was published of a meeting's life: what came down, what was late, exempt, cancelled, joint. */
import { appendFileSync } from 'node:fs';
import path from 'node:path';
import type { RecordSlip } from './record-slips.ts';
import { cancelledMeeting, heldMeeting, rewriteIn } from '../sites/life-site.ts';

const held =
  (from: string | RegExp, to: string): RecordSlip['make'] =>
  (root) =>
    rewriteIn(root, `${heldMeeting}/meeting.yml`, [from, to]);
const cancelled =
  (from: string | RegExp, to: string): RecordSlip['make'] =>
  (root) =>
    rewriteIn(root, `${cancelledMeeting}/meeting.yml`, [from, to]);

/** Each is done to a copy of the root of `recordedLife`. */
export const lifeSlips: readonly RecordSlip[] = [
  { what: 'what was withdrawn comes back', make: held(/ {4}withdrawn.*\n/, '') },
  { what: 'a withdrawal has another reason', make: held('The pool is closed.', 'The pool is being mended.') },
  { what: 'a withdrawal has another day', make: held('2024-03-08', '2024-03-07') },
  { what: 'what was taken down comes back', make: held(/takenDown.*\n/, '') },
  { what: 'a taking down has another reason', make: held('It named a tenant.', 'It had a slip.') },
  { what: 'a taking down has another day', make: held('date: 2024-03-12', 'date: 2024-03-11') },
  { what: 'a cancelled meeting was held after all', make: cancelled(/state[^]*?\n.*\n/, '') },
  { what: 'a cancellation has another reason', make: cancelled('There is no quorum.', 'There is snow.') },
  { what: 'a cancellation has another day', make: cancelled('2024-04-16', '2024-04-15') },
  {
    what: 'somebody else’s document is replaced',
    make: (root) => appendFileSync(path.join(root, heldMeeting, 'survey.pdf'), '\n% another\n'),
  },
  {
    what: 'somebody else’s document says something else in words',
    make: held('What users said', 'What all users said'),
  },
  { what: 'somebody else’s document is of another body', make: held('A university', 'The council') },
  { what: 'a supplement has another reason', make: held('came on 11 March', 'came on 5 March') },
  { what: 'a supplement is as if it had come earlier', make: held('published: 2024-03-11', 'published: 2024-03-07') },
  { what: 'the chair did not agree', make: held(', chairAgreed: yes', '') },
  { what: 'an exemption has another paragraph', make: held('paragraphs: [3]', 'paragraphs: [1]') },
  { what: 'an exemption has another public interest', make: held('Bidders must not', 'Nobody must') },
  { what: 'another committee did not sit', make: held(/joint.*\n/, '') },
  { what: 'a meeting is attended at another address', make: held('.uk/hc', '.uk/committee') },
  {
    what: 'a member was another one',
    make: (root) => rewriteIn(root, 'content/committees/health-committee.yml', ['Councillor A', 'Councillor B']),
  },
  {
    what: 'an agenda is as if it had been published earlier',
    make: held('published: 2024-03-06', 'published: 2024-03-04'),
  },
];
