/** The preview's server: answers requests for this machine, and notifies open pages of every change. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Answer } from './answers.ts';
import { ownAddress } from './bar.ts';
import { OpenPages, type Change, type PageSource } from './open-pages.ts';
import { askedFor, isWelcome, type HostCheck } from './visitors.ts';

/** What the server asks for. */
export interface ServerOptions extends PageSource {
  /** True for the names that requests may come for; others are refused, so that no web site can read the preview. */
  readonly isOwnHost: HostCheck;
}

/** A server that is listening. */
export interface Listening {
  readonly port: number;
  tell(change: Change): void;
  close(): Promise<void>;
}

/** Connections at one time: far more than open pages need. */
const mostConnections = 200;

/** Milliseconds between signs of life to open pages. */
const heartbeat = 15_000;

/** Starts to listen. Rejects with the system's error where the port is taken. */
export async function startServer(options: ServerOptions, at: { host: string; port: number }): Promise<Listening> {
  const pages = new OpenPages(options);
  const server = createServer((request, response) => {
    void respond(request, response, { options, pages });
  });
  server.maxConnections = mostConnections;
  await listen(server, at);
  const beat = setInterval(() => pages.beat(), heartbeat);
  const address = server.address();
  return {
    port: typeof address === 'object' ? (address?.port ?? at.port) : at.port,
    tell: (change) => pages.tell(change),
    close: () => {
      clearInterval(beat);
      return new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

function listen(server: Server, { host, port }: { host: string; port: number }): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

type Serving = { readonly options: ServerOptions; readonly pages: OpenPages };

async function respond(request: IncomingMessage, response: ServerResponse, serving: Serving): Promise<void> {
  const { options, pages } = serving;
  try {
    const target = request.url ?? '/';
    if (!isWelcome(request.headers, target, options.isOwnHost)) {
      sendWords(response, request, { status: 404, words: 'This preview has a different address.' });
      return;
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      sendWords(response, request, { status: 405, words: 'This preview can only be read.' });
      return;
    }
    const asked = askedFor(target);
    if (!asked) {
      sendWords(response, request, { status: 404, words: 'This is not the address of a page.' });
      return;
    }
    const { address, questions } = asked;
    if (address === `${ownAddress}/events`) {
      if (!pages.welcome(response, questions))
        sendWords(response, request, { status: 503, words: 'Too many pages of this preview are open.' });
      return;
    }
    if (!/(?:\/|\.[a-z0-9_]+)$/i.test(address)) {
      response.writeHead(302, { Location: `${address.split('/').map(encodeURIComponent).join('/')}/` }).end();
      return;
    }
    send(response, await options.answer(address, questions.has('bare')), request);
  } catch (error) {
    options.whenFailed(error);
    if (!response.headersSent) {
      const words = error instanceof Error ? error.message : String(error);
      response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' });
      response.end(`This is a fault in the tool, not in your content: ${words}\n`);
    }
  }
}

function sendWords(
  response: ServerResponse,
  request: IncomingMessage,
  { status, words }: { status: Answer['status']; words: string },
): void {
  send(response, { status, type: 'text/plain; charset=utf-8', body: `${words}\n` }, request);
}

function send(response: ServerResponse, answer: Answer, request: IncomingMessage): void {
  const tag = answer.tag === undefined ? undefined : `"${answer.tag}"`;
  const headers = {
    'Cache-Control': 'no-cache',
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Content-Security-Policy': "frame-ancestors 'self'",
    ...(tag === undefined ? {} : { ETag: tag }),
  };
  if (tag !== undefined && request.headers['if-none-match'] === tag) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(answer.status, {
    ...headers,
    'Content-Type': answer.type,
    'Content-Length': Buffer.byteLength(answer.body),
  });
  response.end(request.method === 'HEAD' ? undefined : answer.body);
}
