/**
 * XML as far as SVG pictures need it (XML 1.0, fifth edition): elements, attributes, text, comments, CDATA and
 * character references, each with its place. There are no document type definitions, hence no entities that could
 * grow or fetch anything. It lets through some texts that are not quite XML, which does no harm here.
 */

/** An element. Offsets are 0-based UTF-16 positions in the text. */
export interface XmlElement {
  readonly kind: 'element';
  /** With its prefix, as written. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, XmlAttribute>;
  readonly children: readonly XmlNode[];
  readonly offset: number;
}

/** An attribute's value with references replaced, and where its name begins. */
export interface XmlAttribute {
  readonly value: string;
  readonly offset: number;
}

/** A stretch of text with references replaced. */
export interface XmlText {
  readonly kind: 'text';
  readonly value: string;
  readonly offset: number;
}

/** What stands inside an element. */
export type XmlNode = XmlElement | XmlText;

/** What keeps a text from being read as XML, and where. */
export interface XmlProblem {
  readonly kind: 'problem';
  readonly reason: string;
  readonly offset: number;
}

interface OpenElement extends XmlElement {
  readonly children: XmlNode[];
}

const deepest = 100;
const nameText = String.raw`[\p{L}_:][\p{L}\p{N}_:.\-·]*`;
const startTag = new RegExp(String.raw`<(${nameText})((?:\s+${nameText}\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(/?)>`, 'uy');
const endTag = new RegExp(String.raw`</(${nameText})\s*>`, 'uy');
const attributePattern = new RegExp(String.raw`(${nameText})\s*=\s*(?:"([^"]*)"|'([^']*)')`, 'gu');
const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Stops reading; never leaves this file. */
class Stop extends Error {
  readonly offset: number;
  constructor(reason: string, offset: number) {
    super(reason);
    this.offset = offset;
  }
}

/** The root element of an XML text, or the first thing that is wrong with it. */
export function parseXml(text: string): XmlElement | XmlProblem {
  try {
    return new Reader(text).read();
  } catch (error) {
    if (error instanceof Stop) return { kind: 'problem', reason: error.message, offset: error.offset };
    throw error;
  }
}

/** Reads from left to right, with the elements that are open. */
class Reader {
  readonly #text: string;
  readonly #open: OpenElement[] = [];
  #root: XmlElement | undefined;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  read(): XmlElement {
    if (this.#text.startsWith('\ufeff')) this.#at = 1;
    while (this.#at < this.#text.length) this.#step();
    const unclosed = this.#open.at(-1);
    if (unclosed) throw new Stop(`<${unclosed.name}> is not closed`, unclosed.offset);
    if (!this.#root) throw new Stop('the picture is empty', 0);
    return this.#root;
  }

  #step(): void {
    const rest = (start: string): boolean => this.#text.startsWith(start, this.#at);
    if (rest('<!--')) this.#skipPast('-->', 'a comment is not closed');
    else if (rest('<![CDATA[')) this.#characterData();
    else if (rest('<!')) this.#documentType();
    else if (rest('<?')) this.#skipPast('?>', '"<?" is not closed');
    else if (rest('</')) this.#closeElement();
    else if (rest('<')) this.#openElement();
    else this.#plainText();
  }

  #skipPast(end: string, reason: string): void {
    const found = this.#text.indexOf(end, this.#at);
    if (found < 0) throw new Stop(reason, this.#at);
    this.#at = found + end.length;
  }

  #characterData(): void {
    const begin = this.#at;
    this.#skipPast(']]>', '"<![CDATA[" is not closed');
    this.#addText(this.#text.slice(begin + '<![CDATA['.length, this.#at - ']]>'.length), begin);
  }

  /** A bare DOCTYPE, as many programs write it, says nothing; one with definitions is refused. */
  #documentType(): void {
    const bare = /<!DOCTYPE[^[\]<>]*>/iy;
    bare.lastIndex = this.#at;
    if (this.#root !== undefined || this.#open.length > 0 || !bare.test(this.#text))
      throw new Stop('the picture has definitions of its own ("<!…")', this.#at);
    this.#at = bare.lastIndex;
  }

  #openElement(): void {
    startTag.lastIndex = this.#at;
    const found = startTag.exec(this.#text);
    if (!found) throw new Stop('"<" begins no tag that can be read', this.#at);
    const [, name = '', attributeText = '', slash] = found;
    if (this.#open.length === 0 && this.#root)
      throw new Stop(`<${name}> stands after the end of the picture`, this.#at);
    if (this.#open.length >= deepest) throw new Stop(`more than ${deepest} elements stand in one another`, this.#at);
    const attributes = this.#attributes(attributeText, this.#at + 1 + name.length);
    const element: OpenElement = { kind: 'element', name, attributes, children: [], offset: this.#at };
    this.#open.at(-1)?.children.push(element);
    this.#root ??= element;
    if (slash === '') this.#open.push(element);
    this.#at = startTag.lastIndex;
  }

  #attributes(text: string, offset: number): Map<string, XmlAttribute> {
    const attributes = new Map<string, XmlAttribute>();
    for (const found of text.matchAll(attributePattern)) {
      const [, name = '', double, single] = found;
      const at = offset + found.index;
      if (attributes.has(name)) throw new Stop(`"${name}" stands twice in one tag`, at);
      attributes.set(name, { value: decode((double ?? single ?? '').replaceAll(/[\t\n\r]/g, ' '), at), offset: at });
    }
    return attributes;
  }

  #closeElement(): void {
    endTag.lastIndex = this.#at;
    const name = endTag.exec(this.#text)?.[1];
    const open = this.#open.pop();
    if (name === undefined || name !== open?.name)
      throw new Stop(open ? `<${open.name}> is not closed before this tag` : 'this tag closes nothing', this.#at);
    this.#at = endTag.lastIndex;
  }

  #plainText(): void {
    const next = this.#text.indexOf('<', this.#at);
    const end = next < 0 ? this.#text.length : next;
    this.#addText(decode(this.#text.slice(this.#at, end), this.#at), this.#at);
    this.#at = end;
  }

  #addText(value: string, offset: number): void {
    const parent = this.#open.at(-1);
    if (parent) parent.children.push({ kind: 'text', value, offset });
    else if (value.trim() !== '') throw new Stop('text stands outside the picture', offset);
  }
}

/** Replaces the five named references and numbers of characters. */
function decode(text: string, offset: number): string {
  return text.replaceAll(/&([^;&\s]*);?/g, (whole, name: string, at: number) => {
    const code = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(name);
    const point = code ? Number.parseInt(code[1] ?? code[2] ?? '', code[1] === undefined ? 10 : 16) : undefined;
    const isCharacter = point !== undefined && point >= 9 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
    const value = isCharacter ? String.fromCodePoint(point) : Object.hasOwn(named, name) ? named[name] : undefined;
    if (value === undefined || !whole.endsWith(';')) throw new Stop(`"${whole}" is not a character`, offset + at);
    return value;
  });
}
