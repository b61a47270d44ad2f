/** All PDFs of a build, spread over threads: setting a document is work for one processor. */
import { Worker } from 'node:worker_threads';
import type { Standard } from '../typeset/conformance.ts';
import type { PdfDocument } from '../typeset/flow.ts';

/** A PDF to be made. */
export interface PdfJob {
  /** Source file of its paper: how the result is found again, and what an error names. */
  readonly source: string;
  readonly document: PdfDocument;
  /** Absolute path of the PDF. */
  readonly target: string;
}

/** What is known of a PDF once it is on disk. */
export interface PdfResult {
  readonly source: string;
  readonly pages: number;
  readonly bytes: number;
  readonly conformance: readonly Standard[];
}

/** What a thread answers. */
export type PdfAnswer = PdfResult | PdfFailure;

/** Why a PDF was not made. */
export interface PdfFailure {
  readonly source: string;
  readonly failure: Error;
  /** The system's code, for example ENOSPC: an Error loses it on its way between threads. */
  readonly code?: string;
}

/** Threads that make PDFs. They start when it is made, so that they are ready when the first document is. */
export interface PdfThreads {
  /** Makes every PDF and hands each result on as it comes. Rejects with the first that cannot be made. */
  makeAll(jobs: readonly PdfJob[], whenMade: (made: PdfResult) => void): Promise<void>;
  /** Ends the threads. */
  close(): Promise<void>;
}

/** Starts `count` threads. */
export function startPdfThreads(count: number): PdfThreads {
  const workers = Array.from({ length: count }, () => new Worker(new URL('./pdf-worker.ts', import.meta.url)));
  return {
    makeAll: async (jobs, whenMade) => {
      const waiting = [...jobs];
      await Promise.all(workers.map((worker) => workOff(worker, waiting, whenMade)));
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

/** Gives one thread job after job until none is waiting. */
function workOff(worker: Worker, waiting: PdfJob[], whenMade: (made: PdfResult) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const next = (): void => {
      const job = waiting.shift();
      if (job) worker.postMessage(job);
      else resolve();
    };
    worker.on('error', reject);
    worker.on('message', (answer: PdfAnswer) => {
      if ('failure' in answer) {
        reject(failureOf(answer));
        return;
      }
      whenMade(answer);
      next();
    });
    next();
  });
}

function failureOf({ source, failure, code }: PdfFailure): Error {
  const error = new Error(`the PDF of ${source} could not be made: ${failure.message}`, { cause: failure });
  return code === undefined ? error : Object.assign(error, { code });
}
