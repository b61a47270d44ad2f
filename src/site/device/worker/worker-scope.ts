/** What this site uses of a service worker's world (Service Workers, W3C), which the types for pages leave out. */

/** An event during which the worker stays awake for a while. */
export interface WaitingEvent extends Event {
  waitUntil(task: Promise<unknown>): void;
}

/** A page asks for something. */
export interface FetchEvent extends WaitingEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

/** The global scope of the worker. */
export interface WorkerScope {
  readonly registration: ServiceWorkerRegistration;
  readonly clients: {
    claim(): Promise<void>;
    matchAll(): Promise<readonly { postMessage(message: unknown): void }[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(name: 'install' | 'activate', listener: (event: WaitingEvent) => void): void;
  addEventListener(name: 'fetch', listener: (event: FetchEvent) => void): void;
}

/** Told to open pages when what is kept has been renewed. */
export const renewedMessage = 'kept meetings were renewed';
