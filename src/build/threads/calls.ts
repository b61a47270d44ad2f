/**
 * The one way in which threads are spoken to: numbered calls, each with one answer, which may be a failure. What is asked and
 * answered is copied from thread to thread.
 */
import { parentPort, Worker } from 'node:worker_threads';

/** Something that is asked of a thread. */
interface Call<Request> {
  readonly id: number;
  readonly request: Request;
}

/** What became of a call. */
type Answer<Result> =
  | { readonly id: number; readonly result: Result }
  | {
      readonly id: number;
      readonly failure: Error;
      /** The system's code, for example ENOSPC: an Error loses it on its way between threads. */
      readonly code?: string;
    };

interface Waiting<Result> {
  readonly resolve: (result: Result) => void;
  readonly reject: (error: Error) => void;
}

/** Called once in a thread: answers every call with what `handle` gives, or with why it rejected. */
export function answerCalls(handle: (request: never) => Promise<unknown>): void {
  parentPort?.on('message', ({ id, request }: Call<unknown>) => {
    void answerTo(id, () => handle(request as never)).then((answer) => parentPort?.postMessage(answer));
  });
}

async function answerTo<Result>(id: number, handle: () => Promise<Result>): Promise<Answer<Result>> {
  try {
    return { id, result: await handle() };
  } catch (error) {
    const failure = error instanceof Error ? error : new Error(String(error));
    const code = 'code' in failure && typeof failure.code === 'string' ? { code: failure.code } : {};
    return { id, failure, ...code };
  }
}

/** A thread that answers calls. It starts when it is made, so that it is ready when the first call comes. */
export class CalledThread<Request, Result> {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting<Result>>();
  #lastId = 0;

  /** `file` is the program of the thread, which calls `answerCalls`; `workerData` is handed to it. */
  constructor(file: URL, workerData?: unknown) {
    this.#worker = new Worker(file, { workerData });
    this.#worker.on('message', (answer: Answer<Result>) => {
      const waiting = this.#waiting.get(answer.id);
      this.#waiting.delete(answer.id);
      if ('failure' in answer) waiting?.reject(withCode(answer.failure, answer.code));
      else waiting?.resolve(answer.result);
    });
    this.#worker.on('error', (error: Error) => {
      for (const { reject } of this.#waiting.values()) reject(error);
      this.#waiting.clear();
    });
  }

  /** Rejects with what the thread's program failed of, with the code of the system's error where there is one. */
  call(request: Request): Promise<Result> {
    const call: Call<Request> = { id: ++this.#lastId, request };
    return new Promise((resolve, reject) => {
      this.#waiting.set(call.id, { resolve, reject });
      this.#worker.postMessage(call);
    });
  }

  /** Ends the thread; what it has not answered yet stays without an answer. */
  async close(): Promise<void> {
    await this.#worker.terminate();
  }
}

function withCode(failure: Error, code: string | undefined): Error {
  return code === undefined ? failure : Object.assign(failure, { code });
}
