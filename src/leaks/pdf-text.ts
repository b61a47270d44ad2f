/** Everything in a PDF that has words: its pages, its strings (titles, alternative texts, names of files), metadata, attached files. */
import { fontDecoder, type FontDecoder } from './pdf-fonts.ts';
import { pdfObjects, type PdfObject, type PdfObjects } from './pdf-objects.ts';
import { PdfReader, textOfBytes, type PdfDictionary, type PdfValue } from './pdf-syntax.ts';

/** The words of a PDF, and what else is in it. */
export interface PdfWords {
  /** What is painted on pages. Where it is not clear whether two pieces touch, the text stands there both ways. */
  readonly painted: readonly string[];
  /** Titles, alternative texts, bookmarks, names of files and destinations. */
  readonly strings: readonly string[];
  /** Streams that are neither pages nor fonts: metadata, attached files, pictures. */
  readonly inside: readonly Uint8Array[];
  readonly problems: readonly string[];
}

/** Reads a PDF's words. Never throws for what the file holds. */
export function pdfWordsOf(bytes: Uint8Array): PdfWords {
  const objects = pdfObjects(bytes);
  const problems = new Set(objects.problems);
  const painting: Painting = { objects, problems, decoders: new Map() };
  const painted: string[] = [];
  const strings: string[] = [];
  const contents = contentsOfPages(objects);
  for (const object of objects.byId.values()) {
    const entries = entriesOf(object.value);
    if (!isFont(entries)) collectStrings(object.value, strings);
    const page = nameIn(entries, 'Type') === 'Page';
    if (page)
      painted.push(...paintedBy(streamsOf(entries?.get('Contents'), objects), resourcesOf(entries, objects), painting));
    else if (nameIn(entries, 'Subtype') === 'Form')
      painted.push(...paintedBy(object.stream ?? '', resourcesOf(entries, objects), painting));
  }
  const inside = [...objects.byId.values()]
    .filter((object) => isFileInside(object, contents))
    .map(({ stream = '' }) => new Uint8Array(Buffer.from(stream, 'latin1')));
  return { painted, strings, inside, problems: [...problems] };
}

interface Painting {
  readonly objects: PdfObjects;
  readonly problems: Set<string>;
  /** By the font's dictionary. */
  readonly decoders: Map<PdfDictionary, FontDecoder>;
}

function lookUp(value: PdfValue | undefined, { byId }: PdfObjects): PdfValue | undefined {
  return value?.kind === 'reference' ? byId.get(value.id)?.value : value;
}

function entriesOf(value: PdfValue | undefined): PdfDictionary | undefined {
  return value?.kind === 'dictionary' ? value.entries : undefined;
}

function nameIn(entries: PdfDictionary | undefined, key: string): string | undefined {
  const value = entries?.get(key);
  return value?.kind === 'name' ? value.text : undefined;
}

/** What describes fonts and colours holds the words of those who made them. */
function isFont(entries: PdfDictionary | undefined): boolean {
  return ['Font', 'FontDescriptor', 'OutputIntent'].includes(nameIn(entries, 'Type') ?? '');
}

function contentsOfPages({ byId }: PdfObjects): ReadonlySet<number> {
  const pages = [...byId.values()]
    .map(({ value }) => entriesOf(value))
    .filter((entries) => nameIn(entries, 'Type') === 'Page');
  return new Set(pages.flatMap((entries) => idsOf(entries?.get('Contents'))));
}

function idsOf(value: PdfValue | undefined): number[] {
  if (value?.kind === 'array') return value.items.flatMap(idsOf);
  return value?.kind === 'reference' ? [value.id] : [];
}

function streamsOf(value: PdfValue | undefined, objects: PdfObjects): string {
  const direct = idsOf(value).map((id) => objects.byId.get(id));
  return direct.map((object) => object?.stream ?? streamsOf(object?.value, objects)).join('\n');
}

/** Of a page, else of what it stands under. */
function resourcesOf(entries: PdfDictionary | undefined, objects: PdfObjects): PdfDictionary | undefined {
  let node = entries;
  for (let steps = 0; node && steps < 50; steps++) {
    const own = entriesOf(lookUp(node.get('Resources'), objects));
    if (own) return own;
    node = entriesOf(lookUp(node.get('Parent'), objects));
  }
  return undefined;
}

