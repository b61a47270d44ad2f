/** The preview as its readers see it: nothing is reloaded by hand, and nothing jumps. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { build } from 'rolldown';
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest';
import { bringAxe, violationsOf } from '../support/browser/axe.ts';
import { complaintsOf, startBrowser, test } from '../support/browser/chromium.ts';
import { copyExample } from '../support/example.ts';
import { eventually, startPreview, type RunningPreview } from '../support/preview.ts';
import { projectRoot } from '../support/tree.ts';
import { newFolder } from '../support/new-folder.ts';

const root = newFolder('preview');
copyExample(root);

const meeting = '/children-and-families-advisory-panel/2020-02-04/';
const address = `${meeting}crt-and-mash-update/`;
const paper = path.join(root, 'content/meetings', meeting, 'crt-and-mash-update.mdx');
const written = readFileSync(paper, 'utf8');
const first = '## Purpose of this report\n';
const withWords = (words: string): string => written.replace(first, `${first}\n${words}\n`);

let preview: RunningPreview;
let browser: Browser;
beforeAll(async () => {
  [preview, browser] = await Promise.all([startPreview(root), startBrowser()]);
});
afterAll(async () => {
  await browser.close();
  expect(await preview.stop()).toBe(0);
});
afterEach(() => {
  writeFileSync(paper, written);
});

async function open(at: string, width = 1280): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  const page = await context.newPage();
  await page.goto(`${preview.address}${at}`);
  return page;
}

/** The PDF's bytes as the view shows them: what is drawn on the sheet that is open. */
const inked = (page: Page, sheet: number): Promise<string> =>
  page.evaluate((number) => {
    const canvas = document.querySelector<HTMLCanvasElement>(`.preview-sheet[data-page="${number}"] canvas`);
    return canvas?.toDataURL() ?? '';
  }, sheet);

