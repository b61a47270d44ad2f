import path from 'node:path';
import { kindOf, type PaperKind } from '../../kinds/registry.ts';
import type { PaperSections } from '../standard-section.ts';

const shared = { waivers: [], contact: { role: '–', email: 'unread@example.gov.uk' } };

/**
 * What stands in for facts of a paper's front matter that are missing or do not hold, by its kind: chosen so that no check
 * finds fault with them, for what is wrong has been reported. Never printed, but for the title of a draft that has none.
 */
export function standInsFor(
  file: string,
  kind: PaperKind,
  sections: Pick<PaperSections, 'standIns'>,
): Readonly<Record<string, unknown>> {
  const title = titleFromName(path.posix.basename(file, '.mdx'));
  return { ...shared, ...kindOf(kind).standIns(title), ...sections.standIns };
}

/** A title for a paper that does not say its own: "parking-strategy" is "Parking strategy". */
export function titleFromName(slug: string): string {
  return slug.replaceAll('-', ' ').replace(/^./, (letter) => letter.toUpperCase());
}
