/**
 * Exempt items on the public agenda: what stands in place of their papers, and the resolution to exclude the press and public
 * before the first of them (Local Government Act 1972, section 100A(4) and (5): the resolution identifies the proceedings
 * and the description of the exempt information).
 */
import type { TemplateFacts } from '../document/templates.ts';
import type { AgendaItemFacts } from '../schema/meeting.ts';
import type { Wording } from '../locales/en-GB/locale.ts';

/** An item that the press and public may not follow, with what the law wants to be said of it. */
export type ExemptItem = Extract<AgendaItemFacts, { exempt?: unknown }> & {
  readonly exempt: NonNullable<Extract<AgendaItemFacts, { exempt?: unknown }>['exempt']>;
};

/** An item with its printed number. */
export interface NumberedItem {
  readonly number: number;
  readonly item: AgendaItemFacts;
}

/** True for an item whose paper is exempt. */
export function isExempt(item: AgendaItemFacts): item is ExemptItem {
  return 'exempt' in item && item.exempt !== undefined;
}

/** True for the resolution to exclude the press and public, whether as a standing item or in the clerk's own words. */
export function isExclusion(item: AgendaItemFacts): boolean {
  if ('standing' in item) return item.standing === 'exclusion';
  if ('minutes' in item || 'report' in item || 'presentation' in item || isExempt(item)) return false;
  return 'title' in item && /^exclusion of (the )?(press|public)\b/i.test(item.title);
}

/**
 * The items with their numbers, and with the resolution to exclude the press and public as an item of its own before the
 * first exempt one unless the clerk wrote one. Numbers that the clerk gave stay; the others follow one another round them.
 */
export function numberedItems(items: readonly AgendaItemFacts[]): readonly NumberedItem[] {
  const complete = withExclusion(items);
  const taken = new Set(complete.flatMap((item) => item.number ?? []));
  let next = 1;
  return complete.map((item) => {
    while (item.number === undefined && taken.has(next)) next++;
    return { number: item.number ?? next++, item };
  });
}

function withExclusion(items: readonly AgendaItemFacts[]): readonly AgendaItemFacts[] {
  const first = items.findIndex(isExempt);
  if (first < 0 || items.some(isExclusion)) return items;
  return items.toSpliced(first, 0, { standing: 'exclusion' });
}

/** Facts for templates/agenda/exempt.hbs: what the public reads instead of the paper. */
export function exemptFacts({ title, exempt }: ExemptItem, words: Wording['packs']): TemplateFacts {
  return {
    title,
    named: words.scheduleParagraphs(exempt.paragraphs),
    paragraphs: inOrder(exempt.paragraphs).map((number) => ({
      number,
      description: words.scheduleDescription(number),
    })),
    publicInterest: exempt.publicInterest,
  };
}

/**
 * Facts for templates/agenda/exclusion.hbs: the items that are to be considered in private, each with the description of its
 * information in terms of Schedule 12A, which the resolution must state (Local Government Act 1972, section 100A(5)).
 */
export function exclusionFacts(items: readonly NumberedItem[], words: Wording['packs']): TemplateFacts {
  const concerned = items.flatMap(({ number, item }) => (isExempt(item) ? [{ number, item }] : []));
  return {
    items: concerned.map(({ number, item }) => ({
      number,
      title: item.title,
      named: words.scheduleParagraphs(item.exempt.paragraphs),
      descriptions: inOrder(item.exempt.paragraphs).map(words.scheduleDescription).join('; '),
    })),
  };
}

/** Numbers of paragraphs of the law in its order. */
export function inOrder(numbers: readonly number[]): readonly number[] {
  return numbers.toSorted((a, b) => a - b);
}
