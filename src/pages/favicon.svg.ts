import type { APIRoute } from 'astro';
import { shown } from '../site/shown.ts';

/** A sheet of paper in the council's colour. */
export const GET: APIRoute = () => {
  const { ground, text } = shown().accent;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="4" fill="${ground}"/><path d="M10 6h8l5 5v15H10z" fill="none" stroke="${text}" stroke-width="2"/><path d="M13 15h7M13 19h7M13 23h4" stroke="${text}" stroke-width="2"/></svg>`;
  return new Response(svg, { headers: { 'Content-Type': 'image/svg+xml' } });
};