describe('a page of the preview', () => {
  test('shows new words without being loaded again, and says when they were saved', async () => {
    const page = await open(address);
    const complaints = complaintsOf(page, preview.address);
    await page.evaluate(() => Object.assign(window, { isSamePage: true }));
    await page.getByText('Conclusions').last().scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => window.scrollY);
    writeFileSync(paper, withWords('A kingfisher was seen.'));
    await page.getByText('A kingfisher was seen.').waitFor({ state: 'attached' });
    expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true);
    await page.waitForFunction(() =>
      /^Saved \d\d:\d\d:\d\d, page \d+ ms/.test(document.querySelector('#preview-status')?.textContent ?? ''),
    );
    // The browser holds what is read in its place although there are more words above it.
    expect(Math.abs((await page.evaluate(() => window.scrollY)) - before)).toBeLessThan(200);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('keeps the focus and what is open while words change', async () => {
    const page = await open(address);
    const link = page.locator('.app-contents a, nav a').filter({ hasText: 'Staffing' }).first();
    await link.focus();
    await page.locator('#preview-problems').evaluate((problems) => problems.setAttribute('open', ''));
    writeFileSync(paper, withWords('A heron was seen.'));
    await page.getByText('A heron was seen.').waitFor({ state: 'attached' });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Staffing');
    expect(await page.locator('#preview-problems').getAttribute('open')).not.toBeNull();
    await page.context().close();
  });

  test('offers the papers of a meeting for printing, says why none can be kept, and leaves the panel open while words change', async () => {
    const page = await open(meeting);
    await page.getByText('Keep or print this meeting').click();
    await page.getByText(/^This is a preview\. Meetings can be kept from the published site/).waitFor();
    expect(await page.getByText('could not be loaded').count()).toBe(0);
    expect(await page.getByRole('button', { name: /^Keep this meeting/ }).count()).toBe(0);
    const chosen = page.getByRole('checkbox', { name: /^Item \d+: Children’s Reception Team/ });
    await chosen.check();
    writeFileSync(paper, written.replace(/^title: .*$/m, 'title: CRT and MASH seen anew'));
    await page.getByText('CRT and MASH seen anew').first().waitFor();
    expect(await chosen.isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Open the chosen items for printing' }).click();
    await page.getByText('1 paper is ready to be printed.').waitFor();
    await page.context().close();
  });

  test('opens its problems over the last good page, and closes them when they are put right', async () => {
    const page = await open(address);
    writeFileSync(paper, written.replace('kind: report', 'kind: rapport'));
    const place = page.locator('#preview-problems a').first();
    await place.waitFor({ state: 'visible' });
    expect(await place.getAttribute('href')).toBe(`vscode://file${paper}:2:7`);
    expect(await page.locator('#preview-problems').textContent()).toContain('Did you mean "report"?');
    expect(await page.locator('main').textContent()).toContain('Staffing');
    const news = page.getByRole('status');
    expect(await news.textContent()).toMatch(/^New error .*rapport/);
    writeFileSync(paper, written);
    await place.waitFor({ state: 'hidden' });
    expect(await news.textContent()).toMatch(/fewer$|^No problems here any more$/);
    await page.context().close();
  });

  test.each([320, 1280])('has no barrier that axe finds, with problems open, at %i px', async (width) => {
    writeFileSync(paper, written.replace('kind: report', 'kind: rapport'));
    const page = await open(address, width);
    await page.locator('#preview-problems a').first().waitFor({ state: 'visible' });
    await bringAxe(page);
    expect(await violationsOf(page, 'everything', '#preview-bar')).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await page.context().close();
  });

  test('adds nothing to what the page itself says', async () => {
    const page = await open(address);
    const main = await page.locator('main').innerHTML();
    expect(main).not.toContain('preview');
    expect(
      await page.locator('link[rel=stylesheet]').evaluateAll((links) => links.map((one) => one.getAttribute('href'))),
    ).toContain('/theme.css');
    await page.context().close();
  });
});

test('words that were saved a moment ago are found by the search, and what it found stays when more is saved', async () => {
  writeFileSync(paper, withWords('A kittiwake was seen.'));
  await eventually(async () =>
    (await (await fetch(`${preview.address}${address}`)).text()).includes('A kittiwake was seen.') ? true : undefined,
  );
  const page = await open('/search/?q=kittiwake');
  const complaints = complaintsOf(page, preview.address);
  const found = page.locator('[data-search-results] a').first();
  await found.waitFor();
  expect(await found.getAttribute('href')).toContain(address);
  writeFileSync(paper, withWords('Another kittiwake was seen.'));
  await page.waitForFunction(() => /page \d+ ms/.test(document.querySelector('#preview-status')?.textContent ?? ''));
  expect(await found.getAttribute('href')).toContain(address);
  expect(await page.locator('#search-words').inputValue()).toBe('kittiwake');
  expect(complaints).toEqual([]);
  await page.context().close();
});

describe('page and PDF side by side', () => {
  test('change together, and the PDF stays on the page that was open', async () => {
    const page = await open(`/@preview/both${address}`);
    const complaints = complaintsOf(page, preview.address);
    const box = page.locator('#preview-pdf');
    await page.locator('.preview-sheet[data-page="1"] canvas').waitFor();
    await page.locator('.preview-sheet[data-page="5"]').evaluate((sheet) => sheet.scrollIntoView());
    await page.locator('.preview-sheet[data-page="5"] canvas').waitFor();
    const [scroll, ink] = [await box.evaluate((element) => element.scrollTop), await inked(page, 5)];
    expect(scroll).toBeGreaterThan(1000);
    writeFileSync(paper, withWords('A long line of words that moves what follows.\n\n'.repeat(12)));
    await page.frameLocator('#preview-page').getByText('A long line of words').first().waitFor({ state: 'attached' });
    await eventually(async () => ((await inked(page, 5)) === ink ? undefined : true));
    expect(await box.evaluate((element) => element.scrollTop)).toBe(scroll);
    await page.waitForFunction(() => /PDF \d+ ms/.test(document.querySelector('#preview-status')?.textContent ?? ''));
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('show the pack beside the page of a meeting', async () => {
    const page = await open(`/@preview/both${meeting}`);
    await page.locator('.preview-sheet canvas').first().waitFor();
    const sheets = await page.locator('.preview-sheet').count();
    expect(sheets).toBeGreaterThan(20);
    expect(await page.getByRole('main').getByRole('heading', { level: 1 }).textContent()).toBe(
      `Page and PDF: ${meeting}`,
    );
    expect(await page.getByRole('img', { name: `PDF page 1 of ${sheets}`, exact: true }).count()).toBe(1);
    expect(await page.locator('#preview-pdf').getAttribute('data-src')).toMatch(/cfap-2020-02-04-agenda-pack\.pdf$/);
    await page.context().close();
  });

  test('follow a link of the page to the page and PDF that it leads to', async () => {
    const page = await open(`/@preview/both${meeting}`);
    await page.frameLocator('#preview-page').locator('a[href$="/crt-and-mash-update/"]').first().click();
    await page.waitForURL(`**/@preview/both${address}`);
    expect(await page.locator('#preview-pdf').getAttribute('data-src')).toMatch(/crt-and-mash-update\.pdf$/);
    await page.context().close();
  });
});

test('any page becomes any other by small changes: what is there afterwards is what was wanted', async () => {
  const { output } = await build({
    input: path.join(projectRoot, 'src/preview/client/morph.ts'),
    output: { format: 'iife', name: 'changing' },
    write: false,
  });
  const page = await browser.newPage();
  await page.setContent('<main></main>');
  await page.addScriptTag({ content: output[0].code });
  const wrong = await page.evaluate(() => {
    let seed = 7;
    const chance = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below;
    const tree = (depth: number): Element => {
      const element = document.createElement(['p', 'ul', 'li', 'b', 'section'][chance(5)] ?? 'p');
      if (chance(3) === 0) element.id = `id-${chance(4)}`;
      if (chance(3) === 0) element.className = `class-${chance(3)}`;
      for (let child = chance(5); depth > 0 && child > 0; child--)
        element.append(chance(3) === 0 ? `words ${chance(5)}` : tree(depth - 1));
      return element;
    };
    const { changing } = window as unknown as { changing: { morph: (old: Element, fresh: Element) => void } };
    const failures: string[] = [];
    for (let round = 0; round < 2000; round++) {
      const [old, fresh] = [document.createElement('main'), document.createElement('main')];
      for (let child = chance(5); child > 0; child--) old.append(tree(3));
      if (chance(2) === 0) fresh.append(...[...old.childNodes].map((node) => node.cloneNode(true)));
      for (let child = chance(4); child > 0; child--)
        fresh.insertBefore(tree(3), fresh.childNodes[chance(fresh.childNodes.length + 1)] ?? null);
      if (chance(2) === 0) fresh.childNodes[chance(fresh.childNodes.length + 1)]?.remove();
      const [before, wanted] = [old.outerHTML, fresh.outerHTML];
      changing.morph(old, fresh);
      if (old.outerHTML !== wanted || !old.isEqualNode(fresh)) failures.push(`${before}\n${wanted}\n${old.outerHTML}`);
    }
    return failures.slice(0, 1);
  });
  expect(wrong).toEqual([]);
  await page.close();
});
