/** How open pages hear of changes. */

/** As the server tells it. */
export interface Change {
  readonly version: number;
  readonly savedAt?: number;
}

/** One change for two that came one after the other: a save is not forgotten because facts of a PDF followed it. */
export function both(earlier: Change | undefined, later: Change): Change {
  return later.savedAt === undefined && earlier?.savedAt !== undefined ? { ...later, savedAt: earlier.savedAt } : later;
}

/** Calls `whenChanged` for every change; a page in a view hears of it through the view, which alone has a connection. */
export function hearChanges(whenChanged: (change: Change) => void): void {
  if (window.parent !== window) {
    window.addEventListener('message', (event: MessageEvent<Change>) => {
      if (event.origin === location.origin && typeof event.data.version === 'number') whenChanged(event.data);
    });
    return;
  }
  const events = new EventSource('/@preview/events');
  events.addEventListener('message', (event: MessageEvent<string>) => {
    whenChanged(JSON.parse(event.data) as Change);
  });
  // The browser tries again by itself until the preview is back.
  events.addEventListener('error', () => {
    setStatus('state', 'The preview has stopped. Start it again with npm run dev.');
  });
  events.addEventListener('open', () => {
    setStatus('state', '');
  });
}

const parts = new Map<string, string>();

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
