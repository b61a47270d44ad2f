/** What the front matter of most kinds of paper has in common. */
import { clearances, publication, type SectionShapes } from '../schema/paper/front-matter.ts';
import { waivers } from '../schema/plain.ts';
import { versions } from '../schema/paper/versions.ts';

/** Its end: the council's sections, clearances, companion versions, `status` and waivers. */
export const lastFacts = (sections: SectionShapes) => ({
  ...(sections as object),
  clearances,
  versions,
  status: publication,
  waivers,
});

/** The values of `status` (KindDefinition) of papers that are drafts until they are published. */
export const draftThenPublished = { unpublished: 'draft', published: 'published' } as const;
