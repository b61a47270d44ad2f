/** Braille in pages for embossers: 40 cells by 25 lines, with the number of each page and where printed pages turn. */
import type { BrailleBlock } from './blocks.ts';

const cells = 40;
const lines = 25;
/** Lines of text on a page; the one after them holds its number. */
export const linesOfText = lines - 1;

/** First cell of the first line and of those after it, 0-based. */
const indents: Readonly<Record<BrailleBlock['kind'], readonly [first: number, rest: number]>> = {
  title: [0, 0],
  heading: [4, 4],
  paragraph: [2, 0],
  item: [0, 2],
  page: [0, 0],
};

/** The file: lines end in CR and LF and pages in a form feed, as embossers expect. Texts and numbers are in braille already. */
export function braillePages(blocks: readonly BrailleBlock[], numberOf: (page: number) => string): string {
  const set = blocks.flatMap((block, at) => {
    const own = linesOf(block);
    const isSpaced = at > 0 && (block.kind === 'title' || block.kind === 'heading');
    return isSpaced ? ['', ...own] : own;
  });
  const pages: string[][] = [];
  for (const line of set) {
    const page = pages.at(-1);
    if (page && page.length < linesOfText) page.push(line);
    else if (line !== '' || !page) pages.push([line]);
  }
  return pages.map((page, at) => pageText(page, numberOf(at + 1))).join('');
}

function pageText(page: readonly string[], number: string): string {
  const blank = Array.from({ length: linesOfText - page.length }, () => '');
  return `${[...page, ...blank, number.padStart(cells)].join('\r\n')}\r\n\f`;
}

function linesOf({ kind, text }: BrailleBlock): string[] {
  // A printed page turns: a line of dots 36 that ends in its number.
  if (kind === 'page') return [text.padStart(cells, '-')];
  const [first, rest] = indents[kind];
  const wrapped: string[] = [];
  let line = ' '.repeat(first);
  let isEmpty = true;
  for (const word of text.split(' ').flatMap((one) => partsOf(one, cells - Math.max(first, rest)))) {
    const longer = isEmpty ? line + word : `${line} ${word}`;
    if (longer.length > cells && !isEmpty) {
      wrapped.push(line);
      line = ' '.repeat(rest) + word;
    } else line = longer;
    isEmpty = false;
  }
  return [...wrapped, line].map((one) => (kind === 'title' ? centred(one) : one));
}

/** A word longer than a line, as an address is, in pieces. */
function partsOf(word: string, room: number): string[] {
  if (word.length <= room) return [word];
  return [word.slice(0, room), ...partsOf(word.slice(room), room)];
}

function centred(line: string): string {
  return ' '.repeat(Math.floor((cells - line.length) / 2)) + line;
}
