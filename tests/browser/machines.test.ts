/** What programs read of the example site, read back by programs that are not ours. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ICAL from 'ical.js';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject } from 'vitest';
import { startBrowser, test } from '../support/browser/chromium.ts';
import { manifestOf } from '../support/sites/built-site.ts';
import { serveSite, type ServedSite } from '../support/browser/site-server.ts';

const site = 'https://papers.example.gov.uk/';
const folder = inject('exampleSite');
let browser: Browser;
let server: ServedSite;
/** Where XML is read. */
let reader: Page;
const files = manifestOf(folder);

beforeAll(async () => {
  server = await serveSite(folder);
  browser = await startBrowser();
  reader = await browser.newPage();
});
afterAll(async () => {
  await browser.close();
  server.close();
});

function text(file: string): string {
  return readFileSync(path.join(folder, file), 'utf8');
}

/** Texts of all elements of a name, read by the browser's own XML reader; throws where the file is not XML. */
function inXml(file: string, selector: string): Promise<string[]> {
  return reader.evaluate(
    ([xml, wanted]) => {
      const read = new DOMParser().parseFromString(xml ?? '', 'application/xml');
      if (read.querySelector('parsererror')) throw new Error(read.documentElement.textContent);
      return [...read.querySelectorAll(wanted ?? '')].map((one) => one.getAttribute('href') ?? one.textContent);
    },
    [text(file), selector],
  );
}

const isThere = (address: string): boolean => {
  const file = decodeURI(address.slice(site.length)).replace(/#.*$/, '');
  const wanted = file === '' || file.endsWith('/') ? `${file}index.html` : file;
  return address.startsWith(site) && (wanted === 'manifest.json' || files.some((one) => one.path === wanted));
};

describe('feeds', () => {
  const feeds = ['feed.xml', 'corporate-parenting-board/feed.xml', 'children-and-families-advisory-panel/feed.xml'];

  test('in Atom name every paper of the meetings once, the newest first, with links that lead to files', async () => {
    const papers = files.filter(
      ({ path: file, kind }) => kind === 'page' && /^[^/]+\/\d{4}-\d\d-\d\d\/[^/]+\//.test(file),
    );
    const links = await inXml('feed.xml', 'entry > link[rel="alternate"]');
    expect(links.filter((link) => /\/\d{4}-\d\d-\d\d\/[^/]+\/$/.test(link))).toHaveLength(papers.length);
    const updated = await inXml('feed.xml', 'entry > updated');
    expect(updated).toEqual(updated.toSorted().toReversed());
    for (const feed of feeds) {
      const all = await inXml(feed, 'link');
      expect(
        all.filter((link) => !isThere(link)),
        feed,
      ).toEqual([]);
      const ids = await inXml(feed, 'id');
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.every((id) => /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab]/.test(id))).toBe(true);
      expect(await inXml(feed, 'feed > updated')).toEqual((await inXml(feed, 'entry > updated')).slice(0, 1));
    }
  });

  test('in JSON say the same as in Atom', async () => {
    for (const feed of feeds) {
      const json = JSON.parse(text(feed.replace('.xml', '.json'))) as {
        version: string;
        items: { id: string; url: string; title: string; date_modified: string }[];
      };
      expect(json.version).toBe('https://jsonfeed.org/version/1.1');
      expect(json.items.map(({ title }) => title)).toEqual(await inXml(feed, 'entry > title'));
      expect(json.items.map(({ url }) => url)).toEqual(await inXml(feed, 'entry > link[rel="alternate"]'));
      expect(json.items.map((item) => item.date_modified)).toEqual(await inXml(feed, 'entry > updated'));
      expect(json.items.map(({ id }) => id)).toEqual(await inXml(feed, 'entry > id'));
    }
  });

  test('are announced on the pages that they tell about', async () => {
    const page = await browser.newPage();
    await page.goto(`${server.address}corporate-parenting-board/2022-12-07/`);
    const announced = await page
      .locator('link[rel="alternate"][type="application/atom+xml"]')
      .evaluateAll((links) => links.map((link) => new URL((link as HTMLLinkElement).href).pathname));
    expect(announced).toEqual(['/feed.xml', '/corporate-parenting-board/feed.xml']);
    await page.close();
  });
});

describe('calendars', () => {
  const eventsIn = (file: string): ICAL.Event[] =>
    new ICAL.Component(ICAL.parse(text(file)) as unknown[])
      .getAllSubcomponents('vevent')
      .map((one) => new ICAL.Event(one));

  test('hold every meeting at its time in London', () => {
    const [event] = eventsIn('children-and-families-advisory-panel/2020-02-04/cfap-2020-02-04.ics');
    expect(event?.summary).toBe('Children and Families Advisory Panel');
    expect(event?.location).toBe('Chute Room, Ell Court, The Castle, Winchester');
    expect(event?.startDate.toString()).toBe('2020-02-04T13:30:00');
    expect(event?.startDate.zone.tzid).toBe('Europe/London');
    expect(event?.startDate.toJSDate().toISOString()).toBe('2020-02-04T13:30:00.000Z');
  });

  test('of the site and of a committee hold the same events under the same names', () => {
    const all = eventsIn('meetings.ics').map(({ uid }) => uid);
    const boards = eventsIn('corporate-parenting-board/meetings.ics').map(({ uid }) => uid);
    expect(all).toHaveLength(7);
    expect(boards).toHaveLength(2);
    expect(boards.every((uid) => all.includes(uid))).toBe(true);
  });

  test('keep to lines of 75 octets that end in CRLF, and stamp in universal time', () => {
    const lines = text('meetings.ics').split('\r\n');
    expect(lines.at(-1)).toBe('');
    expect(lines.filter((line) => Buffer.byteLength(line) > 75 || line.includes('\n'))).toEqual([]);
    expect(
      lines.filter((line) => line.startsWith('DTSTAMP')).every((line) => /^DTSTAMP:\d{8}T\d{6}Z$/.test(line)),
    ).toBe(true);
  });
});

test('the sitemap lists every page to arrive at, and robots.txt names it', async () => {
  const listed = await inXml('sitemap.xml', 'loc');
  expect(listed.filter((address) => !isThere(address))).toEqual([]);
  const unlisted = /^(?:404\.html|search\/|on-this-device\/)/;
  const pages = files.filter(({ kind, path: file }) => kind === 'page' && !unlisted.test(file));
  expect(listed).toHaveLength(pages.length);
  expect(text('robots.txt')).toBe(`User-agent: *\nAllow: /\nSitemap: ${site}sitemap.xml\n`);
});

test('the policy stops a script and a style that somebody put into a page', async () => {
  const page = await browser.newPage();
  await page.route('**/about/', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(
      '</main>',
      '<script>document.title = "taken over"</script><p id="styled" style="position:fixed">x</p></main>',
    );
    await route.fulfill({ response, body });
  });
  await page.goto(`${server.address}about/`);
  expect(await page.title()).not.toBe('taken over');
  expect(await page.locator('#styled').evaluate((one) => getComputedStyle(one).position)).toBe('static');
  await page.close();
});

test('only the search page may run WebAssembly', () => {
  const allowing = files
    .filter(({ kind }) => kind === 'page')
    .map(({ path: file }) => file)
    .filter((file) => text(file).includes('wasm-unsafe-eval'));
  expect(allowing).toEqual(['search/index.html']);
});
