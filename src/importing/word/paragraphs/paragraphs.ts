/** A paragraph of Word (w:p) as inline pieces: what its reader sees of it, and what was left out of it. */
import { equationText } from '../../markdown/equations.ts';
import { shownBy } from './form-fields.ts';
import { publicAddress } from './public-address.ts';
import { textWithin } from '../file/text-within.ts';
import type { Piece } from './pieces.ts';
import { symbolOf } from './symbols.ts';
import type { Reading } from '../reading.ts';
import { picturesIn } from '../pictures.ts';
import { lookIn, lookOf, type RunLook, type Style } from '../styles.ts';
import {
  chosen,
  elementIn,
  elementsIn,
  elementsWithin,
  textIn,
  valueIn,
  switchIn,
  type XmlElement,
} from '../file/xml.ts';

/** What a paragraph was read as. */
export interface ReadPieces {
  readonly pieces: readonly Piece[];
  /** Elements that hold the paragraphs of its text boxes. */
  readonly boxes: readonly XmlElement[];
  /** True where every word of it is bold, by its style or by itself. */
  readonly isBold: boolean;
  /** True where words of it were left out: without any others, it is no empty paragraph of the author. */
  readonly hasOmitted: boolean;
}

/** Reads a paragraph in a style. */
export function readPieces(paragraph: XmlElement, style: Style | undefined, reading: Reading): ReadPieces {
  const reader = new ParagraphReader(style, reading);
  reader.read(paragraph);
  return reader.end();
}

const wrappers = new Set([
  'w:ins',
  'w:moveTo',
  'w:smartTag',
  'w:customXml',
  'w:dir',
  'w:bdo',
  'w:sdtContent',
  'w:ruby',
  'w:rubyBase',
]);

class ParagraphReader {
  readonly #style: Style | undefined;
  readonly #reading: Reading;
  readonly #pieces: Piece[] = [];
  readonly #boxes: XmlElement[] = [];
  readonly #omitted: { kind: 'hidden' | 'deleted' | 'contents' | 'placeholder'; text: string }[] = [];
  readonly #comments: string[] = [];
  readonly #addresses = new Map<string, string | undefined>();
  #text = '';
  #isBold = true;
  #url: string | undefined;

  constructor(style: Style | undefined, reading: Reading) {
    this.#style = style;
    this.#reading = reading;
  }

  end(): ReadPieces {
    this.#reading.fields.closeCodes();
    const beside = this.#text.slice(0, 80);
    for (const { kind, text } of this.#omitted) this.#reading.omit(kind, text, beside);
    for (const text of this.#comments) this.#reading.omit('comment', text, beside);
    return {
      pieces: this.#pieces,
      boxes: this.#boxes,
      isBold: this.#isBold && this.#text.trim() !== '',
      hasOmitted: this.#omitted.length > 0,
    };
  }

  read(parent: XmlElement): void {
    for (const child of parent.children) if (typeof child !== 'string') this.#inline(child);
  }

  #inline(element: XmlElement): void {
    switch (element.name) {
      case 'w:r':
        this.#run(element);
        break;
      case 'w:hyperlink':
        this.#link(element);
        break;
      case 'w:fldSimple':
        this.#field(element);
        break;
      case 'w:sdt':
        if (switchIn(elementIn(element, 'w:sdtPr'), 'w:showingPlcHdr') === true)
          this.#omit('placeholder', textWithin(element));
        else this.read(elementIn(element, 'w:sdtContent') ?? element);
        break;
      case 'w:del':
      case 'w:moveFrom':
        // What was moved stands where it went.
        if (element.name === 'w:del') this.#omit('deleted', textWithin(element, 'w:delText'));
        break;
      case 'm:oMathPara':
        this.read(element);
        break;
      case 'm:oMath':
        this.#reading.equations += 1;
        this.#add(equationText(element), {});
        break;
      case 'mc:AlternateContent':
        this.read(chosen(element));
        break;
      default:
        if (wrappers.has(element.name)) this.read(element);
    }
  }

  #link(element: XmlElement): void {
    const { 'r:id': identifier, 'w:anchor': place, 'w:docLocation': other } = element.attributes;
    const target = this.#reading.relationship(identifier);
    const address = target?.isOutside === true ? target.target : '';
    const around = this.#url;
    if (address !== '') {
      const anchor = place ?? other;
      const url = anchor === undefined || address.includes('#') ? address : `${address}#${anchor}`;
      this.#url = this.#publicAddress(url);
    }
    this.read(element);
    this.#url = around;
  }

