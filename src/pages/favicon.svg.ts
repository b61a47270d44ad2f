import type { APIRoute } from 'astro';
import { shown } from '../site/shown.ts';

/** A sheet of paper in the council's colour. */
export const GET: APIRoute = () => new Response(shown().icon, { headers: { 'Content-Type': 'image/svg+xml' } });
