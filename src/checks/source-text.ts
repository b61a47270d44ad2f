/**
 * Where the words that were read stand in the text that was typed. Between the two lie line breaks, indentation, the signs of
 * quotes and lists, escapes, entities and YAML's quotation marks; they are gone through only where something is to be reported.
 */
import type { Place } from '../diagnostics/diagnostic.ts';

/** How a stretch of words was typed. */
export type Syntax = 'markdown' | 'setting' | 'yaml';

/** Words with where their first letter, or the sign before it, stands in the source. */
export interface TypedWords {
  /** As read: every run of white space is one space. */
  readonly text: string;
  /** 0-based offset in the source, in UTF-16 units. */
  readonly offset: number;
  readonly syntax: Syntax;
}

/** A source file's text, asked for places in it. */
export interface SourceText {
  readonly text: string;
  /** The place of an offset: 1-based line and column. */
  placeOf(offset: number): Place;
  /** The offset of a 1-based line and column. */
  offsetOf(place: { readonly line: number; readonly column: number }): number;
}

/** The text of a file with its lines found; they are found when first asked for. */
export function sourceText(file: string, text: string): SourceText {
  let starts: readonly number[] | undefined;
  const lines = (): readonly number[] => (starts ??= lineStarts(text));
  return {
    text,
    placeOf(offset) {
      const at = lines();
      const index = lineAt(at, offset);
      return { file, line: index + 1, column: offset - (at[index] ?? 0) + 1 };
    },
    offsetOf: ({ line, column }) => (lines()[line - 1] ?? 0) + column - 1,
  };
}

/** 0-based line of an offset, by halving. */
function lineAt(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/**
 * Finds the offset in the source of the letter at an index of the words. It goes on from where it was last, so that many findings in a
 * long passage, asked for in order, cost no more than one at its end.
 */
export function offsetFinder(words: TypedWords, source: string): (index: number) => number {
  const begin = (): { index: number; offset: number } => ({
    index: 0,
    offset: words.syntax === 'yaml' ? beginOfYaml(words.offset, source) : words.offset,
  });
  let reached = begin();
  return (index) => {
    let { index: at, offset } = index < reached.index ? begin() : reached;
    for (; at < index; at++) offset = afterLetter(words, at, { offset, source });
    reached = { index: at, offset };
    return skipTo(words.text[index], words.syntax, { offset, source });
  };
}

type At = { readonly offset: number; readonly source: string };

/** Past a letter as it was typed: "&amp;" for "&", a line break with its indentation for a space. */
function afterLetter({ text, syntax }: TypedWords, index: number, { offset, source }: At): number {
  const letter = text[index];
  const start = skipTo(letter, syntax, { offset, source });
  if (letter === ' ') return afterSpace(start, syntax, source);
  return start + entityAt(letter, syntax, { offset: start, source });
}

/** To a letter over what was typed only to allow it: a backslash, the second of two quotation marks. */
function skipTo(letter: string | undefined, syntax: Syntax, { offset, source }: At): number {
  if (letter === undefined || letter === ' ') return offset;
  const typed = source[offset];
  if (typed === letter && !(letter === '\\' && source[offset + 1] === '\\')) return offset;
  const isEscaped = typed === '\\' && (syntax !== 'setting' || source[offset + 1] === letter);
  return isEscaped && source[offset + 1] === letter ? offset + 1 : offset;
}

const entity = /&(?:#x?[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});/iy;

/** How many signs were typed for a letter. */
function entityAt(letter: string | undefined, syntax: Syntax, { offset, source }: At): number {
  if (syntax === 'yaml') return letter === "'" && source.startsWith("''", offset) ? 2 : 1;
  if (source[offset] !== '&') return 1;
  entity.lastIndex = offset;
  const found = entity.exec(source)?.[0];
  const isItself = letter === '&' && found !== undefined && !/^&(?:amp|#38|#x26);$/i.test(found);
  return found === undefined || isItself ? 1 : found.length;
}

const spaceIn: Readonly<Record<Syntax, RegExp>> = {
  // After a line break: indentation and the signs of quotes. Two blanks or a backslash before it make a hard break.
  markdown: /(?:\\?\n[ \t>]*|[\s\u00A0])+|&nbsp;/y,
  setting: /[\s\u00A0]+|&nbsp;/y,
  yaml: /(?:\\\n|\\n|\s)+/y,
};

function afterSpace(offset: number, syntax: Syntax, source: string): number {
  const space = spaceIn[syntax];
  space.lastIndex = offset;
  const found = space.exec(source)?.[0].length;
  return offset + (found ?? 1);
}

/** YAML's value begins after its quotation mark, or on the line after the sign of a block. */
function beginOfYaml(offset: number, source: string): number {
  const sign = source[offset];
  if (sign === '"' || sign === "'") return offset + 1;
  if (sign !== '>' && sign !== '|') return offset;
  const line = source.indexOf('\n', offset);
  if (line < 0) return offset;
  const words = /\S/g;
  words.lastIndex = line;
  return words.exec(source)?.index ?? offset;
}
