/** Small shapes that several files of the content tree share. */
import { z } from 'zod';
import { hints } from './yaml/hints.ts';

/** Text that says something: trimmed, not empty. */
export const words = z.string().trim().min(1);

/** A title: it stands on covers, in lists and in running heads, so it has an end. */
export const title = z.string().trim().min(1).max(300);

/** A day as an ISO date, for example 2020-02-04. */
export const isoDate = z.iso
  .date('is not a date')
  .register(hints, { hint: 'Write the date as year-month-day, for example 2020-02-04.' });

/** A web address that may be printed as a link. */
export const webAddress = z
  .string()
  .regex(/^https?:\/\/[^\s<>"]+$/, { error: 'is not a web address', abort: true })
  .refine((address) => URL.canParse(address), 'is not a web address')
  .register(hints, { hint: 'Write the whole address, beginning with https://.' });

/** An e-mail address. */
export const emailAddress = z
  .string()
  .regex(/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/, 'is not an email address')
  .register(hints, { hint: 'Write it as name@council.gov.uk.' });

/** A telephone number as it is printed, with an extension where there is one. */
export const telephone = z
  .string()
  .regex(/^\+?[0-9 ()-]{5,}(?:,? ?(?:ext(?:ension|n)?\.?|x) ?\d{1,6})?$/, 'is not a telephone number')
  .register(hints, { hint: 'Write it in quotation marks with digits and spaces, for example "01962 000000".' });

/** A waiver of a warning about text that is right as it stands. */
export const waiver = z.strictObject({
  rule: words.describe('The rule that the check names at the end of its finding, for example small-count.'),
  reason: words.describe('Why the text is right as it stands. The clerk reads this in the check report.'),
  by: words.describe('Who accepts it: a job title, not a person’s name.'),
  date: isoDate.describe('When it was accepted.'),
});

/** Waivers of a paper, a meeting or a dataset. */
export const waivers = z
  .array(waiver)
  .default([])
  .describe('Warnings about text that is right as it stands, each accepted for a reason. Errors cannot be waived.');

/** The address that dials a telephone number (RFC 3966): digits, then the extension; the (0) of +44 (0) is not dialled. */
export function telephoneAddress(number: string): string {
  const [line = '', extension] = number.split(/,? ?(?:ext(?:ension|n)?\.?|x) ?/);
  const digits = line.replace(/^(\+.*)\(0\)/, '$1').replaceAll(/[^+\d]/g, '');
  return `tel:${digits}${extension === undefined ? '' : `;ext=${extension}`}`;
}
