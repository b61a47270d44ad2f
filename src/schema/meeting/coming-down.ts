/** What council.yml and meeting.yml say of what comes down again: items that are withdrawn, and what nobody may read any more. */
import { z } from 'zod';
import { hints } from '../yaml/hints.ts';
import { isoDate, words } from '../plain.ts';

/** Under an item of the agenda: the meeting does not take it. */
export const withdrawn = z
  .strictObject({
    date: isoDate.describe('The day on which it was withdrawn.'),
    reason: words.describe('Why: printed on page and paper.'),
  })
  .optional()
  .describe('The meeting no longer takes the item. Its number stays, and so does its paper if it was published.');

const facts = {
  date: isoDate.describe('The day on which it was taken down.'),
  reason: words.describe('Why: printed in its place. It says nothing of what must not be read.'),
};

const paperFile = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]*\.mdx$/, 'is not the name of a paper')
  .register(hints, { hint: 'Name its file without a folder, for example housing-repairs.mdx.' });

const paperOfMeeting = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]*\.(?:mdx|pdf)$/, 'is not the name of a paper')
  .register(hints, { hint: 'Name its file without a folder, for example housing-repairs.mdx.' });

const dataset = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]*$/, 'is not the name of a dataset')
  .register(hints, { hint: 'Name it without folder and ending, for example housing-repairs.' });

const otherFile = z
  .string()
  .regex(/^[^/\\]+\.[A-Za-z0-9]+$/, 'is not the name of a picture or PDF')
  .register(hints, { hint: 'Name the file without a folder, for example the-house.jpg.' });

const inMeeting = z.strictObject({
  paper: paperOfMeeting.optional().describe('A paper of this meeting.'),
  data: dataset.optional().describe('A dataset, wherever its figures are printed.'),
  file: otherFile.optional().describe('A picture or PDF of this folder.'),
  ...facts,
});

const inCouncil = z.strictObject({
  publication: paperFile.optional().describe('A strategy in content/publications/.'),
  page: paperFile.optional().describe('A page in content/pages/.'),
  data: dataset.optional().describe('A dataset, wherever its figures are printed.'),
  file: otherFile.optional().describe('A picture or PDF in content/publications/ or content/pages/.'),
  ...facts,
});

function namesOne(keys: readonly string[]) {
  return (entry: Readonly<Record<string, unknown>>, context: z.RefinementCtx): void => {
    const named = keys.filter((key) => entry[key] !== undefined);
    if (named.length === 1) return;
    const message = named.length === 0 ? 'names nothing' : `names ${named.length} things`;
    context.addIssue({ code: 'custom', message });
  };
}

/** `takenDown` of a meeting.yml. */
export const takenDownInMeeting = z
  .array(
    inMeeting.superRefine(namesOne(['paper', 'data', 'file'])).register(hints, {
      hint: 'Name one thing in each entry: paper: <file>, data: <dataset> or file: <picture or PDF>.',
    }),
  )
  .optional()
  .describe('What nobody may read any more. From now on no word of it is in anything that is published.');

/** `takenDown` of council.yml. */
export const takenDownInCouncil = z
  .array(
    inCouncil.superRefine(namesOne(['publication', 'page', 'data', 'file'])).register(hints, {
      hint: 'Name one thing in each entry: publication: <file>, page: <file>, data: <dataset> or file: <picture or PDF>.',
    }),
  )
  .optional()
  .describe('What nobody may read any more and belongs to no meeting, or data wherever they are used.');

/** What can be taken down. */
export type TakenDownKind = 'paper' | 'publication' | 'page' | 'data' | 'file';
