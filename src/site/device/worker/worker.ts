/**
 * The service worker of a site of which meetings are kept. The network always comes first; what is kept answers where there is none, and
 * whatever is not kept is left to the browser. With nothing kept it takes itself away.
 */
import { keptAnswer, keptMeetings } from '../keeping/kept-files.ts';
import { renewKept } from '../keeping/renew-kept.ts';
import { renewedMessage, type FetchEvent, type WaitingEvent, type WorkerScope } from './worker-scope.ts';

/** After so many milliseconds without an answer a kept page is shown: a network that hangs is none. */
const patience = 5000;

const worker = globalThis as unknown as WorkerScope;
const root = new URL(worker.registration.scope);
let renewing: Promise<void> | undefined;

worker.addEventListener('install', (event: WaitingEvent) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event: WaitingEvent) => event.waitUntil(worker.clients.claim()));

worker.addEventListener('fetch', (event: FetchEvent) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== 'GET' || address.origin !== root.origin || !address.pathname.startsWith(root.pathname)) return;
  const asked = fetch(request);
  event.respondWith(answer(request, address, asked));
  if (request.mode === 'navigate') event.waitUntil(asked.then(renew, () => undefined));
});

async function answer(request: Request, address: URL, asked: Promise<Response>): Promise<Response> {
  const isPage = request.mode === 'navigate';
  try {
    const answered = await (isPage ? inTime(asked, address) : asked);
    if (answered.status < 500) return answered;
    return (await keptAnswer(root, address)) ?? answered;
  } catch {
    const kept = await keptAnswer(root, address);
    if (kept) return kept;
    return isPage ? elsewhere() : Response.error();
  }
}

/** Rejects where a page that is kept does not come in time; what is not kept is waited for as ever. */
async function inTime(asked: Promise<Response>, address: URL): Promise<Response> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<Response>((_resolve, reject) => {
    timer = setTimeout(() => {
      void keptAnswer(root, address).then((kept) => kept && reject(new Error('The network does not answer.')));
    }, patience);
  });
  return Promise.race([asked, tooLate]).finally(() => clearTimeout(timer));
}

/** The page that says what is kept. */
async function elsewhere(): Promise<Response> {
  const list = new URL('on-this-device/', root);
  return (await keptAnswer(root, list)) ? Response.redirect(`${list.href}#not-kept`) : Response.error();
}

/** The network is there: what is kept is compared with what the site has now, one time after the other. */
async function renew(): Promise<void> {
  renewing ??= renewNow().finally(() => (renewing = undefined));
  return renewing;
}

async function renewNow(): Promise<void> {
  if ((await keptMeetings(root)).length === 0) {
    await worker.registration.unregister();
    return;
  }
  if (!(await renewKept(root))) return;
  for (const client of await worker.clients.matchAll()) client.postMessage(renewedMessage);
}
