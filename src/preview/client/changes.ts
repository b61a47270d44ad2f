/** How open pages learn of changes. */

/** As the server sends it. */
export interface Change {
  readonly version: number;
  readonly savedAt?: number;
}

/** A page anew, as a change of what was sent before: as in ../open-pages.ts. */
interface SentPage {
  readonly of: string;
  readonly keep: number;
  readonly end: number;
  readonly text: string;
}

/** A page as it is from now on. */
export interface NewPage extends Change {
  /** Path of the page with its question. */
  readonly of: string;
  readonly html: string;
}

/** What is done with changes. */
export interface Listener {
  /** Something has changed; pages that are shown follow. */
  readonly changed?: (change: Change) => void;
  readonly page: (page: NewPage) => void;
}

/** Path of this page with its question, as the server is asked for it. */
export const ownPath = location.pathname + location.search;

/** Listens for changes of these pages; a page in a view learns of its own through the view, which alone has a connection. */
export function followChanges(pages: readonly string[], listener: Listener): void {
  if (window.parent !== window) {
    window.addEventListener('message', (event: MessageEvent<NewPage>) => {
      if (event.origin === location.origin && event.data.of === ownPath) listener.page(event.data);
    });
    return;
  }
  const shown = document.querySelector('#preview-bar')?.getAttribute('data-version') ?? '';
  const asked = new URLSearchParams([['version', shown], ...pages.map((of) => ['of', of])]);
  const events = new EventSource(`/@preview/events?${asked.toString()}`);
  const texts = new Map<string, string>();
  events.addEventListener('message', (event: MessageEvent<string>) => {
    const { page, ...change } = JSON.parse(event.data) as Change & { readonly page?: SentPage };
    if (!page) {
      listener.changed?.(change);
      return;
    }
    const old = texts.get(page.of) ?? '';
    const html = old.slice(0, page.keep) + page.text + old.slice(old.length - page.end);
    texts.set(page.of, html);
    listener.page({ ...change, of: page.of, html });
  });
  // The browser tries again by itself until the preview is back.
  events.addEventListener('error', () => {
    const words = 'The preview has stopped. Start it again with npm run dev.';
    setStatus('state', words);
    announce(words);
  });
  // A new connection is sent whole pages again.
  events.addEventListener('open', () => {
    texts.clear();
    setStatus('state', '');
  });
}

const parts = new Map<string, string>();

/** Says something to those who listen. The status line beside it is seen, and would be heard at every save. */
export function announce(words: string): void {
  const news = document.querySelector('#preview-news');
  if (news) news.textContent = words;
}

/** Sets one part of the bar's status line. */
export function setStatus(part: string, words: string): void {
  parts.set(part, words);
  const line = document.querySelector('#preview-status');
  if (line) line.textContent = [...parts.values()].filter((one) => one !== '').join(', ');
}

/** "Saved 12:01:03" */
export function savedWords(savedAt: number): string {
  return `Saved ${new Date(savedAt).toTimeString().slice(0, 8)}`;
}

/** Milliseconds from saving until now, when what was saved is on the screen; noted where the benchmark finds it. */
export function noteWait(savedAt: number): number {
  const wait = Math.max(0, Date.now() - savedAt);
  Object.assign(document.documentElement.dataset, { previewSaved: String(savedAt), previewWait: String(wait) });
  return wait;
}
