/** A PDF's objects, read by another library than the one that wrote them, and looked at without trusting their types. */
import {
  decodePDFRawStream,
  PDFArray,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
  type PDFObject,
} from '@cantoo/pdf-lib';

/** An open file. */
export class PdfObjects {
  readonly bytes: Uint8Array;
  readonly document: PDFDocument;

  private constructor(bytes: Uint8Array, document: PDFDocument) {
    this.bytes = bytes;
    this.document = document;
  }

  static async open(bytes: Uint8Array): Promise<PdfObjects> {
    const document = await PDFDocument.load(bytes, { updateMetadata: false, ignoreEncryption: true });
    return new PdfObjects(bytes, document);
  }

  get catalog(): PDFDict {
    return this.document.catalog;
  }

  /** Every object that has a number. */
  all(): readonly (readonly [PDFRef, PDFObject])[] {
    return this.document.context.enumerateIndirectObjects();
  }

  /** Page dictionaries in order. */
  pages(): readonly { readonly ref: PDFRef; readonly dict: PDFDict }[] {
    return this.document.getPages().map((page) => ({ ref: page.ref, dict: page.node }));
  }

  /** The object itself, or the one it refers to. */
  value(object: PDFObject | undefined): PDFObject | undefined {
    return object instanceof PDFRef ? this.document.context.lookup(object) : object;
  }

  /** An entry of a dictionary or stream, looked up. */
  entry(holder: PDFObject | undefined, key: string): PDFObject | undefined {
    return this.value(this.dict(holder)?.get(PDFName.of(key)));
  }

  /** An entry of a page, or what it inherits from the nodes above it. */
  inherited(page: PDFObject | undefined, key: string): PDFObject | undefined {
    for (let node = page, steps = 0; node !== undefined && steps < 50; node = this.entry(node, 'Parent'), steps++) {
      const found = this.entry(node, key);
      if (found) return found;
    }
    return undefined;
  }

  /** The dictionary, that of a stream included. */
  dict(object: PDFObject | undefined): PDFDict | undefined {
    const found = this.value(object);
    if (found instanceof PDFStream) return found.dict;
    return found instanceof PDFDict ? found : undefined;
  }

  /** The elements of an array, not looked up; a single object as an array of one where `lone` is true. */
  list(object: PDFObject | undefined, lone = false): readonly PDFObject[] {
    const found = this.value(object);
    if (found instanceof PDFArray) return found.asArray();
    return lone && object !== undefined && found !== undefined ? [object] : [];
  }

  name(object: PDFObject | undefined): string | undefined {
    const found = this.value(object);
    return found instanceof PDFName ? found.decodeText() : undefined;
  }

  number(object: PDFObject | undefined): number | undefined {
    const found = this.value(object);
    return found instanceof PDFNumber ? found.asNumber() : undefined;
  }

  isTrue(object: PDFObject | undefined): boolean {
    const found = this.value(object);
    return found instanceof PDFBool && found.asBoolean();
  }

  text(object: PDFObject | undefined): string | undefined {
    const found = this.value(object);
    return found instanceof PDFString || found instanceof PDFHexString ? found.decodeText() : undefined;
  }

  /** A stream's bytes without their filters; undefined for anything else. */
  stream(object: PDFObject | undefined): Uint8Array | undefined {
    const found = this.value(object);
    return found instanceof PDFRawStream ? decodePDFRawStream(found).decode() : undefined;
  }

  /** A key by which an object is known: its number where it has one. */
  keyOf(object: PDFObject | undefined): string {
    return object instanceof PDFRef ? object.toString() : 'direct';
  }

  /** Entries of a name tree or number tree, keys as text. */
  tree(root: PDFObject | undefined, kind: 'Names' | 'Nums'): [string, PDFObject][] {
    const own = this.list(this.entry(root, kind));
    const entries: [string, PDFObject][] = [];
    for (let index = 0; index + 1 < own.length; index += 2) {
      const [key, value] = [this.value(own[index]), own[index + 1]];
      if (value) entries.push([key instanceof PDFNumber ? String(key.asNumber()) : (this.text(key) ?? ''), value]);
    }
    return [...entries, ...this.list(this.entry(root, 'Kids')).flatMap((kid) => this.tree(kid, kind))];
  }
}
