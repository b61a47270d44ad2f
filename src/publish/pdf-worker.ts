/** One thread of make-pdfs.ts: takes a document, writes its PDF, says how large it became. */
import { parentPort } from 'node:worker_threads';
import { makePdf } from '../typeset/make-pdf.ts';
import type { PdfAnswer, PdfJob } from './make-pdfs.ts';
import { writeWhole } from './write-file.ts';

parentPort?.on('message', (job: PdfJob) => {
  void answerTo(job).then((answer) => parentPort?.postMessage(answer));
});

async function answerTo({ source, document, target }: PdfJob): Promise<PdfAnswer> {
  try {
    const { bytes, pages } = await makePdf(document);
    await writeWhole(target, bytes);
    return { source, pages, bytes: bytes.length };
  } catch (error) {
    return { source, failure: error instanceof Error ? error : new Error(String(error)) };
  }
}
