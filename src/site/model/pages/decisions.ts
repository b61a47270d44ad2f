/** The decisions register: all committees, one committee, or one year of either. */
import type { Decision } from '../../../meetings/decisions.ts';
import { decisionsAddress, paperAddress, type DecisionsOf } from '../../../outputs/addresses/addresses.ts';
import type { Published } from '../../../outputs/published.ts';
import { excerptHtml, excerptTexts } from '../../../render/excerpt.ts';
import type { Wording } from '../../../locales/en-GB/locale.ts';
import { nameOfMeeting } from '../../../meetings/meeting-state.ts';
import { siteWording } from '../../words.ts';
import { registerPages } from './register-pages.ts';
import { titleBar, type Crumb, type PageHead, type PageLink } from '../frame.ts';
import { meetingAddress } from '../listing.ts';

/** A decision as a line of a list. */
export interface DecisionLine {
  /** "Minute 73: Restructure of the Corporate Parenting Board" */
  readonly minute: string;
  /** Address of the minute. */
  readonly address: string;
  readonly isDraft: boolean;
  /** "15 October 2019" */
  readonly date: string;
  /** ISO date. */
  readonly isoDate: string;
  /** Its first paragraph or item. */
  readonly text: string;
  /** " And 2 more points.": how many more paragraphs or items it has; empty where there are none. */
  readonly more: string;
  /** The paper that was decided on, where it is known. */
  readonly paper?: PageLink & { readonly kind: string };
  /** The resolution as HTML, made when the page is drawn. */
  readonly resolution: () => string;
}

/** The decisions of one meeting. */
export interface MeetingDecisions {
  readonly committee: string;
  /** "15 October 2019" */
  readonly date: string;
  /** ISO date. */
  readonly isoDate: string;
  /** Address of the meeting's page, where it has one. */
  readonly address?: string;
  readonly minutes: PageLink & { readonly kind: string };
  /** True until the minutes are confirmed. */
  readonly isDraft: boolean;
  readonly decisions: readonly DecisionLine[];
}

/** A choice of what the register shows. */
export interface DecisionsFilter {
  /** "By committee", "By year" */
  readonly label: string;
  readonly links: readonly (PageLink & {
    readonly isCurrent: boolean;
    /** The other choice that a committee's link keeps, heard behind its name: other links of the page lead to all its years. */
    readonly keeps?: string;
  })[];
}

/** A page of the register. */
export interface DecisionsPage {
  /** What follows /decisions/ in the address, without slashes at its ends; undefined for the whole register. */
  readonly filter: string | undefined;
  readonly head: PageHead;
  /** Name of the committee that it shows; undefined for all. */
  readonly committee?: string;
  /** "12 decisions" */
  readonly count: string;
  /** The pages with older and newer decisions, where there are too many for one. */
  readonly older?: PageLink;
  readonly newer?: PageLink;
  /** True where some come from minutes that are not confirmed yet. */
  readonly hasDrafts: boolean;
  readonly filters: readonly DecisionsFilter[];
  /** By year and meeting, both newest first. */
  readonly years: readonly { readonly year: string; readonly meetings: readonly MeetingDecisions[] }[];
}

/** Every page of the register: the whole, each committee's, and each year of these that has decisions; made when it is drawn. */
export function decisionsPages(
  published: Published,
  decisions: readonly Decision[],
): (Pick<DecisionsPage, 'filter'> & { readonly page: () => DecisionsPage })[] {
  const scopes: DecisionsOf[] = [{}, ...published.site.committees.map(({ slug }) => ({ committee: slug }))];
  return scopes.flatMap((scope) => {
    const years = yearsOf(decisions.filter((decision) => isWithin(decision, scope)));
    const ofYears = years.map((year) => ({ ...scope, year }));
    return [scope, ...ofYears].flatMap((of) => {
      const within = decisions.filter((decision) => isWithin(decision, of));
      return registerPages(within).map(({ older, shown, pages }) => {
        const page = older === undefined ? of : { ...of, older };
        return {
          filter: filterOf(page),
          page: () => decisionsPage(page, { shown, pages, within }, { published, decisions }),
        };
      });
    });
  });
}

/** Decisions as lines of a list. */
export function decisionLine(decision: Decision, words: Wording): DecisionLine {
  const { minute, paper, resolution } = decision;
  const source = { page: paperAddress(decision.minutes), anchor: minute.anchor, words };
  const texts = excerptTexts(resolution, source);
  return {
    minute: words.decisions.minute(minute.number, minute.title),
    address: `${source.page}#${source.anchor}`,
    isDraft: decision.isDraft,
    date: words.date(decision.date),
    isoDate: decision.date,
    text: texts[0] ?? '',
    more: texts.length > 1 ? words.decisions.more(texts.length - 1) : '',
    ...(paper ? { paper: { text: paper.title, address: paperAddress(paper), kind: paper.cover.kindLabel } } : {}),
    resolution: () => excerptHtml(resolution, source),
  };
}

/** The decisions of a page. */
interface ShownDecisions {
  readonly shown: readonly Decision[];
  /** How many pages of older decisions there are beside that of the newest. */
  readonly pages: number;
  /** Those of all of these pages. */
  readonly within: readonly Decision[];
}

