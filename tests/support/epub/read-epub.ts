/** An electronic book read back with other programs' readers: its files in order, and XML read strictly. */
import { unzipSync } from 'fflate';
import sax from 'sax';

/** An element of XML: names as they are written, prefixes included. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlNode | string)[];
}

/** A book. */
export interface ReadEpub {
  readonly bytes: Uint8Array;
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** The XML of a file. Throws where there is none, or where it is not well-formed. */
  xml(name: string): XmlNode;
  text(name: string): string;
}

/** Opens a book. Throws where it is no ZIP archive. */
export function readEpub(bytes: Uint8Array): ReadEpub {
  const files = new Map(Object.entries(unzipSync(bytes)));
  const text = (name: string): string => {
    const file = files.get(name);
    if (!file) throw new Error(`no file ${name}`);
    return new TextDecoder('utf-8', { fatal: true }).decode(file);
  };
  return { bytes, files, text, xml: (name) => readXml(text(name)) };
}

/** Every element below and including one, in order. */
export function elementsOf(node: XmlNode): XmlNode[] {
  return [node, ...node.children.flatMap((child) => (typeof child === 'string' ? [] : elementsOf(child)))];
}

/** The text in an element. */
export function textIn(node: XmlNode): string {
  return node.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('');
}

function readXml(text: string): XmlNode {
  const root: XmlNode = { name: '', attributes: {}, children: [] };
  const open = [root];
  const reader = sax.parser(true, { position: false });
  reader.onerror = (error) => {
    throw error;
  };
  reader.onopentag = ({ name, attributes }) => {
    const node: XmlNode = { name, attributes: { ...attributes }, children: [] };
    open.at(-1)?.children.push(node);
    open.push(node);
  };
  reader.onclosetag = () => void open.pop();
  reader.ontext = (value) => void open.at(-1)?.children.push(value);
  reader.write(text).close();
  const [first] = root.children.filter((child) => typeof child !== 'string');
  if (!first) throw new Error('no element');
  return first;
}
