/** The search page: what its form offers, and the lists that stand in for it where it cannot run. */
import type { Published } from '../../../outputs/published.ts';
import { papersOf } from '../../../outputs/papers.ts';
import { searchFactsOf, searchKinds, type SearchKind } from '../../../build/search/search-facts.ts';
import { siteDecisions } from '../../../compile/site-decisions.ts';
import { byCommittee } from '../../../meetings/sitting.ts';
import type { Wording } from '../../../locales/en-GB/locale.ts';
import { siteWording } from '../../words.ts';
import { titleBar, type PageHead, type PageLink } from '../frame.ts';

/** The search page. */
export interface SearchPage {
  readonly head: PageHead;
  readonly words: Wording['search'];
  /** Names of the committees. */
  readonly committees: readonly string[];
  /** Kinds of which there is something. */
  readonly kinds: readonly SearchKind[];
  /** The newest first. */
  readonly years: readonly string[];
  /** Every committee with the years of its meetings, the newest first. */
  readonly byCommittee: readonly (PageLink & { readonly years: readonly PageLink[] })[];
  readonly others: readonly PageLink[];
}

/** The search page of a site. */
export function searchPage(published: Published): SearchPage {
  const { site } = published;
  const { search: words, frame } = siteWording(published);
  const decisions = siteDecisions(site);
  const kinds = new Set<SearchKind>(papersOf(site).map((paper) => searchFactsOf(paper).kind));
  if (decisions.length > 0) kinds.add('Decision');
  if (site.datasets.size > 0) kinds.add('Data');
  const years = byCommittee(site.meetings);
  return {
    head: {
      title: titleBar(words.title, site.council.name),
      description: words.description(site.council.name),
      crumbs: [{ text: frame.home, address: '/' }, { text: words.title }],
      hasSearch: true,
    },
    words,
    committees: site.committees.map(({ name }) => name),
    kinds: searchKinds.filter((kind) => kinds.has(kind)),
    years: yearsOf([...site.meetings, ...decisions]),
    byCommittee: site.committees.map(({ slug, name }) => ({
      text: name,
      address: `/${slug}/`,
      years: yearsOf(years.get(slug) ?? []).map((year) => ({ text: year, address: `/${slug}/#year-${year}` })),
    })),
    others: [
      ...(site.publications.length > 0 ? [{ text: words.publications, address: '/publications/' }] : []),
      ...(decisions.length > 0 ? [{ text: words.decisions, address: '/decisions/' }] : []),
      ...(site.datasets.size > 0 ? [{ text: words.data, address: '/data/' }] : []),
    ],
  };
}

function yearsOf(dated: readonly { readonly date: string }[]): readonly string[] {
  return [...new Set(dated.map(({ date }) => date.slice(0, 4)))].toSorted().toReversed();
}
