/**
 * The frame of a table: it scrolls sideways only where the page is narrower than the table needs. How much it needs is
 * measured here, from the words in their font, so that no script has to look. Figures are compared down their column, so
 * a table of figures keeps its columns on a phone; a table of sentences is set there as one block for each row.
 */
import type { Element } from 'hast';
import { h } from 'hastscript';
import { greatest } from '../../data/numbers/numbers.ts';
import { measureText } from '../../typeset/fonts/fonts.ts';

/** Pixels: type of the table, and what stands to both sides of a cell's words. */
const size = 16;
const padding = 15;
/** What a phone of 320 pixels has room for, on a slide too. */
const phone = 220;
/** Widths of frames in the style sheet: whole multiples of this many pixels. */
const step = 64;
const widest = 1280;
/** What the style sheet adds: least width of a name of a row, and the arrow of a head that sorts. */
const leastRowHead = 64;
const arrow = 18;
/** Letters from which on the words of a cell are a sentence rather than a figure or a name. */
const sentence = 40;
/** A first column up to this wide stays in sight while the others scroll. */
const widestPinned = 130;

/** Words of a table: its columns with the texts of their cells, heads first. */
export type ColumnTexts = readonly (readonly string[])[];

/** What is known of a table beside its words. */
export interface TableFacts {
  /** Columns that name their rows; none where absent. */
  readonly rowHeads?: number;
  /** True where its heads sort. */
  readonly isSorted?: boolean;
}

/** What a table needs before it has to break a word: pixels, in type of 16 pixels. */
export function neededWidth(columns: ColumnTexts, { rowHeads = 0, isSorted = false }: TableFacts = {}): number {
  return columns.reduce((sum, [head = '', ...cells], at) => {
    const words = Math.max(longestWord([head]) + (isSorted ? arrow : 0), longestWord(cells));
    return sum + Math.max(words, at < rowHeads ? leastRowHead : 0) + padding;
  }, 0);
}

/**
 * The table in its frame. A frame that may scroll can be focused, so that it can be scrolled by keyboard (WCAG 2.2,
 * 2.1.1), and has a name: that of the element with the id, or the words given.
 */
export function tableFrame(
  table: Element,
  columns: ColumnTexts,
  facts: TableFacts & ({ readonly labelledBy: string } | { readonly label: string }),
): Element {
  const needed = neededWidth(columns, facts);
  const isStacked = hasSentences(columns);
  if (isStacked) labelCells(table, columns);
  const stacks = isStacked ? ['app-table-frame--stacks'] : [];
  if (needed <= phone) return h('div', { className: ['app-table-frame', ...stacks] }, [table]);
  const classes = [
    'app-table-frame',
    `app-table-frame--${Math.min(widest, Math.ceil(needed / step) * step)}`,
    ...stacks,
  ];
  if (longestWord(columns[0] ?? []) <= widestPinned && columns.length > 2) classes.push('app-table-frame--pinned');
  const label = 'label' in facts ? { ariaLabel: facts.label } : { ariaLabelledBy: facts.labelledBy };
  return h('div', { className: classes, role: 'group', tabIndex: 0, ...label }, [table]);
}

/** True for three columns and more, of which one beside the first holds a sentence: on a phone each would be a word wide. */
function hasSentences(columns: ColumnTexts): boolean {
  return columns.length > 2 && columns.slice(1).some(([, ...cells]) => cells.some((text) => text.length > sentence));
}

/** Each cell says which column it stands in: the style sheet prints it where the heads are not above. */
function labelCells(table: Element, columns: ColumnTexts): void {
  const within = (parent: Element, name: RegExp): Element[] =>
    parent.children.filter((child): child is Element => child.type === 'element' && name.test(child.tagName));
  for (const row of within(table, /^tbody$/).flatMap((body) => within(body, /^tr$/)))
    for (const [at, cell] of within(row, /^t[dh]$/).entries()) cell.properties['dataLabel'] = columns[at]?.[0] ?? '';
}

function longestWord(texts: readonly string[]): number {
  return greatest(
    texts.flatMap((text) => text.split(/\s+/)).map((word) => measureText(word, size, 700)),
    0,
  );
}
