import { z } from 'zod';
import { hints } from './hints.ts';

/** Names of papers as meeting.yml writes them. */
export const paperName = /^[a-z0-9][a-z0-9-]*\.mdx$/;

/** A paper in the meeting's folder. */
export const paperFile = z.string().regex(paperName, 'is not the name of a paper').register(hints, {
  hint: 'Name a file in this folder, in lower-case letters and hyphens, for example family-help.mdx.',
});
