/**
 * The thread that makes the preview's PDFs, so that pages never wait for them. It compiles the same root by itself, with a
 * memory of its own: papers need not be copied from thread to thread, and a pack is laid out while the page is drawn.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { pdfMaker } from './make-pdf-now.ts';
import type { PdfOrder, PdfThreadData } from './pdf-orders.ts';

const make = pdfMaker(workerData as PdfThreadData);

parentPort?.on('message', (order: PdfOrder) => {
  void make(order).then((made) => parentPort?.postMessage(made));
});
