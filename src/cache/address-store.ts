/**
 * A store at an http(s) address that answers GET and PUT by key: nginx with dav_methods, bazel-remote, a gateway to an object store. It is
 * shared, so what comes from it is verified, and it may be slow, full, down or lying: that costs time and one warning, never bytes.
 */
import { sealed, unsealed, type Kept } from './entry.ts';
import type { Store } from './store.ts';

/** Settings that tests and slow lines change. */
export interface AddressOptions {
  /** Told once of each thing that is wrong with the store, in a sentence. */
  readonly warn: (words: string) => void;
  /** Milliseconds that one request may take. */
  readonly patience?: number;
}

const usualPatience = 10_000;
/** Bytes that an entry may have: a pack of a thousand pages has some tens of millions. */
const mostBytes = 500_000_000;
/** Answers that say that nothing may be written here: the store of the main branch, as a proposal sees it. */
const readOnly: ReadonlySet<number> = new Set([401, 403, 405, 501]);

/** True for what is written like an address of such a store. */
export function isAddress(place: string): boolean {
  return /^https?:\/\//i.test(place);
}

/** Opens the store at an address; a name and password in it are sent as Basic authentication (RFC 7617), and shown nowhere. */
export function addressStore(address: string, { warn, patience = usualPatience }: AddressOptions): Store {
  const { base, headers } = partsOf(address);
  const shown = base.href.replace(/\/$/, '');
  let mayRead = true;
  let mayWrite = true;
  let hasLied = false;
  const ask = (key: string, init: RequestInit): Promise<Response> =>
    fetch(new URL(key, base), { ...init, headers, signal: AbortSignal.timeout(patience) });
  const giveUp = (why: string): void => {
    if (mayRead) warn(`The store at ${shown} ${why}. This build goes on without it.`);
    mayRead = false;
    mayWrite = false;
  };
  const stopWriting = (why: string): void => {
    if (mayWrite) warn(`The store at ${shown} ${why}. What this build made is not kept there.`);
    mayWrite = false;
  };
  return {
    get: async (key) => {
      if (!mayRead) return undefined;
      try {
        const answer = await ask(key, {});
        if (!answer.ok) {
          await answer.body?.cancel();
          if (answer.status !== 404 && answer.status !== 410) giveUp(`answers "${answer.status}" to a question`);
          return undefined;
        }
        const kept = unsealed(key, await bodyOf(answer));
        if (!kept && !hasLied) {
          hasLied = true;
          warn(`The store at ${shown} gave bytes that are not what was put there. They were not used.`);
        }
        return kept;
      } catch (error) {
        giveUp(reasonOf(error, patience));
        return undefined;
      }
    },
    put: async (key, kept: Kept) => {
      if (!mayWrite) return;
      try {
        const answer = await ask(key, { method: 'PUT', body: new Uint8Array(sealed(key, kept)) });
        await answer.body?.cancel();
        if (readOnly.has(answer.status)) mayWrite = false;
        else if (!answer.ok) stopWriting(`answers "${answer.status}" to what is put there`);
      } catch (error) {
        stopWriting(reasonOf(error, patience));
      }
    },
    // What is there is known by keys alone: whoever runs the store empties it.
    forget: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
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

/** The bytes of an answer. Throws where there are more than an entry can have. */
async function bodyOf(answer: Response): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of answer.body ?? []) {
    length += piece.length;
    if (length > mostBytes) throw new Error('sent more than an entry can hold');
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function reasonOf(error: unknown, patience: number): string {
  if (error instanceof Error && error.name === 'TimeoutError') return `did not answer within ${patience / 1000} s`;
  if (error instanceof Error && error.message === 'sent more than an entry can hold') return error.message;
  return 'cannot be reached';
}
