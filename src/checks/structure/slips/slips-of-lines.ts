/** Lines that were meant as headings, points or rows of a table, and that Markdown takes for words of a paragraph. */
import type { Paragraph, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { typedLines, type TypedLine } from './typed-lines.ts';
import type { Slip } from './slip.ts';

/** Markdown mistakes in all paragraphs of a text, in its order. */
export function slipsOfLines(root: Root, lines: readonly string[]): Slip[] {
  const slips: Slip[] = [];
  visit(root, 'paragraph', (paragraph: Paragraph) => {
    const typed = typedLines(paragraph, lines);
    for (const look of looks) slips.push(...look(typed));
  });
  return slips;
}

type Look = (lines: readonly TypedLine[]) => readonly Slip[];

/** `##Costs` is no heading. One # before a figure may be its sign within a sentence that was broken, but not where a paragraph begins. */
const headings: Look = (lines) =>
  lines.flatMap((one, index) => {
    const [, before = '', glued = ''] = /^([^\p{L}\p{N}\s#\\]{1,3})(#{1,6})[ \t]/u.exec(one.words) ?? [];
    if (glued !== '') {
      const reason = `"${shortened(one.words)}" is not read as a heading: it begins with ${before}`;
      return [slip(one, reason, `Write "${shortened(one.words.slice(before.length))}".`)];
    }
    const [, signs = '', title = ''] = /^(#{1,6})(?=[^\s#])(.*)$/.exec(one.words) ?? [];
    if (signs === '') return [];
    if (signs === '#' && /^\d/.test(title)) {
      const hint = `Write "## ${shortened(title)}" for a heading, or "No. ${shortened(title)}".`;
      const reason = `"${shortened(one.words)}" is not read as a heading, but as part of a paragraph`;
      return index === 0 ? [{ ...slip(one, reason, hint), severity: 'warning' }] : [];
    }
    const reason = `"${shortened(one.words)}" is not read as a heading: there is no space after ${signs}`;
    return [slip(one, reason, `Write "${signs === '#' ? '##' : signs} ${shortened(title)}".`)];
  });

/** Signs that other programs set before points; the letter o is the hollow bullet of Word. */
const bullet = /^(?:[•‣◦▪●○■□∙·➢✓✔]\s*|o[ \t]+)(?=\S)/u;
const dash = /^[–—−][ \t]+(?=\S)/;

/** Points with bullets that Markdown does not know. A dash alone may also begin what somebody says. */
const bullets: Look = (lines) => {
  const isPoint = (one: TypedLine): boolean => bullet.test(one.words);
  const hasBullets = lines.some(isPoint);
  const dashes = lines.filter((one) => dash.test(one.words));
  const isListed = dashes.length > 1 && lines.some((one, index) => one.words.endsWith(':') && isDash(lines[index + 1]));
  const points = lines.filter((one) => isPoint(one) || ((hasBullets || isListed) && dash.test(one.words)));
  return points.map((one) => {
    const words = one.words.replace(bullet, '').replace(dash, '');
    const reason = `"${shortened(one.words)}" is not read as a list item, but as part of a paragraph`;
    return slip(one, reason, `Write "- ${shortened(words)}" after an empty line.`);
  });
};

function isDash(one: TypedLine | undefined): boolean {
  return one !== undefined && dash.test(one.words);
}

/** `-damp` and `1.damp`, two or more in a row: the blank after the sign is missing. */
const unspaced: Look = (lines) => {
  const sign = /^(?:[-*+]|\d{1,2}[.)])(?=\p{L})(?!.*[*_]{1,2}$)/u;
  const points = lines.filter((one, index) => sign.test(one.words) && isNear(lines, index, sign));
  return points.map((one) => {
    const [mark = ''] = sign.exec(one.words) ?? [];
    const reason = `"${shortened(one.words)}" is not read as a list item: there is no space after ${mark}`;
    return slip(one, reason, `Write "${mark} ${shortened(one.words.slice(mark.length))}".`);
  });
};

/** Letters of a line that nobody breaks. */
const shortLine = 50;

/** Lines `a) …` and `b) …` of one paragraph, which run on into one. Numbers too, but for a first one, which begins a list. */
const lettered: Look = (lines) => {
  const sign = /^\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})[.)][ \t]+(?=\S)/;
  const isAfterShort = (index: number): boolean => (lines[index - 1]?.words.length ?? shortLine) < shortLine;
  const first = lines.find((one, index) => sign.test(one.words) && (isNear(lines, index, sign) || isAfterShort(index)));
  if (!first) return [];
  const reason = `"${shortened(first.words)}" and the line beside it run together: Markdown does not have this kind of bullet`;
  return [slip(first, reason, 'Put an empty line between them, or begin each with "- " or "1. " after an empty line.')];
};

