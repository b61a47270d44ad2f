/**
 * The file that is written: pdfkit's document with what it lacks. pdfkit embeds fonts and pictures, deflates pages and
 * writes the output intent; small objects (structure, links, bookmarks) are written here, many to a compressed object
 * stream, which makes a tagged file a third of the size. Every reach into pdfkit's inner side stands in this file.
 */
import { deflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';
import type { PdfFacts } from '../flow.ts';
import { xmpOf } from './metadata.ts';
import { array, byteString, dictionary, reference } from './syntax.ts';

/** An indirect object of pdfkit's. */
export interface KitReference {
  readonly id: number;
  readonly data: Record<string, unknown>;
  compress: boolean;
  end(chunk?: Uint8Array): void;
}

/** A stream object whose number is known before what stands in it. */
export interface OpenStream {
  readonly id: number;
  /** Writes it: entries without a filter are deflated. */
  end(entries: Readonly<Record<string, string>>, bytes: Uint8Array): void;
}

/** pdfkit's page, as far as it is used. */
interface KitPage {
  readonly dictionary: KitReference;
  readonly fonts: Record<string, KitReference>;
  readonly xobjects: Record<string, unknown>;
  readonly ext_gstates: Record<string, unknown>;
  write(chunk: Uint8Array): void;
}

/** What pdfkit's document has and its published types do not declare. */
interface KitInside {
  readonly page: KitPage;
  readonly outline: { readonly dictionary: KitReference };
  readonly _root: { readonly data: Record<string, unknown> & { readonly Names: KitReference } };
  readonly _offsets: (number | null)[];
  readonly _offset: number;
  readonly _waiting: number;
  readonly _id: Uint8Array;
  readonly _info: KitReference;
  _write(chunk: string | Uint8Array): void;
  ref(data?: object): KitReference;
  getStructTreeRoot(): KitReference;
}

/** Text that pdfkit writes as it is: anything that is not a plain object it turns into a string. */
class Verbatim {
  readonly #text: string;
  constructor(text: string) {
    this.#text = text;
  }
  get [Symbol.toStringTag](): string {
    return 'Verbatim';
  }
  toString(): string {
    return this.#text;
  }
}

/** pdfkit's own metadata does not escape what it prints, so ours (metadata.ts) stands in its place. */
class Kit extends PDFDocument {
  /** Where each object in an object stream is to be found, by its number. */
  readonly packed = new Map<number, { readonly stream: number; readonly index: number }>();

  _addInfo(): void {
    // Everything it would add is in xmpOf, escaped.
  }

  /** Ends the file with a cross-reference stream (ISO 32000-1, 7.5.8), which object streams need. */
  _finalize(): void {
    const kit = insideOf(this);
    const start = kit._offset;
    const count = kit._offsets.length + 2;
    const rows = Buffer.alloc(count * 7);
    rows.writeUInt16BE(0xffff, 5);
    for (let id = 1; id < count; id++) {
      const packed = this.packed.get(id);
      const offset = id === count - 1 ? start : (kit._offsets[id - 1] ?? 0);
      rows.writeUInt8(packed ? 2 : 1, id * 7);
      rows.writeUInt32BE(packed ? packed.stream : offset, id * 7 + 1);
      rows.writeUInt16BE(packed ? packed.index : 0, id * 7 + 5);
    }
    const data = deflateSync(rows);
    const entries = dictionary({
      Type: '/XRef',
      Size: String(count),
      W: '[1 4 2]',
      Root: reference(rootOf(this).id),
      Info: reference(kit._info.id),
      ID: array([byteString(kit._id), byteString(kit._id)]),
      Filter: '/FlateDecode',
      Length: String(data.length),
    });
    kit._write(`${count - 1} 0 obj\n${entries}\nstream`);
    kit._write(data);
    kit._write(`\nendstream\nendobj\nstartxref\n${start}\n%%EOF`);
    this.push(null);
  }
}

function insideOf(kit: Kit): KitInside {
  // The published types of pdfkit leave its inner side out; what is named in KitInside is there in the pinned version.
  return kit as unknown as KitInside;
}

function rootOf(kit: Kit): KitReference {
  return insideOf(kit)._root as unknown as KitReference;
}

const objectsPerStream = 200;

/** One PDF while it is written. */
export class PdfFile {
  readonly #kit: Kit;
  readonly #inside: KitInside;
  #waiting: { readonly id: number; readonly text: string }[] = [];
  #fontCount = 0;

  /** `isConforming` is whether the file says of itself that it is PDF/UA-1 and PDF/A-3a. */
  constructor(facts: PdfFacts, isConforming: boolean) {
    const date = new Date(`${facts.date}T00:00:00Z`);
    this.#kit = new Kit({
      ...(isConforming && { subset: 'PDF/A-3a' }),
      pdfVersion: '1.7',
      tagged: true,
      lang: facts.language,
      displayTitle: true,
      autoFirstPage: false,
      // No default font: the standard ones cannot be embedded.
      font: '',
      info: {
        Title: facts.title,
        Author: facts.author,
        Producer: 'committee-papers',
        Creator: 'committee-papers',
        CreationDate: date,
        ModDate: date,
        ...(facts.subject !== undefined && { Subject: facts.subject }),
        ...(facts.keywords && { Keywords: facts.keywords.join(', ') }),
      },
    });
    this.#inside = insideOf(this.#kit);
    this.#kit.appendXML(xmpOf(facts, isConforming));
  }

  /** pdfkit's document, for what it does well: fonts and pictures. */
  get kit(): PDFKit.PDFDocument {
    return this.#kit;
  }

  get page(): KitPage {
    return this.#inside.page;
  }

  /** A number for an object that is added later. */
  reserve(): number {
    return this.#inside._offsets.push(null);
  }

  /** Adds an object and gives its number. Its text is PDF syntax without streams. */
  add(text: string, id: number = this.reserve()): number {
    this.#waiting.push({ id, text });
    if (this.#waiting.length >= objectsPerStream) this.#flush();
    return id;
  }

  /** Adds a stream object and gives its number. */
  addStream(entries: Readonly<Record<string, string>>, bytes: Uint8Array): number {
    const stream = this.startStream();
    stream.end(entries, bytes);
    return stream.id;
  }

  /** Begins a stream object, so that what stands in it can refer to it. */
  startStream(): OpenStream {
    const stream = this.#inside.ref({});
    return {
      id: stream.id,
      end: (entries, bytes) => {
        for (const [key, value] of Object.entries(entries)) stream.data[key] = new Verbatim(value);
        stream.compress &&= entries.Filter === undefined;
        stream.end(bytes);
      },
    };
  }

  /** Begins a page and gives the number of its object. Sizes in points. */
  startPage(width: number, height: number): number {
    this.#kit.addPage({ size: [width, height], margin: 0 });
    return this.page.dictionary.id;
  }

  /** Sets an entry of the current page's dictionary. */
  setPage(key: string, value: string): void {
    this.page.dictionary.data[key] = new Verbatim(value);
  }

  /** Makes a graphics state usable on the current page. */
  useState(name: string, id: number): void {
    this.page.ext_gstates[name] = new Verbatim(reference(id));
  }

  /** Makes a form usable on the current page. */
  useForm(name: string, id: number): void {
    this.page.xobjects[name] = new Verbatim(reference(id));
  }

  /** Sets an entry of the catalogue. */
  setRoot(key: string, value: string): void {
    this.#inside._root.data[key] = new Verbatim(value);
  }

  /** Sets an entry of the catalogue's names. */
  setNames(key: string, value: string): void {
    this.#inside._root.data.Names.data[key] = new Verbatim(value);
  }

  /** The number of the structure tree's root, and a way to set its entries. */
  get structureRoot(): { readonly id: number; set(key: string, value: string): void } {
    const root = this.#inside.getStructTreeRoot();
    return {
      id: root.id,
      set: (key, value) => {
        root.data[key] = new Verbatim(value);
      },
    };
  }

  /** The number of the bookmarks' root, and a way to set its entries. */
  get outlineRoot(): { readonly id: number; set(key: string, value: string): void } {
    const root = this.#inside.outline.dictionary;
    return {
      id: root.id,
      set: (key, value) => {
        root.data[key] = new Verbatim(value);
      },
    };
  }

  /** A name for the next font of the file. */
  nextFontName(): string {
    this.#fontCount += 1;
    return `face-${this.#fontCount}`;
  }

  /**
   * Ends the file and gives its bytes. Throws an Error where an object was begun and never ended: pdfkit would wait
   * for it without end.
   */
  finish(): Uint8Array {
    this.#flush();
    this.#kit.end();
    const waiting = this.#inside._waiting;
    if (waiting !== 0) throw new Error(`The PDF has ${waiting} objects that were begun and never ended`);
    const bytes: unknown = this.#kit.read();
    if (!(bytes instanceof Uint8Array)) throw new Error('The PDF came out empty');
    // A plain array for the rest of the house: pdfkit's is a Buffer.
    return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** Writes the waiting objects into one object stream (ISO 32000-1, 7.5.7). */
  #flush(): void {
    if (this.#waiting.length === 0) return;
    let offset = 0;
    const places: string[] = [];
    for (const { id, text } of this.#waiting) {
      places.push(`${id} ${offset}`);
      offset += text.length + 1;
    }
    const header = `${places.join(' ')}\n`;
    const text = header + this.#waiting.map((object) => object.text).join('\n');
    const entries = { Type: '/ObjStm', N: String(this.#waiting.length), First: String(header.length) };
    const stream = this.addStream(entries, Buffer.from(text, 'latin1'));
    this.#waiting.forEach(({ id }, index) => this.#kit.packed.set(id, { stream, index }));
    this.#waiting = [];
  }
}
