import { z } from 'zod';
import { hints } from '../yaml/hints.ts';

/** Names of papers as meeting.yml writes them. */
export const paperName = /^[a-z0-9][a-z0-9-]*\.mdx$/;

/** A paper on an agenda: in the meeting's folder, or in that of a meeting that was postponed or adjourned to this one. */
export const agendaPaper = z
  .string()
  .regex(/^(?:\d{4}-\d{2}-\d{2}(?:-[a-z][a-z0-9-]*)?\/)?[a-z0-9][a-z0-9-]*\.mdx$/, 'is not the name of a paper')
  .register(hints, {
    hint: 'Name a file in this folder, in lower-case letters and hyphens, for example family-help.mdx; a paper of a meeting that was postponed to this one with its folder, 2020-02-04/family-help.mdx.',
  });

/** The PDF of an item `document:`, in the meeting's folder or in that of one that gave way to it. */
export const agendaDocument = z
  .string()
  .regex(/^(?:\d{4}-\d{2}-\d{2}(?:-[a-z][a-z0-9-]*)?\/)?[a-z0-9][a-z0-9-]*\.pdf$/, 'is not the name of a PDF')
  .register(hints, {
    hint: 'Name a PDF in this folder, in lower-case letters and hyphens, for example auditors-letter.pdf; a paper of the council’s own is a report: or presentation:.',
  });

/** A paper or a document of an item `document:`, both in the meeting's folder. */
export const paperOrDocument = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]*\.(?:mdx|pdf)$/, 'is not the name of a paper')
  .register(hints, {
    hint: 'Name a file in this folder, in lower-case letters and hyphens, for example family-help.mdx.',
  });

/** A paper in the meeting's folder. */
export const paperFile = z.string().regex(paperName, 'is not the name of a paper').register(hints, {
  hint: 'Name a file in this folder, in lower-case letters and hyphens, for example family-help.mdx.',
});
