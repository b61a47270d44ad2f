/** Formats that a council switches on after a publication: no change of what was published, until they are on record themselves. */
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { statesOf } from '../../../src/comparison/recorded-states.ts';
import { recordText } from '../../../src/record/chain/record-text.ts';
import { findingsOf, recordMeeting, unrecordedSite } from '../../support/sites/recorded-site.ts';

test('formats switched on later are no change; publishing takes them up, and then they are missed', async () => {
  const root = unrecordedSite();
  const council = path.join(root, 'content/council.yml');
  const plain = readFileSync(council, 'utf8');
  const first = await recordMeeting(root);
  expect(first.record).not.toHaveProperty('formats');
  appendFileSync(council, '\nformats: [epub, large-print]\n');
  expect(await findingsOf(root)).toEqual([]);

  const second = await recordMeeting(root);
  expect(second).toMatchObject({ isChanged: true, problems: [] });
  expect(second.record.formats).toEqual(['large-print', 'epub']);
  const [, earlier] = statesOf(second.record);
  expect(earlier && recordText(earlier)).toBe(recordText(first.record));
  expect((await recordMeeting(root)).isChanged).toBe(false);
  expect(await findingsOf(root)).toEqual([]);

  writeFileSync(council, `${plain}\nformats: [epub]\n`);
  expect(await findingsOf(root)).toMatchObject([
    {
      severity: 'warning',
      rule: 'published-record',
      reason: 'the papers were published in further formats that content/council.yml no longer names: large-print',
      hint: 'Add large-print to formats in content/council.yml again, or publish all the same: links to these files then lead nowhere.',
    },
  ]);
});
