import { z } from 'zod';
import { words } from './plain.ts';

/** content/committees/<committee>.yml */
export const committeeSchema = z.strictObject({
  name: words.describe('The committee’s full name, as it is printed everywhere.'),
  abbreviation: words.max(30).optional().describe('Used in file names and commands, for example CFAP.'),
  kind: z
    .enum(['board', 'panel', 'committee', 'cabinet', 'council'])
    .describe('What the body is: the label on the cover of its papers.'),
  about: words.optional().describe('What the committee does, in a sentence or two, for its page.'),
  seats: z
    .array(z.strictObject({ title: words.describe('The seat, for example Chair or Councillor A.') }))
    .default([])
    .describe('The members’ seats. The attendance in minutes is checked against them.'),
  quorum: z.int().min(1).optional().describe('The quorum: the number of members who must be present.'),
  /** Clear days of notice before a meeting; five by the Local Government Act 1972, section 100B(3). */
  clearDays: z
    .int()
    .min(0)
    .max(28)
    .default(5)
    .describe('Clear days of notice before a meeting; the law asks for five.'),
  firstMinute: z
    .int()
    .min(1)
    .optional()
    .describe('Number of the first of the oldest minutes in the tree, where they do not say it themselves.'),
});

/** A committee as its file says it. */
export type Committee = z.output<typeof committeeSchema>;
