import { expect, test } from 'vitest';
import { telephone, telephoneAddress } from '../../../src/schema/plain.ts';

test.each([
  ['01962 000000', 'tel:01962000000'],
  ['+44 (0)1962 000000', 'tel:+441962000000'],
  ['(01962) 000000', 'tel:01962000000'],
  ['01962 000000 ext. 44', 'tel:01962000000;ext=44'],
  ['01962 000000, extension 7', 'tel:01962000000;ext=7'],
  ['01962 000000 x12', 'tel:01962000000;ext=12'],
])('%s is dialled as %s', (number, address) => {
  expect(telephone.safeParse(number).success).toBe(true);
  expect(telephoneAddress(number)).toBe(address);
});

test.each(['ask the office', '12', '01962 000000 ext.', '01962 000000 or 01'])('%s is no number', (words) => {
  expect(telephone.safeParse(words).success).toBe(false);
});
