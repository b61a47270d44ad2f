import { describe, expect, test } from 'vitest';
import { clearDays, latestPublication } from '../../../src/calendar/clear-days.ts';

describe('five clear days', () => {
  test.each([
    ['2019-10-15', '2019-10-07'],
    ['2020-02-04', '2020-01-27'],
    ['2022-12-07', '2022-11-29'],
    ['2023-11-08', '2023-10-31'],
    ['2020-01-06', '2019-12-24'],
    ['2023-01-05', '2022-12-23'],
  ])('a meeting on %s needs publication by %s', (meeting, published) => {
    expect(latestPublication(meeting, 5, [])).toBe(published);
    expect(clearDays({ published, meeting, extraHolidays: [] })).toMatchObject({ days: 5 });
  });
});

test('a paper published at a weekend counts as published on the next working day', () => {
  const weekend = clearDays({ published: '2020-01-25', meeting: '2020-02-04', extraHolidays: [] });
  expect(weekend).toMatchObject({ days: 5 });
  expect(weekend).toHaveProperty('working', expect.stringContaining('counted as 27 Jan 2020'));
});

test('a holiday of the council itself is not counted', () => {
  expect(clearDays({ published: '2020-01-27', meeting: '2020-02-04', extraHolidays: ['2020-01-30'] })).toMatchObject({
    days: 4,
  });
});

test('a year whose bank holidays are not known is a problem, not a guess', () => {
  expect(clearDays({ published: '2045-01-02', meeting: '2045-01-20', extraHolidays: [] })).toHaveProperty('problem');
});

const holidaysOf2045 = ['01-02', '04-07', '04-10', '05-01', '05-29', '08-28', '12-25', '12-26'].map(
  (day) => `2045-${day}`,
);

test('a year whose eight bank holidays the council lists is known', () => {
  const notice = { published: '2045-05-22', meeting: '2045-06-01' };
  expect(clearDays({ ...notice, extraHolidays: holidaysOf2045 })).toMatchObject({ days: 6 });
  expect(clearDays({ ...notice, extraHolidays: holidaysOf2045.slice(1) })).toHaveProperty('problem');
  expect(
    clearDays({ ...notice, extraHolidays: holidaysOf2045.map((day) => day.replace('2045', '2046')) }),
  ).toHaveProperty('problem');
});

test('papers published on the day of the meeting, or the day before, give no clear day', () => {
  expect(clearDays({ published: '2020-02-04', meeting: '2020-02-04', extraHolidays: [] })).toMatchObject({ days: 0 });
  expect(clearDays({ published: '2020-02-03', meeting: '2020-02-04', extraHolidays: [] })).toMatchObject({ days: 0 });
});
