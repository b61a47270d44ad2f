/** The items of an agenda: numbers, titles and purposes, with the standard wording from templates/agenda/. */
import type { Collector } from '../../diagnostics/diagnostic.ts';
import type { AgendaItem } from '../../model/agenda-item.ts';
import type { Paper } from '../../model/paper.ts';
import type { Wording } from '../../locales/en-GB/locale.ts';
import { withdrawnNotice } from '../coming-down.ts';
import { textOf } from '../../document/text-of.ts';
import { parseMdx } from '../../document/parse.ts';
import type { TemplateFacts, Templates } from '../../document/templates.ts';
import type { Committee } from '../../schema/council/committee.ts';
import type { AgendaItemFacts, MeetingFile } from '../../schema/meeting/meeting.ts';
import { exemptionFacts } from '../../document/exempt-appendix.ts';
import {
  exclusionFacts,
  exemptFacts,
  hasExemptAppendix,
  isExclusion,
  isExempt,
  type ItemWithExemptAppendix,
} from './exempt-items.ts';
import { numberedItems, type NumberedItem, type RecordedAgenda } from './item-numbers.ts';
import { wordsFrom } from './wording.ts';

/** What the items are made from. */
export interface AgendaSources {
  readonly facts: MeetingFile;
  /** What the record of publication has of the agenda; none before the first publication. */
  readonly recorded: RecordedAgenda;
  /** The meeting's papers by file name. */
  readonly papers: ReadonlyMap<string, Paper>;
  /** File names of papers that were withdrawn before they were published: their items say so, and have no paper. */
  readonly unpublished?: ReadonlySet<string>;
  /** What was printed below the title of an item, by its number, where that is kept: the paper that it was made from may have gone. */
  readonly publishedPurpose?: (number: number) => string | undefined;
  /** The committee's seats, in order. */
  readonly seats: Committee['seats'];
  /** The words of the council's language. */
  readonly words: Wording;
  readonly templates: Templates;
  readonly collector: Collector;
}

/** All items in agenda order. An exempt one shows why the public may not read its paper, and never the name of its file. */
export function agendaItems(sources: AgendaSources): AgendaItem[] {
  const { facts, recorded } = sources;
  const items = numberedItems(facts, recorded);
  return items.map((one) => {
    const { number, item, is } = one;
    const file = paperFileOf(item) ?? '';
    const paper = sources.unpublished?.has(file) ? undefined : sources.papers.get(file);
    const comingDown = comingDownOf(item, paper, sources);
    return {
      number,
      is,
      ...addedWith(one, facts),
      ...wordsOf(item, items, sources),
      ...announcedExclusion(one, items, sources),
      ...(comingDown?.how === 'taken-down' ? publishedWords(item, number, sources) : {}),
      isToFollow: item.toFollow === true && !(comingDown && !paper),
      ...(comingDown ? { comingDown } : {}),
      ...(isExempt(item) ? { exempt: { paragraphs: item.exempt.paragraphs } } : {}),
      ...(hasExemptAppendix(item) ? { hasExemptAppendix: true } : {}),
      ...(paper ? { paper } : {}),
    };
  });
}

/** The resolution to exclude the public as it was published, before supplements brought further exempt items. */
function announcedExclusion(
  { item, addedBy = 0 }: NumberedItem,
  items: readonly NumberedItem[],
  sources: AgendaSources,
): Pick<AgendaItem, 'announced'> {
  if (!isExclusion(item)) return {};
  const isLater = (one: NumberedItem): boolean => (one.addedBy ?? 0) > addedBy;
  if (!items.some((one) => isLater(one) && (isExempt(one.item) || hasExemptAppendix(one.item)))) return {};
  const then = items.filter((one) => !isLater(one));
  return { announced: wordsOf(item, then, sources) };
}

/** The supplement that brought the item itself. */
function addedWith(
  { addedBy: supplement, isWithoutPaper }: NumberedItem,
  { supplements }: MeetingFile,
): Pick<AgendaItem, 'added'> {
  const published = supplement === undefined ? undefined : supplements[supplement - 1]?.published;
  if (supplement === undefined || published === undefined) return {};
  return { added: { supplement, published, ...(isWithoutPaper ? { isWithoutPaper } : {}) } };
}

function publishedWords(
  { purpose }: AgendaItemFacts,
  number: number,
  { publishedPurpose }: AgendaSources,
): Partial<Pick<AgendaItem, 'purpose'>> {
  const published = purpose ?? publishedPurpose?.(number);
  return published === undefined ? {} : { purpose: published };
}

