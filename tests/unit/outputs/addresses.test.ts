import { expect, test } from 'vitest';
import { paperPdfPath } from '../../../src/outputs/addresses/addresses.ts';

const pathFor = (abbreviation: string): string =>
  paperPdfPath({
    slug: 'budget',
    home: {
      in: 'meeting',
      committee: 'cabinet',
      committeeName: 'Cabinet',
      abbreviation,
      date: '2026-02-10',
      folder: '2026-02-10',
    },
  });

test('a file is named by the abbreviation in small letters', () => {
  expect(pathFor('CFAP')).toBe('cabinet/2026-02-10/cfap-2026-02-10-budget.pdf');
});

test('an abbreviation with other signs gives a plain name, and leads out of no folder', () => {
  expect(pathFor('O & S')).toBe('cabinet/2026-02-10/o-s-2026-02-10-budget.pdf');
  expect(pathFor('../../evil')).toBe('cabinet/2026-02-10/evil-2026-02-10-budget.pdf');
});
