/** Notice of meeting and agenda as pages: the facts, the items with their pages, what the public should know. */
import type { AgendaItem } from '../../model/agenda-item.ts';
import type { Flow, Run, Section, TextFlow } from '../../typeset/flow.ts';
import type { Wording } from '../../locales/en-GB/locale.ts';
import type { PageRange } from '../packs/page-ranges.ts';
import type { HeadFact } from '../attending.ts';
import { recommendedFlow } from '../recommended.ts';
import { frontFiles, headFlow, itemList, plain } from '../packs/head-flow.ts';
import { flowsOf } from '../../render/pdf/handlers.ts';
import type { AgendaWording } from '../../model/meeting.ts';
import type { ComingDown, Notice } from '../../model/notice.ts';

/** What the agenda's pages are made from. */
export interface AgendaPages {
  readonly words: Wording;
  readonly council: string;
  readonly committee: string;
  /** In order: Date and time, Place, Enquiries to. */
  readonly facts: readonly HeadFact[];
  readonly items: readonly AgendaItem[];
  /** Printed pages of the items' papers by the items' numbers; undefined where the papers stand elsewhere. */
  readonly ranges: ReadonlyMap<number, PageRange> | undefined;
  /** True where it was published: then nothing moves for what is said of items that came down. */
  readonly isPublished: boolean;
  /** Those of the standard edition, in an edition with pages of its own. */
  readonly standardRanges?: ReadonlyMap<number, PageRange> | undefined;
  readonly wording: AgendaWording;
  /** At its head: the meeting was cancelled. */
  readonly notices: readonly Notice[] | undefined;
  /** "Public Document Pack" on a pack's first page. */
  readonly stamps: readonly string[];
  readonly headRight: string;
}

/** The agenda's section of a pack, or of the agenda's own PDF. */
export function agendaSection(agenda: AgendaPages): Section {
  const files = frontFiles(agenda.words);
  const { packs } = files.words;
  const items = itemList(agenda.items.map((item) => itemFlow(item, agenda, files.words)));
  const heading: Flow = {
    kind: 'text',
    role: 'H2',
    style: 'section',
    runs: plain(packs.agenda),
    destination: 'agenda',
    bookmark: { text: packs.agenda, level: 1 },
  };
  return {
    prefix: 'agenda-',
    title: packs.noticeAndAgenda,
    format: 'portrait',
    flow: [
      ...headFlow({ ...agenda, kind: packs.notice }),
      ...flowsOf(agenda.wording.before, files),
      heading,
      items,
      ...inSmallType(flowsOf(agenda.wording.after, files)),
    ],
    footnotes: [],
    furniture: { headLeft: packs.agenda, headRight: agenda.headRight, stamps: agenda.stamps, pageNumbers: 'page' },
    attachments: [],
  };
}

/** What the public should know, after the items: in the type of notes, so that most agendas are one page. */
function inSmallType(flows: readonly Flow[]): Flow[] {
  return flows.map((flow): Flow => {
    if (flow.kind === 'list')
      return { ...flow, items: flow.items.map((item) => ({ ...item, children: inSmallType(item.children) })) };
    if (flow.kind !== 'text') return flow;
    if (flow.style === 'section') return { ...flow, style: 'notice-heading' };
    return flow.style === 'body' ? { ...flow, style: 'small' } : flow;
  });
}

/** "Pages 7 to 16"; in an edition with pages of its own, with those of the standard edition after them. */
function rangeWords(range: PageRange, standard: PageRange | undefined, packs: Wording['packs']): string {
  const own = packs.pages(range.first, range.last);
  return standard ? packs.bothPages(own, standard.first, standard.last) : own;
}

/**
 * A title with the pages of its paper: at the right, or behind it where those of the standard edition make them too long to stand
 * beside anything.
 */
export function titleWithPages(
  title: Run,
  range: PageRange | undefined,
  { standard, packs }: { readonly standard: PageRange | undefined; readonly packs: Wording['packs'] },
): Pick<TextFlow, 'runs' | 'atRight'> {
  if (!range) return { runs: [title] };
  const pages = rangeWords(range, standard, packs);
  return standard ? { runs: [title, { kind: 'text', text: `: ${pages}` }] } : { runs: [title], atRight: pages };
}

/**
 * An item as an agenda prints it: its number and title with the pages of its paper, its standing words in small type, and what
 * Members must decide.
 */
export function itemFlow(
  item: AgendaItem,
  { ranges, isPublished, standardRanges: standard }: Pick<AgendaPages, 'ranges' | 'isPublished' | 'standardRanges'>,
  locale: Wording,
): Flow[] {
  const { packs } = locale;
  const isHere = ranges !== undefined && item.paper !== undefined && !item.isToFollow;
  const link = isHere ? { link: { to: 'destination', name: `item-${item.number}-start` } as const } : {};
  const words = [item.purpose, ...item.details].filter((text) => text !== '');
  // After publication nothing moves for a notice: the title is set as it was.
  const isFollowed = words.length > 0 || (item.comingDown !== undefined && !isPublished);
  const wordStyle = item.isToResolve ? 'body' : 'purpose';
  const range = ranges?.get(item.number);
  const name: Run = { kind: 'text', text: item.title, bold: true, ...link };
  const titled = titleWithPages(name, item.isToFollow ? undefined : range, {
    standard: standard?.get(item.number),
    packs,
  });
  const title: TextFlow = {
    kind: 'text',
    role: 'P',
    style: isFollowed ? 'lead' : 'body',
    label: `${item.number}.`,
    ...titled,
    ...(item.isToFollow ? { atRight: packs.toFollow } : {}),
    destination: `item-${item.number}`,
    bookmark: { text: `${item.number}. ${item.title}`, level: 2 },
    keepWithNext: isFollowed,
  };
  return [
    title,
    ...words.map((text): TextFlow => ({ kind: 'text', role: 'P', style: wordStyle, runs: plain(text) })),
    ...recommendedFlow(item, locale),
    ...(item.comingDown ? [comingDownFlow(item.comingDown, isPublished)] : []),
  ];
}

/** "Withdrawn on 3 February 2020: …", under the item. */
function comingDownFlow({ text }: ComingDown, isAddedLater: boolean): Flow {
  const runs = [{ kind: 'text', text, bold: true } as const];
  const children: Flow[] = [{ kind: 'text', role: 'P', style: 'body', runs }];
  return { kind: 'group', role: 'none', children, ...(isAddedLater ? { isAddedLater } : {}) };
}
