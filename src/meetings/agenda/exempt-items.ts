/**
 * Exempt items on the public agenda: what stands in place of their papers, and the resolution to exclude the press and public
 * before the first of them (Local Government Act 1972, section 100A(4) and (5): the resolution identifies the proceedings
 * and the description of the exempt information).
 */
import { exemptionFacts, inOrder } from '../../document/exempt-appendix.ts';
import type { TemplateFacts } from '../../document/templates.ts';
import type { AgendaItemFacts } from '../../schema/meeting/meeting.ts';
import type { ExemptionFacts } from '../../schema/meeting/exemption.ts';
import type { Wording } from '../../locales/en-GB/locale.ts';

/** An item that the press and public may not follow, with what the law wants to be said of it. */
export type ExemptItem = WithExemption<Extract<AgendaItemFacts, { readonly title: string }>>;

/** A report that is taken in public, with an appendix that the press and public may not read. */
export type ItemWithExemptAppendix = WithExemption<Extract<AgendaItemFacts, { readonly report: string }>>;

type WithExemption<Item> = Item & { readonly exempt: ExemptionFacts };

/** True for an item that is taken in private, because its paper is exempt. */
export function isExempt(item: AgendaItemFacts): item is ExemptItem {
  return 'exempt' in item && item.exempt !== undefined && !('report' in item);
}

/** True for a public report with an exempt appendix. */
export function hasExemptAppendix(item: AgendaItemFacts): item is ItemWithExemptAppendix {
  return 'report' in item && item.exempt !== undefined;
}

/** True for the resolution to exclude the press and public, whether as a standing item or in the clerk's own words. */
export function isExclusion(item: AgendaItemFacts): boolean {
  if ('standing' in item) return item.standing === 'exclusion';
  if ('minutes' in item || 'report' in item || 'presentation' in item || 'document' in item) return false;
  if (isExempt(item)) return false;
  return 'title' in item && /^exclusion of (the )?(press|public)\b/i.test(item.title);
}

/** The items with the resolution to exclude the press and public before the first exempt one, unless the clerk wrote one. */
export function withExclusion(items: readonly AgendaItemFacts[]): readonly AgendaItemFacts[] {
  const first = items.findIndex(isExempt);
  if (first < 0 || items.some(isExclusion)) return items;
  return items.toSpliced(first, 0, { standing: 'exclusion' });
}

/** Facts for templates/agenda/exempt.hbs: what the public reads instead of the paper. */
export function exemptFacts({ title, exempt }: ExemptItem, words: Wording['packs']): TemplateFacts {
  return { title, ...exemptionFacts(exempt, words) };
}

/**
 * Facts for templates/agenda/exclusion.hbs: the items that are to be considered in private, each with the description of its
 * information in terms of Schedule 12A, which the resolution must state (Local Government Act 1972, section 100A(5)). Where no
 * item is taken in private, the resolution is for the exempt appendices of public reports; `titleOf` gives the title of such an item.
 */
export function exclusionFacts(
  items: readonly { readonly number: number; readonly item: AgendaItemFacts }[],
  { words, titleOf }: { words: Wording['packs']; titleOf: (item: ItemWithExemptAppendix) => string },
): TemplateFacts {
  const whole = items.flatMap(({ number, item }) => (isExempt(item) ? [{ number, title: item.title, item }] : []));
  const appendices = items.flatMap(({ number, item }) =>
    hasExemptAppendix(item) ? [{ number, title: words.exemptAppendixOf(titleOf(item)), item }] : [],
  );
  return {
    items: (whole.length > 0 ? whole : appendices).map(({ number, title, item }) => ({
      number,
      title,
      named: words.scheduleParagraphs(item.exempt.paragraphs),
      descriptions: inOrder(item.exempt.paragraphs).map(words.scheduleDescription).join('; '),
    })),
  };
}
