/** Breaking files line by line. */
import type { CleanContent, Mutation } from './mutation.ts';

type Made = Omit<Mutation, 'rule' | 'what'>;

/** A line of a file. */
export interface Line {
  /** 1-based. */
  readonly number: number;
  readonly text: string;
  /** True for the end of a paragraph of a paper's body that stands in no block. */
  readonly isProse: boolean;
  /** True where a heading follows next, or nothing. */
  readonly endsSection: boolean;
  /** True within the front matter of a paper, its lines of hyphens left out. */
  readonly isFact: boolean;
}

/** The lines of a file; what they are is told for papers only. */
export function linesOf(text: string): Line[] {
  const lines = text.split('\n');
  const end = lines[0] === '---' ? lines.indexOf('---', 1) : -1;
  let depth = 0;
  return lines.map((line, index) => {
    const opened = (line.match(/<[A-Z]\w*(?![^<]*\/>)[^<]*>?/g) ?? []).length;
    const closed = (line.match(/<\/[A-Z]\w*>/g) ?? []).length;
    const isProse =
      index > end &&
      depth === 0 &&
      opened === closed &&
      /^[A-Z“].* .*[.]$/.test(line) &&
      (lines[index + 1] ?? '') === '';
    depth = Math.max(0, depth + opened - closed);
    const next = lines.slice(index + 1).find((later) => later.trim() !== '') ?? '#';
    return {
      number: index + 1,
      text: line,
      isProse,
      endsSection: next.startsWith('#'),
      isFact: index > 0 && index < end,
    };
  });
}

/** Replaces lines: for each line that `breakIt` gives another text for, one broken file, found on that line. */
export function eachLine(
  content: CleanContent,
  which: (file: string) => boolean,
  breakIt: (line: Line, file: string) => string | undefined,
): Made[] {
  return [...content.files].flatMap(([file, text]) => {
    if (!which(file)) return [];
    return linesOf(text).flatMap((line): Made[] => {
      const broken = breakIt(line, file);
      if (broken === undefined || broken === line.text) return [];
      return [{ file, line: line.number, files: { [file]: withLine(text, line.number, broken) } }];
    });
  });
}

/** A text with another line in place of one; undefined takes the line out. */
export function withLine(text: string, number: number, line: string | undefined): string {
  return text
    .split('\n')
    .flatMap((old, index) => (index + 1 !== number ? [old] : line === undefined ? [] : [line]))
    .join('\n');
}

/** Two letters in the middle of a word change places: a slip of the hand that leaves another word. */
export function swapped(word: string): string {
  for (let at = Math.floor(word.length / 2); at > 0; at--) {
    const [a = '', b = ''] = [word[at - 1], word[at]];
    if (a !== b && /[a-z]/i.test(a) && /[a-z]/i.test(b)) return word.slice(0, at - 1) + b + a + word.slice(at + 1);
  }
  return `${word}x`;
}

/** The nearest other weekday name, digit and so on: a digit becomes another one. */
export function otherDigit(digits: string): string {
  return digits.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 3) % 10));
}

/** Papers of meetings and publications. */
export function isPaper(file: string): boolean {
  return file.endsWith('.mdx') && !file.startsWith('content/pages/');
}

/** Whether a paper is a report, by its front matter. */
export function isReport(text: string | undefined): boolean {
  return /^kind: report$/m.test(text ?? '');
}
