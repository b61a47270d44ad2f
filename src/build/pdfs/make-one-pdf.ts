import { makePdf } from '../../typeset/make-pdf.ts';
import type { PdfJob, PdfResult } from './make-pdfs.ts';
import { writeWhole } from '../../outputs/write-file.ts';

/** Makes one PDF and writes it. Rejects where it cannot be made or written. */
export async function makeOne({ source, document, target }: PdfJob): Promise<PdfResult> {
  const { bytes, pages, conformance } = await makePdf(document);
  await writeWhole(target, bytes);
  return { source, pages, bytes: bytes.length, conformance };
}
