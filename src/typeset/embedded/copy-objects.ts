/** Objects of somebody else's PDF copied into another file: each once, with everything it refers to that pages need. */
import { isAction } from '../../pdf-syntax/active-content.ts';
import { decode } from '../../pdf-syntax/filters/filters.ts';
import type { PdfObjects } from '../../pdf-syntax/pdf-file.ts';
import {
  arrayOf,
  dictionaryOf,
  nameOf,
  referenceOf,
  streamOf,
  stringOf,
  type PdfDictionary,
  type PdfStream,
  type PdfValue,
} from '../../pdf-syntax/values.ts';
import { dictionaryText, nameText, numberText } from '../../pdf-syntax/write-values.ts';
import { undoingOf, withoutStructure } from './content.ts';

/** The file that is written. */
export interface ObjectWriter {
  /** A number for an object that is added later. */
  reserve(): number;
  /** Adds an object by its number; its text is PDF syntax without streams. */
  add(text: string, id: number): number;
  /** Begins a stream object, so that what stands in it can refer to it. Entries without a filter are deflated. */
  startStream(): { readonly id: number; end(entries: Readonly<Record<string, string>>, bytes: Uint8Array): void };
}

/** Entries that lead into the other file's structure or its editor's notes, or that the writer makes anew. */
const leftOut: ReadonlySet<string> = new Set([
  ...['StructParent', 'StructParents', 'Metadata', 'PieceInfo', 'LastModified', 'AF', 'OPI', 'Ref', 'Length'],
]);
/** Parts of a document that nothing on a page needs, by their type: none of them is copied. */
const notOfPages: ReadonlySet<string> = new Set([
  ...['Catalog', 'Pages', 'Page', 'StructTreeRoot', 'StructElem', 'Annot', 'Action', 'Filespec', 'EmbeddedFile', 'Sig'],
]);

/** Copies objects of one other file. */
export class ForeignObjects {
  readonly #objects: PdfObjects;
  readonly #file: ObjectWriter;
  /** Their numbers in our file, by theirs. */
  readonly #ids = new Map<number, number>();

  constructor(objects: PdfObjects, file: ObjectWriter) {
    this.#objects = objects;
    this.#file = file;
  }

  /** The value as it is written in our file; what it refers to is copied on the way. */
  copy(value: PdfValue | undefined): string {
    if (value === undefined || value === null) return 'null';
    if (typeof value === 'number') return numberText(value);
    if (typeof value === 'boolean') return String(value);
    const id = referenceOf(value);
    if (id !== undefined) return this.#copyObject(id);
    const values = arrayOf(value);
    if (values) return `[${values.map((one) => this.copy(one)).join(' ')}]`;
    const name = nameOf(value);
    if (name !== undefined) return nameText(name);
    const dictionary = dictionaryOf(value);
    if (dictionary) return isOfPages(dictionary) ? dictionaryText(this.entries(dictionary)) : 'null';
    return stringOf(value)?.raw ?? 'null';
  }

  /** The entries of a dictionary as they are written in our file. */
  entries({ entries }: PdfDictionary): Record<string, string> {
    const copied: Record<string, string> = {};
    for (const [key, value] of entries) if (!leftOut.has(key)) copied[key] = this.copy(value);
    return copied;
  }

  #copyObject(id: number): string {
    const known = this.#ids.get(id);
    if (known !== undefined) return reference(known);
    const value = this.#objects.lookUp({ kind: 'reference', id });
    const dictionary = dictionaryOf(value);
    if (value === undefined || (dictionary && !isOfPages(dictionary))) return 'null';
    const stream = streamOf(value);
    if (stream) return reference(this.#copyStream(id, stream));
    const own = this.#file.reserve();
    this.#ids.set(id, own);
    this.#file.add(this.copy(value), own);
    return reference(own);
  }

  /** Forms lose the marks of their file's structure; everything else keeps its bytes and filters. */
  #copyStream(id: number, stream: PdfStream): number {
    const target = this.#file.startStream();
    this.#ids.set(id, target.id);
    const isForm = nameOf(stream.dictionary.entries.get('Subtype')) === 'Form';
    const data = isForm ? decode(stream, undoingOf(this.#objects)) : undefined;
    const { Filter, DecodeParms, ...others } = this.entries(stream.dictionary);
    const filters = { ...(Filter && { Filter }), ...(DecodeParms && { DecodeParms }) };
    if (data) target.end(others, withoutStructure(data, this.#objects.budget));
    else target.end({ ...others, ...filters }, stream.bytes);
    return target.id;
  }
}

function isOfPages({ entries }: PdfDictionary): boolean {
  return !notOfPages.has(nameOf(entries.get('Type')) ?? '') && !isAction(nameOf(entries.get('S')) ?? '');
}

/** A reference to an object of the file that is written. */
function reference(id: number): string {
  return `${id} 0 R`;
}
