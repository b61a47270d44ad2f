/** The pages of a PDF that somebody else made, in order, with what they inherit (ISO 32000-1, 7.7.3). */
import type { PdfObjects } from './pdf-file.ts';
import { arrayOf, dictionaryOf, type PdfDictionary, type PdfValue } from './values.ts';

/** Left, bottom, right, top in points. */
export type Corners = readonly [number, number, number, number];

/** A page. */
export interface ForeignPage {
  readonly dictionary: PdfDictionary;
  readonly resources: PdfValue | undefined;
  /** What of it is shown, in its own space. */
  readonly box: Corners;
  /** Clockwise degrees it is turned by when shown. */
  readonly turn: 0 | 90 | 180 | 270;
  /** As it is shown, in points. */
  readonly width: number;
  readonly height: number;
}

/** A4, for pages that do not say how large they are. */
const defaultBox: Corners = [0, 0, 595.276, 841.89];
const inheritable = ['Resources', 'MediaBox', 'CropBox', 'Rotate'] as const;

type Inherited = Readonly<Partial<Record<(typeof inheritable)[number], PdfValue>>>;

/** Deeper trees of pages than this no program makes. */
const deepest = 60;

/** All pages; empty where the file has no page tree that leads to one. Throws PdfTooLarge. */
export function pagesOf(objects: PdfObjects): readonly ForeignPage[] {
  const seen = new Set<PdfDictionary>();
  const pages: ForeignPage[] = [];
  const walk = (value: PdfValue | undefined, above: Inherited, depth: number): void => {
    const node = dictionaryOf(objects.lookUp(value));
    if (!node || seen.has(node) || depth > deepest) return;
    seen.add(node);
    const own: Inherited = { ...above, ...entriesOf(node) };
    const kids = arrayOf(objects.lookUp(node.entries.get('Kids')));
    if (kids) for (const kid of kids) walk(kid, own, depth + 1);
    else {
      objects.budget.takePage();
      pages.push(pageOf(node, own, objects));
    }
  };
  walk(objects.catalogue.entries.get('Pages'), {}, 0);
  return pages;
}

function entriesOf({ entries }: PdfDictionary): Inherited {
  return Object.fromEntries(inheritable.flatMap((key) => (entries.has(key) ? [[key, entries.get(key)]] : [])));
}

function pageOf(dictionary: PdfDictionary, inherited: Inherited, objects: PdfObjects): ForeignPage {
  const media = cornersOf(inherited.MediaBox, objects) ?? defaultBox;
  const crop = cornersOf(inherited.CropBox, objects);
  const box = (crop && overlap(media, crop)) ?? media;
  const turned = objects.lookUp(inherited.Rotate);
  const turn = ((((typeof turned === 'number' ? Math.round(turned / 90) : 0) % 4) + 4) % 4) * 90;
  const [width, height] = [box[2] - box[0], box[3] - box[1]];
  return {
    dictionary,
    resources: objects.lookUp(inherited.Resources),
    box,
    turn: turn as ForeignPage['turn'],
    ...(turn % 180 === 0 ? { width, height } : { width: height, height: width }),
  };
}

/** A rectangle, its corners in order; undefined where it is none or has no area. */
export function cornersOf(value: PdfValue | undefined, objects: PdfObjects): Corners | undefined {
  const [a, b, c, d] = (arrayOf(objects.lookUp(value)) ?? []).map((corner) => objects.lookUp(corner));
  if (typeof a !== 'number' || typeof b !== 'number' || typeof c !== 'number' || typeof d !== 'number')
    return undefined;
  return withArea([Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)]);
}

function overlap(one: Corners, other: Corners): Corners | undefined {
  const [left, bottom] = [Math.max(one[0], other[0]), Math.max(one[1], other[1])];
  return withArea([left, bottom, Math.min(one[2], other[2]), Math.min(one[3], other[3])]);
}

function withArea(box: Corners): Corners | undefined {
  return box[2] - box[0] >= 1 && box[3] - box[1] >= 1 ? box : undefined;
}
