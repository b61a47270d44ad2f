/** Documents and where they can be seen, or none: the form of background documents and of others. */
import { z } from 'zod';
import { hints } from '../../schema/yaml/hints.ts';
import { words } from '../../schema/plain.ts';

/** The documents, or none. */
export type DocumentsAnswer = 'none' | readonly { readonly document: string; readonly location: string }[];

/** The shape of such an answer; `about` describes one document. */
export function documentsAnswer(about: string) {
  return z
    .union([
      z.literal('none'),
      z
        .array(z.strictObject({ document: words.describe(about), location: words.describe('Where it can be seen.') }))
        .min(1),
    ])
    .register(hints, {
      hint: 'Write none, or list each document with its location: [{ document: …, location: … }].',
    });
}
