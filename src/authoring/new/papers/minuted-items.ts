/** The minutes of a meeting as they are begun: a heading for each item of its agenda, and what its papers asked as drafts of what was resolved. */
import { escapeMarkdown } from '../../../document/templates.ts';
import { recordedAgenda, type RecordedAgenda } from '../../../meetings/agenda/item-numbers.ts';
import { publicationRecordSchema } from '../../../schema/meeting/publication-record.ts';
import { owed } from '../../templates.ts';
import type { KnownContent } from '../known-content.ts';

/** One minute, in Markdown. */
export interface MinutedItem {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  /** What its paper recommended; undefined where there is nothing to resolve. */
  readonly resolved?: string;
}

/** What the minutes of every meeting say in their own words. */
export interface MinutedWords {
  /** Title of whoever presides. */
  readonly chair: string;
  /** "There were no apologies for absence." */
  readonly apologies: string;
}

type Item = Readonly<Record<string, unknown>>;

const reported = owed('what was reported and asked');

/** The minutes of the meeting in a folder, by its meeting.yml; of a meeting without one those that every meeting has. */
export function minutedItems(known: KnownContent, folder: string, words: MinutedWords): readonly MinutedItem[] {
  const facts = known.factsOf(`${folder}/meeting.yml`);
  const items = entriesOf(facts['items']);
  if (items.length === 0) return usualItems(words);
  const late = { supplements: entriesOf(facts['supplements']), recorded: recordedIn(known, folder) };
  return items.map((item) => {
    const minute = minuteOf(item, { known, folder, words });
    const urgent = urgencyOf(item, late, words);
    return urgent === undefined ? minute : { ...minute, paragraphs: [urgent, ...minute.paragraphs] };
  });
}

function usualItems(words: MinutedWords): readonly MinutedItem[] {
  return [
    { heading: 'Apologies for absence', paragraphs: [words.apologies] },
    { heading: 'Declarations of interest', paragraphs: [declared] },
    { heading: 'Minutes of the previous meeting', paragraphs: [confirmed(words)] },
    {
      heading: owed('title of the next item'),
      paragraphs: [reported],
      resolved: `That ${owed('what was decided')}.`,
    },
  ];
}

const declared = owed('who declared which interest, or that none were declared');

function confirmed({ chair }: MinutedWords): string {
  return `The minutes of the previous meeting were confirmed as a correct record and signed by the ${escapeMarkdown(chair)}.`;
}

interface Minuting {
  readonly known: KnownContent;
  readonly folder: string;
  readonly words: MinutedWords;
}

function minuteOf(item: Item, minuting: Minuting): MinutedItem {
  const { words } = minuting;
  const heading = headingOf(item, minuting);
  if (typeof item['minutes'] === 'string') return { heading, paragraphs: [confirmed(words)] };
  switch (item['standing']) {
    case 'apologies':
      return { heading, paragraphs: [words.apologies] };
    case 'declarations-of-interest':
      return { heading, paragraphs: [declared] };
    case 'exclusion':
      return {
        heading,
        paragraphs: [],
        resolved: `That ${owed('the resolution, with the items and their paragraphs')}.`,
      };
    default: {
      const resolved = recommendedIn(item, minuting);
      return { heading, paragraphs: [reported], ...(resolved === undefined ? {} : { resolved }) };
    }
  }
}

function headingOf(item: Item, { known, folder, words }: Minuting): string {
  const { standing, minutes, verbal, title } = item;
  if (typeof title === 'string') return escapeMarkdown(title);
  if (typeof verbal === 'string') return escapeMarkdown(verbal);
  const name = typeof standing === 'string' ? standing : typeof minutes === 'string' ? 'minutes' : undefined;
  if (name !== undefined) {
    const [, heading] = /^# (.*)$/m.exec(known.templates.get(`agenda/${name}.hbs`)?.text ?? '') ?? [];
    return heading === undefined ? escapeMarkdown(name) : heading.replaceAll('{{chair}}', escapeMarkdown(words.chair));
  }
  const file = fileOf(item);
  const own = known.factsOf(`${folder}/${file ?? ''}`)['title'];
  return typeof own === 'string' ? escapeMarkdown(own) : owed('title of the item');
}

/** What a report recommended, word for word, as a draft of what was resolved. */
function recommendedIn(item: Item, { known, folder }: Minuting): string | undefined {
  const file = fileOf(item);
  const text = file === undefined ? '' : (known.textOf(`${folder}/${file}`) ?? '');
  const [, recommended] = /^<Recommendations>\s*\n([\s\S]*?)^<\/Recommendations>/m.exec(text) ?? [];
  // A place in the report is no place in the minutes.
  return recommended?.replaceAll(/<Ref\b[^>]*\/>/g, owed('the place in the report')).trim();
}

/** What tells which items came with a supplement. */
interface LateSources {
  readonly supplements: readonly Item[];
  readonly recorded: RecordedAgenda;
}

/** What is on record of the agenda of a meeting. */
function recordedIn(known: KnownContent, folder: string): RecordedAgenda {
  const record = publicationRecordSchema.safeParse(known.factsOf(`${folder}/meeting.lock.json`));
  return recordedAgenda(record.data);
}

/** Why an item was urgent that came with a supplement and was not to follow: the minutes have to say it. */
function urgencyOf(item: Item, late: LateSources, { chair }: MinutedWords): string | undefined {
  const isToFollow = item['toFollow'] === true || item['toFollow'] === 'yes';
  const brought = broughtBy(item, late);
  if (isToFollow || typeof brought?.['reason'] !== 'string') return undefined;
  const reason = escapeMarkdown(brought['reason'].replace(/\.$/, ''));
  return `The ${escapeMarkdown(chair)} agreed to take the item as a matter of urgency, by reason of these special circumstances: ${reason}.`;
}

/** The supplement that brought an item: it names the item's paper, or the record has an item without one in it. */
function broughtBy(item: Item, { supplements, recorded }: LateSources): Item | undefined {
  const file = fileOf(item);
  if (file !== undefined) return supplements.find(({ papers }) => Array.isArray(papers) && papers.includes(file));
  const key = (['standing', 'verbal', 'title'] as const).find((one) => typeof item[one] === 'string');
  const is = key === undefined ? '' : `${key} ${String(item[key])}`;
  return supplements[(recorded.items.find((one) => one.is === is)?.supplement ?? 0) - 1];
}

function fileOf({ report, presentation, document, exempt }: Item): string | undefined {
  const [kept] = entriesOf([exempt]);
  return [report, presentation, document, kept?.['paper']].find((file) => typeof file === 'string');
}

function entriesOf(list: unknown): readonly Item[] {
  const entries: readonly unknown[] = Array.isArray(list) ? list : [];
  return entries.filter((one): one is Item => typeof one === 'object' && one !== null);
}
