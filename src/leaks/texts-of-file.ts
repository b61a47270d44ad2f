/** The words of a published file of any kind, unpacked and unescaped: what a reader, a screen reader or a search engine would find. */
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { resolveReferences, tagsOf } from '../outputs/files/html-tags.ts';
import { partsOfArchive } from './archive-texts.ts';
import { cborTexts, withoutPagefindMark } from './cbor-texts.ts';
import { pdfWordsOf } from './pdf-text.ts';
import { packedTextsOf } from './picture-texts.ts';

/** Words of one part of a file. */
export interface FoundText {
  /** Which part, as the beginning of a sentence: "the text", "an attribute of the page". */
  readonly where: string;
  readonly text: string;
}

/** What there is to search in a file. */
export interface FileTexts {
  readonly texts: readonly FoundText[];
  /** Files inside it, whole: attachments and pictures. */
  readonly inside: readonly Uint8Array[];
  /** What could not be looked into, as the rest of a sentence that begins with the kind of file: "the PDF is encrypted". */
  readonly problems: readonly string[];
}

/** The part of a search index in which words stand by their stems: "gardens" as "garden". */
export const stemsOfSearch = 'the search index';

/** Packed files in packed files are followed this far. */
const deepest = 4;

/** Everything in a file that has words. `name` is its name or path; its content decides where the two do not agree. */
export function textsOfFile(name: string, bytes: Uint8Array, depth = 0): FileTexts {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (depth > deepest) return found([], ['the file is packed too often to be searched']);
  if (/^(true|OTTO|wOFF|wOF2|\0\u0001\0\0)/.test(start)) return found([]);
  if (start.startsWith('PK\u0003\u0004')) return textsOfArchive(bytes, depth);
  if (start.includes('%PDF-')) return textsOfPdf(bytes, depth);
  const unpacked = unpack(name, bytes, start);
  if (unpacked === 'too large') return found([], ['the file unpacks to more than can be searched']);
  if (unpacked) return textsOfFile(name.replace(/\.(gz|br)$/, ''), unpacked, depth + 1);
  if (/\.pf_\w+$/.test(name)) return textsOfSearchIndex(bytes);
  const text = decode(bytes);
  if (/\.json$|\.webmanifest$|-metadata\.json$/.test(name)) return textsOfJson(text);
  if (/\.(html?|xml|svg|rdf|xhtml)$/.test(name) || /^\s*<[?!a-z]/i.test(text)) return textsOfMarkup(text);
  if (/\.(m?js|css|map)$/.test(name))
    return found([{ where: 'the code', text: unescapeCode(text) }, ...dataUris(text)]);
  if (name.endsWith('.ics'))
    return found([{ where: 'the text', text: text.replaceAll(/\r?\n[ \t]/g, '').replaceAll(/\\n/gi, ' ') }]);
  const { texts, problems } = packedTextsOf(bytes);
  const isBinary = /[\0\ufffd]/.test(text);
  return found(
    [
      { where: 'the text', text: isBinary ? binaryWords(text) : text },
      ...texts.map((one) => ({ where: 'a packed text of the picture', text: one })),
    ],
    problems,
  );
}

/** A spreadsheet is an archive of XML. */
function textsOfArchive(bytes: Uint8Array, depth: number): FileTexts {
  const parts = partsOfArchive(bytes, mostUnpacked);
  if (!parts) return found([], ['the file is a ZIP archive, which cannot be searched']);
  const files = parts.map((part) => textsOfFile(part.name, part.bytes, depth + 1));
  return {
    texts: files.flatMap(({ texts }) => texts),
    inside: parts.map((part) => part.bytes),
    problems: files.flatMap(({ problems }) => problems),
  };
}

function found(texts: readonly FoundText[], problems: readonly string[] = []): FileTexts {
  return { texts, inside: [], problems };
}

/** No file of a site is larger than this, unpacked. */
const mostUnpacked = 500_000_000;

function unpack(name: string, bytes: Uint8Array, start: string): Uint8Array | 'too large' | undefined {
  try {
    if (start.startsWith('\u001f\u008b')) return gunzipSync(bytes, { maxOutputLength: mostUnpacked });
    return name.endsWith('.br') ? brotliDecompressSync(bytes, { maxOutputLength: mostUnpacked }) : undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'too large' : undefined;
  }
}

