/** A store at an address: whatever it answers, a build gets what was put there or nothing, and one warning. */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { addressStore, isAddress } from '../../../src/cache/address-store.ts';
import { contentKey } from '../../../src/cache/content-key.ts';
import { sealed, type Kept } from '../../../src/cache/entry.ts';

const key = contentKey('engine', 'test', ['one']);
const other = contentKey('engine', 'test', ['other']);
const kept: Kept = { sources: ['content/publications/plan.mdx'], bytes: new Uint8Array([0, 10, 255, 7]) };
const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** The address of a server that answers like this. */
async function serving(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/cache`;
}

/** A server that keeps what is put, as nginx with dav_methods does. */
function keeping(held: Map<string, Buffer>): RequestListener {
  return (request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const url = request.url ?? '';
      if (request.method === 'PUT') {
        held.set(url, Buffer.concat(pieces));
        response.writeHead(201).end();
      } else response.writeHead(held.has(url) ? 200 : 404).end(held.get(url));
    });
  };
}

/** A store at an address, with what it warned of. */
function opened(address: string, patience?: number) {
  const warnings: string[] = [];
  const warn = (words: string): void => {
    warnings.push(words.replace(/127\.0\.0\.1:\d+/, 'HOST'));
  };
  return { store: addressStore(address, { warn, ...(patience === undefined ? {} : { patience }) }), warnings };
}

test('an address gives back what was put there, below it and by its key', async () => {
  const held = new Map<string, Buffer>();
  const { store, warnings } = opened(await serving(keeping(held)));
  expect(await store.get(key)).toBeUndefined();
  await store.put(key, kept);
  const found = await store.get(key);
  expect([...(found?.bytes ?? [])]).toEqual([...kept.bytes]);
  expect([...held.keys()]).toEqual([`/cache/${key}`]);
  await store.forget((source) => kept.sources.includes(source));
  await store.close();
  expect(warnings).toEqual([]);
});

test('wrong bytes are not used, and are reported once', async () => {
  const entry = Buffer.from(sealed(key, kept));
  const lies: Record<string, Buffer> = {
    [`/cache/${key}`]: Buffer.concat([entry.subarray(0, -1), Buffer.from([8])]),
    [`/cache/${other}`]: entry,
  };
  const { store, warnings } = opened(
    await serving((request, response) => response.end(lies[request.url ?? ''] ?? 'x')),
  );
  expect(await store.get(key)).toBeUndefined();
  expect(await store.get(other)).toBeUndefined();
  expect(await store.get(contentKey('engine', 'test', ['third']))).toBeUndefined();
  expect(warnings).toEqual([
    'The store at http://HOST/cache gave bytes that are not what was put there. They were not used.',
  ]);
});

test.each<[string, RequestListener, string, number?]>([
  ['is broken', (_, response) => response.writeHead(500).end(), 'answers "500" to a question'],
  ['hangs up', (request) => request.socket.destroy(), 'cannot be reached'],
  ['never answers', () => undefined, 'did not answer within 0.2 s', 200],
  [
    'stops in the middle',
    (_, response) => {
      response.writeHead(200, { 'content-length': 1000 });
      response.write('half');
    },
    'did not answer within 0.2 s',
    200,
  ],
])('a store that %s is given up after one warning', async (...[, listener, reason, patience]) => {
  let asked = 0;
  const counting: RequestListener = (request, response) => {
    asked += 1;
    listener(request, response);
  };
  const { store, warnings } = opened(await serving(counting), patience);
  expect(await store.get(key)).toBeUndefined();
  expect(await store.get(other)).toBeUndefined();
  await store.put(key, kept);
  expect(warnings).toEqual([`The store at http://HOST/cache ${reason}. This build goes on without it.`]);
  expect(asked).toBe(1);
});

test('a store that refuses to be written is read without a word', async () => {
  const entry = sealed(key, kept);
  let puts = 0;
  const { store, warnings } = opened(
    await serving((request, response) => {
      if (request.method === 'PUT') puts += 1;
      response.writeHead(request.method === 'PUT' ? 403 : 200).end(request.method === 'PUT' ? '' : entry);
    }),
  );
  await store.put(other, kept);
  await store.put(other, kept);
  expect((await store.get(key))?.sources).toEqual(kept.sources);
  expect(puts).toBe(1);
  expect(warnings).toEqual([]);
});

test('a store that is full is still read', async () => {
  const entry = sealed(key, kept);
  const { store, warnings } = opened(
    await serving((request, response) => {
      response.writeHead(request.method === 'PUT' ? 507 : 200).end(request.method === 'PUT' ? '' : entry);
    }),
  );
  await store.put(other, kept);
  await store.put(other, kept);
  expect((await store.get(key))?.sources).toEqual(kept.sources);
  expect(warnings).toEqual([
    'The store at http://HOST/cache answers "507" to what is put there. What this build made is not kept there.',
  ]);
});

test('a name and password go with each question, and stand in no warning', async () => {
  let sent: string | undefined;
  const address = await serving((request, response) => {
    sent = request.headers.authorization;
    response.writeHead(500).end();
  });
  const { store, warnings } = opened(address.replace('http://', 'http://build:p%40ss@'));
  await store.get(key);
  expect(sent).toBe(`Basic ${Buffer.from('build:p@ss').toString('base64')}`);
  expect(warnings.join()).not.toMatch(/build:|p@ss|p%40ss/);
});

test('an address is told from a folder', () => {
  expect(['https://cache.example.gov.uk/', 'HTTP://cache', '/srv/cache', 'cache', 'C:\\cache'].map(isAddress)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});
