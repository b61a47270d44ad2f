/** Files for embossers read as a reader of braille reads them: pages, their numbers, where printed pages turn, and the words, turned back by liblouis. */
import { spawnSync } from 'node:child_process';

/** What a file says. */
export interface ReadBraille {
  /** Numbers at the foot of its pages. */
  readonly pages: readonly string[];
  /** Numbers of the printed pages that begin in it, in their order. */
  readonly printed: readonly string[];
  /** Everything else, in one line. */
  readonly text: string;
}

const cells = 40;
const linesOfPage = 25;
/** A word that fills a line goes on in the next: of paragraphs and items, and of headings. */
const filled = new Set([38, 36]);
/** liblouis reads about twice as many letters at once. */
const longest = 900;

/** Reads a file. Throws where a page has not 25 lines of at most 40 cells of ASCII. */
export function readBraille(bytes: Uint8Array): ReadBraille {
  const pages = new TextDecoder().decode(bytes).split('\f');
  if (pages.pop() !== '') throw new Error('The last page has no end.');
  const sheets = pages.map((page) => page.split('\r\n'));
  for (const [at, lines] of sheets.entries()) {
    if (lines.length !== linesOfPage + 1 || lines.at(-1) !== '') throw new Error(`Page ${at + 1} is not of 25 lines.`);
    if (lines.some((line) => !/^[\x20-\x7e]{0,40}$/.test(line))) throw new Error(`Page ${at + 1} has a wide line.`);
  }
  const body = sheets.flatMap((lines) => lines.slice(0, linesOfPage - 1));
  const turn = /^-{2,}(#[a-j]+)$/;
  const printed = body.flatMap((line) => (line.length === cells ? (turn.exec(line)?.[1] ?? []) : []));
  const words = body.filter((line) => !(line.length === cells && turn.test(line)));
  return {
    pages: printedFrom(sheets.map((lines) => (lines[linesOfPage - 1] ?? '').trim())),
    printed: printedFrom(printed),
    text: printedFrom(chunksOf(words)).join(' ').replaceAll(/\s+/g, ' ').trim(),
  };
}

/** Lines joined, in pieces that end where a line ends with a word. */
function chunksOf(lines: readonly string[]): string[] {
  const chunks = [''];
  let isInWord = false;
  for (const line of lines) {
    const own = line.trim();
    if (own === '') continue;
    const last = chunks.at(-1) ?? '';
    if (!isInWord && last.length + own.length > longest) chunks.push(own);
    else chunks[chunks.length - 1] = `${last}${isInWord || last === '' ? '' : ' '}${own}`;
    isInWord = !own.includes(' ') && filled.has(own.length);
  }
  return chunks;
}

/** Braille in ASCII turned back into print, a line for each. */
function printedFrom(lines: readonly string[]): string[] {
  const { stdout, status } = spawnSync('lou_translate', ['--backward', 'en-ueb-g2.ctb'], {
    input: `${lines.join('\n')}\n`,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error('liblouis has not turned the braille back.');
  return stdout.split('\n').slice(0, lines.length);
}
