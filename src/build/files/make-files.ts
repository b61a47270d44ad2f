/** All files of a build that are made of documents, spread over threads: setting a document is work for one processor. */
import type { MadeFile } from '../../outputs/files/made-file.ts';
import type { Made } from '../../outputs/output.ts';
import type { FileFormat } from '../../schema/council/formats.ts';
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

/** Threads that make files. They start with the first that is to be made: where an earlier build kept them all there is none. */
export interface FileThreads {
  /**
   * Makes every file and hands each result on as it comes; a job is asked for when a thread will soon be free for it.
   * Rejects with the first that cannot be made.
   */
  makeAll(jobs: Iterable<FileJob> | AsyncIterable<FileJob>, whenMade: (made: MadeFile) => void): Promise<void>;
  /** Ends the threads. */
  close(): Promise<void>;
}

type FileThread = CalledThread<FileJob, MadeFile>;

/** Gives `count` threads; with none, files are made in the thread that asks for them. */
export function fileThreads(count: number): FileThreads {
  if (count === 0) return madeHere;
  const threads: FileThread[] = [];
  const thread = (at: number): FileThread =>
    (threads[at] ??= new CalledThread(new URL('./file-worker.ts', import.meta.url)));
  return {
    makeAll: async (jobs, whenMade) => {
      const waiting = oneAhead(jobs);
      const places = Array.from({ length: count }, (_, at) => () => thread(at));
      await Promise.all(places.map((place) => workOff(place, waiting, whenMade)));
    },
    close: async () => {
      await Promise.all(threads.map((one) => one.close()));
    },
  };
}

const madeHere: FileThreads = {
  makeAll: async (jobs, whenMade) => {
    const { makeOne } = await import('./make-one-file.ts');
    for await (const job of jobs) whenMade(await withJob(job, makeOne));
  },
  close: () => Promise.resolve(),
};

/** Gives the next job, undefined after the last. Rejects where it cannot be laid out. */
type Waiting = () => Promise<FileJob | undefined>;

/** Jobs prepared one ahead: the next is laid out here while the threads paint. */
function oneAhead(jobs: Iterable<FileJob> | AsyncIterable<FileJob>): Waiting {
  const iterator = Symbol.asyncIterator in jobs ? jobs[Symbol.asyncIterator]() : jobs[Symbol.iterator]();
  const prepare = async (): Promise<FileJob | undefined> => {
    const next = await iterator.next();
    return next.done === true ? undefined : next.value;
  };
  let prepared: Promise<FileJob | undefined> | undefined;
  // One after the other: what makes jobs is asked for the next when it has given the last.
  let turn: Promise<unknown> = Promise.resolve();
  const take = async (): Promise<FileJob | undefined> => {
    const job = await (prepared ?? prepare());
    prepared = job && afterThis().then(prepare);
    // A failure reaches whoever awaits it.
    prepared?.catch(() => undefined);
    return job;
  };
  return () => {
    const taken = turn.then(take);
    turn = taken.catch(() => undefined);
    return taken;
  };
}

/** Once what is being done here is done. */
function afterThis(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

/** Gives one thread job after job until none is waiting. */
async function workOff(thread: () => FileThread, waiting: Waiting, whenMade: (made: MadeFile) => void): Promise<void> {
  for (let job = await waiting(); job; job = await waiting()) whenMade(await withJob(job, (one) => thread().call(one)));
}

/** Makes a file. Rejects with an error that names it where that fails. */
async function withJob(job: FileJob, make: (job: FileJob) => Promise<MadeFile>): Promise<MadeFile> {
  try {
    return await make(job);
  } catch (error) {
    throw withPath(error instanceof Error ? error : new Error(String(error)), job.path);
  }
}

function withPath(failure: Error, path: string): Error {
  const error = new Error(`${path} could not be made: ${failure.message}`, { cause: failure });
  return 'code' in failure ? Object.assign(error, { code: failure.code }) : error;
}
