import type { APIRoute } from 'astro';
import { shown } from '../site/shown.ts';

/** The council's colour: a file of its own, so that no page needs an inline style. */
export const GET: APIRoute = () => new Response(shown().theme, { headers: { 'Content-Type': 'text/css' } });
