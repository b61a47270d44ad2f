/**
 * The XML of one part of a Word file as a small tree. The names of what Word writes have the prefixes that Word uses (w:, r:, a:, …),
 * whatever the file calls them, and the strict form of the format (ISO/IEC 29500 strict) is read like the usual one.
 */
import sax from 'sax';
import { UnreadableWordFile } from './unreadable.ts';

/** An element with its attributes and what it holds. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** No report nests this deep; deeper files are made to break readers. */
const deepest = 256;
/** A report of a thousand pages has some 400,000 elements, and three million letters. */
const mostElements = 600_000;
const mostText = 4_000_000;

const office = ['http://schemas.openxmlformats.org/', 'http://purl.oclc.org/ooxml/'];
const prefixes = new Map<string, string>([
  ...office.flatMap((start) => [
    ...['2006/main', 'main'].map((end) => [`${start}wordprocessingml/${end}`, 'w'] as const),
    ...['2006/relationships', 'relationships'].map((end) => [`${start}officeDocument/${end}`, 'r'] as const),
    ...['2006/math', 'math'].map((end) => [`${start}officeDocument/${end}`, 'm'] as const),
    ...['2006/main', 'main'].map((end) => [`${start}drawingml/${end}`, 'a'] as const),
    ...['2006/chart', 'chart'].map((end) => [`${start}drawingml/${end}`, 'c'] as const),
    ...['2006/diagram', 'diagram'].map((end) => [`${start}drawingml/${end}`, 'dgm'] as const),
    ...['2006/wordprocessingDrawing', 'wordprocessingDrawing'].map(
      (end) => [`${start}drawingml/${end}`, 'wp'] as const,
    ),
  ]),
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.microsoft.com/office/word/2010/wordml', 'w14'],
  ['urn:schemas-microsoft-com:vml', 'v'],
]);

interface OpenElement extends XmlElement {
  readonly children: (XmlElement | string)[];
}

type Names = ReadonlyMap<string, string>;

const usualNames: Names = new Map(['w', 'r', 'm', 'a', 'c', 'dgm', 'wp', 'mc', 'w14', 'v'].map((name) => [name, name]));

/** Collects the tree while the parser reads. */
class Tree {
  readonly root: OpenElement = { name: '', attributes: {}, children: [] };
  readonly #open: OpenElement[] = [this.root];
  readonly #names: Names[] = [usualNames];
  #elements = 0;
  #text = 0;