  /** An address that readers elsewhere can follow; others are named, once. */
  #publicAddress(url: string): string | undefined {
    if (!this.#addresses.has(url)) {
      const address = publicAddress(url);
      if (address === undefined) this.#reading.omit('link', url, this.#text.slice(-60));
      this.#addresses.set(url, address);
    }
    return this.#addresses.get(url);
  }

  #field(element: XmlElement): void {
    const { fields } = this.#reading;
    const depth = fields.open('', element.attributes['w:instr']);
    this.read(element);
    fields.closeTo(depth);
  }

  /** Where the words of this place link to: by the element round them, else by the innermost field that is a link. */
  #address(): string | undefined {
    if (this.#url !== undefined) return this.#url;
    const { url } = this.#reading.fields;
    return url === undefined ? undefined : this.#publicAddress(url);
  }

  #run(run: XmlElement): void {
    const properties = elementIn(run, 'w:rPr');
    const { styles } = this.#reading;
    const look = lookOf(lookIn(properties), {
      run: styles.style(valueIn(properties, 'w:rStyle')),
      paragraph: this.#style,
      all: styles.everywhere,
    });
    for (const child of run.children) if (typeof child !== 'string') this.#inRun(child, look);
  }

  #inRun(element: XmlElement, look: RunLook): void {
    switch (element.name) {
      case 'w:t':
        this.#add(textIn(element), look);
        break;
      case 'w:tab':
      case 'w:ptab':
        this.#add('\t', look);
        break;
      case 'w:br':
      case 'w:cr':
        if (this.#isShown(look) && !['page', 'column'].includes(element.attributes['w:type'] ?? ''))
          this.#pieces.push({ kind: 'break' });
        break;
      case 'w:noBreakHyphen':
        this.#add('\u2011', look);
        break;
      case 'w:sym':
        this.#symbol(element, look);
        break;
      case 'w:delText':
        this.#omit('deleted', textIn(element));
        break;
      case 'w:instrText':
        this.#reading.fields.addCode(textIn(element));
        break;
      case 'w:fldChar':
        this.#fieldSign(element);
        break;
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        if (this.#isShown(look))
          this.#pieces.push({
            kind: 'note',
            identifier: `${element.name === 'w:endnoteReference' ? 'endnote' : 'footnote'}-${element.attributes['w:id'] ?? ''}`,
          });
        break;
      case 'w:commentReference':
        this.#comment(element.attributes['w:id'] ?? '');
        break;
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        this.#drawing(element, look);
        break;
      case 'mc:AlternateContent':
        for (const child of elementsIn(chosen(element))) this.#inRun(child, look);
        break;
      case 'w:ruby':
        this.read(elementIn(element, 'w:rubyBase') ?? element);
        break;
    }
  }

  #comment(identifier: string): void {
    const text = this.#reading.comments.get(identifier);
    if (text === undefined) return;
    this.#comments.push(text);
    this.#reading.comments.delete(identifier);
  }

  #fieldSign(element: XmlElement): void {
    const { fields } = this.#reading;
    const type = element.attributes['w:fldCharType'];
    if (type === 'begin') fields.open(shownBy(elementIn(element, 'w:ffData')));
    else if (type === 'separate') fields.separate();
    else if (type === 'end') this.#add(fields.close(), {});
  }

  /** True where text of this look, in this place, is the reader's. */
  #isShown(look: RunLook): boolean {
    const { fields } = this.#reading;
    return look.isHidden !== true && !fields.isInContents && !fields.isInCode;
  }

  #add(written: string, look: RunLook): void {
    const { fields } = this.#reading;
    const text = written.replaceAll('\u00ad', '').replaceAll(/[\n\r]/g, ' ');
    if (text === '') return;
    if (fields.isInCode) fields.addCode(text);
    else if (fields.isInContents) this.#omit('contents', text);
    else if (look.isHidden === true) this.#omit('hidden', text);
    else {
      const raised =
        look.raised === 'superscript' || look.raised === 'subscript'
          ? this.#reading.raised(text, look.raised, this.#text)
          : text;
      if (text.trim() !== '' && look.isBold !== true) this.#isBold = false;
      this.#text += raised;
      const own = look.isBold === true && this.#style?.look.isBold !== true;
      this.#pieces.push({
        kind: 'text',
        text: raised,
        isBold: own,
        isItalic: look.isItalic === true && this.#style?.look.isItalic !== true,
        isStruck: look.isStruck === true,
        url: this.#address(),
      });
    }
  }

  /** Pieces of what was left out that follow one another are one text. */
  #omit(kind: 'hidden' | 'deleted' | 'contents' | 'placeholder', text: string): void {
    const last = this.#omitted.at(-1);
    if (last?.kind === kind) last.text += text;
    else this.#omitted.push({ kind, text });
  }

  #symbol(element: XmlElement, look: RunLook): void {
    const { font, sign } = symbolOf(element);
    if (sign === undefined && this.#isShown(look))
      this.#reading.needs.push(
        `A sign of the font ${font} after "${this.#text.slice(-30).trim()}" is not known and was left out.`,
      );
    this.#add(sign ?? '', look);
  }

  #drawing(element: XmlElement, look: RunLook): void {
    if (!this.#isShown(look)) {
      this.#omit(look.isHidden === true ? 'hidden' : 'contents', textWithin(element));
      return;
    }
    this.#boxes.push(...elementsWithin(element, new Set(['w:txbxContent'])));
    const { held, linked } = picturesIn(element, this.#reading);
    this.#pieces.push(...held.map((picture) => ({ kind: 'picture' as const, ...picture })));
    for (const name of linked) this.#reading.omit('picture', name, this.#text.slice(0, 80));
    for (const { attributes } of elementsWithin(element, new Set(['v:textpath'])))
      this.#add(attributes['string'] ?? '', {});
  }
}
