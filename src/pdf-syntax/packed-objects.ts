/** Objects that stand together in a compressed stream (ISO 32000-1, 7.5.7). */
import type { Undoing } from './filters/filters.ts';
import { decode } from './filters/filters.ts';
import { isKeyword, Lexer } from './lexer.ts';
import type { PdfStream, PdfValue } from './values.ts';

/** What stands in an object stream, by number. Throws PdfTooLarge and PdfSyntaxError. */
export function packedObjects(stream: PdfStream, { budget, lookUp }: Undoing): Map<number, PdfValue> {
  const found = new Map<number, PdfValue>();
  const data = decode(stream, { budget, lookUp });
  const [count, first] = [lookUp(stream.dictionary.entries.get('N')), lookUp(stream.dictionary.entries.get('First'))];
  if (!data || typeof count !== 'number' || typeof first !== 'number') return found;
  const header = new Lexer(data, budget, { isHeld: false });
  for (let index = 0; index < count; index++) {
    const [id, offset] = [header.next(), header.next()];
    if (typeof id !== 'number' || typeof offset !== 'number') break;
    const value = new Lexer(data, budget, { at: first + offset }).next();
    if (value !== undefined && !isKeyword(value)) found.set(id, value);
  }
  return found;
}
