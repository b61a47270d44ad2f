/** All PDFs of a build, spread over threads: setting a document is work for one processor. */
import { Worker } from 'node:worker_threads';
import type { Standard } from '../../typeset/conformance.ts';
import type { PdfDocument } from '../../typeset/flow.ts';

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
  /**
   * Makes every PDF and hands each result on as it comes; a job is asked for when a thread will soon be free for it.
   * Rejects with the first that cannot be made.
   */
  makeAll(jobs: Iterable<PdfJob>, whenMade: (made: PdfResult) => void): Promise<void>;
  /** Ends the threads. */
  close(): Promise<void>;
}

/** Starts `count` threads. */
export function startPdfThreads(count: number): PdfThreads {
  const workers = Array.from({ length: count }, () => new Worker(new URL('./pdf-worker.ts', import.meta.url)));
  return {
    makeAll: async (jobs, whenMade) => {
      const waiting = oneAhead(jobs);
      await Promise.all(workers.map((worker) => workOff(worker, waiting, whenMade)));
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

/** Gives the next job, undefined after the last. Throws where it cannot be laid out. */
type Waiting = () => PdfJob | undefined;

/** Jobs prepared one ahead: the next is laid out here while the threads paint. */
function oneAhead(jobs: Iterable<PdfJob>): Waiting {
  const iterator = jobs[Symbol.iterator]();
  const prepare = (): { readonly job?: PdfJob; readonly failure?: Error } => {
    try {
      const next = iterator.next();
      return next.done === true ? {} : { job: next.value };
    } catch (error) {
      return { failure: error instanceof Error ? error : new Error(String(error)) };
    }
  };
  let prepared: ReturnType<typeof prepare> | undefined;
  return () => {
    const { job, failure } = prepared ?? prepare();
    prepared = undefined;
    if (failure !== undefined) throw failure;
    if (job) setImmediate(() => (prepared ??= prepare()));
    return job;
  };
}

/** Gives one thread job after job until none is waiting. */
function workOff(worker: Worker, waiting: Waiting, whenMade: (made: PdfResult) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const next = (): void => {
      try {
        const job = waiting();
        if (job) worker.postMessage(job);
        else resolve();
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
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
