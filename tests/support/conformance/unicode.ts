/** From the codes of a font to text. */
import { PDFName, type PDFDict } from '@cantoo/pdf-lib';
import type { PdfObjects } from './objects.ts';
import { operatorsOf } from './operators.ts';

const maps = new WeakMap<PDFDict, ReadonlyMap<number, string>>();

/** The text that bytes show in a composite font, two to a code; what cannot be told is left out. */
export function textShown(bytes: Uint8Array, font: PDFDict, file: PdfObjects): string {
  const map = maps.get(font) ?? unicodeOf(file.stream(font.get(PDFName.of('ToUnicode'))) ?? new Uint8Array());
  maps.set(font, map);
  let text = '';
  for (let index = 0; index + 1 < bytes.length; index += 2)
    text += map.get(((bytes[index] ?? 0) << 8) | (bytes[index + 1] ?? 0)) ?? '';
  return text;
}

/** What a ToUnicode map says of each code (ISO 32000-1, 9.10.3). */
export function unicodeOf(map: Uint8Array): Map<number, string> {
  const unicode = new Map<number, string>();
  const numberOf = (bytes: unknown): number =>
    bytes instanceof Uint8Array ? bytes.reduce((sum, byte) => sum * 256 + byte, 0) : 0;
  const textOf = (bytes: unknown): string =>
    bytes instanceof Uint8Array ? Buffer.from(bytes).swap16().toString('utf16le') : '';
  for (const { name, operands } of operatorsOf(map)) {
    if (name === 'endbfchar')
      for (let index = 0; index + 1 < operands.length; index += 2)
        unicode.set(numberOf(operands[index]), textOf(operands[index + 1]));
    if (name !== 'endbfrange') continue;
    for (let index = 0; index + 2 < operands.length; index += 3) {
      const [first, last, to] = [numberOf(operands[index]), numberOf(operands[index + 1]), operands[index + 2]];
      for (let code = first; code <= last; code++) {
        const start = textOf(to);
        const text = Array.isArray(to)
          ? textOf(to[code - first])
          : start.slice(0, -1) + String.fromCharCode(start.charCodeAt(start.length - 1) + code - first);
        unicode.set(code, text);
      }
    }
  }
  return unicode;
}
