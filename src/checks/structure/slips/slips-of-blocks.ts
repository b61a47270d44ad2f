/** Blocks that Markdown makes of what was meant as something else, and parts of blocks that it does not print. */
import type { Blockquote, Code, Heading, List, ListItem, Paragraph, Root, Table, TableRow } from 'mdast';
import { visit } from 'unist-util-visit';
import { textOf } from '../../../document/text-of.ts';
import type { Slip } from './slip.ts';

/** Markdown mistakes in the blocks of a text. `lines` are those of the file. */
export function slipsOfBlocks(root: Root, lines: readonly string[]): Slip[] {
  const slips: Slip[] = [];
  visit(root, 'table', (table: Table) => {
    slips.push(...ofTable(table, lines));
  });
  visit(root, 'heading', (heading: Heading) => {
    slips.push(...ofHeading(heading, lines));
  });
  visit(root, 'list', (list: List) => {
    slips.push(...ofList(list, lines));
  });
  visit(root, 'listItem', (item: ListItem) => {
    slips.push(...ofItem(item, lines));
  });
  visit(root, 'blockquote', (quote: Blockquote) => {
    slips.push(...ofQuote(quote, lines));
  });
  visit(root, 'code', (code: Code) => {
    slips.push(...ofCode(code, lines));
  });
  return slips;
}

/** Rows with more or fewer cells than the head, and a line below the table that became a row. */
function ofTable({ children: [head, ...rows] }: Table, lines: readonly string[]): Slip[] {
  const width = head?.children.length ?? 0;
  return rows.flatMap((row): Slip[] => {
    const { line = 1, column = 1 } = row.position?.start ?? {};
    const typed = (lines[line - 1] ?? '').slice(column - 1).replaceAll(/\\\|/g, '');
    if (width > 1 && !typed.includes('|')) {
      const hint = 'Put an empty line between the table and the text below it.';
      return [{ line, column, severity: 'error', reason: 'this line became a row of the table above it', hint }];
    }
    return ofRow(row, width);
  });
}

function ofRow(row: TableRow, width: number): Slip[] {
  const { line = 1, column = 1 } = row.position?.start ?? {};
  const count = row.children.length;
  if (count > width) {
    const surplus = row.children[width]?.position?.start ?? { line, column };
    const words = row.children
      .slice(width)
      .map((cell) => textOf(cell as never).trim())
      .join(' | ');
    const reason = `the row has ${count} cells but the table has ${width}: "${words}" is not printed`;
    const hint = 'Remove the cell or add a column to the table. To print a bar, write \\|.';
    return [{ line: surplus.line, column: surplus.column, severity: 'error', reason, hint }];
  }
  if (count === width) return [];
  const reason = `the row has ${count} ${count === 1 ? 'cell' : 'cells'} where the table has ${width}`;
  return [{ line, column, severity: 'warning', reason, hint: 'Write a bar for each cell, even an empty one.' }];
}

/** A line of hyphens or equals signs below words makes a heading of them. */
function ofHeading(heading: Heading, lines: readonly string[]): Slip[] {
  const { start, end } = heading.position ?? {};
  if (!start || !end || end.line === start.line) return [];
  const rule = (lines[end.line - 1] ?? '').trim();
  if (!/^(?:>\s*)*(?:-+|=+)$/.test(rule)) return [];
  const reason = `the line "${rule.slice(0, 10)}" turns the text above it into a heading`;
  const hint = 'Put an empty line between them. To write a heading, put ## before it.';
  return [{ line: end.line, column: 1, severity: 'error', reason, hint }];
}

/** Numbers that are not printed as typed, and a year or a number at the beginning of a sentence that began a list. */
function ofList(list: List, lines: readonly string[]): Slip[] {
  if (list.ordered !== true) return [];
  const numbers = list.children.map((item) => numberTyped(item, lines));
  const [first] = numbers;
  const isSame = numbers.every((number) => number === first);
  return list.children.flatMap((item, index): Slip[] => {
    const typed = numbers[index];
    const { line = 1, column = 1 } = item.position?.start ?? {};
    if (typed === undefined) return [];
    if (typed > 99) {
      const hint = `Write ${typed}\\. if the number is part of the sentence, or join the line to the one before.`;
      return [{ line, column, severity: 'error', reason: `"${typed}." began a list`, hint }];
    }
    const printed = (list.start ?? 1) + index;
    if (isSame || typed === printed) return [];
    const reason = `"${typed}." is printed as ${printed}.: list items are numbered in sequence`;
    return [{ line, column, severity: 'error', reason, hint: 'Write the numbers in order, or begin a new list.' }];
  });
}

