import { slugOf } from '../../../document/text-of.ts';
import type { Published } from '../../../outputs/published.ts';
import { siteWording } from '../../words.ts';
import { titleBar, type PageHead } from '../frame.ts';

/** The acronyms and what they stand for. */
export interface GlossaryPage {
  readonly head: PageHead;
  /** By acronym; `anchor` is the term's own id on the page. */
  readonly terms: readonly { readonly acronym: string; readonly meaning: string; readonly anchor: string }[];
}

/** The page of the glossary. */
export function glossaryPage(published: Published): GlossaryPage {
  const { site } = published;
  const { glossary, frame, compare } = siteWording(published);
  const terms = Object.entries(site.glossary).map(([acronym, meaning]) => ({
    acronym,
    meaning,
    anchor: `term-${slugOf(acronym)}`,
  }));
  return {
    head: {
      title: titleBar(glossary.title, site.council.name),
      description: glossary.description,
      crumbs: [{ text: frame.home, address: '/' }, { text: glossary.title }],
      part: '/glossary/',
    },
    terms: terms.toSorted((a, b) => compare(a.acronym, b.acronym)),
  };
}
