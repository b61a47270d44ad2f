/** The words of the pages of somebody else's PDF, for search and for those who cannot read pictures of them. */
import { Budget, PdfTooLarge } from '../../pdf-syntax/budget.ts';
import { decode } from '../../pdf-syntax/filters/filters.ts';
import { fontDecoder, type FontDecoder } from '../../pdf-syntax/font-letters.ts';
import { operationsOf } from '../../pdf-syntax/operations.ts';
import { pagesOf } from '../../pdf-syntax/pages.ts';
import { isUnreadable, openPdf, type PdfObjects } from '../../pdf-syntax/pdf-file.ts';
import {
  arrayOf,
  bytesOfString,
  dictionaryOf,
  nameOf,
  streamOf,
  stringOf,
  type PdfDictionary,
  type PdfValue,
} from '../../pdf-syntax/values.ts';
import { contentOf, formIn, showing, undoingOf, type Standing } from './content.ts';

/** As many characters as are taken of one document: a page of more than that is slow to open on a telephone. */
export const mostCharacters = 200_000;

/** Thousandths of the type size: a wider gap than this is a space. */
const wordGap = -180;

interface Reading {
  readonly objects: PdfObjects;
  /** By the font's dictionary; undefined for one that does not say which letters it paints. */
  readonly decoders: Map<PdfDictionary, FontDecoder | undefined>;
  /** Of the page so far. */
  text: string;
  /** Height of the line that painting is at. */
  line: number | undefined;
}

/**
 * The text of each page in the order in which it is painted, without line breaks; empty for a page without letters. What a font
 * does not say, and what comes after `mostCharacters`, is left out. Never throws for what the file holds.
 */
export function wordsOfPages(bytes: Uint8Array): readonly string[] {
  const objects = openPdf(bytes, new Budget());
  if (isUnreadable(objects)) return [];
  const found: string[] = [];
  let left = mostCharacters;
  try {
    for (const page of pagesOf(objects)) {
      const reading: Reading = { objects, decoders: new Map(), text: '', line: undefined };
      const content = left > 0 ? contentOf(page, objects) : undefined;
      if (content) readContent(content, { resources: dictionaryOf(page.resources), depth: 0 }, reading);
      const text = tidied(reading.text).slice(0, Math.max(0, left));
      left -= text.length;
      found.push(text);
    }
  } catch (error) {
    if (!(error instanceof PdfTooLarge)) throw error;
  }
  return found;
}

function readContent(content: Uint8Array, standing: Standing, reading: Reading): void {
  const { objects } = reading;
  const fonts = dictionaryOf(objects.lookUp(standing.resources?.entries.get('Font')));
  let letters: FontDecoder | undefined;
  for (const { operator, operands } of operationsOf(content, objects.budget)) {
    if (operator === 'Tf') letters = decoderOf(fonts?.entries.get(nameOf(operands[0]) ?? ''), reading);
    if (movesOn(operator, operands, reading)) reading.text += ' ';
    if (showing.has(operator) && letters) reading.text += shownBy(operands, letters);
    if (operator !== 'Do') continue;
    const found = formIn(standing, nameOf(operands[0]), objects);
    const inner = found?.content();
    if (found && inner) readContent(inner, found.standing, reading);
  }
}

/** Whether painting goes on elsewhere than right behind what it painted; between letters of one line it may, and then it is no space. */
function movesOn(operator: string, operands: readonly PdfValue[], reading: Reading): boolean {
  if (['BT', 'T*', "'", '"'].includes(operator)) return true;
  if (operator !== 'Td' && operator !== 'TD' && operator !== 'Tm') return false;
  const last = operands.at(-1);
  const height = typeof last === 'number' ? last : 0;
  const isOther = operator === 'Tm' ? height !== reading.line : height !== 0;
  if (operator === 'Tm') reading.line = height;
  return isOther;
}

function decoderOf(value: PdfValue | undefined, { objects, decoders }: Reading): FontDecoder | undefined {
  const font = dictionaryOf(objects.lookUp(value));
  if (!font) return undefined;
  if (!decoders.has(font)) {
    const map = streamOf(objects.lookUp(font.entries.get('ToUnicode')));
    decoders.set(font, fontDecoder(font.entries, map && decode(map, undoingOf(objects)), objects.budget));
  }
  return decoders.get(font);
}

function shownBy(operands: readonly PdfValue[], letters: FontDecoder): string {
  const items = arrayOf(operands.at(-1)) ?? operands;
  return items
    .map((item) => {
      const string = stringOf(item);
      if (string) return letters(bytesOfString(string));
      return typeof item === 'number' && item < wordGap ? ' ' : '';
    })
    .join('');
}

/** Letters that fonts without a map give as codes of Windows; no signs that are none. */
function tidied(text: string): string {
  return text
    .replaceAll(/[\u0080-\u009f]/g, (sign) => windows.decode(Uint8Array.of(sign.charCodeAt(0))))
    .replaceAll(/[\p{Cc}\p{Cs}\p{Co}\u00ad\ufffd]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

const windows = new TextDecoder('windows-1252');
