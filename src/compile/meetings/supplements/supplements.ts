/** Supplements: papers that came after the pack, in order of publication, with the wording of their covers. */
import { wordingOf } from '../../../locales/locales.ts';
import { agendaItems, type AgendaSources } from '../../../meetings/agenda/agenda.ts';
import { wordsFrom } from '../../../meetings/agenda/wording.ts';
import { fileOf } from '../../../model/paper.ts';
import type { MeetingFile } from '../../../schema/meeting/meeting.ts';
import type { YamlRead } from '../../../schema/yaml/yaml.ts';
import type { Compiling } from '../../compiling.ts';
import type { SiteCommittee } from '../../../model/site.ts';
import type { AgendaItem } from '../../../model/agenda-item.ts';
import type { Supplements } from '../../../model/meeting.ts';

/** The meeting whose supplements are read. */
export interface SupplementedMeeting {
  readonly committee: SiteCommittee;
  /** ISO date. */
  readonly date: string;
  /** Folder relative to the root. */
  readonly path: string;
}

/** File names of the papers that a meeting's supplements bring. */
export function lateFiles({ supplements }: MeetingFile): ReadonlySet<string> {
  return new Set(supplements.flatMap(({ papers }) => papers));
}

/** A meeting's supplements with their wording; undefined where it has none. `items` are the lines of `read`'s agenda. */
export function supplementsOf(
  read: YamlRead<MeetingFile>,
  items: readonly AgendaItem[],
  from: { readonly meeting: SupplementedMeeting; readonly compiling: Compiling },
): Supplements | undefined {
  const { supplements, published } = read.value;
  if (supplements.length === 0) return undefined;
  const { templates, collector, files } = from.compiling;
  const words = wordingOf(files.council.language);
  const { committee, date } = from.meeting;
  const facts = {
    committee: committee.name,
    chair: words.packs.chair(committee.seats),
    meeting: words.date(date),
    packPublished: published === undefined ? undefined : words.date(published),
  };
  const list = supplements.map((supplement, index) => ({
    number: index + 1,
    published: supplement.published,
    ...(supplement.reason === undefined ? {} : { reason: supplement.reason }),
    isAgreed: supplement.chairAgreed === true,
    items: items
      .filter((item) => supplement.papers.includes(fileOfItem(item)) || item.added?.supplement === index + 1)
      .map((item) => item.number),
    wording: wordsFrom(
      'agenda/supplement.hbs',
      {
        ...facts,
        published: words.date(supplement.published),
        reason: supplement.reason,
        chairAgreed: supplement.chairAgreed === true,
        bringsPapers: supplement.papers.length > 0,
      },
      { templates, collector },
    ),
  }));
  const named = list.map(({ number, published: day }) => ({ number, published: words.date(day) }));
  const consolidatedWording = wordsFrom(
    'agenda/consolidated.hbs',
    { ...facts, supplements: named },
    { templates, collector },
  );
  return { list, consolidatedWording };
}

/** File name of an item's paper in the meeting's folder; '' where it has none. */
function fileOfItem({ paper }: AgendaItem): string {
  return paper ? fileOf(paper) : '';
}

/**
 * The same items, those whose papers came later marked as to follow, with what the first agenda printed before they
 * came: a pack that was published does not change because a paper has come.
 */
export function announceLate(items: readonly AgendaItem[], sources: AgendaSources): AgendaItem[] {
  const inSupplements = lateFiles(sources.facts);
  const isLate = (item: AgendaItem): boolean =>
    item.paper !== undefined && item.added === undefined && (item.isToFollow || inSupplements.has(fileOfItem(item)));
  if (!items.some(isLate)) return [...items];
  const late = new Set(items.filter(isLate).map(fileOfItem));
  const before = agendaItems({ ...sources, papers: new Map([...sources.papers].filter(([file]) => !late.has(file))) });
  return items.map((item) => {
    const line = before.find(({ number }) => number === item.number);
    if (!isLate(item) || !line) return item;
    // An agenda never prints the name of a file: without a title of its own the item has the paper's.
    const title = line.title === fileOfItem(item) ? item.title : line.title;
    return { ...item, isToFollow: true, announced: { title, purpose: line.purpose } };
  });
}
