import type { APIRoute } from 'astro';
import { shown } from '../../site/shown.ts';

/** What scripts say about what a device keeps: a file of its own, so that no page grows by it. */
export const GET: APIRoute = () =>
  new Response(JSON.stringify(shown().words.device.says), { headers: { 'Content-Type': 'application/json' } });
