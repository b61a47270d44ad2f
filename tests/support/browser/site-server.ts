/** Serves a published site as its host would: with the headers of its _headers file, compressed, 404.html for what is not there. */
import { readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** One answer that the server gave. */
export interface Served {
  /** From the root of the host. */
  readonly path: string;
  /** Bytes of the body as sent, compressed where its type is. */
  readonly bytes: number;
}

/** A site that is being served. */
export interface ServedSite {
  /** With a slash at its end. */
  readonly address: string;
  /** Every answer so far, the first first. */
  readonly served: readonly Served[];
  close(): void;
}

/** How a site is served. */
export interface Serving {
  /** Folder below the root of the host, as in `/council/papers/`; the root where absent. */
  readonly below?: string;
  /** A port that was listened to before; any free one where absent. */
  readonly port?: number;
  /** Milliseconds by which an answer is held back, by its path. */
  readonly delayOf?: (path: string) => number;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.xml': 'application/xml',
  '.svg': 'image/svg+xml',
  '.csv': 'text/csv; charset=utf-8',
  '.pdf': 'application/pdf',
  '.ics': 'text/calendar; charset=utf-8',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/** What hosts compress; the rest is compressed in itself. */
const compressed = /^(?:text\/|application\/(?:json|xml)|image\/svg)/;

/** Serves a folder on this machine alone. */
export async function serveSite(folder: string, serving: Serving = {}): Promise<ServedSite> {
  const { below = '/', delayOf = () => 0, port: wanted = 0 } = serving;
  const rules = headerRules(readFileSync(path.join(folder, '_headers'), 'utf8'));
  const served: Served[] = [];
  const server = createServer((request, response) => {
    const asked = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const inside = asked.startsWith(below) ? `/${asked.slice(below.length)}` : undefined;
    const file = inside === undefined ? undefined : fileOf(folder, inside);
    for (const { pattern, name, value } of rules)
      if (inside !== undefined && pattern.test(inside)) response.setHeader(name, value);
    response.statusCode = file === undefined ? 404 : 200;
    const bytes = send(response, file ?? path.join(folder, '404.html'), delayOf(asked));
    served.push({ path: asked, bytes });
  });
  await new Promise<void>((resolve) => server.listen(wanted, '127.0.0.1', resolve));
  const listening = server.address();
  const port = typeof listening === 'object' ? (listening?.port ?? 0) : 0;
  return {
    address: `http://127.0.0.1:${port}${below}`,
    served,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function fileOf(folder: string, address: string): string | undefined {
  const wanted = path.join(folder, address, address.endsWith('/') ? 'index.html' : '');
  const isThere =
    wanted.startsWith(folder + path.sep) && (statSync(wanted, { throwIfNoEntry: false })?.isFile() ?? false);
  return isThere ? wanted : undefined;
}

/** Sends a file and gives the bytes of its body. */
function send(response: ServerResponse, file: string, delay: number): number {
  const type = types[path.extname(file)] ?? 'application/octet-stream';
  response.setHeader('Content-Type', type);
  const isPacked = compressed.test(type);
  if (isPacked) response.setHeader('Content-Encoding', 'gzip');
  const body = isPacked ? packed(file) : readFileSync(file);
  setTimeout(() => response.end(body), delay);
  return body.length;
}

const packedFiles = new Map<string, Buffer>();

/** A file as it is sent compressed: done once, since most pages are asked for many times. */
function packed(file: string): Buffer {
  const { mtimeMs, ctimeMs, size } = statSync(file);
  const key = [file, mtimeMs, ctimeMs, size].join(' ');
  const known = packedFiles.get(key) ?? gzipSync(readFileSync(file));
  packedFiles.set(key, known);
  return known;
}

interface HeaderRule {
  readonly pattern: RegExp;
  readonly name: string;
  readonly value: string;
}

/** The rules of a _headers file: a line with addresses, then indented lines with a header each. */
function headerRules(text: string): HeaderRule[] {
  let pattern = /^$/;
  return text.split('\n').flatMap((line) => {
    const header = /^\s+([\w-]+):\s*(.*)$/.exec(line);
    if (header) return [{ pattern, name: header[1] ?? '', value: header[2] ?? '' }];
    if (line.startsWith('/')) pattern = new RegExp(`^${line.replaceAll('.', '\\.').replaceAll('*', '.*')}$`);
    return [];
  });
}
