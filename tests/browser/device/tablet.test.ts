/** What else a councillor does with a tablet: goes on reading, prints some items; and axe on all of it. */
import { expect } from 'vitest';
import { bringAxe, states, violationsIn } from '../../support/browser/axe.ts';
import { test } from '../../support/browser/chromium.ts';
import { readPdf } from '../../support/pdf/read-pdf.ts';
import {
  clinics,
  device,
  end,
  keep,
  note,
  openPanel,
  panelWords,
  reading,
  stored,
  tabletInBrowser,
} from '../../support/browser/tablet.ts';
import { keptMeetingAddress } from '../../support/sites/kept-site.ts';

tabletInBrowser();

test('goes on where reading stopped, by a link, once the meeting is remembered', async () => {
  const at = await reading();
  const { page, host } = at;
  await page.goto(`${host.address}${clinics}`);
  await page.locator('#para-20').scrollIntoViewIfNeeded();
  await page.goto(`${host.address}${keptMeetingAddress}`);
  expect((await stored(page)).names).toEqual([]);
  await openPanel(page);
  await page.getByLabel(/^Remember where I stop reading/).check();
  await page.goto(`${host.address}${clinics}`);
  await page.locator('.app-device__news').waitFor({ state: 'attached' });
  await page.evaluate(() => document.querySelector('#para-20')?.scrollIntoView());
  await page.goto(`${host.address}${keptMeetingAddress}`);
  host.build('after');
  await page.goto(`${host.address}${clinics}`);
  const goOn = page.getByRole('link', { name: 'Go on at paragraph 20' });
  await goOn.waitFor();
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await goOn.click();
  expect(page.url()).toBe(`${host.address}${clinics}#para-20`);
  await page.goto(`${host.address}${keptMeetingAddress}`);
  await openPanel(page);
  await page.getByLabel(/^Remember where I stop reading/).uncheck();
  expect((await stored(page)).names).toEqual([]);
  await end(at);
});

test('prints chosen items of the pack from one page, each with its head, its notes and ids of its own', async () => {
  const at = await reading();
  const { page, host } = at;
  await page.goto(`${host.address}${clinics}`);
  await note(page, 1, 'Ask about the evening.');
  await page.goto(`${host.address}${keptMeetingAddress}`);
  await openPanel(page);
  await page.getByRole('button', { name: 'Open the chosen items for printing' }).click();
  await page.getByText('Choose at least one item.').waitFor();
  await page.getByRole('checkbox', { name: 'Item 1: Visits to clinics' }).check();
  await page.getByRole('checkbox', { name: 'Item 2: Parks' }).check();
  await page.getByLabel('With my notes').check();
  await page.getByRole('button', { name: 'Open the chosen items for printing' }).click();
  await page.getByText('2 papers are ready to be printed.').waitFor();
  await page.emulateMedia({ media: 'print' });
  const shown = await page.locator('.app-print-papers').innerText();
  expect(shown).toMatch(
    /Item 1: Visits to clinics\. Health Committee, 14 March 2024[\s\S]*Ask about the evening\.[\s\S]*Item 2: Parks\. Health/,
  );
  expect(shown).not.toContain('Lease of a clinic');
  const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  const pictures = await page.evaluate(() =>
    [...document.images].map((image) => image.complete && image.naturalWidth > 0),
  );
  expect(pictures).toEqual([true]);
  expect(await page.getByRole('button', { name: 'Print', exact: true }).isVisible()).toBe(false);
  // Loose leaves say what they are of.
  const { pages } = await readPdf(new Uint8Array(await page.pdf()));
  const heads = pages.map(
    ({ text }) => /Item (\d): (?:Visits to clinics|Parks)\. Health Committee, 14 March 2024/.exec(text)?.[1],
  );
  expect(heads).not.toContain(undefined);
  expect(new Set(heads)).toEqual(new Set(['1', '2']));
  expect(heads).toEqual(heads.toSorted());
  await page.emulateMedia({ media: 'screen' });
  await page.goto(`${host.address}${clinics}`);
  expect(await page.locator('#para-1 + .app-own-note .app-own-note__text').innerText()).toBe('Ask about the evening.');
  await end(at);
});

test.each([320, 1280])('axe finds nothing at %i px on the controls, in any state of them', async (width) => {
  const at = await reading({ width });
  const { page, host } = at;
  const findings: string[] = [];
  const look = async (what: string): Promise<void> => {
    await bringAxe(page);
    const found = await violationsIn(page, ['light', 'dark', 'forced colours']);
    findings.push(...found.map((one) => `${what} ${one}`));
    await page.emulateMedia(states.light);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (wide > 0) findings.push(`${what} is ${wide} px too wide`);
  };
  await page.goto(`${host.address}${keptMeetingAddress}`);
  await openPanel(page);
  await page.getByRole('button', { name: /^Keep this meeting/ }).waitFor();
  // What has the focus has its colours for a moment only.
  await page.locator('summary', { hasText: panelWords }).blur();
  await look('the panel');
  await keep(at);
  await look('the panel of a kept meeting');
  await page.goto(`${host.address}${clinics}`);
  await note(page, 1, 'Ask about the evening.');
  await page.getByRole('link', { name: 'Paragraph 2', exact: true }).focus();
  await page.keyboard.press('Tab');
  await look('a note and its button');
  await page.keyboard.press('Enter');
  await look('the form of a note');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await note(page, 3, 'On the bus');
  host.build('after');
  await page.reload();
  await page.locator('.app-own-notes-lost').waitFor();
  await look('a note without its paragraph');
  await page.goto(`${host.address}${keptMeetingAddress}`);
  await page.getByText('Papers have changed since you kept them').waitFor();
  await look('what has changed');
  await page.goto(`${host.address}${device}`);
  await page.getByRole('button', { name: /^Remove Health Committee/ }).waitFor();
  await look('everything on the device');
  await page.goto(`${host.address}${device}notes/?meeting=${keptMeetingAddress}`);
  await page.locator('.app-own-note').first().waitFor();
  await look('the notes on the meeting');
  await page.goto(`${host.address}${device}print/?meeting=${keptMeetingAddress}&paper=clinics&paper=parks&notes=yes`);
  await page.getByText('2 papers are ready to be printed.').waitFor();
  await look('the papers to print');
  expect(findings).toEqual([]);
  await end(at);
});
