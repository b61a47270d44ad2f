/** What no paper needs and what would hold up or break the program: tags by the thousand, blocks deep in one another. */
import type { Finding } from '../../diagnostics/diagnostic.ts';
import type { Root } from 'mdast';
import { wordsOfMessages } from '../../locales/locales.ts';
import type { SourceNode } from './jsx.ts';

/** What is too much, and where it begins. */
export interface Excess extends Finding {
  readonly line: number;
  readonly column: number;
}

/** Lists within lists, quotes within quotes: a list and its item count as two. */
const deepest = 100;

/** Signs whose number makes the Markdown engine slow, by the text, by the paragraph or by the line; far more than any paper has. */
const signLimits = [
  { sign: '{', most: 2_000, within: 'text', words: 'braces "{"' },
  { sign: '<', most: 20_000, within: 'text', words: 'signs "<"' },
  { sign: '_', most: 10_000, within: 'line', words: 'signs "_"' },
  { sign: '*', most: 10_000, within: 'line', words: 'signs "*"' },
  { sign: '>', most: 10_000, within: 'line', words: 'signs ">"' },
  { sign: '[', most: 10_000, within: 'paragraph', words: 'brackets "["' },
  { sign: '&', most: 10_000, within: 'paragraph', words: 'signs "&"' },
  { sign: '\\', most: 10_000, within: 'paragraph', words: 'signs "\\"' },
  { sign: '=', most: 2_000, within: 'paragraph', words: 'signs "="' },
  { sign: '|', most: 500, within: 'line', words: 'signs "|"' },
  { sign: '[^', most: 5_000, within: 'text', words: 'footnotes "[^"' },
] as const;

/** Lines of a kind that cost as much as all of them together squared; far more than any paper has. */
const lineLimits = [
  {
    begins: /^ {0,3}\|/,
    most: 2_000,
    reason: 'the tables together have more than 2,000 rows',
    hint: 'Put the data in a CSV file under data/, and use <DataTable> to print the rows that the paper needs.',
  },
  {
    begins: /^ {0,3}#{1,6} /,
    most: 2_000,
    reason: 'the paper has more than 2,000 headings',
    hint: 'Split it into several papers.',
  },
] as const;

/** The first line of a kind of which a text has too many; undefined in every paper that someone wrote. */
export function tooManyLines(text: string): Excess | undefined {
  const lines = text.split('\n');
  for (const { begins, most, reason, hint } of lineLimits) {
    let count = 0;
    for (const [index, line] of lines.entries()) {
      if (begins.test(line)) count += 1;
      if (count > most) return { reason, hint, line: index + 1, column: 1 };
    }
  }
  return undefined;
}

/** The first sign that stands in a text too often to be read; undefined in every paper that someone wrote. */
export function tooManySigns(text: string): Excess | undefined {
  for (const { sign, most, within, words } of signLimits) {
    const at = placeOfExcess(text, { sign, most, within });
    if (!at) continue;
    return {
      reason: `there are more than ${wordsOfMessages.figures.digits(most, 0)} ${words} in one ${within}`,
      hint: 'Delete anything pasted in from another program, or split the paper.',
      ...at,
    };
  }
  return undefined;
}

function placeOfExcess(
  text: string,
  { sign, most, within }: { sign: string; most: number; within: 'text' | 'paragraph' | 'line' },
): { line: number; column: number } | undefined {
  let count = 0;
  for (const [index, line] of text.split('\n').entries()) {
    // Each row of a table is read by itself.
    if (within === 'line' || (within === 'paragraph' && /^\s*(?:$|\|)/.test(line))) count = 0;
    for (let at = line.indexOf(sign); at >= 0; at = line.indexOf(sign, at + 1))
      if (++count > most) return { line: index + 1, column: at + 1 };
  }
  return undefined;
}

/** The first node that stands too deep in others to be printed. Walks without recursion, so that no depth breaks it. */
export function tooDeep(root: Root): Excess | undefined {
  let level: SourceNode[] = [...root.children];
  for (let depth = 1; level.length > 0; depth++) {
    const start = level[0]?.position?.start;
    if (depth > deepest) {
      return {
        reason: `more than ${deepest} lists, quotations and blocks are nested inside one another`,
        hint: 'Make the inner ones separate lists or sections.',
        line: start?.line ?? 1,
        column: start?.column ?? 1,
      };
    }
    level = level.flatMap((node): SourceNode[] => ('children' in node ? node.children : []));
  }
  return undefined;
}
