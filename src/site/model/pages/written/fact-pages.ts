/** The pages of facts about the site: an author's page of that name with the facts after its words, or a page of facts alone. */
import type { SitePage } from '../../../../model/site.ts';
import type { Published } from '../../../../outputs/published.ts';
import { factPages, type FactPage } from '../../../../schema/fact-pages.ts';
import { madeNames } from './page-names.ts';
import { accessibilityContent, type AccessibilityContent } from './accessibility.ts';
import { formatsContent, type FormatsContent } from './formats.ts';

/** What such a page shows. */
export type FactContent = FormatsContent | AccessibilityContent;

/** A page before it has its place among the others. */
export type PageWithFacts = Pick<SitePage, 'slug' | 'title' | 'order' | 'description'> &
  Partial<Pick<SitePage, 'file' | 'text'>> & { readonly content?: FactContent };

/** The pages of a site, those of facts among them. */
export function withFactPages(published: Published): readonly PageWithFacts[] {
  const { pages } = published.site;
  const authored = pages.map((page): PageWithFacts => {
    const name = factPages.find((one) => one === page.slug);
    return name === undefined || page.hasFacts === false
      ? page
      : { ...page, content: contentOf(name, published, { isAlone: false }) };
  });
  const made = madeNames(published).map((page) => ({
    ...page,
    content: contentOf(page.slug, published, { isAlone: true }),
  }));
  return [...authored, ...made].toSorted((a, b) => a.order - b.order);
}

function contentOf(name: FactPage, published: Published, how: { readonly isAlone: boolean }): FactContent {
  return name === 'formats' ? formatsContent(published) : accessibilityContent(published, how);
}