function comingDownOf(
  item: AgendaItemFacts,
  paper: Paper | undefined,
  { words }: AgendaSources,
): AgendaItem['comingDown'] {
  const withdrawn = 'withdrawn' in item ? item.withdrawn : undefined;
  if (paper?.comingDown?.how === 'taken-down' || !withdrawn) return paper?.comingDown;
  return withdrawnNotice(withdrawn, words);
}

/** File name of an item's public paper, without the folder of a meeting that gave way to this one. */
export function paperFileOf(item: AgendaItemFacts): string | undefined {
  if ('report' in item) return nameOf(item.report);
  if ('presentation' in item) return nameOf(item.presentation);
  if ('document' in item) return nameOf(item.document);
  return 'minutes' in item ? item.minutes : undefined;
}

function nameOf(written: string): string {
  return written.slice(written.lastIndexOf('/') + 1);
}

function wordsOf(
  item: AgendaItemFacts,
  items: readonly NumberedItem[],
  sources: AgendaSources,
): Pick<AgendaItem, 'title' | 'purpose' | 'details' | 'isToResolve'> {
  const { heading, paragraphs } = standardWords(item, items, sources);
  if (isExempt(item)) return { title: heading, purpose: item.purpose ?? '', details: paragraphs };
  if (isExclusion(item)) {
    const [resolution = '', ...details] = paragraphs;
    return {
      title: ('title' in item ? item.title : undefined) ?? heading,
      purpose: item.purpose ?? resolution,
      details,
      isToResolve: true,
    };
  }
  const details = hasExemptAppendix(item) ? appendixWords(item, sources) : [];
  return { title: heading, purpose: item.purpose ?? paragraphs.join(' '), details };
}

/** What the agenda says under a public report of its exempt appendix. */
function appendixWords({ exempt }: ItemWithExemptAppendix, { templates, collector, words }: AgendaSources): string[] {
  const facts = exemptionFacts(exempt, words.packs);
  return wordsFrom('agenda/exempt-appendix.hbs', facts, { templates, collector }).map((node) => textOf(node));
}

function standardWords(
  item: AgendaItemFacts,
  items: readonly NumberedItem[],
  sources: AgendaSources,
): { heading: string; paragraphs: string[] } {
  const paper = sources.papers.get(paperFileOf(item) ?? '');
  const titleOf = ({ title, report }: ItemWithExemptAppendix): string =>
    title ?? sources.papers.get(report)?.title ?? report;
  const { template, facts } = isExclusion(item)
    ? { template: 'exclusion', facts: exclusionFacts(items, { words: sources.words.packs, titleOf }) }
    : templateFor(item, paper, sources);
  // What is no standing item is reported in the meeting's file.
  if (!sources.templates.names('agenda').includes(template)) return { heading: template, paragraphs: [] };
  const made = sources.templates.render(`agenda/${template}.hbs`, facts);
  if (!made) return { heading: typeof facts.title === 'string' ? facts.title : template, paragraphs: [] };
  const [heading, ...rest] = parseMdx(made.file, made.markdown, sources.collector).root.children;
  return { heading: heading ? textOf(heading as never) : '', paragraphs: rest.map((node) => textOf(node as never)) };
}

function templateFor(
  item: AgendaItemFacts,
  paper: Paper | undefined,
  { words, seats }: AgendaSources,
): { template: string; facts: TemplateFacts } {
  const { packs, date } = words;
  const from = withoutArticle(paper?.from ?? packs.officers);
  if ('standing' in item) return { template: item.standing, facts: { chair: packs.chair(seats) } };
  if ('minutes' in item) {
    const held = paper?.minutes?.date;
    return { template: 'minutes', facts: { title: item.title, date: held === undefined ? undefined : date(held) } };
  }
  if ('report' in item)
    return { template: 'report', facts: { title: item.title ?? paper?.title ?? item.report, from } };
  if ('presentation' in item)
    return { template: 'presentation', facts: { title: item.title ?? paper?.title ?? item.presentation, from } };
  if ('document' in item)
    return { template: 'document', facts: { title: item.title, from: withoutArticle(item.from) } };
  if (isExempt(item)) return { template: 'exempt', facts: exemptFacts(item, packs) };
  if ('verbal' in item) return { template: 'verbal', facts: { title: item.verbal } };
  return { template: 'other', facts: { title: item.title } };
}

/** "Friends of the Libraries" for "The Friends of the Libraries": templates write "the" before it. */
function withoutArticle(from: string): string {
  return from.replace(/^(?:the|an?) /i, '');
}
