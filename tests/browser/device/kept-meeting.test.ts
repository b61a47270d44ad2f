/** A meeting that is kept on a tablet, without a network and after the site was built again. */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect } from 'vitest';
import { complaintsOf, test } from '../../support/browser/chromium.ts';
import {
  clinics,
  device,
  end,
  keep,
  keptWith,
  lease,
  note,
  openPanel,
  reading,
  stored,
  tabletInBrowser,
} from '../../support/browser/tablet.ts';
import { keptMeetingAddress, paragraphs, takenDownWord } from '../../support/sites/kept-site.ts';

tabletInBrowser();

describe('a meeting that is kept', () => {
  test('can be read with the server closed: its page, its papers, PDFs, pictures and data', async () => {
    const at = await reading();
    const { page, host } = at;
    await page.goto(`${host.address}${keptMeetingAddress}`);
    await openPanel(page);
    const files = host.listing().files.filter(({ format }) => format === undefined);
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
    const size = bytes < 999_500 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
    await page.getByRole('button', { name: `Keep this meeting on this device (${size})`, exact: true }).click();
    await page.getByText('The meeting is kept on this device.').waitFor();
    host.offline();
    await page.goto(`${host.address}${keptMeetingAddress}`);
    await expect
      .poll(() => page.locator('[data-device-news]').innerText())
      .toMatch(/^You are offline. This is the copy that you kept on .*\d{4}/);
    await page.getByRole('link', { name: 'Visits to clinics' }).first().click();
    expect(await page.locator('#para-1').innerText()).toContain(paragraphs.rose);
    const fonts = await page.evaluate(() =>
      document.fonts.ready.then((all) => [...all].some(({ status }) => status === 'loaded')),
    );
    expect(fonts).toBe(true);
    await page.goto(`${host.address}data/visits/`);
    expect(await page.locator('h1').innerText()).toBe('Visits');
    for (const file of files) {
      const [status, length] = await page.evaluate(async (address) => {
        const answer = await fetch(address);
        return [answer.status, (await answer.arrayBuffer()).byteLength];
      }, `${host.address}${file.path}`);
      expect([file.path, status, length]).toEqual([file.path, 200, file.bytes]);
    }
    await end(at);
  });

  test('sends nothing anywhere: every request is a question to the site itself', async () => {
    const at = await reading();
    const complaints = complaintsOf(at.page, at.host.address);
    await keep(at);
    await at.page.goto(`${at.host.address}${clinics}`);
    await note(at.page, 1, 'Ask about the evening.');
    await at.page.goto(`${at.host.address}${device}`);
    await at.page.getByRole('button', { name: 'Save all notes as a file' }).click();
    expect(at.asked.length).toBeGreaterThan(30);
    expect(at.asked.filter((one) => !one.startsWith(`GET ${at.host.address}`) && !one.startsWith('GET blob:'))).toEqual(
      [],
    );
    expect(at.asked.filter((one) => one.includes('?'))).toEqual([]);
    expect(complaints).toEqual([]);
    await end(at);
  });

  test('leads whoever asks for another page without a network to what is kept', async () => {
    const at = await reading();
    await keep(at);
    at.host.offline();
    await at.page.goto(`${at.host.address}health-committee/`);
    expect(at.page.url()).toBe(`${at.host.address}${device}#not-kept`);
    await at.page.getByText('That page is not on this device').waitFor();
    await at.page.getByRole('link', { name: 'Health Committee, 14 March 2024' }).click();
    expect(await at.page.locator('h1').innerText()).toContain('14 March 2024');
    await end(at);
  });

  test('comes in further formats where they are chosen, with their size told', async () => {
    const at = await reading();
    const { page, host } = at;
    await page.goto(`${host.address}${keptMeetingAddress}`);
    await openPanel(page);
    const before = await page.getByRole('button', { name: /^Keep this meeting/ }).innerText();
    await page.getByLabel(/^plain text \(\d+ kB\)$/).check();
    expect(await page.getByRole('button', { name: /^Keep this meeting/ }).innerText()).not.toBe(before);
    await page.getByRole('button', { name: /^Keep this meeting/ }).click();
    await page.getByText('The meeting is kept on this device.').waitFor();
    host.offline();
    const status = await page.evaluate(
      async (address) => (await fetch(address)).status,
      `${host.address}${keptMeetingAddress}hc-2024-03-14-clinics.txt`,
    );
    expect(status).toBe(200);
    await end(at);
  });

  test('says on its page which papers have changed, once the site was built again', async () => {
    const at = await reading();
    const { page, host } = at;
    await keep(at);
    host.build('after');
    await page.goto(`${host.address}${keptMeetingAddress}`);
    const news = page.locator('[data-device-news]');
    await news.getByText('Papers have changed since you kept them').waitFor();
    expect(await news.getByRole('listitem').allInnerTexts()).toEqual([
      'Visits to clinics (changed)',
      'Lease of a clinic (changed)',
    ]);
    await news.getByRole('link', { name: 'Visits to clinics' }).click();
    await page.getByText('This paper has changed since your last visit.').waitFor();
    await page.goto(`${host.address}${keptMeetingAddress}`);
    await expect.poll(() => news.getByRole('listitem').allInnerTexts()).toEqual(['Lease of a clinic (changed)']);
    await news.getByRole('button', { name: 'I have seen these changes' }).click();
    await expect.poll(() => news.innerText()).toBe('');
    await end(at);
  });

  test('loses what was taken down at the next contact with the network, and shows the notice without it', async () => {
    const at = await reading();
    const { page, host } = at;
    await keep(at);
    await page.goto(`${host.address}${lease}`);
    await note(page, 1, 'Who is this?');
    expect(await keptWith(page, takenDownWord)).toContain(`/${lease}`);
    host.build('after');
    await page.goto(`${host.address}publications/`);
    await expect.poll(() => keptWith(page, takenDownWord)).toEqual([]);
    await expect.poll(() => keptWith(page, 'It named a tenant.')).toContain(`/${lease}`);
    host.offline();
    await page.goto(`${host.address}${lease}`);
    expect(await page.locator('article').innerText()).toContain('It named a tenant.');
    const pack = await page.evaluate(
      async (address) => (await (await fetch(address)).arrayBuffer()).byteLength,
      `${host.address}${keptMeetingAddress}hc-2024-03-14-agenda-pack.pdf`,
    );
    expect(pack).toBe(host.file(`${keptMeetingAddress}hc-2024-03-14-agenda-pack.pdf`).length);
    // The reader's own words stay, and those of the paper leave them.
    expect(await page.locator('.app-own-notes-lost').innerText()).toContain('Who is this?');
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain(takenDownWord);
    await end(at);
  });

  test('goes when its page has gone from the site, and its reader is told', async () => {
    const at = await reading();
    const { page, host } = at;
    await keep(at);
    host.build('after');
    rmSync(path.join(host.folder, keptMeetingAddress), { recursive: true });
    await page.goto(`${host.address}publications/`);
    await expect.poll(() => keptWith(page, 'Guildhall')).toEqual([]);
    await page.goto(`${host.address}${device}`);
    await page.getByText('Health Committee, 14 March 2024 is no longer on the site.').waitFor();
    await end(at);
  });

  test('leaves nothing behind when it is removed', async () => {
    const at = await reading();
    await keep(at);
    expect((await stored(at.page)).workers).toEqual([at.host.address]);
    await at.page.getByRole('button', { name: 'Remove this meeting from this device' }).click();
    await at.page.getByText('The meeting has been removed from this device.').waitFor();
    expect(await stored(at.page)).toEqual({ caches: [], workers: [], names: [] });
    await end(at);
  });

  test('leaves other sites of its host alone, from a folder of its own', async () => {
    const at = await reading({ below: '/council/papers/' });
    const { page, host } = at;
    await keep(at);
    expect((await stored(page)).workers).toEqual([host.address]);
    host.offline();
    await page.goto(`${host.address}${clinics}`);
    expect(await page.locator('#para-1').innerText()).toContain(paragraphs.rose);
    await expect(page.goto(new URL('/', host.address).href)).rejects.toThrow('ERR_CONNECTION_REFUSED');
    await end(at);
  });
});

test('whoever keeps nothing has nothing stored and no worker, on any page', async () => {
  const at = await reading();
  for (const one of ['', keptMeetingAddress, clinics, device]) await at.page.goto(`${at.host.address}${one}`);
  await at.page.goto(`${at.host.address}${keptMeetingAddress}`);
  await openPanel(at.page);
  await at.page.getByRole('button', { name: /^Keep this meeting/ }).waitFor();
  expect(await stored(at.page)).toEqual({ caches: [], workers: [], names: [] });
  await end(at);
});
