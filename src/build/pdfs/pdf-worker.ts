/** One thread of make-pdfs.ts: takes a document, writes its PDF, says how large it became. */
import { parentPort } from 'node:worker_threads';
import { makeOne } from './make-one-pdf.ts';
import type { PdfAnswer, PdfJob } from './make-pdfs.ts';

parentPort?.on('message', (job: PdfJob) => {
  void answerTo(job).then((answer) => parentPort?.postMessage(answer));
});

async function answerTo(job: PdfJob): Promise<PdfAnswer> {
  try {
    return await makeOne(job);
  } catch (error) {
    const failure = error instanceof Error ? error : new Error(String(error));
    const code = 'code' in failure && typeof failure.code === 'string' ? { code: failure.code } : {};
    return { source: job.source, failure, ...code };
  }
}
