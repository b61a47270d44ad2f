/** The standard sections that a council has declared, taken from under their headings in a Word report. */
import { owed } from '../authoring/templates.ts';
import type { AskedSection, ImportedAnswer, PaperSections } from '../document/standard-section.ts';
import { textOf } from '../document/text-of.ts';
import { isSection } from '../document/transforms/required-sections.ts';
import type { Item } from './markdown/items.ts';

/** What was taken, and what is left of the report. */
export interface OwnSections {
  /** Answers by key. */
  readonly answers: Readonly<Record<string, unknown>>;
  /** What a person has to look at. */
  readonly needs: readonly string[];
  readonly rest: readonly Item[];
  /** Headings, which the tool prints itself, and words that an answer says in another form. */
  readonly standing: readonly string[];
}

/** Takes every section that the report has under the title that council.yml gives it; what fits no answer stays where it is. */
export function takeOwnSections(items: readonly Item[], sections: PaperSections): OwnSections {
  const answers: Record<string, unknown> = {};
  const needs: string[] = [];
  const standing: string[] = [];
  let rest = items;
  for (const section of sections.asked.filter(({ definition }) => definition.fromWord)) {
    const found = takeSection(rest, section);
    if (found) {
      answers[section.key] = found.answer;
      rest = found.rest;
      standing.push(...found.standing);
    } else if (section.isRequired) {
      const nothing = section.definition.fromWord?.({ paragraphs: [], rows: [] }, contextOf(section));
      if (nothing) answers[section.key] = nothing.answer;
      needs.push(`The section "${section.title}" was not found: write it under ${section.key}.`);
    }
    needs.push(...(found?.needs ?? []));
  }
  return { answers, needs, rest, standing };
}

type Taken = ImportedAnswer & { readonly rest: readonly Item[]; readonly standing: readonly string[] };

function takeSection(items: readonly Item[], section: AskedSection): Taken | undefined {
  const at = items.findIndex((item) => isTitled(item, section.title));
  if (at < 0) return undefined;
  const length = items.slice(at + 1).findIndex(({ kind }) => kind === 'heading');
  const end = length < 0 ? items.length : at + 1 + length;
  const under = items.slice(at + 1, end);
  const paragraphs = under.flatMap((item) => ('text' in item && item.text.trim() !== '' ? [item.text] : []));
  const rows = under.flatMap((item) => (item.kind === 'table' ? rowsOf(item) : []));
  if (under.some((item) => !('text' in item) && item.kind !== 'table')) return undefined;
  const answer = section.definition.fromWord?.({ paragraphs, rows }, contextOf(section));
  if (!answer) return undefined;
  const standing = items.slice(at, end).flatMap((item) => {
    if (item.kind === 'table') return rowsOf(item).flat();
    if (item.kind === 'heading') return [item.text];
    return 'text' in item ? [item.text] : [];
  });
  return { ...answer, rest: [...items.slice(0, at), ...items.slice(end)], standing };
}

function contextOf({ title, list }: AskedSection) {
  return { title, list, owed };
}

function isTitled(item: Item, title: string): boolean {
  if (item.kind !== 'heading') return false;
  return isSection({ type: 'heading', depth: 2, children: [{ type: 'text', value: item.text }] }, title);
}

function rowsOf(item: Extract<Item, { kind: 'table' }>): string[][] {
  return item.table.children.map(({ children }) => children.map((cell) => textOf(cell).replaceAll(/\s+/g, ' ').trim()));
}
