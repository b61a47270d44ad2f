/** How an agenda in print sets an item that was withdrawn. */
import { expect, test } from 'vitest';
import { enGB } from '../../../src/locales/en-GB/locale.ts';
import { itemFlow } from '../../../src/meetings/agenda/agenda-section.ts';
import { withdrawnNotice } from '../../../src/meetings/coming-down.ts';
import { samplePublished } from '../../support/sites/sample-site.ts';

const [sample] = samplePublished.site.meetings.flatMap(({ items }) => items);
const comingDown = withdrawnNotice({ date: '2024-03-11', reason: 'The land was sold.' }, enGB);

function titleStyle(isPublished: boolean): unknown {
  const item = { ...sample!, purpose: '', details: [], comingDown };
  const [title] = itemFlow(item, { ranges: undefined, isPublished }, enGB);
  return title?.kind === 'text' ? { style: title.style, isKept: title.keepWithNext } : undefined;
}

test('its notice stands under its title like other words, but moves nothing that was published', () => {
  expect(titleStyle(false)).toEqual({ style: 'lead', isKept: true });
  expect(titleStyle(true)).toEqual({ style: 'body', isKept: false });
});
