/** A councillor with a tablet in a meeting, who uses the keyboard alone; and one whose browser runs no scripts. */
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { test } from '../support/browser/chromium.ts';
import { exampleInBrowser } from '../support/browser/example-in-browser.ts';
import { longReport, panelMeeting } from '../support/browser/example-pages.ts';

const { browser, server } = exampleInBrowser();

async function tablet(settings: object = {}): Promise<Page> {
  const context = await browser().newContext({ viewport: { width: 768, height: 1024 }, ...settings });
  return context.newPage();
}

/** Presses Tab until a link or button of this name has the focus. Throws where the keyboard does not come to it. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const isIt = (text: string): boolean => (typeof name === 'string' ? text === name : name.test(text));
  for (let stops = 0; stops < 400; stops += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const one = document.activeElement;
      return one?.getAttribute('aria-label') ?? one?.textContent.replaceAll(/\s+/g, ' ').trim() ?? '';
    });
    if (isIt(focused)) return;
  }
  throw new Error(`The keyboard does not come to ${String(name)}.`);
}

/** Comes to a link with the keyboard and follows it. */
async function follow(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, name);
  const before = page.url();
  await Promise.all([page.waitForURL((url) => url.href !== before), page.keyboard.press('Enter')]);
}

const addressOf = (page: Page): string => page.url().slice(server().address.length);