function decisionsPage(
  of: DecisionsOf,
  { shown, pages, within }: ShownDecisions,
  { published, decisions }: { readonly published: Published; readonly decisions: readonly Decision[] },
): DecisionsPage {
  const { site } = published;
  const words = siteWording(published);
  const committee = site.committees.find(({ slug }) => slug === of.committee);
  const names = [...(of.year === undefined ? [] : [of.year]), ...(committee ? [committee.name] : [])];
  const ofOlder = of.older === undefined ? [] : [words.decisions.page(of.older)];
  return {
    filter: filterOf(of),
    head: {
      title: titleBar(words.decisions.title, ...names, ...ofOlder, site.council.name),
      description: words.decisions.description(
        committee ? words.decisions.theCommittee(committee.name) : words.decisions.theCommittees(site.council.name),
        of.year,
      ),
      crumbs: crumbsTo(of, committee, words),
      part: decisionsAddress({}),
    },
    count: words.decisions.count(within.length),
    ...neighboursOf(of, pages, words),
    hasDrafts: shown.some(({ isDraft }) => isDraft),
    ...(committee ? { committee: committee.name } : {}),
    filters: filtersOf(of, published, decisions),
    years: [...Map.groupBy(shown, ({ date }) => date.slice(0, 4))].map(([year, list]) => ({
      year,
      meetings: meetingsOf(list, published),
    })),
  };
}

function neighboursOf(of: DecisionsOf, pages: number, words: Wording): Pick<DecisionsPage, 'older' | 'newer'> {
  const { older: page = pages + 1 } = of;
  const whole = wholeOf(of);
  const link = (to: number): PageLink => ({
    text: to > pages ? words.decisions.newest : words.decisions.page(to),
    address: decisionsAddress(to > pages ? whole : { ...whole, older: to }),
  });
  return {
    ...(page > 1 ? { older: link(page - 1) } : {}),
    ...(page <= pages ? { newer: link(page + 1) } : {}),
  };
}

function filterOf(of: DecisionsOf): string | undefined {
  return decisionsAddress(of).split('/').slice(2, -1).join('/') || undefined;
}

function crumbsTo(of: DecisionsOf, committee: { name: string; slug: string } | undefined, words: Wording): Crumb[] {
  const steps = [
    { text: words.frame.home, address: '/' },
    { text: words.decisions.title, address: decisionsAddress({}) },
    ...(committee ? [{ text: committee.name, address: decisionsAddress({ committee: committee.slug }) }] : []),
    ...(of.year === undefined ? [] : [{ text: of.year, address: decisionsAddress(wholeOf(of)) }]),
    ...(of.older === undefined ? [] : [{ text: words.decisions.page(of.older) }]),
  ];
  return steps.map((step, index) => (index === steps.length - 1 ? { text: step.text } : step));
}

/** The register without the number of one of its pages. */
function wholeOf({ committee, year }: DecisionsOf): DecisionsOf {
  return { ...(committee === undefined ? {} : { committee }), ...(year === undefined ? {} : { year }) };
}

/** Each choice keeps the other; only what has decisions can be chosen. */
function filtersOf(of: DecisionsOf, published: Published, decisions: readonly Decision[]): DecisionsFilter[] {
  const { site } = published;
  const { decisions: words, paper } = siteWording(published);
  const { committee, year } = of;
  const ofYear = year === undefined ? {} : { year };
  const ofCommittee = committee === undefined ? {} : { committee };
  const slugs = new Set(decisions.filter((one) => isWithin(one, ofYear)).flatMap(slugsOf));
  const link = (text: string, to: DecisionsOf): DecisionsFilter['links'][number] => ({
    text,
    address: decisionsAddress(to),
    isCurrent: to.committee === committee && to.year === year,
  });
  return [
    {
      label: words.byCommittee,
      links: [
        link(words.allCommittees, ofYear),
        ...site.committees
          .filter(({ slug }) => slugs.has(slug) || slug === committee)
          .map(({ name, slug }) => ({
            ...link(name, { ...ofYear, committee: slug }),
            ...(year !== undefined && { keeps: paper.ofSubject(year) }),
          })),
      ],
    },
    {
      label: words.byYear,
      links: [
        link(words.allYears, ofCommittee),
        ...yearsOf(decisions.filter((one) => isWithin(one, ofCommittee))).map((name) =>
          link(name, { ...ofCommittee, year: name }),
        ),
      ],
    },
  ];
}

function isWithin(decision: Decision, of: DecisionsOf): boolean {
  const isOfYear = of.year === undefined || decision.date.startsWith(`${of.year}-`);
  return isOfYear && (of.committee === undefined || slugsOf(decision).includes(of.committee));
}

function slugsOf({ committees }: Decision): readonly string[] {
  return committees.map(({ slug }) => slug);
}

function yearsOf(decisions: readonly Decision[]): string[] {
  return [...new Set(decisions.map(({ date }) => date.slice(0, 4)))];
}

function meetingsOf(decisions: readonly Decision[], published: Published): MeetingDecisions[] {
  const { site } = published;
  const words = siteWording(published);
  const known = new Map(site.meetings.map((meeting) => [meetingAddress(meeting), meeting]));
  return [...Map.groupBy(decisions, ({ minutes }) => minutes)].flatMap(([minutes, list]) => {
    const [first] = list;
    if (!first) return [];
    const { committeeName, date } = first;
    const address = meetingAddress(first);
    return {
      committee: nameOfMeeting(committeeName, known.get(address) ?? {}),
      date: words.date(date),
      isoDate: date,
      ...(known.has(address) ? { address } : {}),
      minutes: { text: minutes.title, address: paperAddress(minutes), kind: minutes.cover.kindLabel },
      isDraft: minutes.status === 'draft',
      decisions: list.map((decision) => decisionLine(decision, words)),
    };
  });
}
