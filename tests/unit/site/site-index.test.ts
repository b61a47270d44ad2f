import { describe, expect, test } from 'vitest';
import { indexOf } from '../../../src/site/model/site-index.ts';
import { siteModels } from '../../../src/site/models.ts';
import { exampleRoot, siteOf } from '../../support/example.ts';
import type { Published } from '../../../src/outputs/published.ts';

const site = siteOf(exampleRoot);
const index = indexOf(site);
const panel = 'children-and-families-advisory-panel';

describe('what is known across a site', () => {
  test('finds the minutes of a meeting among the papers of the next one', () => {
    const found = index.minutesOf({ committee: panel, folder: '2019-10-15' });
    expect(found?.paper.slug).toBe('minutes-2019-10-15');
    expect(found?.among.date).toBe('2020-02-04');
    expect(index.minutesOf({ committee: panel, folder: '2020-02-04' })).toBeUndefined();
  });

  test('gives the decisions of a meeting in the order of its minutes', () => {
    const numbers = index.decisionsOf({ committee: panel, folder: '2019-10-15' }).map(({ minute }) => minute.number);
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    expect(numbers.length).toBeGreaterThan(2);
  });
});

describe('pages that tell what was decided', () => {
  const published: Published = { site, files: new Map(), packs: new Map(), csvBytes: new Map() };
  const models = siteModels(published);

  test('mark every decision whose minutes are a draft', () => {
    const drafts = models.decisions.filter(({ page }) => page().hasDrafts);
    expect(drafts.length).toBeGreaterThan(0);
    const register = models.decisions.find(({ filter }) => filter === undefined)?.page();
    for (const { meetings } of register?.years ?? [])
      for (const { isDraft, decisions } of meetings)
        expect(decisions.map((decision) => decision.isDraft)).toEqual(decisions.map(() => isDraft));
  });

  test('say on the page of draft minutes that they are not confirmed', () => {
    const minutes = models.meetingPapers.find(({ slug }) => slug === 'minutes-2019-10-15')?.page();
    expect(minutes?.isDraftMinutes).toBe(true);
  });

  test('list the strategy with the committees that it names', () => {
    expect(models.committees.map(({ publications }) => publications.map(({ title }) => title))).toEqual([
      ['Children in Care Strategy'],
      ['Children in Care Strategy'],
      [],
    ]);
  });
});
