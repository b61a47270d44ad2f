/** What stands on a page of somebody else's PDF: its content as one stream, and whether it shows text. */
import type { Budget } from '../../pdf-syntax/budget.ts';
import { nameText } from '../../pdf-syntax/write-values.ts';
import { decode, type Undoing } from '../../pdf-syntax/filters/filters.ts';
import type { PdfObjects } from '../../pdf-syntax/pdf-file.ts';
import { operationsOf } from '../../pdf-syntax/operations.ts';
import type { ForeignPage } from '../../pdf-syntax/pages.ts';
import {
  arrayOf,
  dictionaryOf,
  nameOf,
  streamOf,
  stringOf,
  type PdfDictionary,
  type PdfStream,
  type PdfValue,
} from '../../pdf-syntax/values.ts';

/** The content of a page in one piece; undefined where it is damaged or written with a filter that is not known. */
export function contentOf(page: ForeignPage, objects: PdfObjects): Uint8Array | undefined {
  const written = objects.lookUp(page.dictionary.entries.get('Contents'));
  const parts: Uint8Array[] = [];
  for (const part of arrayOf(written) ?? (written === undefined ? [] : [written])) {
    const stream = streamOf(objects.lookUp(part));
    if (!stream) continue;
    const data = decode(stream, undoingOf(objects));
    if (!data) return undefined;
    // Streams of one page may break between any two operators, so a line break is put between them (7.8.2).
    parts.push(data, lineBreak);
  }
  return Buffer.concat(parts);
}

const lineBreak = Uint8Array.of(0x0a);
/** The operators that show text (9.4.3). */
export const showing: ReadonlySet<string> = new Set(['Tj', 'TJ', "'", '"']);

/** What the filters of a file's streams are undone with. */
export function undoingOf(objects: PdfObjects): Undoing {
  return { budget: objects.budget, lookUp: (value) => objects.lookUp(value) };
}

/** True where one of the pages shows text, drawn or as an invisible layer over a scan. Throws PdfTooLarge. */
export function showText(pages: readonly ForeignPage[], objects: PdfObjects): boolean {
  // A form that stands on many pages is looked at once.
  const looking: Looking = { objects, seen: new Set() };
  return pages.some((page) => {
    const content = contentOf(page, objects);
    return (
      content !== undefined && contentShowsText(content, { resources: dictionaryOf(page.resources), depth: 0 }, looking)
    );
  });
}

interface Looking {
  readonly objects: PdfObjects;
  readonly seen: Set<PdfStream>;
}

/** Where some content stands: what it refers to, and in how many forms. */
export interface Standing {
  readonly resources: PdfDictionary | undefined;
  readonly depth: number;
}

/** Forms in forms: readers stop sooner. */
const deepest = 20;

function contentShowsText(content: Uint8Array, standing: Standing, looking: Looking): boolean {
  for (const { operator, operands } of operationsOf(content, looking.objects.budget)) {
    if (showing.has(operator) && operands.some(hasCharacters)) return true;
    if (operator === 'Do' && formShowsText(nameOf(operands[0]), standing, looking)) return true;
  }
  return false;
}

/** A form that content refers to by a name, and its own content; undefined where there is none that can be read, or too many stand in one another. */
export function formIn(
  { resources, depth }: Standing,
  name: string | undefined,
  objects: PdfObjects,
):
  | { readonly form: PdfStream; readonly content: () => Uint8Array | undefined; readonly standing: Standing }
  | undefined {
  const forms = dictionaryOf(objects.lookUp(resources?.entries.get('XObject')));
  const form = streamOf(objects.lookUp(forms?.entries.get(name ?? '')));
  if (!form || depth > deepest || nameOf(form.dictionary.entries.get('Subtype')) !== 'Form') return undefined;
  const own = dictionaryOf(objects.lookUp(form.dictionary.entries.get('Resources'))) ?? resources;
  return { form, content: () => decode(form, undoingOf(objects)), standing: { resources: own, depth: depth + 1 } };
}

function formShowsText(name: string | undefined, standing: Standing, looking: Looking): boolean {
  const { objects, seen } = looking;
  const found = formIn(standing, name, objects);
  if (!found || seen.has(found.form)) return false;
  seen.add(found.form);
  const content = found.content();
  return content !== undefined && contentShowsText(content, found.standing, looking);
}

/** A string, or an array of strings and distances, with at least one character in it. */
function hasCharacters(value: PdfValue): boolean {
  const inner = arrayOf(value);
  if (inner) return inner.some(hasCharacters);
  return (stringOf(value)?.raw.length ?? 0) > 2;
}

/**
 * The content without the numbers by which it belongs to the structure of its own file, which is not copied: they would be
 * taken for those of the page it is put on. Optional content keeps its marks.
 */
export function withoutStructure(content: Uint8Array, budget: Budget): Uint8Array {
  const source = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  if (!source.includes('BDC') && !source.includes('DP')) return content;
  const parts: Uint8Array[] = [];
  let copied = 0;
  for (const { operator, operands, start, end } of operationsOf(content, budget)) {
    const tag = nameOf(operands[0]);
    if (tag === 'OC' || (operator !== 'BDC' && operator !== 'DP')) continue;
    parts.push(
      source.subarray(copied, start),
      Buffer.from(operator === 'BDC' ? `${nameText(tag ?? 'Span')} BMC` : '', 'latin1'),
    );
    copied = end;
  }
  return Buffer.concat([...parts, source.subarray(copied)]);
}
