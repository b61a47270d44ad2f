/** What stands on a page of somebody else's PDF: its content as one stream, and whether it shows text. */
import { decode } from './decode.ts';
import type { PdfObjects } from './objects.ts';
import { operationsOf } from './operations.ts';
import type { ForeignPage } from './pages.ts';
import {
  arrayOf,
  dictionaryOf,
  nameOf,
  streamOf,
  type PdfDictionary,
  type PdfStream,
  type PdfValue,
} from './values.ts';

/** The content of a page in one piece; undefined where it is damaged or written with a filter that is not known. */
export function contentOf(page: ForeignPage, objects: PdfObjects): Uint8Array | undefined {
  const written = objects.lookUp(page.dictionary.entries.get('Contents'));
  const parts: Uint8Array[] = [];
  for (const part of arrayOf(written) ?? (written === undefined ? [] : [written])) {
    const stream = streamOf(objects.lookUp(part));
    if (!stream) continue;
    const data = decode(stream, (value) => objects.lookUp(value));
    if (!data) return undefined;
    // Streams of one page may break between any two operators, so a line break is put between them (7.8.2).
    parts.push(data, lineBreak);
  }
  return Buffer.concat(parts);
}

const lineBreak = Uint8Array.of(0x0a);
const showing: ReadonlySet<string> = new Set(['Tj', 'TJ', "'", '"']);

/** True where the page shows text, drawn or as an invisible layer over a scan. */
export function showsText(page: ForeignPage, objects: PdfObjects): boolean {
  const content = contentOf(page, objects);
  const resources = dictionaryOf(page.resources);
  return content !== undefined && contentShowsText(content, resources, { objects, seen: new Set() });
}

interface Looking {
  readonly objects: PdfObjects;
  readonly seen: Set<PdfStream>;
}

function contentShowsText(content: Uint8Array, resources: PdfDictionary | undefined, looking: Looking): boolean {
  for (const { operator, operands } of operationsOf(content)) {
    if (showing.has(operator) && operands.some(hasCharacters)) return true;
    if (operator === 'Do' && formShowsText(nameOf(operands[0]), resources, looking)) return true;
  }
  return false;
}

function formShowsText(name: string | undefined, resources: PdfDictionary | undefined, looking: Looking): boolean {
  const { objects, seen } = looking;
  const forms = dictionaryOf(objects.lookUp(resources?.entries.get('XObject')));
  const form = streamOf(objects.lookUp(forms?.entries.get(name ?? '')));
  if (!form || seen.has(form) || nameOf(form.dictionary.entries.get('Subtype')) !== 'Form') return false;
  seen.add(form);
  const data = decode(form, (value) => objects.lookUp(value));
  const own = dictionaryOf(objects.lookUp(form.dictionary.entries.get('Resources'))) ?? resources;
  return data !== undefined && contentShowsText(data, own, looking);
}

/** A string, or an array of strings and distances, with at least one character in it. */
function hasCharacters(value: PdfValue): boolean {
  const inner = arrayOf(value);
  if (inner) return inner.some(hasCharacters);
  return (
    typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'string' && value.raw.length > 2
  );
}

/**
 * The content without the numbers by which it belongs to the structure of its own file, which is not copied: they would be
 * taken for those of the page it is put on. Optional content keeps its marks.
 */
export function withoutStructure(content: Uint8Array): Uint8Array {
  const source = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  if (!source.includes('BDC') && !source.includes('DP')) return content;
  const parts: Uint8Array[] = [];
  let copied = 0;
  for (const { operator, operands, start, end } of operationsOf(content)) {
    const tag = nameOf(operands[0]);
    if (tag === 'OC' || (operator !== 'BDC' && operator !== 'DP')) continue;
    parts.push(
      source.subarray(copied, start),
      Buffer.from(operator === 'BDC' ? `/${tag ?? 'Span'} BMC` : '', 'latin1'),
    );
    copied = end;
  }
  return Buffer.concat([...parts, source.subarray(copied)]);
}