  open(name: string, written: Readonly<Record<string, string>>): void {
    this.#elements += 1;
    if (this.#open.length > deepest)
      throw new UnreadableWordFile(`its XML is nested more than ${String(deepest)} levels deep`);
    if (this.#elements > mostElements)
      throw new UnreadableWordFile(
        `its text is made of more than ${mostElements.toLocaleString('en')} elements, and no report is`,
      );
    const names = namesIn(written, this.#names.at(-1) ?? usualNames);
    const attributes: Record<string, string> = {};
    for (const key in written)
      attributes[key.includes(':') ? named(key, names) : key] = (written[key] ?? '').slice(0, 10_000);
    const element: OpenElement = { name: named(name, names), attributes, children: [] };
    this.#open.at(-1)?.children.push(element);
    this.#open.push(element);
    this.#names.push(names);
  }

  close(): void {
    this.#open.pop();
    this.#names.pop();
  }

  text(text: string): void {
    this.#text += text.length;
    if (this.#text > mostText)
      throw new UnreadableWordFile(
        `it holds more than ${mostText.toLocaleString('en')} characters, and no report does`,
      );
    const around = this.#open.at(-1);
    // White space between elements says nothing; within a text it does.
    if (around && (around.name.endsWith(':t') || around.children.length > 0 || /\S/.test(text)))
      around.children.push(text);
  }
}

function namesIn(attributes: Readonly<Record<string, string>>, around: Names): Names {
  let names: Map<string, string> | undefined;
  for (const key in attributes) {
    if (key !== 'xmlns' && !key.startsWith('xmlns:')) continue;
    const prefix = prefixes.get(attributes[key] ?? '');
    names ??= new Map(around);
    names.set(key.slice(6), prefix ?? key.slice(6));
  }
  return names ?? around;
}

function named(name: string, names: Names): string {
  const colon = name.indexOf(':');
  const own = colon < 0 ? '' : name.slice(0, colon);
  const prefix = names.get(own) ?? own;
  return prefix === own ? name : `${prefix}:${name.slice(colon + 1)}`;
}

/** The root element of a part. `part` is its path. Throws UnreadableWordFile where it is not sound XML, or has a document type. */
export function parseXml(text: string, part: string): XmlElement {
  const tree = new Tree();
  const parser = sax.parser(true, { position: true });
  const refuse = (why: string): never => {
    throw new UnreadableWordFile(why);
  };
  parser.onopentag = ({ name, attributes }) => tree.open(name, attributes);
  parser.onclosetag = () => tree.close();
  parser.ontext = (words) => tree.text(words);
  parser.oncdata = (words) => tree.text(words);
  parser.ondoctype = () =>
    refuse(`its part ${part} declares a document type, which no Word file does: it may fetch or hide something`);
  parser.onerror = (error) =>
    refuse(`its XML is damaged: ${part}, line ${String(parser.line + 1)}: ${firstSentence(error.message)}`);
  try {
    parser.write(text).close();
  } catch (error) {
    if (error instanceof UnreadableWordFile) throw error;
    refuse(`its XML is damaged: ${part}, line ${String(parser.line + 1)}`);
  }
  const root = tree.root.children.find((child) => typeof child !== 'string');
  return root ?? refuse(`its XML is damaged: ${part} is empty`);
}

function firstSentence(message: string): string {
  const [first = ''] = message.split('\n');
  return first.charAt(0).toLowerCase() + first.slice(1).replace(/\.$/, '');
}

/** The elements that an element holds, of one name or all. */
export function elementsIn(parent: XmlElement | undefined, name?: string): readonly XmlElement[] {
  if (!parent) return [];
  return parent.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** The first element of a name that an element holds. */
export function elementIn(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  for (const child of parent?.children ?? []) if (typeof child !== 'string' && child.name === name) return child;
  return undefined;
}

/** All elements of some names at any depth, in order; what lies within one that was found is not looked through. */
export function elementsWithin(parent: XmlElement, names: ReadonlySet<string>): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const go = (element: XmlElement): void => {
    for (const child of element.children) {
      if (typeof child === 'string') continue;
      if (names.has(child.name)) found.push(child);
      else go(child.name === 'mc:AlternateContent' ? chosen(child) : child);
    }
  };
  go(parent);
  return found;
}

/** What holds words, or is drawn. */
const shown: ReadonlySet<string> = new Set(['w:t', 'w:drawing', 'w:pict', 'a:blip', 'm:t', 'c:chart', 'dgm:relIds']);

/** Of what stands twice (mc:AlternateContent): the form for new versions of Word, or that for old ones where the new one shows nothing. */
export function chosen(element: XmlElement): XmlElement {
  const [first, ...others] = elementsIn(element);
  const isShown = (parent: XmlElement): boolean =>
    parent.children.some((child) => typeof child !== 'string' && (shown.has(child.name) || isShown(child)));
  return [first, ...others].find((choice) => choice && isShown(choice)) ?? first ?? element;
}

/** The words directly within an element. */
export function textIn(element: XmlElement | undefined): string {
  return (element?.children ?? []).filter((child) => typeof child === 'string').join('');
}

/** The w:val of a child, as of `<w:pStyle w:val="Heading1"/>`. */
export function valueIn(parent: XmlElement | undefined, name: string): string | undefined {
  return elementIn(parent, name)?.attributes['w:val'];
}

/** A setting that is on or off (ECMA-376 part 1, 17.17.4): on where it stands without a value. Undefined where it does not stand. */
export function switchIn(parent: XmlElement | undefined, name: string): boolean | undefined {
  const element = elementIn(parent, name);
  if (!element) return undefined;
  const value = element.attributes['w:val'] ?? element.attributes['val'];
  return value === undefined || !['0', 'false', 'off', 'none'].includes(value.toLowerCase());
}
