/** PDF syntax read back (ISO 32000-1, 7.2 and 7.3): enough for every value of a file and every operator of a page. */

/** A value, or an operator of a content stream. Strings are bytes, one to a character. */
export type PdfValue =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly text: string }
  | { readonly kind: 'string'; readonly bytes: string }
  | { readonly kind: 'reference'; readonly id: number }
  | { readonly kind: 'array'; readonly items: readonly PdfValue[] }
  | { readonly kind: 'dictionary'; readonly entries: PdfDictionary }
  /** true, false and null are words too. */
  | { readonly kind: 'word'; readonly text: string };

/** A dictionary by its keys, without their slashes. */
export type PdfDictionary = ReadonlyMap<string, PdfValue>;

const space = /[\0\t\n\f\r ]*(?:%[^\r\n]*[\0\t\n\f\r ]*)*/y;
const referencePattern = /(\d+)[\0\t\n\f\r ]+\d+[\0\t\n\f\r ]+R(?![A-Za-z0-9])/y;
const numberPattern = /[+-]*(?:\d+\.?\d*|\.\d+)/y;
const wordPattern = /[^\0\t\n\f\r ()<>[\]{}/%]+/y;
const hexPattern = /<([0-9A-Fa-f\0\t\n\f\r ]*)>?/y;
const namePattern = /\/([^\0\t\n\f\r ()<>[\]{}/%]*)/y;
/** Deeper than this nothing is nested that a program wrote. */
const deepest = 100;

/** Reads values one after another from the bytes of a PDF, one to a character. */
export class PdfReader {
  readonly #text: string;
  /** Offset of what is read next. */
  position: number;

  constructor(text: string, position = 0) {
    this.#text = text;
    this.position = position;
  }

  /** The next value or operator; undefined at the end. What is no syntax is passed over. */
  next(depth = 0): PdfValue | undefined {
    for (;;) {
      this.#match(space);
      if (this.position >= this.#text.length || depth > deepest) return undefined;
      const value = this.#value(depth);
      if (value) return value;
      this.position++;
    }
  }

  #value(depth: number): PdfValue | undefined {
    const first = this.#text.charAt(this.position);
    if (first === '/') return { kind: 'name', text: plainName(this.#match(namePattern)?.[1] ?? '') };
    if (first === '(') return { kind: 'string', bytes: this.#literal() };
    if (first === '[') return { kind: 'array', items: this.#until(']', 1, depth) };
    if (first === '<') {
      if (this.#text.charAt(this.position + 1) === '<')
        return { kind: 'dictionary', entries: entriesOf(this.#until('>>', 2, depth)) };
      return { kind: 'string', bytes: bytesOfHex(this.#match(hexPattern)?.[1] ?? '') };
    }
    const referred = this.#match(referencePattern);
    if (referred) return { kind: 'reference', id: Number(referred[1]) };
    const number = this.#match(numberPattern);
    if (number) return { kind: 'number', value: Number(number[0]) };
    const word = this.#match(wordPattern);
    return word ? { kind: 'word', text: word[0] } : undefined;
  }

  #until(end: string, opening: number, depth: number): PdfValue[] {
    this.position += opening;
    const items: PdfValue[] = [];
    for (;;) {
      this.#match(space);
      if (this.#text.startsWith(end, this.position)) {
        this.position += end.length;
        return items;
      }
      const item = this.next(depth + 1);
      if (!item) return items;
      items.push(item);
    }
  }

  /** A string in brackets, in which brackets nest. */
  #literal(): string {
    let bytes = '';
    let open = 0;
    for (; this.position < this.#text.length; this.position++) {
      const character = this.#text.charAt(this.position);
      if (character === '\\') {
        bytes += this.#escaped();
        continue;
      }
      if (character === '(' && open++ === 0) continue;
      if (character === ')' && --open === 0) break;
      bytes += character;
    }
    this.position++;
    return bytes;
  }

  /** What an escape stands for; the position is left at its last character. */
  #escaped(): string {
    const octal = /^[0-7]{1,3}/.exec(this.#text.slice(this.position + 1, this.position + 4))?.[0];
    if (octal !== undefined) {
      this.position += octal.length;
      return String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
    }
    this.position++;
    const character = this.#text.charAt(this.position);
    if (character === '\r' && this.#text.charAt(this.position + 1) === '\n') this.position++;
    return escapes.get(character) ?? character;
  }

  #match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.position;
    const found = pattern.exec(this.#text);
    if (found) this.position = pattern.lastIndex;
    return found ?? undefined;
  }
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['b', '\b'],
  ['f', '\f'],
  ['\n', ''],
  ['\r', ''],
]);

function entriesOf(items: readonly PdfValue[]): Map<string, PdfValue> {
  const entries = new Map<string, PdfValue>();
  for (let index = 0; index + 1 < items.length; index += 2) {
    const [key, value] = [items[index], items[index + 1]];
    if (key?.kind === 'name' && value) entries.set(key.text, value);
  }
  return entries;
}

function plainName(written: string): string {
  return written.replaceAll(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function bytesOfHex(written: string): string {
  const digits = written.replaceAll(/[^0-9A-Fa-f]/g, '');
  return (digits.length % 2 === 0 ? digits : `${digits}0`).replaceAll(/../g, (pair) =>
    String.fromCharCode(Number.parseInt(pair, 16)),
  );
}

/** The letters of a text string: UTF-16 or UTF-8 by its mark, else Latin (ISO 32000-1, 7.9.2.2). */
export function textOfBytes(bytes: string): string {
  const buffer = Buffer.from(bytes, 'latin1');
  if (bytes.startsWith('\u00fe\u00ff')) return new TextDecoder('utf-16be').decode(buffer.subarray(2));
  if (bytes.startsWith('\u00ff\u00fe')) return new TextDecoder('utf-16le').decode(buffer.subarray(2));
  if (bytes.startsWith('\u00ef\u00bb\u00bf')) return new TextDecoder().decode(buffer.subarray(3));
  return bytes;
}
