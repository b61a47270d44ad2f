/**
 * The content stream of one page. Coordinates are the layout's: points from the upper left corner, y downwards
 * (pdfkit turns every page so); text is turned back line by line.
 */
import type { TextFace } from '../fonts/fonts.ts';
import type { EmbeddedFonts } from './embedded-fonts.ts';
import type { PdfFile } from './pdf-file.ts';
import { colourOperands, number } from './syntax.ts';

/** One line of text to be painted; x, y are where its baseline begins. */
export interface PaintedText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly face: TextFace;
  readonly size: number;
  /** #rrggbb */
  readonly colour: string;
  /** Clockwise degrees about x, y. */
  readonly rotate?: number;
}

/** Gathers the operators of one page. */
export class PageContent {
  readonly #file: PdfFile;
  readonly #fonts: EmbeddedFonts;
  #operators: string[] = [];
  #fill = '';
  #isMarked = false;

  constructor(file: PdfFile, fonts: EmbeddedFonts) {
    this.#file = file;
    this.#fonts = fonts;
  }

  /** Adds operators as they are. */
  add(...operators: string[]): void {
    this.#operators.push(...operators);
  }

  /** Content from here on belongs to a structure element. */
  mark(role: string, mcid: number): void {
    this.unmark();
    this.add(`/${role} <</MCID ${mcid}>> BDC`);
    this.#isMarked = true;
  }

  /** Content from here on is no part of the text (ISO 32000-1, 14.8.2.2). */
  markArtifact(type: 'Layout' | 'Pagination'): void {
    this.unmark();
    this.add(`/Artifact <</Type /${type}>> BDC`);
    this.#isMarked = true;
  }

  unmark(): void {
    if (this.#isMarked) this.add('EMC');
    this.#isMarked = false;
  }

  fill(colour: string): void {
    if (this.#fill === colour) return;
    this.add(`${colourOperands(colour)} rg`);
    this.#fill = colour;
  }

  text({ x, y, text, face, size, colour, rotate }: PaintedText): void {
    this.fill(colour);
    this.add('BT');
    const angle = ((rotate ?? 0) * Math.PI) / 180;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    let along = 0;
    for (const run of this.#fonts.runsOf(text, face)) {
      const at = `${number(x + along * cos)} ${number(y + along * sin)}`;
      const turn = rotate ? `${number(cos)} ${number(sin)} ${number(sin)} ${number(-cos)}` : '1 0 0 -1';
      this.add(`/${run.font} ${number(size)} Tf ${turn} ${at} Tm [${run.operand}] TJ`);
      along += (run.width * size) / 1000;
    }
    this.add('ET');
  }

  /** Paints something whose graphics state does not last. */
  saved(paint: () => void): void {
    const fill = this.#fill;
    this.add('q');
    paint();
    this.add('Q');
    this.#fill = fill;
  }

  /** Writes what has been painted so far to the page. */
  flush(): void {
    this.#file.page.write(Buffer.from(`${this.#operators.join('\n')}\n`, 'latin1'));
    this.#operators = [];
  }
}
