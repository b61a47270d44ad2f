/** Word's fields (ECMA-376 part 1, 17.16): what their code asks for, and whether their words are the report's own. */

/** What a field is, as far as its words go. */
export interface FieldMeaning {
  /** `contents`: a table of contents, of figures or an index, which the tool makes itself; `words`: its result is text like any other. */
  readonly kind: 'contents' | 'link' | 'words';
  /** Where a link leads; undefined where that is a place in the file itself. */
  readonly url?: string;
}

/** Reads a field's code, for example ` HYPERLINK "https://example.gov.uk/" \l "part" \t "_blank" `. */
export function fieldMeaning(code: string): FieldMeaning {
  const [name = '', ...rest] = partsOf(code);
  switch (name.toUpperCase()) {
    case 'TOC':
    case 'INDEX':
    case 'TOA':
      return { kind: 'contents' };
    case 'HYPERLINK': {
      const { address, place } = linkParts(rest);
      return address === '' ? { kind: 'link' } : { kind: 'link', url: place === '' ? address : `${address}#${place}` };
    }
    default:
      return { kind: 'words' };
  }
}

/** Words and quoted words of a code, in order; in these a backslash keeps the character after it. */
function partsOf(code: string): readonly string[] {
  return [...code.matchAll(/"((?:[^"\\]|\\.)*)"|“([^”]*)”|(\S+)/gs)].map(([, quoted, curly, plain]) =>
    quoted === undefined ? (curly ?? plain ?? '') : quoted.replaceAll(/\\(.)/gs, '$1'),
  );
}

/** Switches that a text follows: l a place, o a tip, t a window. */
function linkParts(parts: readonly string[]): { address: string; place: string } {
  let address = '';
  let place = '';
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at] ?? '';
    const flag = /^\\([a-z*])$/i.exec(part)?.[1]?.toLowerCase();
    if (flag === undefined) address ||= part;
    else if (flag === 'l') place = parts[++at] ?? '';
    else if (flag === 'o' || flag === 't' || flag === '*') at += 1;
  }
  return { address, place };
}

interface Field {
  code: string;
  /** Undefined while the code is read; what follows it is the result. */
  meaning: FieldMeaning | undefined;
  /** What a check box or a list to choose from shows; '' for other fields. */
  readonly shown: string;
}

/** Deeper fields than any report has are not told apart. */
const deepest = 50;

/** The fields that are open while a file is read, one within another; a field may go over many paragraphs. */
export class OpenFields {
  readonly #fields: Field[] = [];
  #tooDeep = 0;

  /** Opens a field, with its whole code where that is known. Gives how many were open before. */
  open(shown: string, code?: string): number {
    const depth = this.#fields.length;
    if (depth >= deepest) this.#tooDeep += 1;
    else
      this.#fields.push({
        code: code ?? '',
        meaning: code === undefined ? undefined : fieldMeaning(code),
        shown,
      });
    return depth;
  }

  addCode(text: string): void {
    const field = this.#fields.at(-1);
    if (field && !field.meaning) field.code += text;
  }

  /** The code is read: what follows is the result. */
  separate(): void {
    const field = this.#fields.at(-1);
    if (field) field.meaning ??= fieldMeaning(field.code);
  }

  /** Closes the innermost field. Gives what it shows where it has no result. */
  close(): string {
    if (this.#tooDeep > 0) this.#tooDeep -= 1;
    else {
      const field = this.#fields.pop();
      if (field && !field.meaning) return field.shown;
    }
    return '';
  }

  /** Closes fields until as many are open as before. */
  closeTo(depth: number): void {
    this.#fields.length = Math.min(this.#fields.length, depth);
  }

  /** Closes fields whose code never ended: what follows their paragraph is read. */
  closeCodes(): void {
    while (this.isInCode) this.#fields.pop();
  }

  /** True where what stands here is code, which nobody reads. */
  get isInCode(): boolean {
    const field = this.#fields.at(-1);
    return field !== undefined && !field.meaning;
  }

  /** True within a table of contents. */
  get isInContents(): boolean {
    return this.#fields.some(({ meaning }) => meaning?.kind === 'contents');
  }

  /** Where the innermost field that is a link leads. */
  get url(): string | undefined {
    return this.#fields.findLast(({ meaning }) => meaning?.url !== undefined)?.meaning?.url;
  }
}
