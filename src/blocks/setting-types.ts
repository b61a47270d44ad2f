/** Shapes of settings that several blocks share. All settings are text. */
import { z } from 'zod';
import { hints } from '../schema/hints.ts';

/** Text that says something. */
export const text = z.string().trim().min(1);

/** An id for references: small letters, digits and hyphens. */
export const id = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/, 'is not an id')
  .register(hints, {
    hint: 'Write it in small letters, digits and hyphens, beginning with a letter, for example staffing.',
  });

/** How a figure is written; by its column's type where absent. */
export const format = z.enum(['number', 'percent', 'money', 'words']);

/** Decimal places, 0 to 4. */
export const decimals = z
  .string()
  .regex(/^[0-4]$/, 'is not a number of decimal places')
  .register(hints, { hint: 'Write a digit from 0 to 4, for example decimals="1".' });

/** A calculation over several rows. */
export const calc = z.enum(['sum', 'mean', 'median', 'min', 'max', 'count']);

/** A switch: yes or no. */
export const yesOrNo = z.enum(['yes', 'no']);
