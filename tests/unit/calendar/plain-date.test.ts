import { expect, test } from 'vitest';
import { addDays, formatDate, isIsoDate, weekdayOf } from '../../../src/calendar/plain-date.ts';

test.each([
  ['2020-02-29', true],
  ['2019-02-29', false],
  ['2020-2-4', false],
  ['2020-13-01', false],
  ['2020-02-04T10:00', false],
])('%s is a day: %s', (text, expected) => {
  expect(isIsoDate(text)).toBe(expected);
});

test('days are counted over months, leap years and back', () => {
  expect(addDays('2020-02-28', 2)).toBe('2020-03-01');
  expect(addDays('2020-01-01', -1)).toBe('2019-12-31');
});

test('weekdays are those of the calendar, before 1970 too', () => {
  expect([weekdayOf('2020-02-04'), weekdayOf('1969-12-31'), weekdayOf('2020-02-09')]).toEqual([2, 3, 0]);
});

test('dates are written as British papers write them', () => {
  expect([formatDate('2020-02-04'), formatDate('2020-02-04', 'weekday'), formatDate('2020-02-04', 'short')]).toEqual([
    '4 February 2020',
    'Tuesday 4 February 2020',
    '4 Feb 2020',
  ]);
});
