import type { Published } from '../../publish/published.ts';
import { titleBar, type PageHead } from './frame.ts';

/** The acronyms and what they stand for. */
export interface GlossaryPage {
  readonly head: PageHead;
  /** By acronym. */
  readonly terms: readonly { readonly acronym: string; readonly meaning: string }[];
}

/** The page of the glossary. */
export function glossaryPage({ site }: Published): GlossaryPage {
  const terms = Object.entries(site.glossary).map(([acronym, meaning]) => ({ acronym, meaning }));
  return {
    head: {
      title: titleBar('Glossary', site.council.name),
      description: 'Acronyms in the papers and what they stand for.',
      crumbs: [{ text: 'Home', address: '/' }, { text: 'Glossary' }],
    },
    terms: terms.toSorted((a, b) => a.acronym.localeCompare(b.acronym, 'en-GB')),
  };
}
