/** The names of ordinary pages, with those of the pages of facts that no author has written. */
import type { SitePage } from '../../../../model/site.ts';
import type { Published } from '../../../../outputs/published.ts';
import { factPages, type FactPage } from '../../../../schema/fact-pages.ts';
import { siteWording } from '../../../words.ts';

/** What lists say of a page. */
type Named = Pick<SitePage, 'slug' | 'title' | 'order' | 'description'>;

/** Behind the first pages of authors, such as the one about the site, and before a guide. */
const order = 4;

/** Every page of a site but those of the guide that are made, in order. */
export function namesOfPages(published: Published): readonly Named[] {
  return [...published.site.pages, ...madeNames(published)].toSorted((a, b) => a.order - b.order);
}

/** The pages of facts that no author has written. */
export function madeNames(published: Published): readonly (Named & { readonly slug: FactPage })[] {
  const { formats, accessibility } = siteWording(published).siteFacts;
  const words = { formats, 'accessibility-statement': accessibility };
  return factPages
    .filter((name) => !published.site.pages.some(({ slug }) => slug === name))
    .map((name) => ({ slug: name, title: words[name].title, description: words[name].description, order }));
}