/** Pagefind's files: the words of the index and the values of filters as CBOR, what is shown of a page as JSON. */
function textsOfSearchIndex(bytes: Uint8Array): FileTexts {
  const content = withoutPagefindMark(bytes);
  const texts = cborTexts(content);
  if (texts) return found(texts.map((text) => ({ where: stemsOfSearch, text })));
  return content[0] === 0x7b
    ? textsOfJson(decode(content))
    : found([{ where: 'the text', text: binaryWords(decode(content)) }]);
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}

/** In binary forms a letter before a word may be its length: each word stands there without it too. */
function binaryWords(text: string): string {
  return text.replaceAll(/[A-Za-z0-9]{5,}/g, (word) => `${word} ${word.slice(1)}`);
}

function textsOfPdf(bytes: Uint8Array, depth: number): FileTexts {
  const { painted, strings, inside, problems } = pdfWordsOf(bytes);
  const files = inside.map((file) => textsOfFile('', file, depth + 1));
  return {
    texts: [
      ...painted.map((text) => ({ where: 'a page of the PDF', text })),
      ...strings.map((text) => ({ where: 'a title, name or alternative text of the PDF', text })),
      ...files.flatMap(({ texts }) => texts.map(({ text }) => ({ where: 'a file inside the PDF', text }))),
    ],
    inside: [...inside, ...files.flatMap((file) => file.inside)],
    problems: [...problems.map((problem) => `the PDF ${problem}`), ...files.flatMap((file) => file.problems)],
  };
}

/** Words, and each attribute by itself. Tags are taken out twice: as spaces, and as nothing, since a tag may stand in a word. */
function textsOfMarkup(html: string): FileTexts {
  const open = html.replaceAll(/<!--|-->|<!\[CDATA\[|\]\]>/g, ' ');
  const tag = /<\/?[a-z?!](?:[^<>"']|"[^"]*"|'[^']*')*>/gi;
  const text = (gap: string): string => unescapeCode(resolveReferences(open.replaceAll(tag, gap)));
  const attributes = tagsOf(html).flatMap((one) =>
    [...one.attributes.values()].flatMap((value) => [value, unescapeAddress(value)]),
  );
  return found([
    { where: 'the text', text: text(' ') },
    { where: 'the text', text: text('') },
    ...[...new Set(attributes)].map((value) => ({ where: 'an attribute', text: value })),
    ...dataUris(html),
  ]);
}

function unescapeAddress(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

function textsOfJson(text: string): FileTexts {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return found([{ where: 'the text', text: unescapeCode(text) }]);
  }
  const strings: string[] = [];
  collect(value, strings);
  return found(strings.map((one) => ({ where: 'the text', text: one })));
}

function collect(value: unknown, strings: string[]): void {
  if (typeof value === 'string') strings.push(value);
  else if (Array.isArray(value)) for (const item of value) collect(item, strings);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      strings.push(key);
      // How large a file is says nothing, but is a number like another.
      if (key !== 'bytes') collect(item, strings);
    }
  } else if (typeof value === 'number') strings.push(String(value));
}

/** Escapes of JavaScript and CSS as the letters they stand for. */
function unescapeCode(text: string): string {
  return text
    .replaceAll(/\\u\{?([0-9a-f]{4,6})\}?/gi, (whole, hex: string) => letter(hex) ?? whole)
    .replaceAll(/\\x([0-9a-f]{2})/gi, (whole, hex: string) => letter(hex) ?? whole)
    .replaceAll(/\\[nrt]/g, ' ');
}

function letter(hex: string): string | undefined {
  const point = Number.parseInt(hex, 16);
  return point <= 0x10ffff ? String.fromCodePoint(point) : undefined;
}

function dataUris(text: string): FoundText[] {
  return [...text.matchAll(/;base64,([A-Za-z0-9+/=]{16,})/g)].flatMap(([, data = '']) => {
    const { texts } = textsOfFile('', new Uint8Array(Buffer.from(data, 'base64')), deepest);
    return texts.map((one) => ({ where: 'a file written into the text', text: one.text }));
  });
}
