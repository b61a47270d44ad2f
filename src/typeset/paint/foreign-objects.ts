/** Objects of somebody else's PDF copied into ours: each once, with everything it refers to. */
import { withoutStructure } from '../foreign/content.ts';
import { decode } from '../foreign/decode.ts';
import type { PdfObjects } from '../foreign/objects.ts';
import {
  arrayOf,
  dictionaryOf,
  nameOf,
  referenceOf,
  type PdfDictionary,
  type PdfStream,
  type PdfValue,
} from '../foreign/values.ts';
import type { PdfFile } from './pdf-file.ts';
import { array, reference } from './syntax.ts';

/** Entries that lead into the other file's structure or its editor's notes, or that the writer makes anew. */
const leftOut: ReadonlySet<string> = new Set([
  ...['StructParent', 'StructParents', 'Metadata', 'PieceInfo', 'LastModified', 'AF', 'OPI', 'Ref', 'Length'],
]);
/** Parts of a document that nothing on a page needs: a reference to one is not followed. */
const notOfPages: ReadonlySet<string> = new Set(['Catalog', 'Pages', 'Page', 'StructTreeRoot', 'StructElem', 'Annot']);

/** Copies objects of one other file. */
export class ForeignObjects {
  readonly #objects: PdfObjects;
  readonly #file: PdfFile;
  /** Their numbers in our file, by theirs. */
  readonly #ids = new Map<number, number>();

  constructor(objects: PdfObjects, file: PdfFile) {
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
    if (values) return array(values.map((one) => this.copy(one)));
    const dictionary = dictionaryOf(value);
    if (dictionary) return dictionaryText(this.entries(dictionary));
    return nameOf(value) === undefined ? (value as { raw: string }).raw : `/${nameOf(value) ?? ''}`;
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
    if (value === undefined || notOfPages.has(nameOf(dictionary?.entries.get('Type')) ?? '')) return 'null';
    if (dictionary && dictionary !== value) return reference(this.#copyStream(id, value as PdfStream));
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
    const data = isForm ? decode(stream, (value) => this.#objects.lookUp(value)) : undefined;
    const { Filter, DecodeParms, ...others } = this.entries(stream.dictionary);
    const filters = { ...(Filter && { Filter }), ...(DecodeParms && { DecodeParms }) };
    if (data) target.end(others, withoutStructure(data));
    else target.end({ ...others, ...filters }, stream.bytes);
    return target.id;
  }
}

/** A dictionary whose keys and values are written already. */
export function dictionaryText(entries: Readonly<Record<string, string>>): string {
  return `<<${Object.entries(entries)
    .map(([key, value]) => `/${key} ${value}`)
    .join(' ')}>>`;
}

/** A number as exact as it was: what scales a page or a font needs more places than what stands on a page. PDF knows no exponents. */
export function numberText(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(8).replace(/\.?0+$/, '');
}
