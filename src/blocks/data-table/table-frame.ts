/**
 * The frame of a table: it scrolls sideways only where the page is narrower than the table needs. How much it needs is
 * measured here, from the words in their font, so that no script has to look.
 */
import type { Element } from 'hast';
import { h } from 'hastscript';
import { measureText } from '../../typeset/fonts.ts';

/** Pixels: type of the table, and what stands to both sides of a cell's words. */
const size = 16;
const padding = 15;
/** What a phone of 320 pixels has room for. */
const phone = 290;
/** Widths of frames in the style sheet: whole multiples of this many pixels. */
const step = 64;
const widest = 1280;
/** A first column up to this wide stays in sight while the others scroll. */
const widestPinned = 130;

/** Words of a table: its columns with the texts of their cells, heads first. */
export type ColumnTexts = readonly (readonly string[])[];

/** What a table needs before it has to break a word: pixels, in type of 16 pixels. */
export function neededWidth(columns: ColumnTexts): number {
  return columns.reduce((sum, texts) => sum + longestWord(texts) + padding, 0);
}

/**
 * The table in its frame. A frame that may scroll can be focused, so that it can be scrolled by keyboard (WCAG 2.2,
 * 2.1.1), and has a name: that of the element with the id, or the words given.
 */
export function tableFrame(
  table: Element,
  columns: ColumnTexts,
  name: { readonly labelledBy: string } | { readonly label: string },
): Element {
  const needed = neededWidth(columns);
  if (needed <= phone) return h('div', { className: ['app-table-frame'] }, [table]);
  const classes = ['app-table-frame', `app-table-frame--${Math.min(widest, Math.ceil(needed / step) * step)}`];
  if (longestWord(columns[0] ?? []) <= widestPinned && columns.length > 2) classes.push('app-table-frame--pinned');
  const label = 'label' in name ? { ariaLabel: name.label } : { ariaLabelledBy: name.labelledBy };
  return h('div', { className: classes, role: 'group', tabIndex: 0, ...label }, [table]);
}

function longestWord(texts: readonly string[]): number {
  return Math.max(0, ...texts.flatMap((text) => text.split(/\s+/)).map((word) => measureText(word, size, 700)));
}
