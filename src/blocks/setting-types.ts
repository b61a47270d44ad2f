/** Shapes of settings that several blocks share. All settings are text. */
import { z } from 'zod';
import { hints } from '../schema/yaml/hints.ts';

/** Text that says something. */
export const text = z.string().trim().min(1);

/** An id for references: small letters, digits and hyphens. */
export const id = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/, 'is not an id')
  .register(hints, {
    hint: 'Use lower-case letters, digits and hyphens, starting with a letter, for example staffing.',
  })
  .describe('A name of its own, for <Ref to="…" />.');

/** How a figure is written; by its column's type where absent. */
export const format = z
  .enum(['number', 'percent', 'money', 'words'])
  .describe('How the figure is written; by its column’s type where absent.');

/** Decimal places, 0 to 4. */
export const decimals = z
  .string()
  .regex(/^[0-4]$/, 'is not a number of decimal places')
  .register(hints, { hint: 'Write a digit from 0 to 4, for example decimals="1".' })
  .describe('How many decimal places are printed.');

/** A calculation over several rows. */
export const calc = z
  .enum(['sum', 'mean', 'median', 'min', 'max', 'count'])
  .describe('A calculation over every row whose key begins as written in of.');

/** A switch: yes or no. */
export const yesOrNo = z.enum(['yes', 'no']);
