/** What readers see of pages laid out, in figures: white at their ends, lines of paragraphs, sizes of type. */
import { a4 } from '../../../src/typeset/design/a4.ts';
import { millimetre } from '../../../src/typeset/design/geometry.ts';
import type { LaidOut, Page, PlacedItem, TextItem } from '../../../src/typeset/pages/laid-out.ts';

const { page: column } = a4;
/** From the top of a column to the picture of a figure that stands there: its title, two lines of caption, a legend. */
const wordsOfFigure = 90;

/** A page of running text and the white that it ends with. */
export interface PageEnd {
  readonly page: Page;
  /** Millimetres from the last thing on it, notes included, to the foot of the column. */
  readonly white: number;
  /** What the section goes on with on its next page. */
  readonly next: 'nothing' | 'figure' | 'other';
}

/** The pages of upright sections, each with its end. */
export function pageEnds({ pages }: LaidOut): PageEnd[] {
  return pages.flatMap((page, index) => {
    if (page.section === undefined || page.width > page.height) return [];
    const bottom = Math.max(column.top, ...page.items.map(bottomOf));
    const next = pages[index + 1];
    const white = Math.max(0, column.top + column.columnHeight - bottom) / millimetre;
    return [{ page, white, next: next?.section === page.section ? startOf(next) : 'nothing' }];
  });
}

function startOf(page: Page): 'figure' | 'other' {
  const isFigure = page.items.some(
    (item) => (item.kind === 'drawing' || item.kind === 'image') && item.y < column.top + wordsOfFigure,
  );
  return isFigure ? 'figure' : 'other';
}

function bottomOf(item: PlacedItem): number {
  switch (item.kind) {
    case 'text':
      // Down to the foot of its line.
      return item.y + item.size * 0.35;
    case 'line':
      return Math.max(item.y, item.toY);
    default:
      return item.y + item.height;
  }
}

/** A paragraph as it is set. */
export interface SetParagraph {
  /** The words of each line. */
  readonly lines: readonly string[];
  readonly size: number;
  /** The page on which it begins. */
  readonly page: Page;
}

/** The paragraphs of all sections, those within items of lists included, in reading order. */
export function paragraphsOf({ pages, sections }: LaidOut): SetParagraph[] {
  return sections.flatMap(({ tags }, section) => {
    const lines = new Map<number, { items: TextItem[]; page: Page }[]>();
    for (const page of pages.filter((one) => one.section === section))
      for (const item of page.items) {
        const paragraph = item.kind === 'text' ? blockOf(item.tag, tags) : undefined;
        if (item.kind !== 'text' || paragraph === undefined) continue;
        const sofar = lines.get(paragraph) ?? [];
        lines.set(paragraph, sofar);
        const line = sofar.find((one) => one.page === page && Math.abs((one.items[0]?.y ?? 0) - item.y) < 5);
        if (line) line.items.push(item);
        else sofar.push({ items: [item], page });
      }
    return [...lines.values()].flatMap((found) => {
      const [first] = found;
      if (!first) return [];
      const words = found.map(({ items }) =>
        items
          .map(({ text }) => text)
          .join('')
          .trim(),
      );
      return [{ lines: words, size: first.items.at(-1)?.size ?? 0, page: first.page }];
    });
  });
}

/** The paragraph that a content node belongs to, past links and marks of notes. */
function blockOf(tag: number | undefined, tags: LaidOut['sections'][number]['tags']): number | undefined {
  for (let at = tag === undefined ? undefined : tags[tag]?.parent; at !== undefined && at >= 0; at = tags[at]?.parent)
    if (tags[at]?.role === 'P') return at;
  return undefined;
}

/** Paragraphs that end in a line of one word. */
export function lastLinesOfOneWord(laidOut: LaidOut): SetParagraph[] {
  return paragraphsOf(laidOut).filter(({ lines }) => lines.length > 1 && !/\s/.test(lines.at(-1) ?? ''));
}

/** The sizes in points of all type on a page, that of its charts and pictures included, the smallest first. */
export function typeSizes({ items }: Page): number[] {
  const sizes = items.flatMap((item) => {
    if (item.kind === 'text') return [item.size];
    if (item.kind !== 'drawing') return [];
    const scale = item.width / item.drawing.width;
    return item.drawing.ops.flatMap((op) => (op.op === 'text' ? [op.size * scale] : []));
  });
  return [...new Set(sizes)].sort((a, b) => a - b);
}
