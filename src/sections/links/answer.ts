/** Things that a paper names with their day and address: the form of other significant links and of others. */
import { z } from 'zod';
import type { TemplateFacts } from '../../document/templates.ts';
import { isoDate, title, webAddress } from '../../schema/plain.ts';
import type { Wording } from '../../locales/en-GB/locale.ts';

/** The shape of one link. */
export const link = z.strictObject({
  title: title.describe('What it is called.'),
  date: isoDate.optional().describe('When it was made.'),
  url: webAddress.optional().describe('Where it can be read.'),
});

/** One link. */
export type Link = z.output<typeof link>;

/** A link as its template prints it. */
export function printedLink({ title: name, date, url }: Link, words: Wording): TemplateFacts {
  return { title: name, date: date === undefined ? words.sections.noDate : words.date(date), url };
}
