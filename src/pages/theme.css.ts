import type { APIRoute } from 'astro';
import { shown } from '../site/shown.ts';

/** The council's colour as custom properties: a file of its own, so that no page needs an inline style. */
export const GET: APIRoute = () => {
  const { ground, text } = shown().accent;
  return new Response(`:root{--app-accent:${ground};--app-on-accent:${text}}\n`, {
    headers: { 'Content-Type': 'text/css' },
  });
};
