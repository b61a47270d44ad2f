/** Which letters the codes of a font stand for: pages are painted in numbers of glyphs (ISO 32000-1, 9.10). */
import type { Budget } from './budget.ts';
import { operationsOf } from './operations.ts';
import { arrayOf, bytesOfString, nameOf, stringOf, type PdfDictionary, type PdfValue } from './values.ts';

/** Gives the letters of a painted string of bytes. */
export type FontDecoder = (bytes: string) => string;

/**
 * The decoder of a font from its dictionary and its map to Unicode. Undefined for a composite font without a map: nobody
 * can tell what it paints.
 */
export function fontDecoder(
  font: PdfDictionary['entries'],
  toUnicode: Uint8Array | undefined,
  budget: Budget,
): FontDecoder | undefined {
  const width = nameOf(font.get('Subtype')) === 'Type0' ? 2 : 1;
  if (toUnicode === undefined) return width === 2 ? undefined : textOfBytes;
  const letters = readMap(toUnicode, budget);
  return (bytes) => {
    let text = '';
    for (let index = 0; index < bytes.length; index += width) {
      const code = bytes.slice(index, index + width);
      text += letters.get(numberOf(code)) ?? (width === 1 ? code : '\ufffd');
    }
    return text;
  };
}

function numberOf(bytes: string): number {
  let value = 0;
  for (const byte of bytes) value = value * 256 + byte.charCodeAt(0);
  return value;
}

/** A ToUnicode map: pairs between beginbfchar and endbfchar, ranges between beginbfrange and endbfrange. */
function readMap(stream: Uint8Array, budget: Budget): Map<number, string> {
  const letters = new Map<number, string>();
  for (const { operator, operands } of operationsOf(stream, budget)) {
    if (operator === 'endbfchar') addPairs(operands, letters);
    if (operator === 'endbfrange') addRanges(operands, letters);
  }
  return letters;
}

function addPairs(operands: readonly PdfValue[], letters: Map<number, string>): void {
  for (let index = 0; index + 1 < operands.length; index += 2) {
    const [code, target] = [bytesOf(operands[index]), bytesOf(operands[index + 1])];
    if (code !== undefined && target !== undefined) letters.set(numberOf(code), utf16(target));
  }
}

function addRanges(operands: readonly PdfValue[], letters: Map<number, string>): void {
  for (let index = 0; index + 2 < operands.length; index += 3) {
    const [low, high] = [bytesOf(operands[index]), bytesOf(operands[index + 1])];
    if (low === undefined || high === undefined) continue;
    const [first, last] = [numberOf(low), Math.min(numberOf(high), 0xffff)];
    for (let code = first; code <= last; code++) {
      const text = lettersInRange(operands[index + 2], code - first);
      if (text !== undefined) letters.set(code, text);
    }
  }
}

/** What the code of some place in a range stands for: listed, or counted on from the first. */
function lettersInRange(target: PdfValue | undefined, place: number): string | undefined {
  const listed = arrayOf(target);
  const bytes = bytesOf(listed ? listed[place] : target);
  if (bytes === undefined) return undefined;
  const start = utf16(bytes);
  if (listed) return start;
  const point = (start.codePointAt(0) ?? 0) + place;
  return start.length <= 2 && point <= 0x10ffff ? String.fromCodePoint(point) : start;
}

function bytesOf(value: PdfValue | undefined): string | undefined {
  const string = stringOf(value);
  return string && bytesOfString(string);
}

/** The letters of a text string: UTF-16 or UTF-8 by its mark, else Latin (ISO 32000-1, 7.9.2.2). */
export function textOfBytes(bytes: string): string {
  const buffer = Buffer.from(bytes, 'latin1');
  if (bytes.startsWith('\u00fe\u00ff')) return new TextDecoder('utf-16be').decode(buffer.subarray(2));
  if (bytes.startsWith('\u00ff\u00fe')) return new TextDecoder('utf-16le').decode(buffer.subarray(2));
  if (bytes.startsWith('\u00ef\u00bb\u00bf')) return new TextDecoder().decode(buffer.subarray(3));
  return bytes;
}

function utf16(bytes: string): string {
  return new TextDecoder('utf-16be').decode(Buffer.from(bytes, 'latin1'));
}
