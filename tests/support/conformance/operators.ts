/** The operators of a content stream with their operands (ISO 32000-1, 7.8.2). */

/** An operand: text and hexadecimal strings as bytes, names with their slash, dictionaries as pairs. */
export type Operand = number | string | Uint8Array | readonly Operand[] | ReadonlyMap<string, Operand>;

/** An operator with what stands before it. */
export interface Operator {
  readonly name: string;
  readonly operands: readonly Operand[];
}

const numberLike = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;
const token = /[^\s\0()<>[\]{}/%]+/y;

/** Reads all operators. Throws an Error where the syntax breaks off. */
export function operatorsOf(content: Uint8Array): Operator[] {
  const reader = new Reader(Buffer.from(content).toString('latin1'));
  const operators: Operator[] = [];
  let operands: Operand[] = [];
  for (let next = reader.next(); next !== undefined; next = reader.next()) {
    if (!(typeof next === 'object' && 'operator' in next)) {
      operands.push(next);
      continue;
    }
    if (next.operator === 'BI') reader.skipInlineImage();
    operators.push({ name: next.operator, operands });
    operands = [];
  }
  return operators;
}

type Next = Operand | { readonly operator: string };

class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  next(): Next | undefined {
    this.#skipSpace();
    const sign = this.#text[this.#at];
    if (sign === undefined) return undefined;
    if (sign === '/') return this.#name();
    if (sign === '(') return this.#string();
    if (sign === '[') return this.#array();
    if (sign === '<') return this.#text[this.#at + 1] === '<' ? this.#dictionary() : this.#hex();
    token.lastIndex = this.#at;
    const word = token.exec(this.#text)?.[0];
    if (word === undefined) throw new Error(`"${sign}" stands where nothing can begin with it`);
    this.#at += word.length;
    return numberLike.test(word) ? Number(word) : { operator: word };
  }

  /** Data of an inline image end at EI between white space. */
  skipInlineImage(): void {
    const end = /[\s\0]EI(?=[\s\0]|$)/g;
    end.lastIndex = this.#text.indexOf('ID', this.#at);
    const found = end.exec(this.#text);
    if (!found) throw new Error('An inline image has no end');
    this.#at = end.lastIndex;
  }

  #skipSpace(): void {
    const space = /(?:[\s\0]|%[^\r\n]*)*/y;
    space.lastIndex = this.#at;
    this.#at += space.exec(this.#text)?.[0].length ?? 0;
  }

  #name(): string {
    token.lastIndex = this.#at + 1;
    const word = token.exec(this.#text)?.[0] ?? '';
    this.#at += word.length + 1;
    return `/${word.replaceAll(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))}`;
  }

  #hex(): Uint8Array {
    const end = this.#text.indexOf('>', this.#at);
    if (end < 0) throw new Error('A hexadecimal string has no end');
    const digits = this.#text.slice(this.#at + 1, end).replaceAll(/[\s\0]/g, '');
    this.#at = end + 1;
    return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex');
  }

  #string(): Uint8Array {
    let depth = 0;
    let text = '';
    for (; ; this.#at++) {
      const sign = this.#text[this.#at];
      if (sign === undefined) throw new Error('A string has no end');
      if (sign === '\\') text += this.#escaped();
      else {
        depth += Number(sign === '(') - Number(sign === ')');
        text += sign;
      }
      if (depth === 0) break;
    }
    this.#at++;
    return Buffer.from(text.slice(1, -1), 'latin1');
  }

  #escaped(): string {
    const octal = /\\([0-7]{1,3})/y;
    octal.lastIndex = this.#at;
    const digits = octal.exec(this.#text)?.[1];
    this.#at += digits?.length ?? 1;
    if (digits !== undefined) return String.fromCharCode(Number.parseInt(digits, 8));
    const plain: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '\n': '' };
    const sign = this.#text[this.#at] ?? '';
    return plain[sign] ?? sign;
  }

  #array(): Operand[] {
    return this.#until(']');
  }

  #dictionary(): ReadonlyMap<string, Operand> {
    this.#at++;
    const all = this.#until('>');
    this.#at++;
    const pairs = new Map<string, Operand>();
    for (let index = 0; index + 1 < all.length; index += 2) {
      const key = all[index];
      if (typeof key === 'string') pairs.set(key.slice(1), all[index + 1] ?? '');
    }
    return pairs;
  }

  #until(end: string): Operand[] {
    const operands: Operand[] = [];
    this.#at++;
    for (;;) {
      this.#skipSpace();
      if (this.#text[this.#at] === end) break;
      const next = this.next();
      if (next === undefined) throw new Error(`No "${end}" ends what was begun`);
      operands.push(typeof next === 'object' && 'operator' in next ? next.operator : next);
    }
    this.#at++;
    return operands;
  }
}
