/** The lines of an author's paragraphs as they were typed. */
import type { Paragraph } from 'mdast';
import type { SourceNode } from '../../../document/parsing/jsx.ts';

/** A line that begins with words, not within a tag or code. */
export interface TypedLine {
  /** 1-based line of the file. */
  readonly line: number;
  /** 1-based column of its first sign, past blanks and the signs of quotations. */
  readonly column: number;
  /** The line from there to its end, as typed. */
  readonly words: string;
}

/** The lines of a paragraph that begin with words. `lines` are those of the file. */
export function typedLines(paragraph: Paragraph, lines: readonly string[]): TypedLine[] {
  const found: TypedLine[] = [];
  paragraph.children.forEach((child: SourceNode, index) => {
    const { start } = child.position ?? {};
    if (child.type !== 'text' || !start) return;
    child.value.split('\n').forEach((_words, offset) => {
      if (offset === 0 && index > 0) return;
      const line = start.line + offset;
      const text = lines[line - 1] ?? '';
      const column = offset === 0 ? start.column : (/^[\s>]*/.exec(text)?.[0].length ?? 0) + 1;
      found.push({ line, column, words: text.slice(column - 1).trimEnd() });
    });
  });
  return found;
}