function isNear(lines: readonly TypedLine[], index: number, sign: RegExp): boolean {
  const at = lines[index]?.line ?? 0;
  return lines.some((one) => Math.abs(one.line - at) === 1 && sign.test(one.words));
}

/** Rows with bars, with or without outer ones, and no line of hyphens below the first that fits it. */
const bars: Look = (lines) => {
  const first = lines.find((one, index) => {
    const next = lines[index + 1];
    if (next?.line !== one.line + 1) return false;
    const [cells, below] = [cellsOf(one), cellsOf(next)];
    return cells.isFramed && below.isFramed ? true : cells.count > 1 && (below.count === cells.count || isRule(next));
  });
  if (!first) return [];
  const { count } = cellsOf(first);
  const below = lines[lines.indexOf(first) + 1];
  const rule = `|${'---|'.repeat(count)}`;
  if (isRule(below)) {
    const reason = `these lines with bars are not a table: the line of hyphens has ${cellsOf(below).count} cells, the line above it ${count}`;
    return [slip(first, reason, `Write "${shortened(rule)}" instead.`)];
  }
  const reason = 'these lines with bars are not a table: the second has to be the line of hyphens';
  return [slip(first, reason, `Write "${shortened(rule)}" below the line of column headings.`)];
};

/** The cells between the bars of a line, and whether bars stand at both its ends. */
function cellsOf({ words }: TypedLine): { readonly count: number; readonly isFramed: boolean } {
  const plain = words.replaceAll(/\\\||`[^`]*`/g, '');
  const count = plain.replaceAll(/^\||\|$/g, '').split('|').length;
  return { count, isFramed: /^\|.*\|/.test(plain) };
}

/** True for the line below the heads of a table. */
function isRule(one: TypedLine | undefined): one is TypedLine {
  return one !== undefined && /^\|?(?:[ \t]*:?-+:?[ \t]*\|)+(?:[ \t]*:?-+:?[ \t]*)?$/.test(one.words);
}

/** Rows that were copied from Excel, with tabs between the cells. */
const tabs: Look = (lines) => {
  const first = lines.find((one, index) => one.words.includes('\t') && lines[index + 1]?.words.includes('\t'));
  if (!first) return [];
  const cells = first.words.split('\t').map((cell) => cell.trim());
  const reason = 'these lines with tabs are not a table, and would run together';
  const hint = `Write "${shortened(`| ${cells.join(' | ')} |`)}" with "|${cells.map(() => '---|').join('')}" below it, or keep the figures as a dataset.`;
  return [slip(first, reason, hint)];
};

/** `: …` below a term is no definition. */
const definitions: Look = (lines) =>
  lines
    .slice(1)
    .filter(({ words }) => /^:[ \t]+\S/.test(words))
    .map((one) =>
      slip(
        one,
        `"${shortened(one.words)}" runs on from the line above`,
        'Write the term and what it means as one sentence, or in a table.',
      ),
    );

const looks: readonly Look[] = [headings, bullets, unspaced, lettered, bars, tabs, definitions];

function slip({ line, column }: TypedLine, reason: string, hint: string): Slip {
  return { line, column, severity: 'error', reason, hint };
}

function shortened(words: string): string {
  return words.length > 40 ? `${words.slice(0, 40).trimEnd()} …` : words;
}
