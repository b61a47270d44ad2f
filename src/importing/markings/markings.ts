/**
 * What marks a Word file as not for the public: exempt (Local Government Act 1972, Schedule 12A), confidential, restricted, not for
 * publication. A report that only speaks of such things, or says "Exempt: No", is not marked.
 */
import { textOf } from '../../document/text-of.ts';
import { readCover } from '../cover.ts';
import type { Item } from '../markdown/items.ts';
import {
  isMarkedLine,
  isMarkedName,
  isMarkedTitle,
  labelledMarking,
  oneLine,
  partOf,
  unspaced,
} from './marking-words.ts';
import type { WordFile } from '../word-file.ts';

/** A marking and where it stands. */
export interface Marking {
  /** For readers, for example "the page header" or "the first lines". */
  readonly place: string;
  /** As it stands. */
  readonly text: string;
}

/** The markings of a file. */
export interface Markings {
  /** They hold for the whole report, or for a part that is in the file: it must not be published as it is. */
  readonly whole: readonly Marking[];
  /** They hold for an appendix that is not in the file: a person has to see to it. */
  readonly partial: readonly Marking[];
}

/** The place of a marking at the start of the text. */
export const firstLines = 'the first lines';

/** So many items at the start are looked at as first lines where the report has no cover. */
const firstItems = 12;

/** Finds what marks a file. `name` is its file name without the ending. */
export function markingsOf(word: WordFile, items: readonly Item[], name: string): Markings {
  const found: (Marking & { readonly part?: string })[] = [];
  const add = (place: string, text: string): void => {
    const line = oneLine(text);
    if (line === '' || found.some((one) => one.place === place && one.text === line)) return;
    const part = partOf(line);
    found.push({ place, text: line, ...(part === undefined ? {} : { part }) });
  };
  for (const { name: part, paragraphs } of word.parts) {
    if (part !== 'header' && part !== 'footer') continue;
    for (const text of [...paragraphs, paragraphs.join(' ')])
      if (isMarkedLine(text)) {
        add(`the page ${part}`, text);
        break;
      }
  }
  for (const text of word.watermarks) if (isMarkedLine(text)) add('the watermark', text);
  for (const { name: property, text } of word.properties)
    if (isMarkedName(text) || (isMarkingProperty(property) && isMarkedLine(text))) add(`the file’s ${property}`, text);
  if (isMarkedName(name)) add('the file’s name', name);
  const start = Math.max(items.length - readCover(items).rest.length, Math.min(firstItems, firstNumbered(items)));
  items.forEach((item, at) => {
    for (const text of textsOf(item)) {
      if (at < start ? isMarkedStart(text) : item.kind !== 'table' && isMarkedTitle(text))
        add(at < start ? firstLines : 'the text', text);
    }
  });
  const headings = items.flatMap((item) => (item.kind === 'heading' ? [item.text.toLowerCase()] : []));
  const isInFile = (part: string | undefined): boolean =>
    part === undefined || headings.some((heading) => heading.startsWith(part));
  const whole = found.filter(({ part, place }) => isInFile(part) || place !== firstLines);
  return { whole: whole.map(marking), partial: found.filter((one) => !whole.includes(one)).map(marking) };
}

function marking({ place, text }: Marking): Marking {
  return { place, text };
}

function isMarkingProperty(name: string): boolean {
  return /label|classification|marking|sensitivity|status|category|keywords|security/i.test(name);
}

/** How many items stand before the first numbered paragraph or long one. */
function firstNumbered(items: readonly Item[]): number {
  const at = items.findIndex((item) => item.kind === 'paragraph' && (item.isNumbered || item.text.length > 300));
  return at < 0 ? items.length : at;
}

function textsOf(item: Item): readonly string[] {
  if (item.kind === 'table')
    return item.table.children.map(({ children }) =>
      children
        .map((cell) => textOf(cell).trim())
        .filter((text) => text !== '')
        .join(': ')
        .replace('::', ':'),
    );
  return 'text' in item ? [item.text] : [];
}

/** True for a line of the cover, or one of the first, that marks the report. */
function isMarkedStart(text: string): boolean {
  const labelled = labelledMarking(unspaced(text));
  return labelled ?? isMarkedLine(text);
}