describe.each([
  ['with scripts', {}, true],
  ['without scripts', { javaScriptEnabled: false }, false],
])('%s', (_, settings, hasScripts) => {
  test('comes by keyboard from the home page to a paragraph of the paper of item 6, on to the next paper, and to the pack', async () => {
    const page = await tablet(settings);
    await page.goto(server().address);
    await follow(page, 'Committees');
    await follow(page, 'Children and Families Advisory Panel');
    expect(addressOf(page)).toBe('children-and-families-advisory-panel/');
    await follow(page, '4 February 2020');
    expect(addressOf(page)).toBe(panelMeeting);
    const item = page.locator('#item-6');
    expect(await item.innerText()).toMatch(/Report, pages 7 to 19 of the pack/);
    await follow(page, (await item.getByRole('link').first().innerText()).trim());
    expect(addressOf(page)).toBe(longReport);
    await tabTo(page, 'Paragraph 1');
    // A script makes one stop of all numbers, with the arrow keys between them.
    if (hasScripts) for (let number = 1; number < 12; number += 1) await page.keyboard.press('ArrowDown');
    else await tabTo(page, 'Paragraph 12');
    await Promise.all([page.waitForURL(/#para-12$/), page.keyboard.press('Enter')]);
    expect(addressOf(page)).toBe(`${longReport}#para-12`);
    expect((await page.locator('#para-12').boundingBox())?.y).toBeLessThan(200);
    await follow(page, /^Next paper/);
    expect(addressOf(page)).not.toContain('crt-and-mash-update');
    await page.goBack();
    await follow(page, /^Item 6/);
    expect(addressOf(page)).toBe(`${panelMeeting}#item-6`);
    const pack = page.getByRole('link', { name: /^Download the agenda pack \(PDF, \d+ pages, \d+\skB\)$/ });
    const answer = await page.request.get(new URL((await pack.getAttribute('href')) ?? '', page.url()).href);
    expect(answer.headers()['content-type']).toBe('application/pdf');
    expect((await answer.body()).subarray(0, 5).toString()).toBe('%PDF-');
    await page.context().close();
  });

  test('finds page 17 of the printed pack on the web page', async () => {
    const page = await tablet(settings);
    await page.goto(`${server().address}${panelMeeting}`);
    await page.locator('summary', { hasText: 'Find a page in the pack' }).click();
    await page.getByRole('link', { name: 'Page 17', exact: true }).click();
    expect(addressOf(page)).toBe(`${longReport}#page-17`);
    const mark = page.locator('#page-17');
    expect(await mark.innerText()).toBe('Page 17');
    const box = await mark.boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect(box?.y).toBeLessThan(1024);
    await page.context().close();
  });
});

test('goes to a page of the pack by its number, and hears where it cannot be read', async () => {
  const page = await tablet();
  await page.goto(`${server().address}${panelMeeting}`);
  await page.locator('summary', { hasText: 'Find a page in the pack' }).click();
  const field = page.getByLabel('Page number');
  await field.fill('999');
  await field.press('Enter');
  expect(await page.locator('.app-go-to-page [role=status]').innerText()).toBe('That page cannot be read here.');
  await field.fill('17');
  await field.press('Enter');
  await page.waitForURL(/#page-17$/);
  expect(addressOf(page)).toBe(`${longReport}#page-17`);
  await page.context().close();
});

test('reads what is to be decided before anything else, on the agenda and on the paper', async () => {
  const page = await tablet();
  await page.goto(`${server().address}${panelMeeting}`);
  const asked = /That the Children and Families Advisory Panel notes this update on CRT and MASH/;
  expect(await page.locator('#item-6 .app-agenda__recommended').innerText()).toMatch(asked);
  await page.goto(`${server().address}${longReport}`);
  const box = page.locator('.app-summary--decide');
  expect(await box.innerText()).toMatch(asked);
  expect((await box.boundingBox())?.y).toBeLessThan(1024 * 0.6);
  await page.context().close();
});

describe.each([
  ['with scripts', true],
  ['without scripts', false],
])('on a phone %s', (_, javaScriptEnabled) => {
  test('comes to the title of a paper on the first screen, and to the navigation by one button', async () => {
    const page = await tablet({ viewport: { width: 320, height: 640 }, javaScriptEnabled });
    await page.goto(`${server().address}${longReport}`);
    expect((await page.locator('h1').boundingBox())?.y).toBeLessThan(320);
    const link = page.getByRole('link', { name: 'Glossary', exact: true });
    expect(await link.isVisible()).toBe(false);
    await page.locator('summary', { hasText: 'Menu' }).click();
    await link.click();
    expect(addressOf(page)).toBe('glossary/');
    await page.context().close();
  });
});

test('sorts a table by keyboard up, down and back, with its total always last', async () => {
  const page = await tablet();
  await page.goto(`${server().address}data/fcs-outcomes/`);
  const table = page.getByRole('table').first();
  const given = await table.getByRole('row').allInnerTexts();
  const head = table.getByRole('columnheader').nth(1);
  await head.getByRole('button').focus();
  const orders: string[][] = [];
  for (const order of ['ascending', 'descending', 'none']) {
    await page.keyboard.press('Enter');
    expect(await head.getAttribute('aria-sort')).toBe(order);
    orders.push(await table.getByRole('row').allInnerTexts());
  }
  const [up, down, back] = orders;
  expect(up).not.toEqual(given);
  expect(down).not.toEqual(up);
  expect(back).toEqual(given);
  expect(up?.toSorted()).toEqual(given.toSorted());
  expect([up?.at(-1), down?.at(-1)]).toEqual([given.at(-1), given.at(-1)]);
  await page.context().close();
});

test('copies a table into a spreadsheet as rows and columns', async () => {
  const page = await tablet();
  await page.goto(`${server().address}data/contacts/`);
  const copied = await page.evaluate(() => {
    const table = document.querySelector('#table ~ .app-table table') ?? document.querySelector('table');
    const range = document.createRange();
    range.selectNodeContents(table?.querySelector('tbody') ?? document.body);
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
    const event = new ClipboardEvent('copy', { clipboardData: new DataTransfer(), bubbles: true, cancelable: true });
    document.querySelector('table')?.dispatchEvent(event);
    return event.clipboardData?.getData('text/plain') ?? '';
  });
  const rows = copied.split('\n').map((line) => line.split('\t'));
  expect(rows.length).toBeGreaterThan(20);
  expect(new Set(rows.map((row) => row.length)).size).toBe(1);
  expect(rows[0]?.slice(0, 3)).toEqual(['2018', 'Jan', '356']);
  await page.context().close();
});

test('sees in the contents which section is being read', async () => {
  const context = await browser().newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(`${server().address}${longReport}#staffing`);
  const current = page.locator('.app-contents a[aria-current]');
  await expect.poll(() => current.allTextContents()).toEqual(['Staffing']);
  await page.locator('#purpose-of-this-report').scrollIntoViewIfNeeded();
  await page.evaluate(() => scrollTo(0, 0));
  await expect.poll(() => current.allTextContents()).not.toEqual(['Staffing']);
  await context.close();
});
