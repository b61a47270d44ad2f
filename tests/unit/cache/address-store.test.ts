/** A store at an address: whatever it answers, a build gets what was put there or nothing, and one warning. */
import type { RequestListener } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { addressStore, isAddress } from '../../../src/cache/address-store.ts';
import { contentKey } from '../../../src/cache/content-key.ts';
import { sealed, type Kept } from '../../../src/cache/entry.ts';
import { usualPatience, type Patience } from '../../../src/cache/patience.ts';
import { endServers, keeping, serving } from '../../support/stores/store-server.ts';

const key = contentKey('engine', 'test', ['one']);
const other = contentKey('engine', 'test', ['other']);
const kept: Kept = { sources: ['content/publications/plan.mdx'], bytes: new Uint8Array([0, 10, 255, 7]) };

afterEach(endServers);

/** A store at an address, with what it warned of. */
function opened(address: string, patience: Partial<Patience> = {}) {
  const warnings: string[] = [];
  const warn = (words: string): void => {
    warnings.push(words.replace(/127\.0\.0\.1:\d+/, 'HOST'));
  };
  return {
    store: addressStore(address, { warn, patience: { ...usualPatience, ...patience }, mostBytes: 1_000_000 }),
    warnings,
  };
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
  expect(warnings).toEqual([]);
  await store.close();
  await store.close();
  expect(warnings).toEqual([
    'The store at http://HOST/cache gave bytes that are not what was put there. They were not used.',
  ]);
});

/** Keys of entries that are asked for one after the other. */
const many = Array.from({ length: 40 }, (_, at) => contentKey('engine', 'test', [at]));

/** Asks for many entries, puts one, and closes the store; gives how often its server was asked. */
async function used(listener: RequestListener, patience: Partial<Patience> = {}) {
  let asked = 0;
  const { store, warnings } = opened(
    await serving((request, response) => {
      asked += 1;
      listener(request, response);
    }),
    patience,
  );
  for (const one of many) expect(await store.get(one)).toBeUndefined();
  await store.put(key, kept);
  await store.close();
  return { asked, warnings };
}

test.each<[string, RequestListener]>([
  ['a page of another service', (_, response) => response.end('<!doctype html><title>Sign in</title>')],
  ['the entry of another key', (_, response) => response.end(sealed(key, kept))],
  ['nothing', (_, response) => response.end()],
  [
    'the way to a page to sign in at',
    (request, response) => {
      if (request.url === '/login') response.end('Sign in');
      else response.writeHead(302, { location: '/login' }).end();
    },
  ],
])('a store that answers everything with %s is not asked for ever', async (...[, listener]) => {
  const { asked, warnings } = await used(listener);
  expect(asked).toBeLessThanOrEqual(16);
  expect(warnings).toEqual([
    'The store at http://HOST/cache gives bytes that are not what was put there. This build goes on without it.',
  ]);
});

test('a store that answers late costs no more than a bounded time', async () => {
  const late: RequestListener = (_, response) => {
    setTimeout(() => response.writeHead(404).end(), 30);
  };
  const { asked, warnings } = await used(late, { altogether: 200 });
  expect(asked).toBeLessThan(10);
  expect(warnings).toEqual([
    'The store at http://HOST/cache is slow: 0 s were spent waiting for it. This build goes on without it.',
  ]);
});

test('a store that has what is asked for may take its time for each entry', async () => {
  const { store, warnings } = opened(
    await serving((request, response) => {
      setTimeout(() => response.end(sealed((request.url ?? '').slice('/cache/'.length), kept)), 150);
    }),
    { altogether: 1000, eachEntry: 10_000 },
  );
  for (const one of many.slice(0, 8)) expect(await store.get(one)).toBeDefined();
  expect(warnings).toEqual([]);
});

test('an answer that never ends is not read for ever, and too large a one not at all', async () => {
  const drops = await used(
    (_, response) => {
      const drop = setInterval(() => response.write('x'), 10);
      response.on('close', () => {
        clearInterval(drop);
      });
    },
    { altogether: 300 },
  );
  expect(drops).toEqual({
    asked: 1,
    warnings: ['The store at http://HOST/cache is slow: 0 s were spent waiting for it. This build goes on without it.'],
  });
  const block = Buffer.alloc(100_000);
  const flood = await used((_, response) => {
    const pour = (): void => {
      while (response.write(block)) if (response.destroyed) return;
      response.once('drain', pour);
    };
    pour();
  });
  expect(flood).toEqual({
    asked: 1,
    warnings: ['The store at http://HOST/cache sent more than an entry can hold. This build goes on without it.'],
  });
});

test.each<[string, RequestListener, string, Partial<Patience>?]>([
  ['is broken', (_, response) => response.writeHead(500).end(), 'answers "500" to a question'],
  ['hangs up', (request) => request.socket.destroy(), 'cannot be reached'],
  ['never answers', () => undefined, 'did not answer within 0.2 s', { silence: 200 }],
  [
    'stops in the middle',
    (_, response) => {
      response.writeHead(200, { 'content-length': 1000 });
      response.write('half');
    },
    'did not answer within 0.2 s',
    { silence: 200 },
  ],
  [
    'hangs up in the middle',
    (_, response) => {
      response.writeHead(200, { 'content-length': 1000 });
      response.write('half', () => response.destroy());
    },
    'broke off in the middle of an answer',
  ],
  [
    'leads round in a circle',
    (request, response) => response.writeHead(302, { location: request.url ?? '' }).end(),
    'cannot be reached',
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
  expect(asked).toBeLessThanOrEqual(reason === 'cannot be reached' ? 21 : 1);
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
    'The store at http://HOST/cache answers "507" to what is put there. Not everything that this build made is kept there.',
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
