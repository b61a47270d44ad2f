/** Ordinary pages, and how they relate: a page whose name begins with that of another belongs under it. */
import type { SitePage } from '../../../../model/site.ts';
import type { Published } from '../../../../outputs/published.ts';
import { pageWords } from '../../../../render/page-words.ts';
import { siteWording } from '../../../words.ts';
import { titleBar, type Crumb, type PageHead, type PageLink } from '../../frame.ts';
import { withFactPages, type FactContent } from './fact-pages.ts';
import { madePages, type GuideContent } from './guide.ts';
import { pageAbove } from '../../page-tree.ts';

/** A link with what its page is about. */
export interface DescribedLink extends PageLink {
  readonly description?: string;
}

/** An ordinary page. */
export interface WrittenPage {
  readonly slug: string;
  readonly title: string;
  readonly head: PageHead;
  /** Pages that belong under it, in order. */
  readonly below: readonly DescribedLink[];
  /** Its neighbours among the pages that belong under the same page. */
  readonly previous?: PageLink;
  readonly next?: PageLink;
  /** What is made of the program or of the site; it follows the words. */
  readonly made?: GuideContent | FactContent;
  /** The words of an author as HTML, made when the page is drawn. */
  readonly words?: () => string;
}

type Named = Pick<SitePage, 'slug' | 'title' | 'order' | 'description'> &
  Partial<Pick<SitePage, 'file' | 'text'>> & { readonly content?: GuideContent | FactContent };

/** All ordinary pages with those that are made. */
export function writtenPages(published: Published): readonly WrittenPage[] {
  const all: Named[] = [...withFactPages(published), ...madePages(published)].toSorted((a, b) => a.order - b.order);
  const below = Map.groupBy(all, ({ slug }) => pageAbove(slug, all)?.slug);
  return all.map((page) => {
    const siblings = below.get(pageAbove(page.slug, all)?.slug) ?? [];
    const isBelow = pageAbove(page.slug, all) !== undefined;
    const at = siblings.indexOf(page);
    const [previous, next] = isBelow ? [siblings[at - 1], siblings[at + 1]] : [];
    return {
      slug: page.slug,
      title: page.title,
      head: headOf(page, all, published),
      below: (below.get(page.slug) ?? []).map(({ description, ...one }) => ({
        ...linkTo(one),
        ...(description === undefined ? {} : { description }),
      })),
      ...(previous ? { previous: linkTo(previous) } : {}),
      ...(next ? { next: linkTo(next) } : {}),
      ...(page.content ? { made: page.content } : {}),
      ...wordsOf(page),
    };
  });
}

function wordsOf({ file, text }: Named): Pick<WrittenPage, 'words'> {
  return file === undefined || text === undefined ? {} : { words: () => pageWords(file, text) };
}

function headOf(page: Named, all: readonly Named[], published: Published): PageHead {
  const { frame } = siteWording(published);
  return {
    title: titleBar(page.title, published.site.council.name),
    ...(page.description === undefined ? {} : { description: page.description }),
    crumbs: [{ text: frame.home, address: '/' }, ...crumbsAbove(page.slug, all), { text: page.title }],
  };
}

function crumbsAbove(slug: string, all: readonly Named[]): Crumb[] {
  const above = pageAbove(slug, all);
  return above ? [...crumbsAbove(above.slug, all), linkTo(above)] : [];
}

function linkTo({ title, slug }: Pick<Named, 'title' | 'slug'>): PageLink {
  return { text: title, address: `/${slug}/` };
}
