/**
 * How long a build waits for a store: a single request may be silent for a while, and all of them together may take no more than what they
 * save is worth. So a store that is slow costs a bounded time, however many entries are asked of it.
 */

/** What a store may cost, in milliseconds. */
export interface Patience {
  /** That one request may be silent: until it is answered, or until more of an answer comes. */
  readonly silence: number;
  /** That a build waits in all, whatever comes of it. */
  readonly altogether: number;
  /** That a build waits further for each entry that it gets or hands over: less than it takes to make most of them. */
  readonly eachEntry: number;
}

/** Patience with a store on the network of a council, or across the internet. */
export const usualPatience: Patience = { silence: 10_000, altogether: 60_000, eachEntry: 250 };

/** Bytes in a millisecond that a line carries at least; what is slower takes a build longer than it saves. */
const slowestLine = 1000;

/** One request that is being waited for. */
export interface Wait {
  /** Aborts the request when it has lasted too long. */
  readonly signal: AbortSignal;
  /** To be called when something came: the request may be silent again for its time. */
  readonly heard: () => void;
  /** Ends the wait; `isUseful` where an entry was had or handed over. */
  readonly end: (isUseful: boolean) => void;
}

/** Why a request came to nothing: its message goes on after "The store at …". */
export class StoreFailure extends Error {}

/** Measures the time in which anything is waited for, however many requests there are at once. */
export class Waiting {
  readonly #patience: Patience;
  #waiting = 0;
  #since = 0;
  #waited = 0;
  #useful = 0;

  constructor(patience: Patience) {
    this.#patience = patience;
  }

  /** True where a build has waited for as long as it may. */
  get isOver(): boolean {
    return this.#left() <= 0;
  }

  /** Begins a wait for a request that carries so many bytes. */
  begin(bytes = 0): Wait {
    if (this.#waiting === 0) this.#since = performance.now();
    this.#waiting += 1;
    const controller = new AbortController();
    const { silence } = this.#patience;
    // Other requests may have come to something meanwhile.
    const tooLong = (): void => {
      if (this.isOver) controller.abort(new StoreFailure(this.slowWords));
      else whole = setTimeout(tooLong, this.#left());
    };
    const notHeard = (): void => {
      controller.abort(new StoreFailure(`did not answer within ${silence / 1000} s`));
    };
    let whole = setTimeout(tooLong, this.#left());
    let silent = setTimeout(notHeard, silence + bytes / slowestLine);
    return {
      signal: controller.signal,
      heard: () => {
        clearTimeout(silent);
        silent = setTimeout(notHeard, silence);
      },
      end: (isUseful) => {
        clearTimeout(whole);
        clearTimeout(silent);
        if (isUseful) this.#useful += 1;
        this.#waiting -= 1;
        if (this.#waiting === 0) this.#waited += performance.now() - this.#since;
      },
    };
  }

  /** What is said of a store that kept a build waiting for too long. */
  get slowWords(): string {
    return `is slow: ${Math.round(this.#allowed() / 1000)} s were spent waiting for it`;
  }

  #allowed(): number {
    const { altogether, eachEntry } = this.#patience;
    return altogether + eachEntry * this.#useful;
  }

  #left(): number {
    const now = this.#waiting > 0 ? performance.now() - this.#since : 0;
    return Math.max(0, this.#allowed() - this.#waited - now);
  }
}
