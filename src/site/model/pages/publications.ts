import type { Published } from '../../../outputs/published.ts';
import { siteWording } from '../../words.ts';
import { titleBar, type PageHead } from '../frame.ts';
import { paperLine, type PaperLine } from '../listing.ts';

/** The list of standing documents. */
export interface PublicationsPage {
  readonly head: PageHead;
  readonly publications: readonly PaperLine[];
}

/** The page of all publications. */
export function publicationsPage(published: Published): PublicationsPage {
  const { site } = published;
  const { publications, frame } = siteWording(published);
  return {
    head: {
      title: titleBar(publications.title, site.council.name),
      description: publications.description(site.council.name),
      crumbs: [{ text: frame.home, address: '/' }, { text: publications.title }],
      part: '/publications/',
    },
    publications: site.publications.map((paper) => paperLine(paper, published)),
  };
}
