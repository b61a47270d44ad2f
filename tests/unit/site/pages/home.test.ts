import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { noStore } from '../../../../src/cache/store.ts';
import { latestAgenda, nearestMeetings } from '../../../../src/site/model/pages/home.ts';
import type { Meeting } from '../../../../src/model/meeting.ts';
import { build } from '../../../support/publish.ts';
import { standardFiles, writeTree } from '../../../support/tree.ts';

/** A meeting in the calendar; one that is planned has a time and a place, and no agenda yet. */
function meeting(date: string, published?: string): Meeting {
  const facts = {
    time: '18:00',
    place: 'Guildhall',
    items: [],
    supplements: [],
    corrections: [],
    waivers: [],
    ...(published === undefined ? {} : { published }),
  };
  return { committee: 'board', folder: date, date, facts, items: [], papers: [] };
}

const days = (meetings: readonly Meeting[]): string[] => nearestMeetings(meetings).map(({ date }) => date);
const planned = ['2024-12', '2024-11', '2024-10', '2024-09', '2024-08', '2024-07', '2024-06'].map((month) =>
  meeting(`${month}-05`),
);
const held = ['2024-04', '2024-03', '2024-02', '2024-01', '2023-12', '2023-11'].map((month) =>
  meeting(`${month}-05`, `${month}-01`),
);

describe('the meetings of the home page', () => {
  test('are those round the last published agenda, however far ahead the year is planned', () => {
    const next = meeting('2024-05-05', '2024-04-26');
    expect(days([...planned, next, ...held])).toEqual([
      ...['2024-09-05', '2024-08-05', '2024-07-05', '2024-06-05', '2024-05-05'],
      ...['2024-04-05', '2024-03-05', '2024-02-05', '2024-01-05', '2023-12-05'],
    ]);
  });

  test('are the latest where none is planned, and the first where none has been published', () => {
    // The agenda that came last is of a meeting that was still to come then.
    expect(days(held)).toEqual(held.map(({ date }) => date));
    expect(days(planned)).toEqual(['2024-10-05', '2024-09-05', '2024-08-05', '2024-07-05', '2024-06-05']);
  });
});

describe('the meeting that the home page leads with', () => {
  test('leads to its agenda once that has items, and until then to the meeting alone', async () => {
    const file = 'content/meetings/health-committee/2024-03-14/meeting.yml';
    const pages = [];
    for (const items of ['', 'items: [{ standing: apologies }]\n']) {
      const root = writeTree({
        ...standardFiles,
        [file]: `time: "18:00"\nplace: Guildhall\npublished: 2024-03-06\n${items}`,
      });
      const out = path.join(root, 'dist');
      expect(
        (await build(root, out, { store: noStore })).diagnostics.filter(({ severity }) => severity === 'error'),
      ).toEqual([]);
      pages.push(readFileSync(path.join(out, 'index.html'), 'utf8'));
    }
    const [without, withItems] = pages;
    expect(without).toContain('href="health-committee/2024-03-14/"');
    expect(without).not.toContain('#agenda');
    expect(withItems).toContain('href="health-committee/2024-03-14/#agenda"');
  });

  test('is the one whose agenda came last, be it held or still to come; none before the first agenda', () => {
    const next = meeting('2024-05-05', '2024-04-26');
    expect(latestAgenda([...planned, next, ...held])).toBe(next);
    expect(latestAgenda(held)).toBe(held[0]);
    expect(latestAgenda(planned)).toBeUndefined();
  });
});
