/** From a document's flow to its PDF in one step. */
import { conformanceOf, type Standard } from './conformance.ts';
import type { PdfDocument } from './flow.ts';
import type { LaidOut } from './pages/laid-out.ts';
import { layOut } from './pages/lay-out.ts';
import { paint } from './paint/paint.ts';

/** A finished PDF. */
export interface MadePdf {
  readonly bytes: Uint8Array;
  /** Number of pages. */
  readonly pages: number;
  /** What the PDF says of itself that it conforms to. */
  readonly conformance: readonly Standard[];
  readonly laidOut: LaidOut;
}

/** Lays a document out and paints it. The same document gives the same bytes. Throws what layOut throws. */
export async function makePdf(document: PdfDocument): Promise<MadePdf> {
  const laidOut = layOut(document);
  return { bytes: await paint(laidOut), pages: laidOut.pages.length, conformance: conformanceOf(laidOut), laidOut };
}
