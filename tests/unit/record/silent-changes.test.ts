/** What was published cannot be changed silently: each way that we know of is found, and told in words. */
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { contentSlips } from '../../support/record-slips.ts';
import { copyOf, findingsOf, recordMeeting, unrecordedSite } from '../../support/sites/recorded-site.ts';
import { projectRoot } from '../../support/tree.ts';

const cases = parse(readFileSync(path.join(projectRoot, 'tests/cases/silent-changes.yml'), 'utf8')) as Readonly<
  Record<string, readonly string[]>
>;

let recorded: string;

beforeAll(async () => {
  recorded = unrecordedSite();
  expect((await recordMeeting(recorded)).problems).toEqual([]);
});

test('what was not changed is not reported', async () => {
  expect(await findingsOf(recorded)).toEqual([]);
});

describe('a change is found and told in words', () => {
  test.each(contentSlips)('where $what', async ({ what, make }) => {
    const root = copyOf(recorded);
    make(root);
    const found = await findingsOf(root);
    expect(
      found.map(({ severity, place, reason }) => `${severity} ${path.basename(place.file)}:${place.line} ${reason}`),
    ).toEqual(cases[what]);
    // Hashes say nothing to an author, and the record is no file of his.
    const texts = found.map(({ reason, hint = '' }) => `${reason} ${hint}`).join('\n');
    expect(texts).not.toMatch(/\b[0-9a-f]{8,}\b|sha-?256|meeting\.lock/i);
    rmSync(root, { recursive: true });
  });
});
