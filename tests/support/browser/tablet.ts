/** A councillor's tablet in tests: a site that can be taken off the network and built again, and what its reader does with it. */
import { cpSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import type { MeetingListing } from '../../../src/build/listed-files.ts';
import { newFolder } from '../new-folder.ts';
import { keptMeetingAddress, keptSites, type KeptSites } from '../sites/kept-site.ts';
import { startBrowser } from './chromium.ts';
import { serveSite, type ServedSite } from './site-server.ts';

let browser: Browser;
let sites: KeptSites;

/** Connects to the browser and builds the sites before the tests of the calling file. */
export function tabletInBrowser(): { browser: () => Browser } {
  beforeAll(async () => {
    browser = await startBrowser();
    sites = await keptSites();
  }, 900_000);
  afterAll(() => browser.close());
  return { browser: () => browser };
}

/** Addresses below the root of the site: two papers of the meeting, and the pages about the device. */
export const clinics = `${keptMeetingAddress}clinics/`;
export const lease = `${keptMeetingAddress}lease/`;
export const device = 'on-this-device/';

/** A site that can be taken off the network, put back, and built again. */
export class Host {
  readonly folder = path.join(newFolder('host'), 'site');
  readonly #below: string;
  #server: ServedSite | undefined;
  #address = '';

  constructor(below = '/') {
    this.#below = below;
    this.build('before');
  }

  get address(): string {
    return this.#address;
  }

  build(which: keyof KeptSites): void {
    rmSync(this.folder, { recursive: true, force: true });
    cpSync(sites[which], this.folder, { recursive: true });
  }

  file(name: string): Buffer {
    return readFileSync(path.join(this.folder, name));
  }

  listing(): MeetingListing {
    return JSON.parse(this.file(`${keptMeetingAddress}files.json`).toString()) as MeetingListing;
  }

  async online(): Promise<void> {
    const port = this.#address === '' ? 0 : Number(new URL(this.#address).port);
    this.#server = await serveSite(this.folder, { below: this.#below, port });
    this.#address = this.#server.address;
  }

  offline(): void {
    this.#server?.close();
  }
}

/** A browser's window in which a site is read. */
export interface Reading {
  readonly host: Host;
  readonly page: Page;
  readonly context: BrowserContext;
  /** Every request so far: method and address. */
  readonly asked: readonly string[];
}

/** Opens a window and puts the site on the network. */
export async function reading(settings: { below?: string; width?: number } = {}): Promise<Reading> {
  const host = new Host(settings.below);
  await host.online();
  const context = await browser.newContext({ viewport: { width: settings.width ?? 820, height: 1000 } });
  const asked: string[] = [];
  context.on('request', (request) => asked.push(`${request.method()} ${request.url()}`));
  return { host, context, asked, page: await context.newPage() };
}

/** Closes the window and ends the server. */
export async function end({ host, context }: Reading): Promise<void> {
  await context.close();
  host.offline();
}

/** What the panel on a meeting's page is called. */
export const panelWords = 'Keep or print this meeting';
/** Opens that panel. */
export const openPanel = (page: Page): Promise<void> => page.getByText(panelWords).click();

/** Keeps the meeting, and waits until it is. */
export async function keep({ page, host }: Reading): Promise<void> {
  await page.goto(`${host.address}${keptMeetingAddress}`);
  await openPanel(page);
  await page.getByRole('button', { name: /^Keep this meeting on this device/ }).click();
  await page.getByText('The meeting is kept on this device.').waitFor();
}

/** What a page can read of the device: names of caches, scopes of workers, names of what is stored. */
export function stored(page: Page): Promise<{ caches: string[]; workers: string[]; names: string[] }> {
  return page.evaluate(async () => ({
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
    names: Object.keys(localStorage),
  }));
}

/** Addresses of everything that is kept of which the text has a word. */
export function keptWith(page: Page, word: string): Promise<string[]> {
  return page.evaluate(async (wanted) => {
    const found: string[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const text = await (await cache.match(request))?.text();
        if (text?.includes(wanted)) found.push(new URL(request.url).pathname);
      }
    }
    return found;
  }, word);
}

/** Writes a note on a paragraph: by its number and the button beside it. */
export async function note(page: Page, paragraph: number, text: string): Promise<void> {
  await page.getByRole('link', { name: `Paragraph ${paragraph}`, exact: true }).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByLabel(`Note on paragraph ${paragraph}: only on this device`).fill(text);
  await page.getByRole('button', { name: 'Save note' }).click();
}
