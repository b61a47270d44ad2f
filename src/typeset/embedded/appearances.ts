/**
 * What stands on a page beside its content: filled-in form fields, stamps, comments. Each is drawn by a form of its own
 * (ISO 32000-1, 12.5.5), without which a filled-in form would come out empty.
 */
import type { PdfObjects } from '../../pdf-syntax/pdf-file.ts';
import { cornersOf, type Corners, type ForeignPage } from '../../pdf-syntax/pages.ts';
import {
  arrayOf,
  dictionaryOf,
  nameOf,
  streamOf,
  type PdfDictionary,
  type PdfStream,
  type PdfValue,
} from '../../pdf-syntax/values.ts';

/** A form, and the matrix that puts it in its place on the page. */
export interface Appearance {
  /** A stream or a reference to one. */
  readonly form: PdfValue;
  readonly matrix: Matrix;
}

/** a, b, c, d, e, f (ISO 32000-1, 8.3.3). */
export type Matrix = readonly [number, number, number, number, number, number];

const [hidden, noView] = [2, 32];

/** The visible annotations of a page, in order. Pop-up windows belong to the screen and are left out. */
export function appearancesOf(page: ForeignPage, objects: PdfObjects): readonly Appearance[] {
  const annotations = arrayOf(objects.lookUp(page.dictionary.entries.get('Annots'))) ?? [];
  return annotations.flatMap((one) => appearanceOf(dictionaryOf(objects.lookUp(one)), objects) ?? []);
}

function appearanceOf(annotation: PdfDictionary | undefined, objects: PdfObjects): Appearance | undefined {
  if (!annotation || nameOf(objects.lookUp(annotation.entries.get('Subtype'))) === 'Popup') return undefined;
  const flags = objects.lookUp(annotation.entries.get('F'));
  if (typeof flags === 'number' && (flags & (hidden | noView)) !== 0) return undefined;
  const form = normalForm(annotation, objects);
  const stream = streamOf(objects.lookUp(form));
  const rectangle = cornersOf(annotation.entries.get('Rect'), objects);
  const matrix = stream && rectangle && placing(stream, rectangle, objects);
  return form !== undefined && matrix ? { form, matrix } : undefined;
}

/** The form itself, or of several states the one the annotation is in. */
function normalForm(annotation: PdfDictionary, objects: PdfObjects): PdfValue | undefined {
  const normal = dictionaryOf(objects.lookUp(annotation.entries.get('AP')))?.entries.get('N');
  if (streamOf(objects.lookUp(normal))) return normal;
  const state = nameOf(objects.lookUp(annotation.entries.get('AS')));
  return dictionaryOf(objects.lookUp(normal))?.entries.get(state ?? '');
}

/** The form's box, turned by its own matrix, is fitted to the annotation's rectangle. */
function placing(form: PdfStream, to: Corners, objects: PdfObjects): Matrix | undefined {
  const box = cornersOf(form.dictionary.entries.get('BBox'), objects);
  if (!box) return undefined;
  const own = matrixOf(form, objects);
  const corners = [
    [box[0], box[1]],
    [box[0], box[3]],
    [box[2], box[1]],
    [box[2], box[3]],
  ] as const;
  const turned = corners.map(([x, y]) => [own[0] * x + own[2] * y + own[4], own[1] * x + own[3] * y + own[5]] as const);
  const left = Math.min(...turned.map(([x]) => x));
  const bottom = Math.min(...turned.map(([, y]) => y));
  const width = Math.max(...turned.map(([x]) => x)) - left;
  const height = Math.max(...turned.map(([, y]) => y)) - bottom;
  if (width === 0 || height === 0) return undefined;
  const [across, up] = [(to[2] - to[0]) / width, (to[3] - to[1]) / height];
  return [across, 0, 0, up, to[0] - left * across, to[1] - bottom * up];
}

function matrixOf(form: PdfStream, objects: PdfObjects): Matrix {
  const values = (arrayOf(objects.lookUp(form.dictionary.entries.get('Matrix'))) ?? []).map((value) =>
    objects.lookUp(value),
  );
  const [a, b, c, d, e, f] = values.map((value) => (typeof value === 'number' ? value : 0));
  if (a === undefined || b === undefined || c === undefined || d === undefined) return [1, 0, 0, 1, 0, 0];
  return [a, b, c, d, e ?? 0, f ?? 0];
}
