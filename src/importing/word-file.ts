/** A Word file taken apart: its text as HTML with its pictures, and beside it every word that stands in it, to account for. */
import JSZip from 'jszip';
import mammoth from 'mammoth';
import { equationText } from './equations.ts';

/** A picture of the file. */
export interface WordPicture {
  /** As the HTML names it: `picture-1`, `picture-2`, … in order. */
  readonly name: string;
  /** Media type, for example image/png. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** What a Word file holds. */
export interface WordFile {
  /** The body and its footnotes as HTML, in Word's order. */
  readonly html: string;
  readonly pictures: readonly WordPicture[];
  /** The words of every part of the file as Word keeps them, a paragraph each; to be held against what was taken over. */
  readonly parts: readonly WordPart[];
  /** How many equations of the body stand in the HTML as a line of text. */
  readonly equations: number;
}

/** The words of one part of the file. */
export interface WordPart {
  readonly name: 'body' | 'footnotes' | 'endnotes' | 'comments' | 'header' | 'footer' | 'chart' | 'diagram';
  readonly paragraphs: readonly string[];
}

/** A file that is not a Word document, in words. */
export class UnreadableWordFile extends Error {
  override readonly name = 'UnreadableWordFile';
}

const styles = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Caption'] => p.caption:fresh",
  "p[style-name='caption'] => p.caption:fresh",
  'u => u',
  'comment-reference => ',
];

/** Reads a .docx file. Throws UnreadableWordFile where it is none. */
export async function readWordFile(bytes: Uint8Array): Promise<WordFile> {
  const zip = await openZip(bytes);
  const equations = await simplify(zip);
  const pictures: WordPicture[] = [];
  const { value: html } = await mammoth.convertToHtml(
    { buffer: await zip.generateAsync({ type: 'nodebuffer' }) },
    {
      styleMap: styles,
      ignoreEmptyParagraphs: true,
      convertImage: mammoth.images.imgElement(async (image) => {
        const name = `picture-${String(pictures.length + 1)}`;
        pictures.push({ name, type: image.contentType, bytes: new Uint8Array(await image.readAsArrayBuffer()) });
        return { src: name };
      }),
    },
  );
  return { html, pictures, parts: await partsOf(zip), equations };
}

async function openZip(bytes: Uint8Array): Promise<JSZip> {
  const old = bytes[0] === 0xd0 && bytes[1] === 0xcf;
  if (old)
    throw new UnreadableWordFile('it is in the format of Word before 2007; open it in Word and save it as .docx');
  try {
    const zip = await JSZip.loadAsync(bytes);
    if (zip.file('word/document.xml')) return zip;
  } catch {
    // Not a zip file at all: told below like any other.
  }
  throw new UnreadableWordFile('it is not a Word document');
}

/** Parts whose words come with the body, its notes and its margins. */
const textPart = /^word\/(?:document|footnotes|endnotes|comments|header\d*|footer\d*)\.xml$/;

/**
 * Writes what is not read otherwise as plain runs of words: fields such as page numbers, equations; and leaves out places where a word
 * may be broken, and where a moved sentence stood before. Gives how many equations there were.
 */
async function simplify(zip: JSZip): Promise<number> {
  let equations = 0;
  for (const file of Object.keys(zip.files).filter((name) => textPart.test(name))) {
    const xml = (await zip.file(file)?.async('string')) ?? '';
    const simple = xml
      .replaceAll(/<w:moveFrom\s[^>]*>[\s\S]*?<\/w:moveFrom>/g, '')
      .replaceAll(/<\/?w:fldSimple(?:\s[^>]*)?>/g, '')
      .replaceAll(/<w:softHyphen\s*\/>|\u00ad|&#(?:173|xad);/gi, '')
      .replaceAll(/<\/?m:oMathPara(?:\s[^>]*)?>|<m:oMathParaPr>[\s\S]*?<\/m:oMathParaPr>/g, '')
      .replaceAll(/<m:oMath(?:\s[^>]*)?>([\s\S]*?)<\/m:oMath>/g, (_whole, inside: string) => {
        equations += 1;
        return `<w:r><w:t xml:space="preserve">${equationText(inside)}</w:t></w:r>`;
      });
    if (simple !== xml) zip.file(file, simple);
  }
  return equations;
}

const partNames: readonly (readonly [RegExp, WordPart['name']])[] = [
  [/^word\/document\.xml$/, 'body'],
  [/^word\/footnotes\.xml$/, 'footnotes'],
  [/^word\/endnotes\.xml$/, 'endnotes'],
  [/^word\/comments\.xml$/, 'comments'],
  [/^word\/header\d*\.xml$/, 'header'],
  [/^word\/footer\d*\.xml$/, 'footer'],
  [/^word\/charts\/chart\d*\.xml$/, 'chart'],
  [/^word\/diagrams\/data\d*\.xml$/, 'diagram'],
];

async function partsOf(zip: JSZip): Promise<readonly WordPart[]> {
  const parts: WordPart[] = [];
  for (const file of Object.keys(zip.files).toSorted()) {
    const name = partNames.find(([pattern]) => pattern.test(file))?.[1];
    const xml = name === undefined ? undefined : await zip.file(file)?.async('string');
    if (name !== undefined && xml !== undefined)
      parts.push({ name, paragraphs: isDrawn(name) ? drawnTexts(xml) : paragraphsOf(xml) });
  }
  return parts;
}

/** True for what Word draws from words and figures of its own; it is never taken over, and named whole. */
export function isDrawn(name: WordPart['name']): boolean {
  return name === 'chart' || name === 'diagram';
}

/** The texts (a:t) and figures (c:v) of a drawing, each of its titles, series and boxes by itself. */
function drawnTexts(xml: string): readonly string[] {
  return xml
    .split(/<\/(?:a:p|c:ser|dgm:pt)>/)
    .map((part) =>
      [...part.matchAll(/<(?:a:t|c:v)(?:\s[^>]*)?>([^<]*)</g)].map(([, text = '']) => unescapeXml(text)).join(' '),
    )
    .filter((text) => text !== '');
}

/**
 * The text of each paragraph (Office Open XML, w:p with its w:t, w:tab and w:br). Deleted text (w:delText) is none. A text box stands
 * twice in a file, for new and for old versions of Word: the old one (mc:Fallback) is left out.
 */
function paragraphsOf(xml: string): readonly string[] {
  const once = xml.replaceAll(/<mc:Fallback>[\s\S]*?<\/mc:Fallback>/g, '');
  return once
    .split(/<\/w:p>/)
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<w:(tab|br|noBreakHyphen)(?:\s[^>]*)?\/>/g)]
        .map(([, text, sign]) => (text === undefined ? (sign === 'noBreakHyphen' ? '-' : ' ') : unescapeXml(text)))
        .join('')
        .trim(),
    )
    .filter((text) => text !== '');
}

function unescapeXml(text: string): string {
  const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
  return text.replaceAll(/&(?:#x[0-9a-f]+|#\d+|\w+);/gi, (entity) => {
    const code = /^&#(x?)([0-9a-f]+);$/i.exec(entity);
    if (code) return String.fromCodePoint(Number.parseInt(code[2] ?? '', code[1] === '' ? 10 : 16));
    return named[entity.slice(1, -1)] ?? '';
  });
}
