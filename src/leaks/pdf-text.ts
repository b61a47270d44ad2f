/** Everything in a PDF that has words: its pages, its strings (titles, alternative texts, names of files), metadata, attached files. */
import { PdfTooLarge } from '../pdf-syntax/budget.ts';
import { operationsOf } from '../pdf-syntax/operations.ts';
import {
  arrayOf,
  bytesOfString,
  dictionaryOf,
  nameOf,
  referenceOf,
  stringOf,
  type PdfValue,
} from '../pdf-syntax/values.ts';
import { fontDecoder, textOfBytes, type FontDecoder } from '../pdf-syntax/font-letters.ts';
import { pdfObjects, tooLarge, type PdfObject, type PdfObjects } from './pdf-objects.ts';

/** The words of a PDF, and what else is in it. */
export interface PdfWords {
  /** What is painted on pages. Where it is not clear whether two pieces touch, the text is given both ways. */
  readonly painted: readonly string[];
  /** Titles, alternative texts, bookmarks, names of files and destinations. */
  readonly strings: readonly string[];
  /** Streams that are neither pages nor fonts: metadata, attached files, pictures. */
  readonly inside: readonly Uint8Array[];
  readonly problems: readonly string[];
}

type Entries = ReadonlyMap<string, PdfValue>;

/** Reads a PDF's words. Never throws for what the file holds. */
export function pdfWordsOf(bytes: Uint8Array): PdfWords {
  const objects = pdfObjects(bytes);
  const problems = new Set(objects.problems);
  const painting: Painting = { objects, problems, decoders: new Map() };
  const painted: string[] = [];
  const strings: string[] = [];
  try {
    for (const object of objects.byId.values()) {
      const entries = entriesOf(object.value);
      if (!isFont(entries)) collectStrings(object.value, strings);
      painted.push(...paintedByObject(object, entries, painting));
    }
  } catch (error) {
    if (!(error instanceof PdfTooLarge)) throw error;
    problems.add(tooLarge(error));
  }
  const contents = contentsOfPages(objects);
  const inside = [...objects.byId.values()].flatMap((object) =>
    object.data && isFileInside(object, contents) ? [object.data] : [],
  );
  return { painted, strings, inside, problems: [...problems] };
}

interface Painting {
  readonly objects: PdfObjects;
  readonly problems: Set<string>;
  /** By the font's entries. */
  readonly decoders: Map<Entries, FontDecoder>;
}

/** What a page or a form paints; nothing of any other object. */
function paintedByObject({ data }: PdfObject, entries: Entries | undefined, painting: Painting): string[] {
  const { objects } = painting;
  if (nameIn(entries, 'Type') === 'Page')
    return paintedBy(contentOf(entries?.get('Contents'), objects), resourcesOf(entries, objects), painting);
  if (nameIn(entries, 'Subtype') !== 'Form') return [];
  return paintedBy(data ?? new Uint8Array(), resourcesOf(entries, objects), painting);
}

function lookUp(value: PdfValue | undefined, { byId }: PdfObjects): PdfValue | undefined {
  const id = referenceOf(value);
  return id === undefined ? value : byId.get(id)?.value;
}

function entriesOf(value: PdfValue | undefined): Entries | undefined {
  return dictionaryOf(value)?.entries;
}

function nameIn(entries: Entries | undefined, key: string): string | undefined {
  return nameOf(entries?.get(key));
}

/** What describes fonts and colours holds the words of those who made them. */
function isFont(entries: Entries | undefined): boolean {
  return ['Font', 'FontDescriptor', 'OutputIntent'].includes(nameIn(entries, 'Type') ?? '');
}

function contentsOfPages({ byId }: PdfObjects): ReadonlySet<number> {
  const pages = [...byId.values()]
    .map(({ value }) => entriesOf(value))
    .filter((entries) => nameIn(entries, 'Type') === 'Page');
  return new Set(pages.flatMap((entries) => idsOf(entries?.get('Contents'))));
}

function idsOf(value: PdfValue | undefined): number[] {
  const items = arrayOf(value);
  if (items) return items.flatMap(idsOf);
  const id = referenceOf(value);
  return id === undefined ? [] : [id];
}

/** The content of a page, which may be a list of streams, or lead to one; its parts are read as if white space stood between them. */
function contentOf(value: PdfValue | undefined, objects: PdfObjects, steps = 0): Uint8Array {
  const parts = idsOf(value).map((id) => {
    const object = objects.byId.get(id);
    return object?.data ?? (steps < 20 ? contentOf(object?.value, objects, steps + 1) : new Uint8Array());
  });
  return new Uint8Array(Buffer.concat(parts.flatMap((part) => [part, lineEnd])));
}

