/** Which standards a laid-out document may say of itself that it conforms to. */
import type { LaidOut } from './pages/laid-out.ts';

/** ISO 14289-1, and ISO 19005-3 at level A. */
export const standards = ['PDF/UA-1', 'PDF/A-3a'] as const;

/** One of them. */
export type Standard = (typeof standards)[number];

/**
 * The standards of a document: all of them, or none where a page of it is a page of somebody else's document. Such a page
 * is a picture with a text alternative here: its own tags do not travel along, and its fonts and colours are as they are.
 */
export function conformanceOf({ pages }: LaidOut): readonly Standard[] {
  return pages.some(({ items }) => items.some(({ kind }) => kind === 'foreign-page')) ? [] : standards;
}