function numberTyped({ position }: ListItem, lines: readonly string[]): number | undefined {
  const { line = 1, column = 1 } = position?.start ?? {};
  const number = /^\s*(\d+)[.)]/.exec((lines[line - 1] ?? '').slice(column - 1))?.[1];
  return number === undefined ? undefined : Number(number);
}

/** Letters of a line that nobody breaks. */
const shortLine = 50;

/** Boxes to tick are not printed; a sentence on the line below a point belongs to it. */
function ofItem(item: ListItem, lines: readonly string[]): Slip[] {
  const { line = 1, column = 1 } = item.position?.start ?? {};
  const box: Slip = {
    line,
    column,
    severity: 'error',
    reason: 'the tick box of this list item is not printed',
    hint: 'Say in words what is done and what is not.',
  };
  const swallowed = item.children
    .filter((child): child is Paragraph => child.type === 'paragraph')
    .flatMap((paragraph) => sentenceBelow(paragraph, column, lines));
  return [...(typeof item.checked === 'boolean' ? [box] : []), ...swallowed];
}

function sentenceBelow({ position }: Paragraph, column: number, lines: readonly string[]): Slip[] {
  const { start, end } = position ?? {};
  if (!start || !end) return [];
  for (let line = start.line + 1; line <= end.line; line++) {
    const typed = lines[line - 1] ?? '';
    const indent = /^[ \t]*/.exec(typed)?.[0].length ?? 0;
    const before = (lines[line - 2] ?? '').trimEnd();
    // A long line goes on below, perhaps with a name; a short one was not broken.
    const isOver = /[.:;!?]$/.test(before) || before.length < shortLine;
    if (indent >= column || !isOver || !/^\s*\p{Lu}/u.test(typed)) continue;
    const hint = 'Put an empty line before it, or two spaces if it is part of the item.';
    return [
      { line, column: indent + 1, severity: 'warning', reason: 'this line is part of the list item above it', hint },
    ];
  }
  return [];
}

/** A line below a quotation that does not begin with its sign belongs to it all the same. */
function ofQuote(quote: Blockquote, lines: readonly string[]): Slip[] {
  const { start, end } = quote.position ?? {};
  if (!start || !end) return [];
  for (let line = start.line + 1; line <= end.line; line++) {
    if ((lines[line - 1] ?? '').slice(start.column - 1).startsWith('>')) continue;
    const reason = 'this line is part of the quotation above it';
    const hint = 'Start it with > if it is part of the quotation, or put an empty line before it.';
    return [{ line, column: 1, severity: 'warning', reason, hint }];
  }
  return [];
}

/** A block of code that does not end, and words on its first line, which are not printed. */
function ofCode(code: Code, lines: readonly string[]): Slip[] {
  const { start, end } = code.position ?? {};
  if (!start || !end) return [];
  const { line, column } = start;
  const fence = /^(`{3,}|~{3,})/.exec((lines[line - 1] ?? '').slice(column - 1))?.[1];
  if (fence === undefined) return [];
  const last = (lines[end.line - 1] ?? '').replace(/^[\s>]*/, '').trimEnd();
  const isEnded = end.line > line && last.startsWith(fence) && /^(?:`+|~+)$/.test(last);
  if (!isEnded) {
    const hint = `Write ${fence} on a line of its own where it ends, or delete this line.`;
    return [{ line, column, severity: 'error', reason: 'everything from here on is set as code', hint }];
  }
  const words = [code.lang, code.meta].filter((one) => one !== null && one !== undefined).join(' ');
  if (!words.includes(' ')) return [];
  const hint = 'Write them on the line below.';
  return [{ line, column, severity: 'error', reason: `"${words}" is not printed`, hint }];
}
