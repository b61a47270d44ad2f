/**
 * The words of a PDF in the order of its structure tree, which is its reading order: a figure that stands on the next page
 * so that text can fill this one is still read in its place. Read back by other libraries than the one that wrote it.
 */
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFString,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { getDocument } from '../../../src/cli/bench/peers/pdfjs.ts';
import { wordsOf, type PaperWords } from '../text/html-words.ts';

/** Opens a PDF's bytes. */
export async function openPdf(bytes: Uint8Array) {
  return getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
}

/** Words of the tagged text; page furniture is not in the tree, page numbers of contents are left out. */
export async function pdfWords(
  bytes: Uint8Array,
  { withoutDrawings = false }: { readonly withoutDrawings?: boolean } = {},
): Promise<PaperWords> {
  const texts = await markedTexts(bytes);
  const file = await PDFDocument.load(bytes, { updateMetadata: false });
  const root = file.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  const notes: string[][] = [];
  const body = wordsOf(read(root, undefined, { file, texts, notes, withoutDrawings }));
  return { body, notes };
}

interface Reading {
  readonly file: PDFDocument;
  /** Text of each marked content by page object and number. */
  readonly texts: ReadonlyMap<string, string>;
  readonly notes: string[][];
  /** Of figures their captions alone. */
  readonly withoutDrawings: boolean;
  /** Page of the content read last. */
  last?: PDFRef | undefined;
}

function read(element: PDFDict, page: PDFRef | undefined, reading: Reading): string {
  const role = element.lookupMaybe(PDFName.of('S'), PDFName)?.decodeText() ?? '';
  if (role === 'Figure' && isForeignPage(element)) return ' ';
  const own = refOf(element.get(PDFName.of('Pg'))) ?? page;
  const kids = kidsOf(element, reading.file);
  const isCaptionAlone = role === 'Figure' && reading.withoutDrawings;
  const inner = (isCaptionAlone ? kids.filter(isStructure) : kids)
    .map((kid) => readKid(kid, own, reading))
    .join(tight.has(role) && !holdsBlocks(element, reading.file) ? '' : ' ');
  if (role === 'Note') {
    reading.notes.push(wordsOf(inner));
    return ' ';
  }
  return role === 'TOCI' ? ` ${inner.trimEnd().replace(/\s\d+(?: \(\d+\))?$/, '')} ` : inner;
}

function isStructure(kid: PDFObject): boolean {
  return kid instanceof PDFDict && kid.has(PDFName.of('S'));
}

/** The caption of a figure is made of paragraphs. */
function holdsBlocks(element: PDFDict, file: PDFDocument): boolean {
  return kidsOf(element, file).some(
    (kid) => kid instanceof PDFDict && kid.lookupMaybe(PDFName.of('S'), PDFName)?.decodeText() === 'P',
  );
}

/** A page of somebody else's document is a picture: its alternative text stands for what it says. */
function isForeignPage(element: PDFDict): boolean {
  const alt = element.lookupMaybe(PDFName.of('Alt'), PDFString, PDFHexString);
  return /^Page \d+ of \d+ of .*\.pdf: /i.test(alt?.decodeText() ?? '');
}

/** Pieces of one line of text touch; blocks do not. */
const tight = new Set([
  'P',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'Span',
  'Link',
  'Caption',
  'Reference',
  'TD',
  'TH',
  'LBody',
]);

function kidsOf(element: PDFDict, file: PDFDocument): PDFObject[] {
  const kids = element.lookup(PDFName.of('K'));
  if (kids instanceof PDFArray)
    return kids.asArray().map((kid) => (kid instanceof PDFRef ? (file.context.lookup(kid) ?? kid) : kid));
  return kids === undefined ? [] : [kids];
}

function readKid(kid: PDFObject, page: PDFRef | undefined, reading: Reading): string {
  if (kid instanceof PDFNumber) return contentText(page, kid, reading);
  if (!(kid instanceof PDFDict)) return '';
  const content = kid.lookupMaybe(PDFName.of('MCID'), PDFNumber);
  if (!content) return read(kid, page, reading);
  return contentText(refOf(kid.get(PDFName.of('Pg'))) ?? page, content, reading);
}

/** The text of one marked content; where a paragraph goes on over the page, a space stands between its pieces. */
function contentText(page: PDFRef | undefined, content: PDFNumber, reading: Reading): string {
  const isOverPage = reading.last !== undefined && reading.last !== page;
  reading.last = page;
  return `${isOverPage ? ' ' : ''}${reading.texts.get(`${page?.objectNumber ?? 0} ${content.asNumber()}`) ?? ''}`;
}

function refOf(object: PDFObject | undefined): PDFRef | undefined {
  return object instanceof PDFRef ? object : undefined;
}

/** The text of each marked content, by page object and number, as pdf.js reads it. */
async function markedTexts(bytes: Uint8Array): Promise<Map<string, string>> {
  const document = await openPdf(bytes);
  const texts = new Map<string, string>();
  for (let number = 1; number <= document.numPages; number++) {
    const content = await (await document.getPage(number)).getTextContent({ includeMarkedContent: true });
    const open: (string | undefined)[] = [];
    for (const item of content.items) {
      if ('str' in item) addText(texts, open, `${item.str}${item.hasEOL ? ' ' : ''}`);
      else if (item.type.startsWith('begin')) open.push(contentKey(item.id));
      else open.pop();
    }
  }
  await document.loadingTask.destroy();
  return texts;
}

/** "12 4" for p12R_mc4: page object and content number. */
function contentKey(id: string | undefined): string | undefined {
  const [, page, content] = /^p(\d+)R_mc(\d+)$/.exec(id ?? '') ?? [];
  return page === undefined || content === undefined ? undefined : `${page} ${content}`;
}

function addText(texts: Map<string, string>, open: readonly (string | undefined)[], text: string): void {
  const key = open.findLast((one) => one !== undefined);
  if (key !== undefined) texts.set(key, `${texts.get(key) ?? ''}${text}`);
}
