/** All files of a build that are made of documents, spread over threads: setting a document is work for one processor. */
import type { MadeFile } from '../../outputs/made-file.ts';
import type { Made } from '../../outputs/output.ts';
import type { FileFormat } from '../../schema/formats.ts';
import { CalledThread } from '../threads/calls.ts';

/** A file to be made. */
export interface FileJob {
  /** Path in dist/: how the result is found again, and what an error names. */
  readonly path: string;
  readonly format: FileFormat;
  readonly made: Made;
  /** Absolute path of the file. */
  readonly target: string;
}

/** Threads that make files. They start when it is made, so that they are ready when the first document is. */
export interface FileThreads {
  /**
   * Makes every file and hands each result on as it comes; a job is asked for when a thread will soon be free for it.
   * Rejects with the first that cannot be made.
   */
  makeAll(jobs: Iterable<FileJob>, whenMade: (made: MadeFile) => void): Promise<void>;
  /** Ends the threads. */
  close(): Promise<void>;
}

type FileThread = CalledThread<FileJob, MadeFile>;

/** Starts `count` threads. */
export function startFileThreads(count: number): FileThreads {
  const threads = Array.from(
    { length: count },
    (): FileThread => new CalledThread(new URL('./file-worker.ts', import.meta.url)),
  );
  return {
    makeAll: async (jobs, whenMade) => {
      const waiting = oneAhead(jobs);
      await Promise.all(threads.map((thread) => workOff(thread, waiting, whenMade)));
    },
    close: async () => {
      await Promise.all(threads.map((thread) => thread.close()));
    },
  };
}

/** Gives the next job, undefined after the last. Throws where it cannot be laid out. */
type Waiting = () => FileJob | undefined;

/** Jobs prepared one ahead: the next is laid out here while the threads paint. */
function oneAhead(jobs: Iterable<FileJob>): Waiting {
  const iterator = jobs[Symbol.iterator]();
  const prepare = (): { readonly job?: FileJob; readonly failure?: Error } => {
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
async function workOff(thread: FileThread, waiting: Waiting, whenMade: (made: MadeFile) => void): Promise<void> {
  for (let job = waiting(); job; job = waiting()) whenMade(await madeBy(thread, job));
}

async function madeBy(thread: FileThread, job: FileJob): Promise<MadeFile> {
  try {
    return await thread.call(job);
  } catch (error) {
    throw withPath(error instanceof Error ? error : new Error(String(error)), job.path);
  }
}

function withPath(failure: Error, path: string): Error {
  const error = new Error(`${path} could not be made: ${failure.message}`, { cause: failure });
  return 'code' in failure ? Object.assign(error, { code: failure.code }) : error;
}
