/** What stands under restricted/, as passages: stretches of words that belong together, each with its line. */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { divideText, plainText } from '../document/parsing/front-matter-lines.ts';
import { textsOfFile } from './texts-of-file.ts';
import { comparableWords } from './words.ts';

/** Words that stand one after another. */
export interface Passage {
  /** Relative to the root. */
  readonly file: string;
  /** 1-based; 0 for the name of the file itself. */
  readonly line: number;
  readonly words: readonly string[];
}

/** A restricted file. */
export interface RestrictedFile {
  /** Relative to the root. */
  readonly file: string;
  readonly sha256: string;
  readonly passages: readonly Passage[];
}

/** The files of a folder of the root, read to the word. */
export function readRestricted(root: string): readonly RestrictedFile[] {
  return readdirSync(path.join(root, 'restricted'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .toSorted()
    .map((file) => {
      const bytes = readFileSync(path.join(root, file));
      return { file, sha256: sha256Of(bytes), passages: passagesOf(file, bytes) };
    });
}

/** In small hexadecimal digits. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** What a file says, by its path relative to the root. */
export function passagesOf(file: string, bytes: Uint8Array): Passage[] {
  const name = { file, line: 0, words: comparableWords(path.posix.basename(file).replace(/\.[^.]+$/, '')) };
  const written = linesOf(file, bytes).flatMap(({ line, text }) => {
    const words = comparableWords(text, file.endsWith('.csv'));
    return words.length === 0 ? [] : [{ file, line, words }];
  });
  return [name, ...written];
}

type Line = { readonly line: number; readonly text: string };

function linesOf(file: string, bytes: Uint8Array): Line[] {
  if (file.endsWith('.mdx')) return linesOfPaper(bytes.toString());
  if (/\.(yml|yaml)$/.test(file)) return numbered(new TextDecoder().decode(bytes), 1).flatMap(valuesOf);
  if (file.endsWith('.csv'))
    return numbered(textOfCsv(bytes), 1).flatMap((row) => [
      row,
      ...row.text.split(/[,;\t]/).map((text) => ({ line: row.line, text })),
    ]);
  // Attributes of a drawing are its shapes and colours.
  return textsOfFile(file, bytes)
    .texts.filter(({ where }) => where !== 'an attribute')
    .map(({ text }) => ({ line: 1, text }));
}

/** Spreadsheets export UTF-8 or Windows-1252. */
function textOfCsv(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes);
  return text.includes('\ufffd') ? new TextDecoder('windows-1252').decode(bytes) : text;
}

function numbered(text: string, first: number): Line[] {
  return text.split(/\r\n|\r|\n/).map((line, index) => ({ line: first + index, text: line }));
}

/** The names and values of a line of YAML: what stands beside one another there is printed in different places. */
function valuesOf({ line, text }: Line): Line[] {
  const pieces = /[[{]/.test(text) ? text.split(/[[\]{},]|:\s/) : text.split(/:\s/);
  return pieces.map((piece) => ({ line, text: piece }));
}

/** Front matter by its values; the body by its paragraphs, with the settings of a block by themselves. */
function linesOfPaper(text: string): Line[] {
  const plain = plainText(text);
  const { frontMatter, frontMatterLine, bodyLine } = divideText(plain);
  const facts = numbered(frontMatter, frontMatterLine);
  return [...facts.flatMap(valuesOf), ...paragraphsOf(plain.split('\n'), bodyLine - 1).flatMap(piecesOf)];
}

function paragraphsOf(lines: readonly string[], from: number): Line[] {
  const paragraphs: { line: number; text: string }[] = [];
  let isOpen = false;
  for (let index = from; index < lines.length; index++) {
    const text = lines[index] ?? '';
    const last = paragraphs.at(-1);
    if (isOpen && last && text.trim() !== '') last.text += `\n${text}`;
    else if (text.trim() !== '') paragraphs.push({ line: index + 1, text });
    isOpen = text.trim() !== '';
  }
  return paragraphs;
}

/** The words round the tags of a paragraph, then what is written in the tags. */
function piecesOf({ line, text }: Line): Line[] {
  const tag = /<\/?[A-Za-z](?:[^<>"']|"[^"]*"|'[^']*')*>/g;
  const at = (offset: number): number => line + (text.slice(0, offset).match(/\n/g)?.length ?? 0);
  const pieces: Line[] = [];
  let offset = 0;
  for (const match of text.matchAll(tag)) {
    pieces.push({ line: at(offset), text: text.slice(offset, match.index) });
    for (const setting of match[0].matchAll(/"([^"]*)"|'([^']*)'/g)) {
      pieces.push({ line: at(match.index + setting.index), text: setting[1] ?? setting[2] ?? '' });
    }
    offset = match.index + match[0].length;
  }
  return [...pieces, { line: at(offset), text: text.slice(offset) }];
}
