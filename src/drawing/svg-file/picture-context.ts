/** What the readers of a picture's parts share: reporting at a place, and reading attributes. */
import type { Collector } from '../../diagnostics/diagnostic.ts';
import { shorten, type Refusal } from './attributes.ts';
import { parseLength } from './lengths.ts';
import type { XmlElement } from './xml.ts';

/** Width and height of the picture in user units: what percentages are taken of. */
export interface UserSize {
  readonly width: number;
  readonly height: number;
}

/** An author who has to put more than this right draws the picture anew. */
const mostFindings = 50;

/** Reports what is wrong in one SVG file. */
export class PictureContext {
  readonly #text: string;
  readonly #file: string;
  readonly #collector: Collector;
  #said = 0;
  /** Of the picture, once known. */
  size: UserSize = { width: 0, height: 0 };

  constructor(text: string, { file, collector }: { readonly file: string; readonly collector: Collector }) {
    this.#text = text;
    this.#file = file;
    this.#collector = collector;
  }

  /** Notes an error at a 0-based offset of the file. */
  refuse(offset: number, { reason, hint }: Refusal): void {
    this.#said += 1;
    if (this.#said > mostFindings) return;
    const before = this.#text.slice(0, offset);
    const line = before.split('\n').length;
    const column = offset - before.lastIndexOf('\n');
    this.#collector.error('picture', { file: this.#file, line, column }, reason, hint);
  }

  /** Notes that an attribute's value is not understood. */
  misread(element: XmlElement, name: string, hint: string): void {
    const attribute = element.attributes.get(name);
    if (attribute)
      this.refuse(attribute.offset, { reason: `${name}="${shorten(attribute.value)}" cannot be read`, hint });
  }

  /** A length in user units, `otherwise` where the attribute is absent or cannot be read (which is noted). */
  length(element: XmlElement, name: string, otherwise: number): number {
    const attribute = element.attributes.get(name);
    if (!attribute) return otherwise;
    const value = parseLength(attribute.value, wholeOf(name, this.size));
    if (value === undefined)
      this.misread(element, name, 'Write a number, with px, pt, mm, cm or in, unless it is in units of the viewBox.');
    return value ?? otherwise;
  }
}

function wholeOf(name: string, size: UserSize): number | undefined {
  if (['x', 'x1', 'x2', 'cx', 'dx', 'width', 'rx'].includes(name)) return size.width;
  return ['y', 'y1', 'y2', 'cy', 'dy', 'height', 'ry'].includes(name) ? size.height : undefined;
}
