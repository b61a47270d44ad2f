/** Files that tell hosts how to serve the site: `_headers` (Netlify, Cloudflare Pages) and Azure Static Web Apps' own. */
import path from 'node:path';
import { writeWhole } from '../../outputs/files/write-file.ts';
import { securityHeaders } from './security-policy.ts';

/** Their names carry a hash of their content: they never change. */
const unchanging = 'public, max-age=31536000, immutable';

/** For other people's programs to read from their own pages; paths as hosts write them. */
const openToPrograms = ['/oparl/*', '/data/*', '/feed.json', '/manifest.json', '/manifest/*'];

/** Media types by ending that servers do not all know. */
const mediaTypes: Readonly<Record<string, string>> = {
  '.ics': 'text/calendar; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.vtt': 'text/vtt; charset=utf-8',
  '.m4a': 'audio/mp4',
  '.mp4': 'video/mp4',
  '.mp3': 'audio/mpeg',
  '.jsonld': 'application/ld+json',
  '.woff2': 'font/woff2',
  '.pagefind': 'application/octet-stream',
  '.pf_fragment': 'application/octet-stream',
  '.pf_index': 'application/octet-stream',
  '.pf_meta': 'application/octet-stream',
  '.pf_filter': 'application/octet-stream',
};

/** Writes `_headers` and `staticwebapp.config.json` into `folder`. */
export async function writeHostFiles(folder: string): Promise<void> {
  await writeWhole(path.join(folder, '_headers'), headersFile());
  await writeWhole(path.join(folder, 'staticwebapp.config.json'), azureFile());
}

/** The text of `_headers`. */
export function headersFile(): string {
  const rules: (readonly [string, Readonly<Record<string, string>>])[] = [
    ['/*', securityHeaders],
    ['/_astro/*', { 'Cache-Control': unchanging }],
    ...openToPrograms.map((address) => [address, { 'Access-Control-Allow-Origin': '*' }] as const),
  ];
  const lines = rules.map(([address, headers]) =>
    [address, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
  );
  return `${lines.join('\n\n')}\n`;
}

/** The text of `staticwebapp.config.json`. */
export function azureFile(): string {
  const config = {
    globalHeaders: securityHeaders,
    routes: [
      { route: '/_astro/*', headers: { 'Cache-Control': unchanging } },
      ...openToPrograms.map((route) => ({ route, headers: { 'Access-Control-Allow-Origin': '*' } })),
    ],
    mimeTypes: mediaTypes,
    responseOverrides: { 404: { rewrite: '/404.html', statusCode: 404 } },
    trailingSlash: 'always',
  };
  return `${JSON.stringify(config, undefined, 2)}\n`;
}
