import type { APIRoute } from 'astro';
import worker from '../site/device/worker/worker.ts?worker&url';

/**
 * The service worker stands at the root of the site, since it may answer only for what lies below it; its program is a script among
 * the others, by a name that is another one when it changes. It runs in the browsers of readers who keep a meeting, and nowhere else.
 */
export const GET: APIRoute = () =>
  new Response(`importScripts(${JSON.stringify(`.${worker}`)});\n`, { headers: { 'Content-Type': 'text/javascript' } });
