/** Signs that Word takes from a font by their code (ECMA-376 part 1, 17.3.3.30). */
import { hex } from 'dingbat-to-unicode';
import type { XmlElement } from '../file/xml.ts';

/** The font of a w:sym, and its sign in Unicode, undefined where that is not known. Word may count codes of symbol fonts from F000 on. */
export function symbolOf({ attributes }: XmlElement): { readonly font: string; readonly sign: string | undefined } {
  const [font = '', code = ''] = [attributes['w:font'], attributes['w:char']];
  const low = /^f0/i.test(code) ? code.slice(2) : code;
  return { font, sign: hex(font, code)?.string ?? hex(font, low)?.string };
}
