/** What each paragraph of a Word file is for a report: a heading, a numbered paragraph, a point of a list, or a plain one. */
import type { Image, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { textOf } from '../../document/text-of.ts';
import { plainChildren, withoutStart } from './inlines.ts';
import type { ListLine } from './lists.ts';
import { typedMarks, type TypedMark } from '../markings/typed-marks.ts';
import type { WordParagraph } from '../word/paragraphs/word-paragraph.ts';

/** A paragraph with what was typed before it taken off. */
export interface Line {
  readonly children: readonly PhrasingContent[];
  /** As one line. */
  readonly text: string;
  readonly word: WordParagraph | undefined;
  readonly pictures: readonly Image[];
  readonly typed: TypedMark | undefined;
  /** The number that was typed before it and taken off; '' where there is none. */
  readonly typedNumber: string;
  /** The number that was printed before it, by Word or by hand; '' where there is none. */
  readonly label: string;
  readonly around: Around;
}

/** What the other lines of the file say of one. */
interface Around {
  /** Styles for headings whose numbered paragraphs are sentences: councils number so. */
  readonly sentenceStyles: ReadonlySet<string>;
  /** The list, and level of it, that numbers the paragraphs of the report. */
  readonly main: string | undefined;
  /** True for a line of a list that a colon leads to. */
  readonly isEnumerated: boolean;
}

/** What a line is. `depth` is 1 for the highest headings, and 9 or 10 for lines that only look like headings. */
export type Role =
  | { readonly kind: 'heading'; readonly depth: number }
  | { readonly kind: 'numbered' }
  | ({ readonly kind: 'list' } & Omit<ListLine, 'children'>)
  | { readonly kind: 'plain' };

/** Longer bold lines are sentences that were made bold, not headings. */
const longestHeading = 120;

/** The lines among some blocks, by block. */
export function linesOf(blocks: readonly RootContent[]): ReadonlyMap<RootContent, Line> {
  const paragraphs = blocks.filter((block): block is Paragraph => block.type === 'paragraph');
  const marks = typedMarks(paragraphs.map((paragraph) => textOf(paragraph)));
  const lines = paragraphs.map((paragraph, at) => lineOf(paragraph, marks[at]));
  const sentenceStyles = stylesOfSentences(lines);
  const places = new Map<RootContent, number>(blocks.map((block, at) => [block, at]));
  const isAfterColon = paragraphs.map((paragraph) => {
    const before = blocks[(places.get(paragraph) ?? 0) - 1];
    return before?.type === 'paragraph' && /:$/.test(textOf(before).trim()) && !isHeading(before);
  });
  const main = mainList(lines, isAfterColon);
  const enumerated = enumeratedLines(lines, { isAfterColon, main });
  return new Map(
    paragraphs.map((paragraph, at) => [
      paragraph,
      { ...(lines[at] as Line), around: { sentenceStyles, main, isEnumerated: enumerated.has(at) } },
    ]),
  );
}

const alone: Around = { sentenceStyles: new Set(), main: undefined, isEnumerated: false };

function lineOf(paragraph: Paragraph, typed: TypedMark | undefined): Line {
  const { children, pictures } = plainChildren(paragraph.children);
  const word = paragraph.data?.word;
  const isTaken = typed !== undefined && typed.kind !== 'letter';
  const own = isTaken ? withoutStart(children, typed.written) : children;
  const label = word?.mark?.label ?? '';
  // Words that Word prints with a number, such as "Option 1:", are words of the report.
  const said =
    /\p{L}{2,}/u.test(label) && word?.mark?.kind === 'number' ? [{ type: 'text' as const, value: `${label} ` }] : [];
  const all = [...said, ...own];
  return {
    children: all,
    text: textOf({ children: all }).replaceAll(/\s+/g, ' ').trim(),
    word,
    pictures,
    typed,
    typedNumber: typed?.kind === 'number' ? typed.written.trim() : '',
    label: typed?.kind === 'number' ? typed.written.trim() : word?.mark?.kind === 'number' ? label : '',
    around: alone,
  };
}

function isHeading({ data }: Paragraph): boolean {
  return data?.word?.outline !== undefined;
}

/** True for words that are said in sentences, not for the words of a heading. */
function isSentence(text: string): boolean {
  return text.length > longestHeading || (/[.;]$/.test(text) && text.split(' ').length > 5);
}

function stylesOfSentences(lines: readonly Line[]): ReadonlySet<string> {
  const counts = new Map<string, { sentences: number; all: number }>();
  for (const { word, text, typedNumber } of lines) {
    if (word?.outline === undefined || (word.mark?.kind !== 'number' && typedNumber === '')) continue;
    const count = counts.get(word.style) ?? { sentences: 0, all: 0 };
    counts.set(word.style, { sentences: count.sentences + (isSentence(text) ? 1 : 0), all: count.all + 1 });
  }
  return new Set([...counts].filter(([, { sentences, all }]) => sentences * 2 >= all).map(([style]) => style));
}

function levelOf({ word }: Line): string | undefined {
  const mark = word?.mark;
  return mark?.kind === 'number' ? `${mark.list} ${String(mark.level)}` : undefined;
}

/** The list that numbers most of the text; none where it only ever follows colons, and more text is not numbered. */
function mainList(lines: readonly Line[], isAfterColon: readonly boolean[]): string | undefined {
  const sizes = new Map<string, { text: number; isFree: boolean }>();
  let plain = 0;
  lines.forEach((line, at) => {
    const level = levelOf(line);
    if (level === undefined) {
      if (line.word?.outline === undefined && line.typed?.kind !== 'bullet') plain += line.text.length;
      return;
    }
    const size = sizes.get(level) ?? { text: 0, isFree: false };
    const isFree = size.isFree || (line.word?.mark?.isFirst === true && isAfterColon[at] !== true);
    sizes.set(level, { text: size.text + line.text.length, isFree });
  });
  const [largest] = [...sizes].toSorted(([, one], [, other]) => other.text - one.text);
  return largest && (largest[1].isFree || largest[1].text >= plain) ? largest[0] : undefined;
}

/** Lines of lists that begin after a colon and count 1, 2, 3 for themselves. */
function enumeratedLines(
  lines: readonly Line[],
  { isAfterColon, main }: { isAfterColon: readonly boolean[]; main: string | undefined },
): ReadonlySet<number> {
  const found = new Set<number>();
  const open = new Set<string>();
  lines.forEach((line, at) => {
    const level = levelOf(line);
    const mark = line.word?.mark;
    if (level === undefined || !mark) {
      if (!mark && line.typed?.kind !== 'bullet') open.clear();
      return;
    }
    if (mark.isFirst) {
      if (isAfterColon[at] === true && level !== main) open.add(level);
      else open.delete(level);
    }
    if (open.has(level) && /^\(?\d+[.)]?$/.test(mark.label)) found.add(at);
  });
  return found;
}

/** What a line is. */
export function roleOf(line: Line): Role {
  const { word, text, typed, around } = line;
  const mark = word?.mark;
  const isNumbered = mark?.kind === 'number' || typed?.kind === 'number';
  if (word?.outline !== undefined && !isSentenceOfStyle(line, isNumbered))
    return { kind: 'heading', depth: word.outline + 1 };
  if (word?.style !== 'caption' && line.pictures.length === 0 && mark?.kind !== 'bullet' && mark?.kind !== 'letter')
    if (typed?.kind !== 'bullet' && typed?.kind !== 'letter' && isBoldLine(line))
      return { kind: 'heading', depth: 9 + (/\d\.\d/.test(line.label) ? 1 : 0) };
  const indent = word?.indent ?? 0;
  if (mark?.kind === 'bullet' || typed?.kind === 'bullet') return { kind: 'list', mark: 'bullet', label: '', indent };
  if (mark?.kind === 'letter') return { kind: 'list', mark: 'letter', label: mark.label, indent };
  if (typed?.kind === 'letter') return { kind: 'list', mark: 'letter', label: '', indent };
  if (around.isEnumerated && mark)
    return { kind: 'list', mark: 'count', label: /\d+/.exec(mark.label)?.[0] ?? '1', indent };
  return isNumbered && text !== '' ? { kind: 'numbered' } : { kind: 'plain' };
}

/** True for a sentence in a style for headings. */
function isSentenceOfStyle({ word, text, around }: Line, isNumbered: boolean): boolean {
  if (word?.style === 'title') return false;
  return isNumbered
    ? isSentence(text) || around.sentenceStyles.has(word?.style ?? '')
    : text.length > 2 * longestHeading;
}

/** A short line, all bold or all in capitals, without a full stop: what stands for a heading where no style was used. */
function isBoldLine({ children, text, word }: Line): boolean {
  if (text === '' || text.length > longestHeading || /[.;,]$/.test(text)) return false;
  const isBold =
    word?.isBold === true ||
    children.every((child) => child.type === 'strong' || textOf({ children: [child] }).trim() === '');
  const isCapitals = /^[^a-z]*[A-Z]{3}[^a-z]*$/.test(text) && text.split(' ').length > 1;
  return (isBold || isCapitals) && !/:\s*\S/.test(text);
}
