/** The blocks of a part of a Word file, in order: paragraphs with what Word says of each, tables, and what stands in text boxes. */
import type { Paragraph, RootContent } from 'mdast';
import { phrasingOf, type Piece } from './paragraphs/pieces.ts';
import { isDropCap, isMarkDeleted } from './paragraphs/paragraph-ends.ts';
import { readPieces } from './paragraphs/paragraphs.ts';
import { textWithin } from './file/text-within.ts';
import type { ListMark } from './numbering.ts';
import type { Reading } from './reading.ts';
import { indentIn, outlineIn, type Style } from './styles.ts';
import { readTable } from './tables.ts';
import { chosen, elementIn, elementsWithin, switchIn, valueIn, type XmlElement } from './file/xml.ts';

const wrappers = new Set(['w:ins', 'w:moveTo', 'w:smartTag', 'w:customXml', 'w:sdtContent']);

/** Reads what an element holds: a body, a cell, a note, a text box. */
export function readBlocks(container: XmlElement, reading: Reading): RootContent[] {
  const blocks: RootContent[] = [];
  new BlockReader(reading, blocks).read(container);
  return blocks;
}

/** More pieces are not carried on from paragraph to paragraph. */
const mostCarried = 200;

class BlockReader {
  readonly #reading: Reading;
  readonly #blocks: RootContent[];
  /** Pieces of a drop cap, or of a paragraph whose end was deleted, that the next paragraph begins with. */
  #carried: readonly Piece[] = [];

  constructor(reading: Reading, blocks: RootContent[]) {
    this.#reading = reading;
    this.#blocks = blocks;
  }

  read(container: XmlElement): void {
    for (const child of container.children) if (typeof child !== 'string') this.#block(child);
    this.#release();
  }

  #inside(container: XmlElement): void {
    for (const child of container.children) if (typeof child !== 'string') this.#block(child);
  }

  #block(element: XmlElement): void {
    switch (element.name) {
      case 'w:p':
        this.#paragraph(element);
        break;
      case 'w:tbl':
        this.#release();
        this.#blocks.push(...readTable(element, this.#reading, readBlocks));
        break;
      case 'w:sdt':
        this.#control(element);
        break;
      case 'mc:AlternateContent':
        this.#inside(chosen(element));
        break;
      case 'w:altChunk': {
        const part = this.#reading.relationship(element.attributes['r:id'])?.target ?? 'a part of the file';
        this.#reading.omit('embedded', part.split('/').at(-1) ?? part, this.#beside());
        break;
      }
      case 'w:del':
        this.#reading.omit('deleted', textWithin(element, 'w:delText'), this.#beside());
        break;
      default:
        if (wrappers.has(element.name)) this.#inside(element);
    }
  }

  #control(element: XmlElement): void {
    const properties = elementIn(element, 'w:sdtPr');
    const gallery = valueIn(elementIn(properties, 'w:docPartObj'), 'w:docPartGallery') ?? '';
    const content = elementIn(element, 'w:sdtContent') ?? element;
    if (/^table of (?:contents|figures)$|^bibliograph/i.test(gallery) && !/^bib/i.test(gallery))
      for (const paragraph of elementsWithin(content, new Set(['w:p'])))
        this.#reading.omit('contents', textWithin(paragraph), '');
    else if (switchIn(properties, 'w:showingPlcHdr') === true)
      this.#reading.omit('placeholder', textWithin(content), this.#beside());
    else this.#inside(content);
  }

  #paragraph(element: XmlElement): void {
    this.#reading.countParagraph();
    const properties = elementIn(element, 'w:pPr');
    const { styles, numbering } = this.#reading;
    const style = styles.style(valueIn(properties, 'w:pStyle')) ?? styles.usual;
    const isInContents = this.#reading.fields.isInContents;
    if (/^(?:toc \d|toc heading|table of figures)$/.test(style?.name ?? '') || /^TOC\d$/.test(style?.id ?? '')) {
      this.#contents(element, style);
      return;
    }
    const { pieces, boxes, isBold, hasOmitted } = readPieces(element, style, this.#reading);
    const isEmpty = pieces.every(
      (piece) => piece.kind === 'break' || (piece.kind === 'text' && piece.text.trim() === ''),
    );
    if ((isDropCap(properties) || isMarkDeleted(properties)) && this.#carried.length < mostCarried)
      this.#carried = [...this.#carried, ...pieces];
    else if (!isEmpty || this.#carried.length > 0) {
      const mark = numbering.markOf(properties, style);
      const word = { style: style?.name ?? '', outline: outlineOf(properties, style), mark, isBold };
      const all = [...this.#carried, ...pieces];
      this.#carried = [];
      this.#blocks.push({
        type: 'paragraph',
        children: phrasingOf(all),
        data: { word: { ...word, indent: indentOf(properties, style, mark) } },
      });
    } else if (!hasOmitted && !isInContents && isNumbered(properties)) numbering.markOf(properties, style);
    for (const box of boxes) this.#blocks.push(...readBlocks(box, this.#reading));
  }

  /** A line of a table of contents; the field round all of them may begin and end in such lines. */
  #contents(element: XmlElement, style: Style | undefined): void {
    const before = this.#reading.fields.isInContents;
    const { pieces } = readPieces(element, style, this.#reading);
    const words = pieces.map((piece) => (piece.kind === 'text' ? piece.text : ' ')).join('');
    if (!before || words.trim() !== '') this.#reading.omit('contents', words, '');
  }

  /** What was carried and has no paragraph to begin is one by itself. */
  #release(): void {
    if (this.#carried.length === 0) return;
    const children = phrasingOf(this.#carried);
    this.#carried = [];
    this.#blocks.push({ type: 'paragraph', children });
  }

  #beside(): string {
    const last = this.#blocks.at(-1);
    return last?.type === 'paragraph' ? wordsOf(last).slice(0, 80) : '';
  }
}

function wordsOf({ children }: Paragraph): string {
  return children.map((child) => ('value' in child ? child.value : '')).join('');
}

/** An empty paragraph of a list has a number of its own, which Word prints. */
function isNumbered(properties: XmlElement | undefined): boolean {
  return elementIn(properties, 'w:numPr') !== undefined;
}

function outlineOf(properties: XmlElement | undefined, style: Style | undefined): number | undefined {
  const own = outlineIn(properties);
  if (own !== undefined) return own > 8 ? undefined : own;
  return style?.name === 'title' ? 0 : style?.outline;
}

/** Half an inch a level, where nothing says more. */
const usualIndent = 720;

function indentOf(properties: XmlElement | undefined, style: Style | undefined, mark: ListMark | undefined): number {
  const byLevel = mark ? (mark.indent ?? (mark.level + 1) * usualIndent) : undefined;
  const isOwnList = elementIn(properties, 'w:numPr') !== undefined;
  return indentIn(properties) ?? (isOwnList ? (byLevel ?? style?.indent) : (style?.indent ?? byLevel)) ?? 0;
}