const lineEnd = Buffer.from('\n');

/** Of a page, else of what it stands under. */
function resourcesOf(entries: Entries | undefined, objects: PdfObjects): Entries | undefined {
  let node = entries;
  for (let steps = 0; node && steps < 50; steps++) {
    const own = entriesOf(lookUp(node.get('Resources'), objects));
    if (own) return own;
    node = entriesOf(lookUp(node.get('Parent'), objects));
  }
  return undefined;
}

const unpainted = new Set(['ObjStm', 'XRef']);

function isFileInside({ id, value, data }: PdfObject, contents: ReadonlySet<number>): boolean {
  const entries = entriesOf(value);
  if (data === undefined || data.length === 0 || contents.has(id) || !entries) return false;
  const isFontFile =
    entries.has('Length1') ||
    entries.has('CIDToGIDMap') ||
    /^(Type1C|CIDFontType0C|OpenType|Form)$/.test(nameIn(entries, 'Subtype') ?? '');
  // A colour profile says how many colours it has.
  return (
    !isFontFile &&
    !unpainted.has(nameIn(entries, 'Type') ?? '') &&
    !entries.has('N') &&
    !Buffer.from(data.buffer, data.byteOffset, data.byteLength).includes('begincmap')
  );
}

function collectStrings(value: PdfValue, strings: string[]): void {
  const string = stringOf(value);
  if (string) strings.push(textOfBytes(bytesOfString(string)));
  for (const item of arrayOf(value) ?? entriesOf(value)?.values() ?? []) collectStrings(item, strings);
}

/** The words of a content stream, twice: with a space wherever painting moves on, and only where it moves to another line. */
function paintedBy(content: Uint8Array, resources: Entries | undefined, painting: Painting): string[] {
  const { objects } = painting;
  const fonts = entriesOf(lookUp(resources?.get('Font'), objects));
  const said: string[] = [];
  let [spaced, joined] = ['', ''];
  let line: number | undefined;
  let decode: FontDecoder = textOfBytes;
  for (const { operator, operands } of operationsOf(content, objects.budget)) {
    for (const operand of operands) if (dictionaryOf(operand)) collectStrings(operand, said);
    if (operator === 'Tf') decode = decoderNamed(operands[0], fonts, painting);
    if (movesOn.has(operator)) spaced += ' ';
    const next = lineAfter(operator, operands, line);
    if (next !== line) joined += ' ';
    line = next;
    if (shows.has(operator)) {
      spaced += shownBy(operands, decode, ' ');
      joined += shownBy(operands, decode, '');
    }
  }
  return [spaced, joined, ...said];
}

/** Height of the line that painting goes on with; relative moves count as heights too, since only a change matters. */
function lineAfter(operator: string, operands: readonly PdfValue[], line: number | undefined): number | undefined {
  const last = operands.at(-1);
  const height = typeof last === 'number' ? last : 0;
  if (operator === 'Tm') return height;
  const isMove = operator === 'Td' || operator === 'TD';
  return operator === 'T*' || (isMove && height !== 0) ? (line ?? 0) + (height === 0 ? 1 : height) : line;
}

const movesOn = new Set(['BT', 'ET', 'Td', 'TD', 'Tm', 'T*', "'", '"']);
const shows = new Set(['Tj', 'TJ', "'", '"']);
/** Thousandths of the type size: a wider gap than this is a space. */
const wordGap = -180;

function shownBy(operands: readonly PdfValue[], decode: FontDecoder, gap: string): string {
  const items = arrayOf(operands.at(-1)) ?? operands;
  return items
    .map((item) => {
      const string = stringOf(item);
      if (string) return decode(bytesOfString(string));
      return typeof item === 'number' && item < wordGap ? gap : '';
    })
    .join('');
}

function decoderNamed(
  name: PdfValue | undefined,
  fonts: Entries | undefined,
  { objects, problems, decoders }: Painting,
): FontDecoder {
  const font = entriesOf(lookUp(fonts?.get(nameOf(name) ?? ''), objects));
  if (!font) return textOfBytes;
  const known = decoders.get(font);
  if (known) return known;
  const map = referenceOf(font.get('ToUnicode'));
  const decoder = fontDecoder(font, map === undefined ? undefined : objects.byId.get(map)?.data, objects.budget);
  if (!decoder) problems.add('has text in a font that does not say which letters it paints');
  decoders.set(font, decoder ?? textOfBytes);
  return decoder ?? textOfBytes;
}
