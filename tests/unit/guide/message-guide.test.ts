/** The guide's page of messages. */
import { expect, test } from 'vitest';
import { rules } from '../../../src/diagnostics/rules.ts';
import { messageGuide } from '../../../src/guide/message-guide.ts';

const all = messageGuide().flatMap((group) => group.rules);

test('every rule stands in one group', () => {
  expect(all.map(({ name }) => name).toSorted()).toEqual(Object.keys(rules).toSorted());
});

test('anchors of groups are not names of rules', () => {
  expect(messageGuide().filter(({ anchor }) => anchor in rules)).toEqual([]);
});

test('a rule is shown failing and put right, with the place of each text', () => {
  expect(all.find(({ name }) => name === 'heading-levels')).toMatchObject({
    severity: 'error',
    fails: [{ where: { in: 'body' }, text: expect.stringContaining('#### Staff') as string }],
    passes: [{ where: { in: 'body' }, text: expect.stringContaining('### Staff') as string }],
  });
  expect(all.find(({ name }) => name === 'empty-statement')?.fails).toEqual([
    { where: { in: 'facts' }, text: 'equality: { impact: none, statement: N/A }' },
  ]);
});

test('every rule has an example or says why it has none', () => {
  expect(all.filter(({ fails, unshown }) => fails.length === 0 && unshown === undefined)).toEqual([]);
});

test('warnings can be accepted, errors cannot', () => {
  expect(all.filter(({ severity, waiver }) => (severity === 'error') === (waiver !== undefined))).toEqual([]);
  expect(all.find(({ name }) => name === 'bare-answer')?.waiver).toBe(
    'waivers:\n  - rule: bare-answer\n    reason: Say here why the text is right as it stands.\n    by: Service Manager\n    date: 2024-03-01',
  );
});
