/** All files of a build that are made of documents, spread over threads: setting a document is work for one processor. */
import { CalledThread } from '../threads/calls.ts';
import type { HashedFile } from './hashed-file.ts';
import type { FileJob } from './make-one-file.ts';

/** Threads that make files. They start with the first that is to be made: where an earlier build kept them all there is none. */
export interface FileThreads {
  /**
   * Makes every file and hands each result on as it comes; a job is asked for when a thread will soon be free for it.
   * Rejects with the first that cannot be made.
   */
  makeAll(jobs: Iterable<FileJob> | AsyncIterable<FileJob>, whenMade: (made: HashedFile) => void): Promise<void>;
  /** Ends the threads. */
  close(): Promise<void>;
}

/** Loading a further thread takes a processor as long as making so many files. */
const jobsForThread = 8;

type FileThread = CalledThread<FileJob, HashedFile>;

/** Gives `count` threads; with none, files are made in the thread that asks for them. */
export function fileThreads(count: number): FileThreads {
  if (count === 0) return madeHere;
  const threads: FileThread[] = [];
  const thread = (at: number): FileThread =>
    (threads[at] ??= new CalledThread(new URL('./file-worker.ts', import.meta.url)));
  return {
    makeAll: async (jobs, whenMade) => {
      const waiting = oneAhead(jobs);
      const working: Promise<void>[] = [];
      let given = 0;
      let isFailed = false;
      const give: Waiting = async () => {
        const job = isFailed ? undefined : await waiting();
        if (!job) return undefined;
        given += 1;
        if (working.length < count && given > working.length * jobsForThread) begin();
        return job;
      };
      const begin = (): void => {
        const at = working.length;
        const work = workOff(() => thread(at), give, whenMade);
        work.catch(() => {
          isFailed = true;
        });
        working.push(work);
      };
      begin();
      for (let at = 0; at < working.length; at += 1) await working[at];
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
async function workOff(
  thread: () => FileThread,
  waiting: Waiting,
  whenMade: (made: HashedFile) => void,
): Promise<void> {
  for (let job = await waiting(); job; job = await waiting()) whenMade(await withJob(job, (one) => thread().call(one)));
}

/** Makes a file. Rejects with an error that names it where that fails. */
async function withJob(job: FileJob, make: (job: FileJob) => Promise<HashedFile>): Promise<HashedFile> {
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
