/** What a script adds to tables: heads that sort, frames that take the focus only where they scroll, clean copies. */
import type { ScriptWords } from './script-words.ts';
import { sortedPositions, type ColumnOrder } from './sort-order.ts';

/** Makes all tables of the page sortable, scrollable by keyboard and clean to copy. */
export function tendTables(words: ScriptWords): void {
  for (const table of document.querySelectorAll<HTMLTableElement>('table:has(th[data-order])'))
    makeSortable(table, words);
  const frames = document.querySelectorAll<HTMLElement>('.app-table-frame[tabindex]');
  const watcher = new ResizeObserver((entries) => {
    const changed = entries.flatMap(({ target }) => target.closest<HTMLElement>('.app-table-frame') ?? []);
    for (const frame of new Set(changed)) tendFrame(frame);
  });
  // A table grows within its frame where readers space its letters.
  for (const frame of frames) for (const one of [frame, ...frame.children]) watcher.observe(one);
  document.addEventListener('copy', copyTable);
}

/** A frame that shows its table whole is no stop on the way through the page, and no group round the table. */
function tendFrame(frame: HTMLElement): void {
  const scrolls = frame.scrollWidth > frame.clientWidth + 1 || frame.scrollHeight > frame.clientHeight + 1;
  if (scrolls) frame.tabIndex = 0;
  else frame.removeAttribute('tabindex');
  nameFrame(frame, scrolls);
}

/** The table's name is said of its frame only where that is a stop; what it is given by is kept beside it. */
function nameFrame(frame: HTMLElement, isNamed: boolean): void {
  if (isNamed) frame.setAttribute('role', 'group');
  else frame.removeAttribute('role');
  for (const name of ['aria-label', 'aria-labelledby']) {
    const [from, to] = isNamed ? [`data-${name}`, name] : [name, `data-${name}`];
    const value = frame.getAttribute(from);
    if (value === null) continue;
    frame.setAttribute(to, value);
    frame.removeAttribute(from);
  }
}

/** Puts a button into each head. Pressed again and again it sorts upwards, downwards, and back to the given order. */
function makeSortable(table: HTMLTableElement, words: ScriptWords): void {
  const body = table.tBodies[0];
  if (!body) return;
  const rows = [...body.rows];
  const own = rows.filter((row) => !row.classList.contains('app-table__total'));
  const totals = rows.filter((row) => row.classList.contains('app-table__total'));
  const heads = [...table.querySelectorAll<HTMLTableCellElement>('th[data-order]')];
  for (const head of heads) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'app-sort';
    button.title = words.sort;
    button.append(...head.childNodes);
    head.append(button);
    head.ariaSort = 'none';
    button.addEventListener('click', () => {
      const next =
        { none: 'ascending', ascending: 'descending', descending: 'none' }[head.ariaSort ?? 'none'] ?? 'none';
      for (const other of heads) other.ariaSort = 'none';
      head.ariaSort = next;
      body.append(...(next === 'none' ? own : inOrder(own, head, next === 'descending')), ...totals);
    });
  }
}

function inOrder(
  rows: readonly HTMLTableRowElement[],
  head: HTMLTableCellElement,
  isDescending: boolean,
): HTMLTableRowElement[] {
  const cells = rows.map((row) => row.cells[head.cellIndex]?.textContent ?? '');
  const how = { isDescending, language: document.documentElement.lang };
  const positions = sortedPositions(cells, head.dataset['order'] as ColumnOrder, how);
  return positions.flatMap((at) => rows[at] ?? []);
}

/**
 * A selection within one table goes to the clipboard as rows and columns, with minus signs that a spreadsheet takes for
 * such. Any other selection is copied as the browser does.
 */
function copyTable(event: ClipboardEvent): void {
  const selection = getSelection();
  const within = selection?.rangeCount === 1 ? selection.getRangeAt(0).commonAncestorContainer : undefined;
  const table = (within instanceof Element ? within : within?.parentElement)?.closest('table');
  if (!table || !selection || !event.clipboardData) return;
  const rows = [...table.rows]
    .map((row) => [...row.cells].filter((cell) => selection.containsNode(cell, true)).map(cellText))
    .filter((cells) => cells.length > 0);
  if (rows.flat().length < 2) return;
  event.clipboardData.setData('text/plain', rows.map((cells) => cells.join('\t')).join('\n'));
  const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const html = rows.map((cells) => `<tr>${cells.map((text) => `<td>${escaped(text)}</td>`).join('')}</tr>`).join('');
  event.clipboardData.setData('text/html', `<table>${html}</table>`);
  event.preventDefault();
}

/** What a cell shows: words that are only heard stay behind. */
function cellText(cell: HTMLTableCellElement): string {
  const shown = cell.cloneNode(true) as HTMLTableCellElement;
  for (const hidden of shown.querySelectorAll('.govuk-visually-hidden')) hidden.remove();
  const text = shown.textContent.replaceAll(/\s+/g, ' ').trim();
  return text.replace(/^−(?=[£\d])/, '-');
}
