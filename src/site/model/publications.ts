import type { Published } from '../../publish/published.ts';
import { titleBar, type PageHead } from './frame.ts';
import { paperLine, type PaperLine } from './listing.ts';

/** The list of standing documents. */
export interface PublicationsPage {
  readonly head: PageHead;
  readonly publications: readonly PaperLine[];
}

/** The page of all publications. */
export function publicationsPage(published: Published): PublicationsPage {
  const { site } = published;
  return {
    head: {
      title: titleBar('Publications', site.council.name),
      description: `Strategies and other standing documents of ${site.council.name}.`,
      crumbs: [{ text: 'Home', address: '/' }, { text: 'Publications' }],
    },
    publications: site.publications.map((paper) => paperLine(paper, published)),
  };
}
