import { expect, test } from 'vitest';
import { londonTime } from '../../../src/calendar/london-time.ts';

test('a time of day carries its distance from universal time, as the system knows it', () => {
  const times = ['00:30', '01:00', '02:00', '13:30'];
  for (let day = 0; day < 366 * 4; day += 1) {
    const date = new Date(Date.UTC(2021, 0, 1 + day)).toISOString().slice(0, 10);
    for (const time of times) {
      const [made, moment] = [londonTime(date, time), new Date(londonTime(date, time))];
      const shown = new Intl.DateTimeFormat('sv-SE', {
        timeZone: 'Europe/London',
        dateStyle: 'short',
        timeStyle: 'short',
      }).format(moment);
      // The hour that is left out in March does not exist: it is shown an hour on.
      const isLeftOut = time === '01:00' && made.endsWith('+01:00') && shown !== `${date} ${time}`;
      if (!isLeftOut) expect(shown, made).toBe(`${date} ${time}`);
    }
  }
});

test('summer time begins and ends on the last Sundays of March and October', () => {
  expect(londonTime('2024-03-30', '13:30')).toBe('2024-03-30T13:30:00+00:00');
  expect(londonTime('2024-03-31', '13:30')).toBe('2024-03-31T13:30:00+01:00');
  expect(londonTime('2024-10-26', '13:30')).toBe('2024-10-26T13:30:00+01:00');
  expect(londonTime('2024-10-27', '13:30')).toBe('2024-10-27T13:30:00+00:00');
});
