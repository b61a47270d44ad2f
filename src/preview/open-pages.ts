/**
 * The pages that are open in browsers. Each is notified of every change at once, and is then sent its own new text, as the
 * part that differs from what it was sent before: a page that would ask for it would wait for its question and for all of the answer.
 */
import type { ServerResponse } from 'node:http';
import type { Answer } from './answers.ts';
import { askedFor } from './visitors.ts';

/** The events that open pages are sent. */
export interface Change {
  readonly version: number;
  /** When the file was saved, in milliseconds since 1970; absent where only the facts of PDFs have changed. */
  readonly savedAt?: number;
}

/** What a page says now, as a change of what it was sent before; an empty text before the first. */
export interface SentPage {
  /** Path of the page with its question, as the browser knows it. */
  readonly of: string;
  /** Letters that stay at the beginning and at the end. */
  readonly keep: number;
  readonly end: number;
  /** What stands between them now. */
  readonly text: string;
}

/** What is asked of those who own the content. */
export interface PageSource {
  /** The answer for an address. `isBare` asks for a page without its bar. */
  readonly answer: (address: string, isBare: boolean) => Promise<Answer>;
  /** The newest version of the content. */
  readonly version: () => number;
  /** Called with what failed while answering. */
  readonly whenFailed: (error: unknown) => void;
}

interface Reader {
  readonly response: ServerResponse;
  /** The pages that it shows, by path and question: a view shows itself and a page. */
  readonly shown: readonly string[];
  readonly sent: Map<string, string>;
}

/** Pages that may be open at one time. */
const mostReaders = 64;
/** Pages that one connection may show: a view, and the page in it. */
const mostShown = 4;
/** Bytes that may wait for a reader. */
const mostWaiting = 20_000_000;

/** All connections of open pages. */
export class OpenPages {
  readonly #source: PageSource;
  readonly #readers = new Set<Reader>();
  #due: Change | undefined;
  #isSending = false;

  constructor(source: PageSource) {
    this.#source = source;
  }

  /**
   * Takes a connection: `/@preview/events?version=3&of=/a/b/`, with the version that it shows and each page it wants to be
   * sent. Where it is behind, it is sent them now. False where there are too many already.
   */
  welcome(response: ServerResponse, asked: URLSearchParams): boolean {
    if (this.#readers.size >= mostReaders) return false;
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    const version = this.#source.version();
    const reader = { response, shown: asked.getAll('of').slice(0, mostShown), sent: new Map<string, string>() };
    response.write(eventText({ version }));
    this.#readers.add(reader);
    response.on('close', () => this.#readers.delete(reader));
    if (Number(asked.get('version')) !== version) void this.#sendTo(reader, { version }, new Map());
    return true;
  }

  /** Notifies all of a change, then sends them their pages. */
  tell(change: Change): void {
    for (const reader of this.#readers) this.#write(reader, eventText(change));
    this.#due = both(this.#due, change);
    if (!this.#isSending) void this.#sendDue();
  }

  /** A heartbeat, so that connections stay open. */
  beat(): void {
    for (const reader of this.#readers) this.#write(reader, ': still here\n\n');
  }

  /** A reader that takes nothing any more is let go: what waits for it would fill the memory. */
  #write({ response }: Reader, text: string): void {
    if (response.writableLength > mostWaiting) response.destroy();
    else response.write(text);
  }

  async #sendDue(): Promise<void> {
    this.#isSending = true;
    for (let change = this.#due; change; change = this.#due) {
      this.#due = undefined;
      const drawn = new Map<string, Promise<Answer>>();
      // Who came last is most likely in front of somebody.
      for (const reader of [...this.#readers].reverse()) await this.#sendTo(reader, change, drawn);
    }
    this.#isSending = false;
  }

  async #sendTo(reader: Reader, change: Change, drawn: Map<string, Promise<Answer>>): Promise<void> {
    for (const of of reader.shown)
      try {
        const asked = askedFor(of);
        if (!asked) continue;
        const answer = drawn.get(of) ?? this.#source.answer(asked.address, asked.questions.has('bare'));
        drawn.set(of, answer);
        const { body, type } = await answer;
        if (typeof body !== 'string' || !type.startsWith('text/html')) continue;
        this.#write(reader, eventText({ ...change, page: { of, ...splice(reader.sent.get(of) ?? '', body) } }));
        reader.sent.set(of, body);
      } catch (error) {
        this.#source.whenFailed(error);
      }
  }
}

/** One change for two that came one after the other: a save is not forgotten because facts of a PDF followed it. */
function both(earlier: Change | undefined, later: Change): Change {
  return later.savedAt === undefined && earlier?.savedAt !== undefined ? { ...later, savedAt: earlier.savedAt } : later;
}

function splice(old: string, fresh: string): Omit<SentPage, 'of'> {
  const shorter = Math.min(old.length, fresh.length);
  let keep = 0;
  while (keep < shorter && old.charCodeAt(keep) === fresh.charCodeAt(keep)) keep++;
  let end = 0;
  while (end < shorter - keep && old.charCodeAt(old.length - end - 1) === fresh.charCodeAt(fresh.length - end - 1))
    end++;
  return { keep, end, text: fresh.slice(keep, fresh.length - end) };
}

function eventText(change: Change & { readonly page?: SentPage }): string {
  return `data: ${JSON.stringify(change)}\n\n`;
}
