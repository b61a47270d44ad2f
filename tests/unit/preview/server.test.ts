/** Whom the preview's server answers, and that every other request gets a plain answer. */
import { connect } from 'node:net';
import { hostname, networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer, type Listening } from '../../../src/preview/server.ts';
import { askedFor, hostCheck } from '../../../src/preview/visitors.ts';

const failures: unknown[] = [];
let server: Listening;

beforeAll(async () => {
  server = await startServer(
    {
      answer: (address) => Promise.resolve({ status: 200, type: 'text/html; charset=utf-8', body: `page ${address}` }),
      version: () => 1,
      whenFailed: (error) => failures.push(error),
      isOwnHost: hostCheck('127.0.0.1'),
    },
    { host: '127.0.0.1', port: 0 },
  );
});
afterAll(() => server.close());

/** The status and body of a request that is written as it stands: no client mends it. */
function raw(line: string, headers: readonly string[] = [], host = `localhost:${server.port}`): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(server.port, '127.0.0.1');
    let text = '';
    socket.setEncoding('utf8').on('data', (piece: string) => (text += piece));
    socket.on('error', reject);
    socket.on('close', () => {
      const [head = '', body = ''] = text.split('\r\n\r\n');
      const location = /^location: (.*)$/im.exec(head)?.[1];
      resolve(`${head.split(' ')[1] ?? ''} ${location ?? body.trim()}`);
    });
    socket.write([line, `Host: ${host}`, 'Connection: close', ...headers, '', ''].join('\r\n'));
  });
}

test.each([
  ['GET / HTTP/1.1', '200 page /'],
  ['GET /a/b/?x=//y HTTP/1.1', '200 page /a/b/'],
  ['GET /a/b HTTP/1.1', '302 /a/b/'],
  ['GET /a%20b%23c HTTP/1.1', '302 /a%20b%23c/'],
  ['GET // HTTP/1.1', '404 This is not the address of a page.'],
  ['GET //evil.example/ HTTP/1.1', '404 This is not the address of a page.'],
  ['GET /%2Fevil.example HTTP/1.1', '404 This is not the address of a page.'],
  ['GET /%2F%2Fevil.example/ HTTP/1.1', '404 This is not the address of a page.'],
  ['GET /%5Cevil.example HTTP/1.1', '404 This is not the address of a page.'],
  ['GET /a/%2e%2e/b HTTP/1.1', '404 This is not the address of a page.'],
  ['GET /%zz HTTP/1.1', '404 This is not the address of a page.'],
  ['GET /%00/ HTTP/1.1', '404 This is not the address of a page.'],
  ['GET /%0d%0aSet-Cookie:x HTTP/1.1', '404 This is not the address of a page.'],
  ['GET http://evil.example/ HTTP/1.1', '404 This preview has a different address.'],
  ['GET http://localhost/a/ HTTP/1.1', '200 page /a/'],
  [`GET /${'a'.repeat(5000)}/ HTTP/1.1`, '404 This is not the address of a page.'],
  ['POST / HTTP/1.1', '405 This preview can only be read.'],
  ['OPTIONS * HTTP/1.1', '405 This preview can only be read.'],
])('%s is answered plainly: %s', async (line, answer) => {
  expect(await raw(line)).toBe(answer);
  expect(failures).toEqual([]);
});

test.each([
  ['a name of its own', [], 'evil.example'],
  ['a name that only begins like ours', [], 'localhost.evil.example'],
  ['a page of its own', ['Origin: https://evil.example'], undefined],
  ['a page of another program of this machine', ['Origin: http://localhost:9'], undefined],
  ['a page without a name', ['Origin: null'], undefined],
  ['a picture on a page of its own', ['Sec-Fetch-Site: cross-site', 'Sec-Fetch-Mode: no-cors'], undefined],
])('a web site that asks through %s learns nothing', async (_how, headers, host) => {
  expect(await raw('GET /@preview/events HTTP/1.1', headers, host)).toBe('404 This preview has a different address.');
});

test('a page of the preview may ask, and a link from elsewhere may lead to it', async () => {
  expect(await raw('GET /a/ HTTP/1.1', [`Origin: http://localhost:${server.port}`])).toBe('200 page /a/');
  expect(await raw('GET /a/ HTTP/1.1', ['Sec-Fetch-Site: cross-site', 'Sec-Fetch-Mode: navigate'])).toBe(
    '200 page /a/',
  );
});

test('open pages are bounded: one too many is told so, and has a place when another one closes', async () => {
  const open = (): Promise<ReturnType<typeof connect>> =>
    new Promise((resolve) => {
      const socket = connect(server.port, '127.0.0.1');
      socket.once('data', () => resolve(socket));
      socket.write(`GET /@preview/events?version=1 HTTP/1.1\r\nHost: localhost:${server.port}\r\n\r\n`);
    });
  const sockets = await Promise.all(Array.from({ length: 64 }, open));
  expect(await raw('GET /@preview/events HTTP/1.1')).toBe('503 Too many pages of this preview are open.');
  for (const socket of sockets) socket.destroy();
});

describe('the names of a preview', () => {
  const address =
    Object.values(networkInterfaces())
      .flat()
      .find((one) => one?.family === 'IPv4')?.address ?? '127.0.0.1';

  test.each([
    ['127.0.0.1', ['localhost', '127.0.0.1', '[::1]'], ['evil.example', '']],
    ['0.0.0.0', ['localhost', address, hostname().toLowerCase()], ['evil.example', '0.0.0.1', '']],
    ['::', ['localhost', '[::1]', address], ['evil.example']],
    ['papers.local', ['papers.local', 'localhost'], ['papers.local.evil.example', '192.0.2.1']],
    ['192.0.2.7', ['192.0.2.7'], ['192.0.2.8']],
    ['2001:DB8::7', ['[2001:db8::7]'], ['[2001:db8::8]']],
  ])('that listens at %s are its own', (host, own, foreign) => {
    const isOwn = hostCheck(host);
    expect(own.filter((name) => !isOwn(name))).toEqual([]);
    expect(foreign.filter((name) => isOwn(name))).toEqual([]);
  });
});

test('what stands in a request is read once, with its letters decoded', () => {
  const asked = askedFor('/caf%C3%A9/?of=/a/&of=/b/#x');
  expect([asked?.address, asked?.questions.getAll('of')]).toEqual(['/café/', ['/a/', '/b/']]);
});