const unpainted = new Set(['ObjStm', 'XRef']);

function isFileInside({ id, value, stream }: PdfObject, contents: ReadonlySet<number>): boolean {
  const entries = entriesOf(value);
  if (stream === undefined || stream === '' || contents.has(id) || !entries) return false;
  const isFontFile =
    entries.has('Length1') ||
    entries.has('CIDToGIDMap') ||
    /^(Type1C|CIDFontType0C|OpenType|Form)$/.test(nameIn(entries, 'Subtype') ?? '');
  // A colour profile says how many colours it has.
  return (
    !isFontFile && !unpainted.has(nameIn(entries, 'Type') ?? '') && !entries.has('N') && !stream.includes('begincmap')
  );
}

function collectStrings(value: PdfValue, strings: string[]): void {
  if (value.kind === 'string') strings.push(textOfBytes(value.bytes));
  if (value.kind === 'array') for (const item of value.items) collectStrings(item, strings);
  if (value.kind === 'dictionary') for (const item of value.entries.values()) collectStrings(item, strings);
}

/** The words of a content stream, twice: with a space wherever painting moves on, and only where it moves to another line. */
function paintedBy(content: string, resources: PdfDictionary | undefined, painting: Painting): string[] {
  const fonts = entriesOf(lookUp(resources?.get('Font'), painting.objects));
  const reader = new PdfReader(content);
  const said: string[] = [];
  let [spaced, joined] = ['', ''];
  let line: number | undefined;
  let decode: FontDecoder = textOfBytes;
  let operands: PdfValue[] = [];
  for (let value = reader.next(); value; value = reader.next()) {
    if (value.kind !== 'word') {
      operands.push(value);
      if (value.kind === 'dictionary') collectStrings(value, said);
      continue;
    }
    const operator = value.text;
    if (operator === 'Tf') decode = decoderNamed(operands[0], fonts, painting);
    if (operator === 'ID') reader.position = Math.max(reader.position, content.indexOf('EI', reader.position));
    if (movesOn.has(operator)) spaced += ' ';
    const next = lineAfter(operator, operands, line);
    if (next !== line) joined += ' ';
    line = next;
    if (shows.has(operator)) {
      spaced += shownBy(operands, decode, ' ');
      joined += shownBy(operands, decode, '');
    }
    operands = [];
  }
  return [spaced, joined, ...said];
}

/** Height of the line that painting goes on with; relative moves count as heights too, since only a change matters. */
function lineAfter(operator: string, operands: readonly PdfValue[], line: number | undefined): number | undefined {
  const last = operands.at(-1);
  const height = last?.kind === 'number' ? last.value : 0;
  if (operator === 'Tm') return height;
  const isMove = operator === 'Td' || operator === 'TD';
  return operator === 'T*' || (isMove && height !== 0) ? (line ?? 0) + (height === 0 ? 1 : height) : line;
}

const movesOn = new Set(['BT', 'ET', 'Td', 'TD', 'Tm', 'T*', "'", '"']);
const shows = new Set(['Tj', 'TJ', "'", '"']);
/** Thousandths of the type size: a wider gap than this is a space. */
const wordGap = -180;

function shownBy(operands: readonly PdfValue[], decode: FontDecoder, gap: string): string {
  const last = operands.at(-1);
  const items = last?.kind === 'array' ? last.items : operands;
  return items
    .map((item) =>
      item.kind === 'string' ? decode(item.bytes) : item.kind === 'number' && item.value < wordGap ? gap : '',
    )
    .join('');
}

function decoderNamed(
  name: PdfValue | undefined,
  fonts: PdfDictionary | undefined,
  { objects, problems, decoders }: Painting,
): FontDecoder {
  const font = name?.kind === 'name' ? entriesOf(lookUp(fonts?.get(name.text), objects)) : undefined;
  if (!font) return textOfBytes;
  const known = decoders.get(font);
  if (known) return known;
  const map = font.get('ToUnicode');
  const stream = map?.kind === 'reference' ? objects.byId.get(map.id)?.stream : undefined;
  const decoder = fontDecoder(font, stream);
  if (!decoder) problems.add('has text in a font that does not say which letters it paints');
  decoders.set(font, decoder ?? textOfBytes);
  return decoder ?? textOfBytes;
}
