/** Which letters the codes of a font stand for: pages are painted in numbers of glyphs (ISO 32000-1, 9.10). */
import { PdfReader, textOfBytes, type PdfDictionary, type PdfValue } from './pdf-syntax.ts';

/** Gives the letters of a painted string of bytes. */
export type FontDecoder = (bytes: string) => string;

/**
 * The decoder of a font from its dictionary and its map to Unicode. Undefined for a composite font without a map: nobody
 * can tell what it paints.
 */
export function fontDecoder(font: PdfDictionary, toUnicode: string | undefined): FontDecoder | undefined {
  const subtype = font.get('Subtype');
  const width = subtype?.kind === 'name' && subtype.text === 'Type0' ? 2 : 1;
  if (toUnicode === undefined) return width === 2 ? undefined : textOfBytes;
  const letters = readMap(toUnicode);
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
function readMap(stream: string): Map<number, string> {
  const letters = new Map<number, string>();
  const reader = new PdfReader(stream);
  let operands: PdfValue[] = [];
  for (let value = reader.next(); value; value = reader.next()) {
    if (value.kind !== 'word') {
      operands.push(value);
      continue;
    }
    if (value.text === 'endbfchar') addPairs(operands, letters);
    if (value.text === 'endbfrange') addRanges(operands, letters);
    operands = [];
  }
  return letters;
}

function addPairs(operands: readonly PdfValue[], letters: Map<number, string>): void {
  for (let index = 0; index + 1 < operands.length; index += 2) {
    const [code, target] = [operands[index], operands[index + 1]];
    if (code?.kind === 'string' && target?.kind === 'string') letters.set(numberOf(code.bytes), utf16(target.bytes));
  }
}

function addRanges(operands: readonly PdfValue[], letters: Map<number, string>): void {
  for (let index = 0; index + 2 < operands.length; index += 3) {
    const [low, high, target] = [operands[index], operands[index + 1], operands[index + 2]];
    if (low?.kind !== 'string' || high?.kind !== 'string') continue;
    const [first, last] = [numberOf(low.bytes), Math.min(numberOf(high.bytes), 0xffff)];
    for (let code = first; code <= last; code++) {
      const text = target && lettersInRange(target, code - first);
      if (text !== undefined) letters.set(code, text);
    }
  }
}

/** What the code of some place in a range stands for: listed, or counted on from the first. */
function lettersInRange(target: PdfValue, place: number): string | undefined {
  if (target.kind === 'array') {
    const item = target.items[place];
    return item?.kind === 'string' ? utf16(item.bytes) : undefined;
  }
  if (target.kind !== 'string') return undefined;
  const start = utf16(target.bytes);
  const point = (start.codePointAt(0) ?? 0) + place;
  return start.length <= 2 && point <= 0x10ffff ? String.fromCodePoint(point) : start;
}

function utf16(bytes: string): string {
  return new TextDecoder('utf-16be').decode(Buffer.from(bytes, 'latin1'));
}
