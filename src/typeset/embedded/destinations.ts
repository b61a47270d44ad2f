/** Places in somebody else's PDF that links and bookmarks lead to (ISO 32000-1, 12.3.2), as places in a copy of it. */
import type { PdfObjects } from '../../pdf-syntax/pdf-file.ts';
import {
  arrayOf,
  bytesOfString,
  dictionaryOf,
  nameOf,
  stringOf,
  type PdfDictionary,
  type PdfValue,
} from '../../pdf-syntax/values.ts';
import { nameText, numberText } from '../../pdf-syntax/write-values.ts';

const deepest = 30;

/** Finds places by what links say of them. */
export class Destinations {
  readonly #objects: PdfObjects;
  readonly #pages: ReadonlyMap<PdfDictionary, number>;
  #named: ReadonlyMap<string, PdfValue> | undefined;

  /** `pages` gives the number of a page's object in the copy. */
  constructor(objects: PdfObjects, pages: ReadonlyMap<PdfDictionary, number>) {
    this.#objects = objects;
    this.#pages = pages;
  }

  /** Where a link or a bookmark leads within the file, written for the copy; undefined where it leads elsewhere. */
  of({ entries }: PdfDictionary): string | undefined {
    const direct = this.#place(entries.get('Dest'));
    const action = dictionaryOf(this.#objects.lookUp(entries.get('A')));
    const isInside = nameOf(this.#objects.lookUp(action?.entries.get('S'))) === 'GoTo';
    return direct ?? (isInside ? this.#place(action?.entries.get('D')) : undefined);
  }

  #place(written: PdfValue | undefined): string | undefined {
    let value = this.#objects.lookUp(written);
    const key = nameOf(value) ?? (stringOf(value) && bytesOfString(stringOf(value) ?? { kind: 'string', raw: '' }));
    if (key !== undefined) value = this.#objects.lookUp(this.#names().get(key));
    const [page, kind, ...numbers] = arrayOf(dictionaryOf(value) ? this.#inDictionary(value) : value) ?? [];
    const target = dictionaryOf(this.#objects.lookUp(page));
    const id = target && this.#pages.get(target);
    if (id === undefined) return undefined;
    const rest = numbers.slice(0, 4).map((number) => (typeof number === 'number' ? numberText(number) : 'null'));
    return `[${[`${id} 0 R`, nameText(nameOf(kind) ?? 'Fit'), ...rest].join(' ')}]`;
  }

  #inDictionary(value: PdfValue | undefined): PdfValue | undefined {
    return this.#objects.lookUp(dictionaryOf(value)?.entries.get('D'));
  }

  /** By name: of a dictionary in older files, of a tree in newer ones. */
  #names(): ReadonlyMap<string, PdfValue> {
    if (this.#named) return this.#named;
    const { catalogue } = this.#objects;
    const found = new Map(dictionaryOf(this.#objects.lookUp(catalogue.entries.get('Dests')))?.entries);
    const names = dictionaryOf(this.#objects.lookUp(catalogue.entries.get('Names')));
    this.#gather(names?.entries.get('Dests'), found, new Set());
    this.#named = found;
    return found;
  }

  #gather(value: PdfValue | undefined, found: Map<string, PdfValue>, seen: Set<PdfDictionary>): void {
    const node = dictionaryOf(this.#objects.lookUp(value));
    if (!node || seen.has(node) || seen.size > 100_000) return;
    seen.add(node);
    const pairs = arrayOf(this.#objects.lookUp(node.entries.get('Names'))) ?? [];
    for (let index = 0; index + 1 < pairs.length; index += 2) {
      const key = stringOf(this.#objects.lookUp(pairs[index]));
      const target = pairs[index + 1];
      if (key && target !== undefined) found.set(bytesOfString(key), target);
    }
    const kids = arrayOf(this.#objects.lookUp(node.entries.get('Kids'))) ?? [];
    if (seen.size < deepest * 1000) for (const kid of kids) this.#gather(kid, found, seen);
  }
}
