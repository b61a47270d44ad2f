/** A build whose store at an address does not do as it should: the same bytes as without one, and one warning at most. */
import { globSync, readFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { SiteFolder } from '../../../../src/build/site-folder.ts';
import { fileThreads } from '../../../../src/build/files/make-files.ts';
import { makeSiteFiles } from '../../../../src/build/files/site-files.ts';
import { addressStore } from '../../../../src/cache/address-store.ts';
import { noStore, type Store } from '../../../../src/cache/store.ts';
import type { Site } from '../../../../src/model/site.ts';
import { newFolder } from '../../../support/new-folder.ts';
import { smallSite } from '../../../support/sites/small-site.ts';
import { endServers, keeping, serving } from '../../../support/stores/store-server.ts';
import { compileRoot, writeTree } from '../../../support/tree.ts';

const threads = fileThreads(0);
/** What a sound store holds after a build, by the path of its address. */
const held = new Map<string, Buffer>();
let site: Site;
let expected: Record<string, string>;

afterEach(endServers);
afterAll(() => threads.close());

/** Makes every file of the site's documents, and puts them into the store; gives their bytes, and how many came from there. */
async function built(store: Store) {
  const folder = newFolder();
  const made = await makeSiteFiles(site, new SiteFolder(folder), {
    threads,
    whenMade: () => undefined,
    store,
    engine: 'engine',
  });
  await made.keep(folder);
  await store.close();
  const files = globSync('**/*.*', { cwd: folder }).sort();
  const bytes = files.map((file) => [file, readFileSync(path.join(folder, file)).toString('base64')] as const);
  return { taken: made.taken, bytes: Object.fromEntries(bytes) };
}

/** Builds with a store whose server answers like this; gives what came of it, and how often it was asked. */
async function builtWith(listener: RequestListener) {
  let asked = 0;
  const warnings: string[] = [];
  const address = await serving((request, response) => {
    asked += 1;
    listener(request, response);
  });
  const store = addressStore(address, {
    warn: (words) => warnings.push(words.replace(/^The store at \S+ /, '')),
    patience: { silence: 1000, altogether: 2000, eachEntry: 10_000 },
    mostBytes: 5_000_000,
  });
  return { ...(await built(store)), asked, warnings };
}

beforeAll(async () => {
  const compiled = compileRoot(writeTree(smallSite));
  if (!compiled.site) throw new Error('The site was not compiled.');
  ({ site } = compiled);
  expected = (await built(noStore)).bytes;
  const filled = await builtWith(keeping(held));
  expect(filled).toMatchObject({ bytes: expected, taken: 0, warnings: [] });
  endServers();
});

test('a sound store gives everything', async () => {
  const { taken, bytes, warnings } = await builtWith(keeping(held));
  expect({ taken, bytes, warnings }).toEqual({
    taken: Object.keys(expected).length,
    bytes: expected,
    warnings: [],
  });
});

/** Entries as the store holds them, changed. */
function giving(change: (entry: Buffer) => Buffer): RequestListener {
  return (request, response) => {
    keeping(new Map([...held].map(([key, entry]) => [key, change(entry)])))(request, response);
  };
}

/** Reads as the store does, and answers like this to what is put. */
function refusing(status: number): RequestListener {
  return (request, response) => {
    if (request.method === 'PUT') response.writeHead(status).end();
    else keeping(held)(request, response);
  };
}

/** The entry with its last byte changed. */
function damaged(entry: Buffer): Buffer {
  return Buffer.concat([entry.subarray(0, -1), Buffer.of((entry.at(-1) ?? 0) ^ 1)]);
}

const givesOther = 'gives bytes that are not what was put there.';
const goesOn = 'This build goes on without it.';

test.each<[string, RequestListener, readonly string[]]>([
  ['has one byte of each entry wrong', giving(damaged), [`${givesOther} ${goesOn}`]],
  ['gives half of each entry', giving((entry) => entry.subarray(0, entry.length / 2)), [`${givesOther} ${goesOn}`]],
  ['gives nothing with every answer', giving(() => Buffer.alloc(0)), [`${givesOther} ${goesOn}`]],
  ['has lost everything', keeping(new Map()), []],
  ['is broken', (_, response) => response.writeHead(500).end(), [`answers "500" to a question. ${goesOn}`]],
  ['hangs up', (request) => request.socket.destroy(), [`cannot be reached. ${goesOn}`]],
  ['never answers', () => undefined, [`did not answer within 1 s. ${goesOn}`]],
  [
    'breaks off in the middle',
    (request, response) => {
      const entry = held.get(request.url ?? '') ?? Buffer.alloc(100);
      response.writeHead(200, { 'content-length': entry.length });
      response.write(entry.subarray(0, entry.length / 2), () => response.destroy());
    },
    [`broke off in the middle of an answer. ${goesOn}`],
  ],
  [
    'sends byte after byte for ever',
    (_, response) => {
      const drop = setInterval(() => response.write('x'), 20);
      response.on('close', () => {
        clearInterval(drop);
      });
    },
    [`is slow: 2 s were spent waiting for it. ${goesOn}`],
  ],
  [
    'sends more than any entry has',
    (_, response) => response.end(Buffer.alloc(6_000_000)),
    [`sent more than an entry can hold. ${goesOn}`],
  ],
  [
    'leads elsewhere in a circle',
    (request, response) => response.writeHead(302, { location: request.url ?? '' }).end(),
    [`cannot be reached. ${goesOn}`],
  ],
])('a store that %s changes no byte, and is reported at most once', async (...[, listener, reported]) => {
  const { bytes, taken, warnings } = await builtWith(listener);
  expect(bytes).toEqual(expected);
  expect(taken).toBe(0);
  expect(warnings).toEqual(reported);
});

test.each([405, 403, 401, 507, 413, 500])('a store that answers PUT with %i is read all the same', async (status) => {
  const full = await builtWith(refusing(status));
  expect(full).toMatchObject({ bytes: expected, taken: Object.keys(expected).length, warnings: [] });
  const empty = await builtWith((request, response) => {
    response.writeHead(request.method === 'PUT' ? status : 404).end();
  });
  expect(empty.bytes).toEqual(expected);
  expect(empty.warnings).toEqual(
    status < 406
      ? []
      : [`answers "${status}" to what is put there. Not everything that this build made is kept there.`],
  );
});

test('one damaged entry is made again and put there anew', async () => {
  const own = new Map(held);
  const [[key, entry] = ['', Buffer.alloc(0)]] = held;
  own.set(key, damaged(entry));
  const { bytes, taken, warnings } = await builtWith(keeping(own));
  expect(bytes).toEqual(expected);
  expect(taken).toBeGreaterThan(0);
  expect(taken).toBeLessThan(Object.keys(expected).length);
  expect(warnings).toEqual(['gave bytes that are not what was put there. They were not used.']);
  expect([...own].sort()).toEqual([...held].sort());
});
