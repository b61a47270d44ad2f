/** How large a picture is and where its origin lies. */
import { multiply, scaling, translation, type Matrix } from '../matrix.ts';
import { parseLength, parseNumbers } from './lengths.ts';
import type { XmlElement } from './xml.ts';

/** The frame of a picture. */
export interface View {
  /** Points. */
  readonly width: number;
  readonly height: number;
  /** From user units to points. */
  readonly matrix: Matrix;
  /** User units. */
  readonly userSize: { readonly width: number; readonly height: number };
}

/** Points in a CSS pixel. */
const pixel = 0.75;

/** The frame from viewBox, width and height of the root; undefined where none gives a size. */
export function viewOf(root: XmlElement): View | undefined {
  const length = (name: string): number | undefined => {
    const value = parseLength(root.attributes.get(name)?.value ?? '');
    return value !== undefined && value > 0 ? value : undefined;
  };
  const [wantedWidth, wantedHeight] = [length('width'), length('height')];
  const box = parseNumbers(root.attributes.get('viewBox')?.value ?? '');
  const [left = 0, top = 0, width = wantedWidth ?? 0, height = wantedHeight ?? 0] = box?.length === 4 ? box : [];
  if (width <= 0 || height <= 0) return undefined;
  const scales = [
    wantedWidth === undefined ? [] : [wantedWidth / width],
    wantedHeight === undefined ? [] : [wantedHeight / height],
  ].flat();
  const natural = pixel * (scales.length > 0 ? Math.min(...scales) : 1);
  return {
    width: width * natural,
    height: height * natural,
    matrix: multiply(scaling(natural, natural), translation(-left, -top)),
    userSize: { width, height },
  };
}
