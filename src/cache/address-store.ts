/**
 * A store at an http(s) address that answers GET and PUT by key: nginx with dav_methods, bazel-remote, a gateway to an object store. It is
 * shared, so what comes from it is verified, and it may be slow, full, down or lying: that costs bounded time and one warning, never bytes.
 */
import { sealed, unsealed, type Kept } from './entry.ts';
import { StoreFailure, usualPatience, Waiting, type Patience } from './patience.ts';
import type { Store } from './store.ts';

/** Settings that tests change. */
export interface AddressOptions {
  /** Called once with what is wrong with the store, in a sentence. */
  readonly warn: (words: string) => void;
  readonly patience?: Patience;
  /** Bytes that all answers may have together that are being read; no larger entry is put there either. */
  readonly mostBytes?: number;
}

/** Room for sixteen packs of a thousand pages. */
const usualBytes = 300_000_000;
/** Answers that are not what was put there, after which nothing more is asked: it is no damaged entry, but something else that answers. */
const mostLies = 8;
/** Answers that say that nothing may be written here: the store of the main branch, as a proposal sees it. */
const readOnly: ReadonlySet<number> = new Set([401, 403, 405, 501]);

/** True for what is written like an address of such a store. */
export function isAddress(place: string): boolean {
  return /^https?:\/\//i.test(place);
}

/** Opens the store at an address; a name and password in it are sent as Basic authentication (RFC 7617), and shown nowhere. */
export function addressStore(address: string, options: AddressOptions): Store {
  const store = new AddressStore(address, options);
  return {
    get: (key) => store.get(key),
    put: (key, kept) => store.put(key, kept),
    // What is there is known by keys alone: whoever runs the store empties it.
    forget: () => Promise.resolve(),
    close: () => store.close(),
  };
}

class AddressStore {
  readonly #base: URL;
  readonly #headers: Record<string, string>;
  readonly #warn: (words: string) => void;
  readonly #waiting: Waiting;
  readonly #mostBytes: number;
  #mayRead = true;
  #mayWrite = true;
  #isReported = false;
  #lies = 0;
  /** Bytes of answers that are being read. */
  #held = 0;

  constructor(address: string, { warn, patience = usualPatience, mostBytes = usualBytes }: AddressOptions) {
    const { base, headers } = partsOf(address);
    this.#base = base;
    this.#headers = headers;
    this.#warn = warn;
    this.#waiting = new Waiting(patience);
    this.#mostBytes = mostBytes;
  }

  async get(key: string): Promise<Kept | undefined> {
    if (!this.#mayRead) return undefined;
    const wait = this.#waiting.begin();
    let kept: Kept | undefined;
    try {
      const answer = await fetch(new URL(key, this.#base), { headers: this.#headers, signal: wait.signal });
      if (answer.ok) {
        kept = unsealed(key, await this.#bodyOf(answer, wait.heard));
        if (!kept) this.#noteLie();
      } else {
        await answer.body?.cancel();
        if (answer.status !== 404 && answer.status !== 410) this.#giveUp(`answers "${answer.status}" to a question`);
      }
    } catch (error) {
      this.#giveUp(reasonOf(error));
    } finally {
      wait.end(kept !== undefined);
    }
    if (this.#waiting.isOver) this.#giveUp(this.#waiting.slowWords);
    return kept;
  }

  async put(key: string, kept: Kept): Promise<void> {
    if (!this.#mayWrite) return;
    const body = new Uint8Array(sealed(key, kept));
    if (body.length > this.#mostBytes) return;
    const wait = this.#waiting.begin(body.length);
    let isPut = false;
    try {
      const init = { method: 'PUT', body, headers: this.#headers, signal: wait.signal };
      const answer = await fetch(new URL(key, this.#base), init);
      await answer.body?.cancel();
      isPut = answer.ok;
      if (readOnly.has(answer.status)) this.#mayWrite = false;
      else if (!answer.ok) this.#stopWriting(`answers "${answer.status}" to what is put there`);
    } catch (error) {
      this.#stopWriting(reasonOf(error));
    } finally {
      wait.end(isPut);
    }
    if (this.#waiting.isOver) this.#stopWriting(this.#waiting.slowWords);
  }

  /** Reports answers that were not used, where nothing worse was reported. */
  close(): Promise<void> {
    if (this.#lies > 0) this.#report('gave bytes that are not what was put there', 'They were not used.');
    return Promise.resolve();
  }

  /** A few damaged entries are made again and put there anew. */
  #noteLie(): void {
    this.#lies += 1;
    if (this.#lies >= mostLies) this.#giveUp('gives bytes that are not what was put there');
  }

  #giveUp(why: string): void {
    if (this.#mayRead) this.#report(why, 'This build goes on without it.');
    this.#mayRead = false;
    this.#mayWrite = false;
  }

  #stopWriting(why: string): void {
    if (this.#mayWrite) this.#report(why, 'Not everything that this build made is kept there.');
    this.#mayWrite = false;
  }

  #report(why: string, then: string): void {
    if (!this.#isReported) this.#warn(`The store at ${this.#base.href.replace(/\/$/, '')} ${why}. ${then}`);
    this.#isReported = true;
  }

  /** The bytes of an answer. Throws where there are more than an entry can have. */
  async #bodyOf(answer: Response, heard: () => void): Promise<Uint8Array> {
    const pieces: Uint8Array[] = [];
    let length = 0;
    try {
      for await (const piece of answer.body ?? []) {
        heard();
        length += piece.length;
        this.#held += piece.length;
        if (this.#held > this.#mostBytes) throw new StoreFailure('sent more than an entry can hold');
        pieces.push(piece);
      }
      return Buffer.concat(pieces);
    } catch (error) {
      throw error instanceof StoreFailure ? error : new StoreFailure('broke off in the middle of an answer');
    } finally {
      this.#held -= length;
    }
  }
}

function partsOf(address: string): { readonly base: URL; readonly headers: Record<string, string> } {
  const base = new URL(address.endsWith('/') ? address : `${address}/`);
  const { username, password } = base;
  base.username = '';
  base.password = '';
  if (username === '' && password === '') return { base, headers: {} };
  const name = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { base, headers: { authorization: `Basic ${Buffer.from(name).toString('base64')}` } };
}

function reasonOf(error: unknown): string {
  return error instanceof StoreFailure ? error.message : 'cannot be reached';
}
