import { expect, test } from 'vitest';
import { packPages } from '../../../../src/site/model/pack-pages.ts';
import { samplePublished } from '../../../support/sites/sample-site.ts';

const [meeting] = samplePublished.site.meetings;
if (!meeting) throw new Error('The sample has no meeting.');
const file = { path: 'x.pdf', format: 'pdf', pages: 9, bytes: 1, conformance: [] } as const;

test('pages of a pack are links to their marks, by item; pages of the agenda are none', () => {
  const ranges = new Map([[2, { first: 3, last: 5 }]]);
  const made = { agenda: file, pack: file, ranges, marks: new Map(), supplements: [] };
  const address = '/corporate-parenting-board/2022-12-07/sample-report/#page-';
  const pages = ['3', '4', '5'].map((text) => ({ text, address: `${address}${text}` }));
  expect(packPages(meeting, made)).toEqual([{ number: 2, title: meeting.items[1]?.title, pages }]);
  expect(packPages(meeting, undefined)).toEqual([]);
});
