/** Lines of meetings in lists. */
import { expect, test } from 'vitest';
import { meetingLine } from '../../../src/site/model/listing.ts';
import { samplePublished } from '../../support/sites/sample-site.ts';

test('a meeting without papers says whether any are still to come', () => {
  const meeting = samplePublished.site.meetings.find(({ items }) => items.length > 0)!;
  const items = meeting.items.map((item) => ({ ...item, isToFollow: false }));
  const factsOf = (more: object): string | undefined =>
    meetingLine({ ...meeting, papers: [], items, ...more }, samplePublished).facts.at(-1);
  expect(factsOf({})).toBe('no papers');
  expect(factsOf({ items: [{ ...items[0], isToFollow: true }] })).toBe('no papers yet');
  expect(factsOf({ items: [], isPlanned: true })).toBe('no papers yet');
  expect(factsOf({ papers: meeting.papers.slice(0, 1) })).toBe('1 paper');
});
